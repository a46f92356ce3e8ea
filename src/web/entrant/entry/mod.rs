//! Registering, the entry's own page, its people, and the invited person's confirmation.

mod cancellation;
mod correction;
mod dashboard;
mod declaration;
mod fields;
mod form;
mod invitation;
mod leaving;
mod member_page;
mod members;
mod overview;
mod person_form;
mod registering;
mod team_table;
mod text;

pub use cancellation::{cancel, cancel_page, continue_alone};
pub use correction::{correct, correct_page};
pub use dashboard::dashboard;
pub use invitation::{confirm, confirm_page, decline, declined_from};
pub use leaving::{hand_over, lead_page, leave, leave_page};
pub use member_page::{edit, edit_page};
pub use members::{add, remove, resend};
pub use overview::overview;
pub use registering::{register, register_page, register_step, save_step, search};

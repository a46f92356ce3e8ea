//! The committee's console.

mod address;
mod badges;
mod desk;
mod entries;
mod entry;
mod film;
mod frame;
mod inbox;
mod institutions;
mod jurors;
mod jury_text;
mod letters;
mod links;
mod people;
mod progress;
pub mod results;
mod settings;
mod sharing_out;
mod text;
mod trail;
mod typed;
mod works;

pub use desk::{decide, desk, take};
pub use entries::entries;
pub use entry::entry;
pub use frame::frame;
pub use inbox::inbox;
pub use institutions::{institutions, list_institution, merge_institution};
pub use jurors::{invite_juror, jurors, leave, leave_form, resend_invitation};
pub use letters::{letters, rerun, resend};
pub use links::{confirm_film, links};
pub use progress::progress;
pub use settings::{extend, settings};
pub use sharing_out::{commit_routing, routing};
pub use trail::trail;
pub use works::{bulk_accept, bulk_preview, works};

//! Rounds of judging as the committee sees them: progress, closing, the cut of the next one, calibration works and
//! the chair.

mod calibration;
mod chair;
mod chair_page;
mod closing;
mod cut;
mod cut_form;
mod overview;
mod reference;
mod reference_text;
mod review;
mod text;

pub use calibration::{add_calibration, drop_calibration};
pub use chair::choose_chair;
pub use chair_page::{ask_chair, chair_form, name_chair};
pub use closing::{ask_close, close_form, close_post};
pub use cut::{cut_page, cut_post};
pub use overview::overview;
pub use reference::{reference, save_reference};

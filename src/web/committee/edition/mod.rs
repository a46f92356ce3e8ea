//! The edition is the committee's: its settings as forms, each with its reasons for what stays as it is; new editions,
//! announced and deleted.

mod all;
mod correction;
mod correction_second;
mod correction_view;
mod fields;
mod new;
mod overview;
mod settings;
mod standing;
mod text;
mod trial;

pub use all::{all, create, from_file};
pub use correction::{ask, correction, preview};
pub use correction_second::{approve_correction, confirm_correction};
pub use overview::overview;
pub use settings::{change, form};
pub use standing::{announce, announce_form, delete, delete_form, export};
pub use trial::{end_trial, open_trial, trial};

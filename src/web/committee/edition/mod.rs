//! The edition is the committee's: its settings as forms, each with its reasons for what stays as it is; new editions,
//! announced and deleted.

mod all;
mod fields;
mod new;
mod overview;
mod settings;
mod standing;
mod text;

pub use all::{all, create};
pub use overview::overview;
pub use settings::{change, form};
pub use standing::{announce, announce_form, delete, delete_form, export};

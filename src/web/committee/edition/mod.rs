//! The edition is the committee's: its settings as forms, each with its reasons for what stays as it is.

mod fields;
mod overview;
mod settings;
mod text;

pub use overview::overview;
pub use settings::{change, form};

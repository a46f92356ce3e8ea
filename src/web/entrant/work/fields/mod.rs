//! The fields of a step: read from what was sent, drawn with what was typed. Which there are stands in
//! `works::fields`; here is only how each kind is read and drawn.

mod arranged;
mod draw;
mod questions;
mod read;
mod sources;
mod tags;
mod values;

pub use arranged::rearranged;
pub use draw::StepForm;
pub use questions::MOST as MOST_QUESTIONS;
pub use read::read;
pub use sources::{
    ADD as ADD_SOURCE, DISMISS as DISMISS_SOURCE, next_row as next_source, unfinished as unfinished_sources,
};
pub use values::{is_text, label, shown, values};

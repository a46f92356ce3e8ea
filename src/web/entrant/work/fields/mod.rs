//! The fields of a step: read from what was sent, drawn with what was typed. Which there are stands in
//! `works::fields`; here is only how each kind is read and drawn.

mod draw;
mod questions;
mod read;
mod tags;
mod values;

pub use draw::StepForm;
pub use questions::{MOST as MOST_QUESTIONS, rearranged};
pub use read::read;
pub use values::{is_text, label, shown, values};

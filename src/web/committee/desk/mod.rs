//! The verification desk: one work with its films, people and history, and the decision on it.

mod content;
mod decide;
mod forms;
mod history;
mod jurors_words;
mod page;
mod parse;

pub use decide::{decide, take};
pub use page::desk;

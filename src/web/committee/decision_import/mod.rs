//! Decisions on many works by a file: the list of works taken away, a decision written beside each, sent back, gone through,
//! taken as it was seen.

mod import;
mod text;
mod view;

pub use import::Decisions;
pub use text::TITLE;

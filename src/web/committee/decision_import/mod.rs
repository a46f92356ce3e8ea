//! Decisions on many works by a file: the list of works taken away, a decision written beside each, sent back, gone through,
//! taken as it was seen.

mod pages;
mod text;
mod view;

pub use pages::{apply, import, report, seen, send};
pub use text::TITLE;

//! A table: a row a question, its options in columns, found by their headings.

mod heading;
mod heading_words;
mod pasted;
mod row;
mod text;
mod write;

pub(super) use heading::looks_like;
pub(super) use pasted::read;
pub use row::{TableRow, read_rows};
pub(super) use write::write;
pub use write::write_rows;

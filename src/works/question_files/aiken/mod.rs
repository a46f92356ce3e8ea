//! Aiken: a question, its lettered options, and a line with the letter of the right one.
//!
//! Moodle takes a question of one line only. Here a question or an option may go on below its first line, blank lines
//! may be missing or too many, letters may be small, and the key may be called `JAWABAN`.

mod line;
mod read;
mod text;
mod write;

pub(super) use line::looks_like;
pub(super) use read::read;
pub(super) use write::{lost, write};

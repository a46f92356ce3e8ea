//! Moodle XML: the questions of a question bank.

mod malformed;
mod question;
mod read;
mod text;
mod write;

pub(super) use read::read;
pub(super) use write::write;

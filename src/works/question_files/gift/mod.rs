//! GIFT: questions as text with their answers in braces.
//!
//! What separates questions is a blank line, but a file in which one is missing, or stands inside the braces, is read
//! as it was meant where that is plain. Signs that belong to a text and not to the format have a `\` before them.

mod answers;
mod blocks;
mod kind;
mod question;
mod signs;
mod text;
mod write;

pub(super) use question::read;
pub(super) use write::write;

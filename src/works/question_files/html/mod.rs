//! Plain text out of HTML, and HTML out of plain text. No parser of documents: tags are dropped, what breaks a line
//! breaks one, and whatever is malformed stays as it was written.

mod entities;
mod output;
mod scan;
mod tags;
mod to_text;
mod write;

pub(super) use tags::{Tags, blocks_or_tags};
pub(super) use to_text::{Blanks, to_text};
pub(super) use write::from_text;

//! Correcting people of entries: one on a page, many by a list.

mod form;
mod list;
mod list_view;
mod page;
mod text;

pub use list::{apply, import, report, seen, send};
pub use page::{address, correct, correction};
pub use text::{IMPORT, OPEN};

//! Correcting people of entries: one on a page, many by a list.

mod form;
mod list;
mod list_view;
mod page;
mod text;

pub use list::Corrections;
pub use page::{address, correct, correction};
pub use text::{IMPORT, OPEN};

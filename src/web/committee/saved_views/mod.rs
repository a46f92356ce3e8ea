//! Views of lists under a name: the page of all of them, saving one, taking one away.

mod acts;
mod page;
mod text;

pub use acts::{remove, save};
pub use page::views;

//! Who judges what and how far each sheet is: one list of assignments and sheets. It shows no score.

mod columns;
mod page;
mod text;
mod words;

pub use columns::ASSIGNMENTS;
pub use page::{Assignments, list};
pub use text::TO_LIST;

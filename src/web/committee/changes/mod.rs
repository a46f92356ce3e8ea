//! Films that changed after the closing of intake: the list, the act on one, and a look at all now.

mod compared;
mod page;

pub use page::{accept, ask, changes, known};

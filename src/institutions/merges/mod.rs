//! Merging two names that mean one institution, and undoing it.
//!
//! What a merge moves is written down row by row, so that exactly this is moved back.

mod actions;
mod model;
mod problem;
mod store;

pub use actions::{listed, merge, undo};
pub use model::{Merge, MergeLine};
pub use problem::{MergeProblem, UndoProblem};
pub use store::{merge_of, recent};

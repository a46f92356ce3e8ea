//! Lists that somebody sends through a page: kept for their sender until they are applied, gone through without a change,
//! then applied as they were seen, all of what can be applied or nothing. What a list means is its own room's business.

mod actions;
mod model;
mod problem;
mod store;
mod text;

pub use actions::{discard, find, keep, lock, sweep};
pub use model::{ImportFile, ImportKind, ImportOf};
pub use problem::ImportProblem;

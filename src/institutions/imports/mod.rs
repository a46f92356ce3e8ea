//! A list of institutions sent through a page: kept until it is applied, gone through without a change, then applied as it
//! was seen, all of it or nothing.

mod actions;
mod model;
mod problem;
mod store;

pub use actions::{apply, keep, open, sweep};
pub use model::{ImportFile, OpenImport};
pub use problem::ImportProblem;

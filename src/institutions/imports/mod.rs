//! A list of institutions sent through a page: gone through without a change, then applied as it was seen.

mod actions;
mod model;

pub use actions::{apply, open};
pub use model::OpenImport;

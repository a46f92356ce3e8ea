//! Another key for the portal: everything that is sealed is opened with the old key and sealed with the new one.
//!
//! What the old key signed stays checkable: the keys derived from it for the trail, its daily ends and credentials are kept,
//! sealed with the new key. Every room that seals something seals its own anew.

mod actions;

pub use actions::{Resealed, rotate};

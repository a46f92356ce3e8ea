//! The dry run: one member of the committee goes through the result and prepares it, another publishes exactly
//! that result.

mod store;

pub use store::{DryRun, dry_runs};
pub(super) use store::{count_members, insert_run};

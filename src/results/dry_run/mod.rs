//! The dry run: one member of the committee goes through the result and prepares it, another publishes exactly
//! that result.

mod store;

pub(super) use store::insert_run;
pub use store::{DryRun, count_members, dry_runs};

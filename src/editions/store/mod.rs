//! Queries on editions and their stages.

mod changes;
mod edition;

pub(in crate::editions) use changes::{
    Changed, delete, end_trial, insert, mark_public, mark_trial, method_digest, settings_edits, signed_text,
    update_settings,
};
pub use changes::{lock, mark_published, mark_sealed, next_number};
pub(in crate::editions) use edition::any;
pub use edition::{Edition, current, find, find_by_id, list};

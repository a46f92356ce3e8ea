//! Queries on works.

mod find;
mod hold;
mod rechecks;
mod same;
mod write;

pub use find::{
    RETURNED, WITHDRAWN, contents, entries_of, find, find_own, latest_submission, list_of_entries,
    list_of_entry, list_with_last, makers_of, named_receipts, names, numbered, received_at, submissions_of,
    videos_of, withdrawals,
};
pub use hold::held;
pub(super) use hold::{conceal, put_back, reveal};
pub(super) use rechecks::{checks_since, note_check};
pub use same::shared_films;
pub(super) use write::{
    Behind, LockedEntry, NewSubmission, insert, insert_submission, insert_video, lock_entry, move_on,
    put_edits, put_slot, put_submitted, put_unsent, settle_videos, status, take_back_video, take_out_video,
    taken_slots,
};
pub use write::{lock, put_content};

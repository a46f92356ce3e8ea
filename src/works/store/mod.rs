//! Queries on works.

mod find;
mod line;
mod write;

pub use find::{
    decisions_of, find, find_by_number, find_own, latest_submission, latest_submissions, list_of_entry,
    submissions_of, videos_of,
};
pub(super) use find::{edition, recipients};
pub use line::{PER_PAGE, count_by_status, duplicates, list_works};
pub use write::lock;
pub(super) use write::{
    insert, insert_submission, insert_video, lock_entry, move_status, put_content, put_submitted, put_unsent,
    settle_videos, take_back_video, take_out_video, taken_slots, withdraw,
};

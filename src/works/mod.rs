//! A work and its parts: the main video, intro, core and closing videos, discussion topics, evaluation
//! questions; its states from draft to ranked; what was sent, as it was sent.
//!
//! A submitted work may be edited while intake is open. The edits stay in the row; what counts as sent is
//! the last submission, and the page says so when the two differ.

pub mod actions;
mod model;
pub mod rules;
mod store;
pub mod text;

pub use actions::{WorkProblem, set_status};
pub use model::{
    DecisionLine, Duplicate, DuplicateWork, Question, Sent, SentLink, Submission, Work, WorkContent,
    WorkFilter, WorkLine, WorkPage, WorkStatus,
};
pub use store::{
    PER_PAGE, count_by_status, decisions_of, duplicates, find, find_by_number, find_own, latest_submission,
    latest_submissions, list_of_entry, list_works, lock, submissions_of, videos_of,
};

pub use crate::video_check::VideoRow;

//! The rows of the trail: lines, the signed ends of days, and the check of both.

pub mod anchors;
mod lines;
mod verify;

pub use anchors::Anchor;
pub use lines::{
    End, Line, Record, Subject, end, happened, list, newest_before, newest_of_act, of_subjects, record,
    record_edit, subject_history,
};
pub use verify::{Anchored, Break, Whole, verify};

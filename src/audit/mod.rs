//! The audit trail: who did what to which record, when and why.
//!
//! Append-only (triggers of the database refuse changes), numbered without gaps, and chained: every line's hash is keyed with
//! a key that is not in the database and covers the line before it, and the end of each day is signed and leaves the portal
//! (`anchors`), so that `lomba audit verify` notices what was altered, added or taken out by whoever writes the database.
//! Reasons and details never hold an employee number, a password or a token. What is saved while somebody types is one line
//! per person, record and ten minutes.

mod chain;
mod store;

pub use store::{
    Anchor, Anchored, Break, End, Line, Record, Subject, Whole, anchors, end, happened, list, newest_before,
    newest_of_act, of_subjects, record, record_edit, subject_history, verify,
};

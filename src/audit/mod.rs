//! The audit trail: who did what to which record, when and why.
//!
//! Append-only (triggers of the database refuse changes) and hash-chained: every line's hash covers the
//! line before it, so that `lomba audit verify` notices a line that was altered or taken out. Reasons and
//! details never hold an employee number, a password or a token. What is saved while somebody types is one line per
//! person, record and ten minutes.

mod chain;
mod store;

pub use chain::line_hash;
pub use store::{
    Break, Line, Record, Subject, happened, head, list, newest_of_act, of_subjects, record, record_edit,
    subject_history, verify,
};

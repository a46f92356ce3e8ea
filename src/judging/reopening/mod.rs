//! Judging opened again for named works and jurors, before the sheets are sealed: those sheets have a closing of their
//! own, everything else stays shut. Two members of the committee decide; each juror concerned gets one letter.
//!
//! What was handed in stays handed in: a juror takes a sheet back with a reason, as while judging runs, and one that is
//! left alone counts as it stood. When its time is over a sheet is shut with no further act.

mod actions;
mod model;
mod problem;
pub mod rules;
mod store;
mod text;

pub use actions::{
    ask_again, ask_reopening, before_reopening, confirm_reopening, edition_of_sheet, pending, reopen_judging,
    still_open,
};
pub use model::{BeforeReopening, HeldSheet, Pending, ReopenedSheets, Reopening};
pub use problem::{ReopeningProblem, StillOpen};
pub(super) use store::reopened_sheets;

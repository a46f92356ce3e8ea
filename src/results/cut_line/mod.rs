//! The cut line of the next round (judging.md §6): drawn from the frozen sheets of all rounds, pooled in one fit.
//! `rounds` writes the rounds; here is seen who goes into them.

mod line;
mod problem;
mod stages;
pub mod text;

pub use line::{Cut, CutRow, cut, suggested};
pub use problem::{CloseProblem, CommitCutProblem, CutProblem};
pub(super) use stages::close_all;
pub use stages::{
    CutOrder, CutPreview, ask_close, close_fingerprint, close_round, commit_cut, decisions, preview_cut,
    visibility,
};

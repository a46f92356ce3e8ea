//! Decisions of a file, and what they would do.

use diesel::prelude::*;

use crate::clock::At;
use crate::csv_table::LineProblem;
use crate::ids::WorkId;
use crate::imports::ImportFile;
use crate::secrets::sha256_hex;
use crate::verification::Verdict;
use crate::works::WorkStatus;

/// A decision as a line of the file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionRow {
    /// Line of the file, from 1.
    pub line: u64,
    /// The work's, in capitals: "ML-2023-0046".
    pub number: String,
    pub verdict: Verdict,
    /// "R20"; empty for an acceptance.
    pub rule: String,
    /// Read by the work's makers; empty for an acceptance.
    pub reason: String,
    /// Exclusive end of the time for a revision; none leaves it to the usual one.
    pub due_at: Option<At>,
    /// The submission it was decided on, where the file says so.
    pub revision: Option<i32>,
}

/// The decisions of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct DecisionFile {
    pub rows: Vec<DecisionRow>,
    /// Lines without a decision.
    pub blank: usize,
    pub problems: Vec<LineProblem>,
}

/// The decision that stands on a work, whether its makers know of it yet or not.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct StandingDecision {
    pub work: WorkId,
    pub verdict: Verdict,
    pub rule: String,
    pub reason: String,
    /// Exclusive end of the time for a revision.
    pub due_at: Option<At>,
}

/// A work as a file finds it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub(super) struct NumberedWork {
    pub id: WorkId,
    pub number: String,
    pub title: String,
    pub status: WorkStatus,
    /// How often it was sent.
    pub revision: i32,
    /// When it last changed.
    pub updated_at: At,
    /// Whether the letter of the decision before is held.
    pub held: bool,
}

/// A decision that would be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionStep {
    pub row: DecisionRow,
    pub work: WorkId,
    pub title: String,
    /// When the work last changed.
    pub updated_at: At,
}

/// What happens to a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Plan {
    /// In the order of the file.
    pub steps: Vec<DecisionStep>,
    /// Lines that say what stands already.
    pub unchanged: usize,
    pub problems: Vec<LineProblem>,
}

/// A file that was gone through against the works as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenDecisions {
    pub file: ImportFile,
    pub steps: Vec<DecisionStep>,
    /// Lines that say what stands already.
    pub unchanged: usize,
    /// Lines without a decision.
    pub blank: usize,
    /// Lines that would be left out, in the order of the file.
    pub left_out: Vec<LineProblem>,
}

impl OpenDecisions {
    /// What it would do, in a few letters: it is another once a work or the file is another.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        sha256_hex(&format!("{:?}", self.steps))
    }

    /// How many of these it would take.
    #[must_use]
    pub fn count(&self, verdict: Verdict) -> usize {
        self.steps.iter().filter(|step| step.row.verdict == verdict).count()
    }
}

/// What was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecisionsTaken {
    pub accepted: usize,
    pub revisions: usize,
    pub failed: usize,
    pub left_out: usize,
}

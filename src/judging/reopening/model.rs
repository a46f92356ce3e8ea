//! What is opened again, and what a member sees before it.

use std::collections::BTreeSet;

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::problem::ReopeningProblem;
use crate::approvals::{Approval, Requests};
use crate::clock::At;
use crate::ids::{AssignmentId, JurorId};
use crate::judging::model::AssignmentStatus;

/// What is asked for, kept with the request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reopening {
    /// Public numbers of works; none means every work of the jurors.
    pub works: Vec<String>,
    /// None means every juror of the works.
    pub jurors: Vec<JurorId>,
    /// The instant after the last that counts.
    pub closes_at: At,
    /// Why; the jurors concerned read it.
    pub reason: String,
}

/// A sheet of a chosen work and juror, with the names by which people know it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct HeldSheet {
    pub id: AssignmentId,
    /// Public number of the work.
    pub number: String,
    pub juror: JurorId,
    /// Public code of the juror: "J07".
    pub code: String,
    pub name: String,
    pub status: AssignmentStatus,
    /// Grows with every change of the sheet.
    pub version: i64,
    /// Until when it was opened again before, if it was.
    pub own_closing: Option<At>,
}

/// What a member sees before sheets are opened again.
#[derive(Debug, Clone)]
pub struct BeforeReopening {
    pub asked: Reopening,
    /// Those that would open, by juror and work.
    pub sheets: Vec<HeldSheet>,
    /// Chosen sheets that can be changed as it is.
    pub left_out: usize,
    /// Rounds whose sheets were frozen.
    pub closed_rounds: i64,
    pub requests: Requests,
    /// Of everything above that decides what is done.
    pub fingerprint: String,
}

impl BeforeReopening {
    /// The jurors concerned.
    #[must_use]
    pub fn jurors(&self) -> BTreeSet<JurorId> {
        self.sheets.iter().map(|sheet| sheet.juror).collect()
    }
}

/// An open request of a member.
#[derive(Debug)]
pub struct Pending {
    pub request: Approval,
    /// What it would do now, or why it can no longer be done.
    pub before: Result<BeforeReopening, ReopeningProblem>,
}

/// How many sheets of a juror are open again, and until when the last of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReopenedSheets {
    pub sheets: i64,
    pub until: At,
}

//! Score sheets.

use std::collections::BTreeMap;

use super::{AssignmentStatus, JudgedItem, LmsVerdict};
use crate::clock::At;
use crate::ids::{AssignmentId, RoundId};

/// A juror's own sheet for one work, with its marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkSheet {
    pub id: AssignmentId,
    pub item: JudgedItem,
    /// How far the juror is with it.
    pub status: AssignmentStatus,
    /// Marks by sub-criterion code.
    pub marks: BTreeMap<String, i64>,
    /// What the entrant may read later.
    pub comment: String,
    /// For the juror alone.
    pub private_note: String,
    /// Whether the work is fit for the LMS (R48); apart from the marks.
    pub lms: LmsVerdict,
    /// Grows with every change.
    pub version: i64,
    /// When it was last saved.
    pub saved_at: Option<At>,
}

/// A sheet that counts, as the result reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedSheet {
    /// Public number of the work.
    pub work: String,
    pub juror: String,
    /// Points of each criterion in the edition's order, hundredths.
    pub points: Vec<i64>,
}

/// Which sheets count for a question. Works that left the competition never do; those for calibration do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CountedSheets {
    /// Handed in or final.
    Given,
    Locked,
    /// Final, of one round.
    OfRound {
        round: RoundId,
        /// Whether it is the first, to which sheets without a round belong.
        first: bool,
    },
}

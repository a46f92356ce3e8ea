//! What a juror scores.

use crate::audit::Subject;
use crate::ids::{CalibrationId, WorkId};

/// What an assignment is about: a work that competes, or a calibration work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum JudgedItem {
    /// A work that competes.
    Work(WorkId),
    /// A calibration work of the jury.
    Calibration(CalibrationId),
}

impl JudgedItem {
    /// Reads the two columns of an assignment, of which the database lets exactly one be filled.
    #[must_use]
    pub fn of(work: Option<WorkId>, calibration: Option<CalibrationId>) -> Option<Self> {
        work.map(Self::Work).or(calibration.map(Self::Calibration))
    }

    /// The work that competes, if it is one.
    #[must_use]
    pub fn work(self) -> Option<WorkId> {
        match self {
            Self::Work(id) => Some(id),
            Self::Calibration(_) => None,
        }
    }

    /// The calibration work, if it is one.
    #[must_use]
    pub fn calibration(self) -> Option<CalibrationId> {
        match self {
            Self::Work(_) => None,
            Self::Calibration(id) => Some(id),
        }
    }

    /// The record that the audit trail names.
    #[must_use]
    pub fn audit_subject(self) -> Subject {
        match self {
            Self::Work(id) => Subject::new("work", id.0),
            Self::Calibration(id) => Subject::new("calibration_work", id.0),
        }
    }
}

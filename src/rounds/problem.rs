//! Why an act about rounds did not happen: one enum for rounds, one for calibration works, one for the chair.

use super::text;
use crate::db::Fault;
use crate::i18n::Message;
use crate::institutions::InstitutionProblem;
use crate::judging::{self, JudgingProblem};

/// Why a round was not opened or closed.
#[derive(Debug, thiserror::Error)]
pub enum RoundProblem {
    /// The committee's round before it still takes sheets.
    #[error("a round is open")]
    RoundOpen,
    /// Routing was never committed.
    #[error("no round yet")]
    NoRound,
    /// Its sheets are frozen already.
    #[error("the round is closed")]
    RoundClosed,
    /// No sheet was handed in in the round.
    #[error("nothing to close")]
    NothingToClose,
    /// The further round adds no assessment.
    #[error("the round adds nothing")]
    NothingToAdd,
    /// Works cannot be given out now, or no plan keeps the rules.
    #[error(transparent)]
    Judging(#[from] JudgingProblem),
    /// Our own side failed.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl RoundProblem {
    /// What the committee is told; none for our own failures.
    #[must_use]
    pub fn message(&self) -> Option<Message> {
        Some(match self {
            Self::RoundOpen => text::ROUND_OPEN.into(),
            Self::NoRound => text::NO_ROUND.into(),
            Self::RoundClosed => text::ROUND_CLOSED.into(),
            Self::NothingToClose => text::NOTHING_TO_CLOSE.into(),
            Self::NothingToAdd => text::NOTHING_TO_ADD.into(),
            Self::Judging(problem) => return problem.message(),
            Self::Fault(_) => return None,
        })
    }
}

/// Why the calibration works stay as they are.
#[derive(Debug, thiserror::Error)]
pub enum CalibrationProblem {
    /// The score sheets are sealed.
    #[error("the edition is sealed")]
    Sealed,
    /// A sheet was handed in: the method is fixed.
    #[error("too late for calibration works")]
    TooLate,
    /// No work with the number may be copied.
    #[error("no such work to calibrate with")]
    NoSuchWork,
    /// Jurors hold it already.
    #[error("the calibration work was given out")]
    Given,
    /// The name of its institution cannot be used.
    #[error(transparent)]
    Institution(#[from] InstitutionProblem),
    /// Our own side failed.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl CalibrationProblem {
    /// What the committee is told; none for our own failures.
    #[must_use]
    pub fn message(&self) -> Option<Message> {
        Some(match self {
            Self::Sealed => judging::text::SEALED.into(),
            Self::TooLate => text::TOO_LATE_TO_CALIBRATE.into(),
            Self::NoSuchWork => text::NO_SUCH_WORK.into(),
            Self::Given => text::CALIBRATION_GIVEN.into(),
            Self::Institution(problem) => return problem.message(),
            Self::Fault(_) => return None,
        })
    }
}

/// Why the chair was not named.
#[derive(Debug, thiserror::Error)]
pub enum ChairProblem {
    /// The result is public.
    #[error("the result is published")]
    Published,
    /// The chair must be an active juror.
    #[error("the chair is not active")]
    NotActive,
    /// Our own side failed.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl ChairProblem {
    /// What the committee is told; none for our own failures.
    #[must_use]
    pub fn message(&self) -> Option<Message> {
        match self {
            Self::Published => Some(judging::text::SEALED.into()),
            Self::NotActive => Some(text::CHAIR_NOT_ACTIVE.into()),
            Self::Fault(_) => None,
        }
    }
}

//! Why a sheet was not taken back, or what is locked not opened again.

use super::facts::{JudgingClosed, SheetStands};
use super::sheets::RoomProblem;
use crate::db::Fault;
use crate::i18n::Message;
use crate::judging::text;
use crate::refused::Refused;

/// Why a handed-in sheet was not taken back.
#[derive(Debug, thiserror::Error)]
pub enum ReopenProblem {
    #[error(transparent)]
    Closed(#[from] JudgingClosed),
    #[error(transparent)]
    Room(#[from] RoomProblem),
    #[error(transparent)]
    Sheet(#[from] SheetStands),
    /// A score is changed with a reason only (R-J3).
    #[error("reason missing")]
    ReasonMissing,
    /// The committee's marks of this calibration work were shown beside it.
    #[error("the reference was shown")]
    ReferenceShown,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for ReopenProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Closed(closed) => Ok(closed.message()),
            Self::Room(problem) => problem.told(),
            Self::Sheet(stands) => Ok(stands.text().into()),
            Self::ReasonMissing => Ok(text::CHANGE_REASON_MISSING.into()),
            Self::ReferenceShown => Ok(text::REFERENCE_SHOWN.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why a request to open what is locked was not taken.
#[derive(Debug, thiserror::Error)]
pub enum AskUnlockProblem {
    #[error(transparent)]
    Closed(#[from] JudgingClosed),
    #[error("reason missing")]
    ReasonMissing,
    /// The sheet is not locked, or nothing is.
    #[error("nothing is locked")]
    NotLocked,
    /// The committee's marks of this calibration work were shown beside it.
    #[error("the reference was shown")]
    ReferenceShown,
    /// A request of the juror for the same thing waits.
    #[error("a request waits")]
    Waits,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for AskUnlockProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Closed(closed) => Ok(closed.message()),
            Self::ReasonMissing => Ok(text::UNLOCK_REASON_MISSING.into()),
            Self::NotLocked => Ok(text::NOT_LOCKED.into()),
            Self::ReferenceShown => Ok(text::REFERENCE_SHOWN.into()),
            Self::Waits => Ok(text::UNLOCK_WAITS.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why a request was not decided.
#[derive(Debug, thiserror::Error)]
pub enum DecideUnlockProblem {
    /// Nothing is opened once sheets are no longer taken.
    #[error(transparent)]
    Closed(#[from] JudgingClosed),
    /// A refusal says why.
    #[error("reason missing")]
    ReasonMissing,
    /// Somebody of the committee was faster.
    #[error("the request is decided")]
    Decided,
    /// Nothing is locked any more.
    #[error("nothing is locked")]
    NotLocked,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for DecideUnlockProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Closed(closed) => Ok(closed.message()),
            Self::ReasonMissing => Ok(text::REASON_MISSING.into()),
            Self::Decided => Ok(text::UNLOCK_DECIDED.into()),
            Self::NotLocked => Ok(text::NOT_LOCKED.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

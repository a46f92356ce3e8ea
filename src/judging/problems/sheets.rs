//! Why a sheet stays as it is: opening, drafting, putting off, handing in, making final, stepping back.

use super::facts::{JudgingClosed, SheetStands};
use crate::db::Fault;
use crate::i18n::Message;
use crate::judging::text;
use crate::refused::Refused;
use crate::say;

/// Why a sheet cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum RoomProblem {
    /// No method is fixed yet by which the works will be ranked.
    #[error("no method is fixed")]
    MethodMissing,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for RoomProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::MethodMissing => Ok(text::METHOD_MISSING.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why a sheet was not put off or taken back.
#[derive(Debug, thiserror::Error)]
pub enum StepProblem {
    #[error(transparent)]
    Closed(#[from] JudgingClosed),
    #[error(transparent)]
    Room(#[from] RoomProblem),
    #[error(transparent)]
    Sheet(#[from] SheetStands),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for StepProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Closed(closed) => Ok(closed.message()),
            Self::Room(problem) => problem.told(),
            Self::Sheet(stands) => Ok(stands.text().into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why a draft was not stored.
#[derive(Debug, thiserror::Error)]
pub enum DraftProblem {
    #[error(transparent)]
    Closed(#[from] JudgingClosed),
    #[error(transparent)]
    Room(#[from] RoomProblem),
    #[error(transparent)]
    Sheet(#[from] SheetStands),
    /// A mark for something that is not in the rubric.
    #[error("unknown sub-criterion {0}")]
    UnknownCode(String),
    /// A mark outside 0 to 100.
    #[error("mark out of range for {0}")]
    OutOfRange(String),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for DraftProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Closed(closed) => Ok(closed.message()),
            Self::Room(problem) => problem.told(),
            Self::Sheet(stands) => Ok(stands.text().into()),
            Self::UnknownCode(_) | Self::OutOfRange(_) => Ok(text::BAD_MARK.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why a sheet was not handed in.
#[derive(Debug, thiserror::Error)]
pub enum SubmitProblem {
    #[error(transparent)]
    Closed(#[from] JudgingClosed),
    #[error(transparent)]
    Room(#[from] RoomProblem),
    #[error(transparent)]
    Sheet(#[from] SheetStands),
    /// The sheet cannot be handed in yet (R-J6).
    #[error("sheet incomplete")]
    Incomplete {
        /// Codes without a mark.
        missing: Vec<String>,
        /// Whether a comment is lacking.
        comment: bool,
    },
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for SubmitProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Closed(closed) => Ok(closed.message()),
            Self::Room(problem) => problem.told(),
            Self::Sheet(stands) => Ok(stands.text().into()),
            Self::Incomplete { missing, .. } => Ok(incomplete(missing.len())),
            Self::Fault(fault) => Err(fault),
        }
    }
}

fn incomplete(missing: usize) -> Message {
    if missing == 0 {
        return say!(
            "Ada nilai di bawah batas yang memerlukan komentar. Tulis komentarnya, lalu kirim lagi.",
            "A mark below the line needs a comment. Write it, then submit again."
        );
    }
    say!(
        "{missing} subkriteria belum dinilai. Lengkapi, lalu kirim lagi.",
        "{missing} sub-criteria have no mark yet. Complete them, then submit again."
    )
}

/// Why the sheets were not made final.
#[derive(Debug, thiserror::Error)]
pub enum LockProblem {
    #[error(transparent)]
    Closed(#[from] JudgingClosed),
    /// Some works are not judged yet.
    #[error("{left} sheets unfinished")]
    Unfinished { left: i64 },
    #[error("nothing to lock")]
    NothingToLock,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for LockProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Closed(closed) => closed.message(),
            Self::Unfinished { left } => say!(
                "Masih ada {left} karya yang belum dikirim nilainya. Selesaikan dahulu, lalu kunci semuanya.",
                "{left} works still lack a submitted sheet. Finish them first, then lock all."
            ),
            Self::NothingToLock => text::NOTHING_TO_LOCK.into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Why a juror did not step back from a work (R30).
#[derive(Debug, thiserror::Error)]
pub enum RecuseProblem {
    /// Judging is over.
    #[error(transparent)]
    Closed(#[from] JudgingClosed),
    /// The sheet is final.
    #[error("the sheet is locked")]
    Locked,
    #[error("reason missing")]
    ReasonMissing,
    #[error(transparent)]
    Sheet(#[from] SheetStands),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for RecuseProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Closed(closed) => closed.message(),
            Self::Locked => text::LOCKED_STAYS.into(),
            Self::ReasonMissing => text::REASON_MISSING.into(),
            Self::Sheet(stands) => stands.text().into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

//! Why an act about rounds did not happen: rounds, calibration works, the chair.

use super::text;
use crate::approvals::SecondProblem;
use crate::db::Fault;
use crate::i18n::Message;
use crate::judging::{self, EditionSealed, GivingClosed};
use crate::refused::Refused;
use crate::say;

/// Why a further round was not opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenProblem {
    /// Works cannot be given out now.
    #[error(transparent)]
    Closed(#[from] GivingClosed),
    /// Routing was never committed.
    #[error("no round yet")]
    NoRound,
    /// The committee's round before it still takes sheets.
    #[error("a round is open")]
    RoundOpen,
    /// The further round adds no assessment.
    #[error("the round adds nothing")]
    NothingToAdd,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for OpenProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Closed(closed) => closed.message(),
            Self::NoRound => text::NO_ROUND.into(),
            Self::RoundOpen => text::ROUND_OPEN.into(),
            Self::NothingToAdd => text::NOTHING_TO_ADD.into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Why no calibration work is added or taken out now.
#[derive(Debug, thiserror::Error)]
pub enum CalibrationProblem {
    #[error(transparent)]
    Sealed(#[from] EditionSealed),
    /// A sheet was handed in: the method is fixed.
    #[error("too late for calibration works")]
    TooLate,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for CalibrationProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Sealed(_) => Ok(EditionSealed::TEXT.into()),
            Self::TooLate => Ok(text::TOO_LATE_TO_CALIBRATE.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why a work was not copied to calibrate with.
#[derive(Debug, thiserror::Error)]
pub enum CopyProblem {
    #[error(transparent)]
    Closed(#[from] CalibrationProblem),
    /// No work with the number may be copied.
    #[error("no such work to calibrate with")]
    NoSuchWork,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for CopyProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Closed(problem) => problem.told(),
            Self::NoSuchWork => Ok(text::NO_SUCH_WORK.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why a calibration work was not taken out.
#[derive(Debug, thiserror::Error)]
pub enum DropProblem {
    #[error(transparent)]
    Closed(#[from] CalibrationProblem),
    /// Jurors hold it already.
    #[error("the calibration work was given out")]
    Given,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for DropProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Closed(problem) => problem.told(),
            Self::Given => Ok(text::CALIBRATION_GIVEN.into()),
            Self::Fault(fault) => Err(fault),
        }
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
    #[error("the juror chairs already")]
    ChairsAlready,
    /// Somebody else was named since the page was opened; who chairs now.
    #[error("the chair changed meanwhile")]
    Changed(Option<String>),
    /// One member alone cannot do it.
    #[error(transparent)]
    Second(#[from] SecondProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for ChairProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Published => Ok(judging::text::SEALED.into()),
            Self::NotActive => Ok(text::CHAIR_NOT_ACTIVE.into()),
            Self::ChairsAlready => Ok(text::CHAIRS_ALREADY.into()),
            Self::Changed(Some(now)) => Ok(say!(
                "Sejak halaman ini dibuka, ketua juri berubah. Yang tersimpan sekarang: {now}. Periksa lagi; tidak ada yang diubah.",
                "The chair changed since this page was opened. Stored now: {now}. Go through it again; nothing was changed."
            )),
            Self::Changed(None) => Ok(text::CHAIR_GONE.into()),
            Self::Second(problem) => problem.told(),
            Self::Fault(fault) => Err(fault),
        }
    }
}

//! Why a round is not closed, its cut not shown, the next one not opened.

use super::text;
use crate::approvals::SecondProblem;
use crate::db::Fault;
use crate::i18n::Message;
use crate::judging::reopening::StillOpen;
use crate::judging::routing::Infeasible;
use crate::refused::Refused;
use crate::results::{MethodProblem, text::ALREADY_SEALED};
use crate::rounds::{self, OpenProblem};

/// Why a round was not closed.
#[derive(Debug, thiserror::Error)]
pub enum CloseProblem {
    #[error("the score sheets are sealed already")]
    AlreadySealed,
    /// Routing was never committed.
    #[error("no round yet")]
    NoRound,
    /// Its sheets are frozen already.
    #[error("the round is closed")]
    RoundClosed,
    /// No sheet was handed in in the round.
    #[error("nothing to close")]
    NothingToClose,
    /// Sheets were opened again and may still change.
    #[error(transparent)]
    StillOpen(#[from] StillOpen),
    /// Sheets came or went since the page was shown.
    #[error("not what was shown")]
    Changed,
    #[error(transparent)]
    Second(#[from] SecondProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for CloseProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::AlreadySealed => ALREADY_SEALED.into(),
            Self::NoRound => rounds::text::NO_ROUND.into(),
            Self::RoundClosed => rounds::text::ROUND_CLOSED.into(),
            Self::StillOpen(open) => open.message(),
            Self::NothingToClose => rounds::text::NOTHING_TO_CLOSE.into(),
            Self::Changed => crate::results::text::SHEETS_CHANGED.into(),
            Self::Second(problem) => return problem.told(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Why no cut is shown.
#[derive(Debug, thiserror::Error)]
pub enum CutProblem {
    #[error("the score sheets are sealed already")]
    AlreadySealed,
    /// Routing was never committed.
    #[error("no round yet")]
    NoRound,
    /// The scores of an open round are nobody's to see.
    #[error("the round is not closed")]
    RoundNotClosed,
    /// Sheets were opened again and may still change.
    #[error(transparent)]
    StillOpen(#[from] StillOpen),
    #[error(transparent)]
    Method(#[from] MethodProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for CutProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::AlreadySealed => ALREADY_SEALED.into(),
            Self::NoRound => rounds::text::NO_ROUND.into(),
            Self::StillOpen(open) => open.message(),
            Self::RoundNotClosed => rounds::text::ROUND_OPEN.into(),
            Self::Method(problem) => return problem.told(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Why the round behind the cut was not opened.
#[derive(Debug, thiserror::Error)]
pub enum CommitCutProblem {
    #[error(transparent)]
    Cut(#[from] CutProblem),
    /// No plan can keep the rules.
    #[error("routing is infeasible")]
    Infeasible(Infeasible),
    /// The cut is no longer the one that was shown.
    #[error("the cut differs from its preview")]
    CutChanged,
    #[error(transparent)]
    Open(#[from] OpenProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for CommitCutProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Cut(problem) => problem.told(),
            Self::Infeasible(why) => Ok(why.message()),
            Self::CutChanged => Ok(text::CUT_CHANGED.into()),
            Self::Open(problem) => problem.told(),
            Self::Fault(fault) => Err(fault),
        }
    }
}

//! Why works are not given to jurors.

use super::facts::EditionSealed;
use crate::approvals::SecondProblem;
use crate::clock::At;
use crate::db::Fault;
use crate::editions::PhaseClosed;
use crate::i18n::{Lang, Message, deadline};
use crate::judging::routing::Infeasible;
use crate::judging::text;
use crate::refused::Refused;
use crate::say;

/// Works cannot be given out now (R42).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GivingClosed {
    #[error(transparent)]
    Sealed(#[from] EditionSealed),
    /// Works are still being received.
    #[error("intake is open")]
    IntakeOpen {
        /// The instant after its last.
        closes_at: Option<At>,
    },
    /// The judging stage is over.
    #[error(transparent)]
    Stage(#[from] PhaseClosed),
}

impl GivingClosed {
    /// The sentence for the committee.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Sealed(_) => EditionSealed::TEXT.into(),
            Self::IntakeOpen { closes_at } => intake_open(*closes_at),
            Self::Stage(closed) => closed.message(),
        }
    }
}

fn intake_open(closes_at: Option<At>) -> Message {
    match closes_at {
        Some(at) => {
            let (akhir, end) = (deadline(at, Lang::Id), deadline(at, Lang::En));
            say!(
                "Pembagian baru dapat ditetapkan setelah penerimaan materi ditutup, {akhir}.",
                "Routing can be committed once the receipt of material has closed, {end}."
            )
        }
        None => say!(
            "Pembagian baru dapat ditetapkan setelah penerimaan materi ditutup; tanggalnya belum ditentukan.",
            "Routing can be committed once the receipt of material has closed; its date is not set yet."
        ),
    }
}

/// Why a plan was not committed.
#[derive(Debug, thiserror::Error)]
pub enum CommitProblem {
    #[error(transparent)]
    Closed(#[from] GivingClosed),
    /// No plan can keep the rules.
    #[error("routing is infeasible")]
    Infeasible(Infeasible),
    /// The plan is not the one that was previewed.
    #[error("the plan changed since its preview")]
    Stale,
    /// Every work has its jurors.
    #[error("nothing to commit")]
    NothingToCommit,
    /// Institution names of works are open, and no other member wants to go on without them.
    #[error(transparent)]
    Second(#[from] SecondProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for CommitProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Closed(closed) => closed.message(),
            Self::Infeasible(why) => why.message(),
            Self::Stale => text::STALE.into(),
            Self::NothingToCommit => text::NOTHING_TO_COMMIT.into(),
            Self::Second(problem) => return problem.told(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

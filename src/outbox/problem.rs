//! Why an act on a letter did not happen.

use super::text;
use crate::db::Fault;
use crate::i18n::{Message, Text};
use crate::notifications::LetterState;
use crate::refused::Refused;
use crate::verification::hold::{CancelProblem, SendNowProblem};

/// Why a letter is not held, let go, taken back or tried again.
#[derive(Debug, thiserror::Error)]
pub enum LetterProblem {
    /// Where it stands does not allow it (any more).
    #[error("the letter is {}", .0.as_str())]
    Stands(LetterState),
    /// It waits with a decision, and the member's role does not decide on works.
    #[error("it waits with a decision")]
    OfADecision,
    /// It waits with a decision that is not taken back.
    #[error(transparent)]
    Cancel(#[from] CancelProblem),
    /// It waits with a decision that is not let go.
    #[error(transparent)]
    SendNow(#[from] SendNowProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Why an act does not fit where a letter stands.
pub(super) fn stands(state: LetterState) -> Text {
    match state {
        LetterState::Waiting => text::WAITS_ALREADY,
        LetterState::Held => text::HELD_ALREADY,
        LetterState::Sending => text::TOO_LATE_SENDING,
        LetterState::Sent => text::TOO_LATE_SENT,
        LetterState::Failed => text::FAILED_ONLY,
        LetterState::Cancelled => text::TOO_LATE_CANCELLED,
    }
}

impl Refused for LetterProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Stands(state) => Ok(stands(*state).into()),
            Self::OfADecision => Ok(text::OF_A_DECISION.into()),
            Self::Cancel(problem) => problem.told(),
            Self::SendNow(problem) => problem.told(),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why a letter is not rewritten.
#[derive(Debug, thiserror::Error)]
pub enum RewriteProblem {
    /// It left, or was taken back.
    #[error("the letter is {}", .0.as_str())]
    Stands(LetterState),
    /// It holds a link that is its reader's own.
    #[error("the letter holds a private link")]
    PrivateLink,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for RewriteProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Stands(state) => Ok(stands(*state).into()),
            Self::PrivateLink => Ok(text::PRIVATE.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

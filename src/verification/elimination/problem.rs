//! Why an entry is not taken out, and why that is not undone.

use crate::db::Fault;
use crate::i18n::Message;
use crate::refused::Refused;
use crate::verification::problem::{DecideProblem, ScoresSealed};
use crate::verification::text;

/// The letter of the act before is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the letter of the act before is held")]
pub struct LetterHeld;

/// Why an entry is not taken out.
#[derive(Debug, thiserror::Error)]
pub enum EliminateProblem {
    #[error("the result is public")]
    Published,
    /// Cancelled by its leader, or out already.
    #[error("the entry is not live")]
    NotLive,
    #[error(transparent)]
    Held(#[from] LetterHeld),
    #[error(transparent)]
    Decide(#[from] DecideProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for EliminateProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Published => text::RESULT_PUBLIC.into(),
            Self::NotLive => text::ENTRY_NOT_LIVE.into(),
            Self::Held(LetterHeld) => text::LETTER_HELD.into(),
            Self::Decide(problem) => return problem.told(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Why an elimination stands.
#[derive(Debug, thiserror::Error)]
pub enum UndoProblem {
    #[error(transparent)]
    Sealed(#[from] ScoresSealed),
    #[error("the entry is not out")]
    NotOut,
    #[error(transparent)]
    Held(#[from] LetterHeld),
    /// Nobody says why.
    #[error("no reason")]
    ReasonMissing,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for UndoProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Sealed(_) => ScoresSealed::TEXT.into(),
            Self::NotOut => text::NOT_ELIMINATED.into(),
            Self::Held(LetterHeld) => text::LETTER_HELD.into(),
            Self::ReasonMissing => text::REASON_MISSING.into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

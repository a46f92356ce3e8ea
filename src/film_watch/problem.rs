//! Why the watch did not do what it was asked.

use super::text;
use crate::db::Fault;
use crate::i18n::{Message, Text};
use crate::refused::Refused;
use crate::team::Bound;

/// Why a difference was not settled.
#[derive(Debug, thiserror::Error)]
pub enum AcceptProblem {
    #[error(transparent)]
    Bound(#[from] Bound),
    /// The result is public.
    #[error("the result is public")]
    Published,
    /// The film has no difference that waits: somebody settled it, or it is what it was.
    #[error("nothing to settle")]
    Settled,
    /// A person's word needs a reason.
    #[error("no note")]
    NoteMissing,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for AcceptProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Bound(bound) => bound.message(),
            Self::Published => text::PUBLISHED.into(),
            Self::Settled => text::SETTLED_ALREADY.into(),
            Self::NoteMissing => text::NOTE_MISSING.into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Films are not compared now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotWatched {
    /// Intake is open: films may still be replaced.
    #[error("intake is open")]
    IntakeOpen,
    /// The result is public; nothing is compared any more.
    #[error("the result is public")]
    Published,
}

impl NotWatched {
    /// The sentence for the person.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::IntakeOpen => text::INTAKE_OPEN,
            Self::Published => text::PUBLISHED,
        }
    }
}

/// Why films are not looked at now.
#[derive(Debug, thiserror::Error)]
pub enum AskProblem {
    #[error(transparent)]
    NotWatched(#[from] NotWatched),
    /// It was done a moment ago.
    #[error("possible again in {seconds} seconds")]
    TooSoon {
        /// Seconds until it may be done again, at least 1.
        seconds: u64,
    },
    #[error(transparent)]
    Fault(#[from] Fault),
}

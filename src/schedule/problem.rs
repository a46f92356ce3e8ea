//! Why stages do not move.

use super::text;
use crate::approvals::SecondProblem;
use crate::db::Fault;
use crate::i18n::Message;
use crate::refused::Refused;

/// Why stages do not move.
#[derive(Debug, thiserror::Error)]
pub enum MoveProblem {
    #[error("no such stage")]
    NoSuchStage,
    #[error("the sheets are sealed")]
    Sealed,
    #[error("the result is public")]
    Published,
    /// A time cannot be what was typed.
    #[error("{field}: {}", said.en)]
    Field { field: &'static str, said: Message },
    /// The stages would no longer follow each other.
    #[error("the stages contradict each other")]
    Contradiction {
        faults: Vec<Message>,
        /// Whether the stages that follow were to stay.
        alone: bool,
    },
    /// The schedule is not as it was shown.
    #[error("the schedule has changed")]
    Changed,
    #[error(transparent)]
    Second(#[from] SecondProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for MoveProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::NoSuchStage => return Err(&Fault::NotFound),
            Self::Sealed => text::SEALED.into(),
            Self::Published => text::PUBLISHED.into(),
            Self::Field { said, .. } => said.clone(),
            Self::Contradiction { faults, alone } => text::contradiction(faults, *alone),
            Self::Changed => text::CHANGED.into(),
            Self::Second(problem) => return problem.told(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

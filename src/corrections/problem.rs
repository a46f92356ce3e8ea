//! Why a correction is not made.

use super::text;
use crate::approvals::SecondProblem;
use crate::db::Fault;
use crate::editions::form::Problem;
use crate::i18n::Message;
use crate::refused::Refused;

/// Why a correction is not made.
#[derive(Debug, thiserror::Error)]
pub enum CorrectProblem {
    #[error("the result is public")]
    Published,
    /// Nothing that it speaks of would change.
    #[error("nothing would change")]
    Nothing,
    /// Fields that cannot be what was typed.
    #[error("{} fields cannot be taken", .0.len())]
    Fields(Vec<Problem>),
    /// The settings would no longer hold together.
    #[error("the settings contradict each other")]
    Contradiction(Vec<Message>),
    /// It is not what was shown any more.
    #[error("the settings have changed")]
    Changed,
    #[error(transparent)]
    Second(#[from] SecondProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for CorrectProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Published => text::PUBLISHED.into(),
            Self::Nothing => text::NOTHING.into(),
            Self::Fields(problems) => Message::joined(problems.iter().map(|problem| &problem.said), " "),
            Self::Contradiction(faults) => Message::joined(faults, " "),
            Self::Changed => text::CHANGED.into(),
            Self::Second(problem) => return problem.told(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

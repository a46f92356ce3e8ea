//! Why an award was not taken back.

use super::text;
use crate::approvals::SecondProblem;
use crate::db::Fault;
use crate::i18n::Message;
use crate::refused::Refused;
use crate::verification::DecideProblem;

/// Why an award was not taken back.
#[derive(Debug, thiserror::Error)]
pub enum RevokeProblem {
    #[error("the result is not public")]
    NotPublished,
    #[error("the work holds no award")]
    NoAward,
    #[error(transparent)]
    Decide(#[from] DecideProblem),
    #[error(transparent)]
    Second(#[from] SecondProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for RevokeProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::NotPublished => Ok(text::NOT_PUBLISHED.into()),
            Self::NoAward => Ok(text::NO_AWARD.into()),
            Self::Decide(problem) => problem.told(),
            Self::Second(problem) => problem.told(),
            Self::Fault(fault) => Err(fault),
        }
    }
}

//! Why the chair's decision was not taken.

use super::text;
use crate::db::Fault;
use crate::i18n::Message;
use crate::refused::Refused;
use crate::results::RankingProblem;

/// Why a score was not excluded.
#[derive(Debug, thiserror::Error)]
pub enum ExcludeProblem {
    /// The result is public already.
    #[error("the result is published already")]
    AlreadyPublished,
    #[error(transparent)]
    Ranking(#[from] RankingProblem),
    /// The score is no confirmed outlier.
    #[error("no confirmed outlier")]
    NoOutlier,
    #[error("reason missing")]
    ReasonMissing,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for ExcludeProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::AlreadyPublished => Ok(crate::results::text::ALREADY_PUBLISHED.into()),
            Self::Ranking(problem) => problem.told(),
            Self::NoOutlier => Ok(text::NO_OUTLIER.into()),
            Self::ReasonMissing => Ok(text::REASON_MISSING.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

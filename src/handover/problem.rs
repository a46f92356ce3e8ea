//! Why something of the hand-over is not done.

use super::text;
use crate::db::Fault;
use crate::i18n::Message;
use crate::refused::Refused;
use crate::results::RankingProblem;
use crate::say;

/// Why nothing is decided about works.
#[derive(Debug, thiserror::Error)]
pub enum DecideProblem {
    #[error("the scores are not sealed")]
    NotSealed,
    #[error("no work is chosen")]
    NothingChosen,
    /// Works of the choice that were not judged, or take part no more.
    #[error("{0} works cannot be decided on")]
    NotJudged(usize),
    #[error("the decisions have changed")]
    Changed,
    #[error("no reason was given")]
    ReasonMissing,
    #[error("the reason is too long")]
    ReasonTooLong,
    #[error("there is no decision to take back")]
    NothingToTakeBack,
    /// Why there is no ranking.
    #[error(transparent)]
    Ranking(RankingProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<RankingProblem> for DecideProblem {
    fn from(problem: RankingProblem) -> Self {
        match problem {
            RankingProblem::Fault(fault) => Self::Fault(fault),
            problem => Self::Ranking(problem),
        }
    }
}

impl Refused for DecideProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::NotSealed => text::NOT_SEALED.into(),
            Self::NothingChosen => text::NOTHING_CHOSEN.into(),
            Self::NotJudged(n) => say!(
                "{n} karya dari pilihan Anda tidak dinilai atau tidak ikut lagi. Muat daftar sekali lagi; tidak ada yang diputuskan.",
                "{n} of the chosen works were not judged or take part no more. Open the list again; nothing was decided."
            ),
            Self::Changed => text::CHANGED.into(),
            Self::ReasonMissing => text::REASON_MISSING.into(),
            Self::ReasonTooLong => text::REASON_TOO_LONG.into(),
            Self::NothingToTakeBack => text::NOTHING_TO_TAKE_BACK.into(),
            Self::Ranking(problem) => return problem.told(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Why a cluster is not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveClusterProblem {
    #[error("saved by somebody else in the same moment")]
    Changed,
    #[error("the cluster was deleted")]
    Gone,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for SaveClusterProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Changed => Ok(text::SAVED_MEANWHILE.into()),
            Self::Gone => Ok(text::CLUSTER_GONE.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why a cluster is not made, or a work not put into it.
#[derive(Debug, thiserror::Error)]
pub enum ClusterProblem {
    #[error("the cluster has no name")]
    NameMissing,
    #[error("the work is not fit")]
    NotFit,
    #[error("the cluster was deleted")]
    Gone,
    #[error("the proposal holds no more")]
    ProposalGone,
    #[error("the edition is a draft")]
    StillDraft,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for ClusterProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::NameMissing => Ok(text::NAME_MISSING.into()),
            Self::ProposalGone => Ok(text::PROPOSAL_GONE.into()),
            Self::StillDraft => Ok(text::STILL_DRAFT.into()),
            Self::NotFit => Ok(text::NOT_FIT.into()),
            Self::Gone => Ok(text::CLUSTER_GONE.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why packages are not made.
#[derive(Debug, thiserror::Error)]
pub enum HandoverProblem {
    #[error("the result is not public")]
    NotPublished,
    #[error("no work is fit")]
    NothingFit,
    #[error("packages are being made")]
    StillMaking,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for HandoverProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::NotPublished => Ok(text::NOT_PUBLISHED.into()),
            Self::NothingFit => Ok(text::NOTHING_FIT.into()),
            Self::StillMaking => Ok(text::STILL_MAKING.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why the address of a course is not kept.
#[derive(Debug, thiserror::Error)]
pub enum CourseProblem {
    #[error("the address is not one of a page")]
    BadAddress,
    #[error("the work is not fit")]
    NotFit,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for CourseProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::BadAddress => Ok(text::BAD_ADDRESS.into()),
            Self::NotFit => Ok(text::NO_COURSE.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

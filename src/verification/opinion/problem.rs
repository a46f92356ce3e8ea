//! Why a second opinion is not asked for or not taken down.

use crate::clock::At;
use crate::db::Fault;
use crate::i18n::{Lang, Message, date_time};
use crate::refused::Refused;
use crate::say;
use crate::team::Bound;
use crate::verification::problem::WorkStands;
use crate::verification::text;

/// Why a member's request is refused.
#[derive(Debug, thiserror::Error)]
pub enum AskOpinionProblem {
    #[error(transparent)]
    Bound(#[from] Bound),
    #[error(transparent)]
    Stands(#[from] WorkStands),
    /// One waits for its answer already.
    #[error("asked by {by} already")]
    Asked { by: String, at: At },
    /// The one named does not decide on works, or asks themselves.
    #[error("nobody who could be asked")]
    NotAMember,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for AskOpinionProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Bound(bound) => bound.message(),
            Self::Stands(stands) => stands.message(),
            Self::Asked { by, at } => {
                let (pada, when) = (date_time(*at, Lang::Id), date_time(*at, Lang::En));
                say!(
                    "Pendapat kedua sudah diminta oleh {by} pada {pada} dan belum dijawab.",
                    "{by} asked for a second opinion on {when}; it is not answered yet."
                )
            }
            Self::NotAMember => text::OPINION_NOBODY.into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Why an answer is refused.
#[derive(Debug, thiserror::Error)]
pub enum AnswerOpinionProblem {
    #[error(transparent)]
    Bound(#[from] Bound),
    /// Whoever asks does not answer themselves.
    #[error("asked by the same member")]
    OwnQuestion,
    /// Somebody was faster.
    #[error("answered already")]
    Answered,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for AnswerOpinionProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Bound(bound) => bound.message(),
            Self::OwnQuestion => text::OPINION_OWN.into(),
            Self::Answered => text::OPINION_ANSWERED.into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

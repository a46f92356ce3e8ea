//! Why an invitation was not answered, or not taken back.

use super::facts::EditionSealed;
use crate::accounts::LinkProblem;
use crate::db::Fault;
use crate::i18n::{Lang, Message};
use crate::judging::model::LinkState;
use crate::judging::text;
use crate::refused::Refused;
use crate::registration::{OtherSide, Side};

/// Why a link's answer, or its new account, was not taken.
#[derive(Debug, thiserror::Error)]
pub enum AnswerProblem {
    /// The link opens something else by now; its page says what.
    #[error("the invitation stands otherwise: {0:?}")]
    Stands(LinkState),
    /// The person takes part, or is on the committee.
    #[error(transparent)]
    OtherSide(#[from] OtherSide),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<LinkProblem> for AnswerProblem {
    fn from(problem: LinkProblem) -> Self {
        match problem {
            LinkProblem::Dead => Self::Stands(LinkState::Joined),
            LinkProblem::Fault(fault) => Self::Fault(fault),
        }
    }
}

impl Refused for AnswerProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Stands(state) => Ok(state.text().into()),
            Self::OtherSide(other) => Ok(other.message(Side::Jury)),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why the date by which people are to declare stays.
#[derive(Debug, thiserror::Error)]
pub enum AnswerDateProblem {
    #[error(transparent)]
    Sealed(#[from] EditionSealed),
    #[error("{}", .0.get(Lang::En))]
    Date(Message),
    #[error("nobody is awaited")]
    NobodyAwaited,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for AnswerDateProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Sealed(_) => EditionSealed::TEXT.into(),
            Self::Date(said) => said.clone(),
            Self::NobodyAwaited => text::NOBODY_AWAITED.into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Why an invitation was not taken back.
#[derive(Debug, thiserror::Error)]
pub enum RevokeProblem {
    #[error(transparent)]
    Sealed(#[from] EditionSealed),
    /// The juror declared: leaving is another act.
    #[error("the juror has declared")]
    Declared,
    /// It was declined, taken back, or the juror left.
    #[error("there is no invitation that waits")]
    NotWaiting,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for RevokeProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Sealed(_) => EditionSealed::TEXT.into(),
            Self::Declared => text::DECLARED_SO_LEAVE.into(),
            Self::NotWaiting => text::NOT_WAITING.into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

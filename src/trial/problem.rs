//! Why a trial is not ended.

use super::text;
use crate::db::Fault;
use crate::editions::EditionProblem;
use crate::i18n::Message;
use crate::refused::Refused;

/// Why a trial is not ended.
#[derive(Debug, thiserror::Error)]
pub enum TrialProblem {
    #[error("the edition is not tried out")]
    NoTrial,
    /// The edition's word was not typed as it is.
    #[error("another word was typed")]
    OtherWord,
    /// The settings cannot be announced.
    #[error("the settings contradict each other")]
    Contradiction(Vec<Message>),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for TrialProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::NoTrial => text::NO_TRIAL.into(),
            Self::OtherWord => text::OTHER_WORD.into(),
            Self::Contradiction(faults) => Message::joined(faults, " "),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

impl From<EditionProblem> for TrialProblem {
    fn from(problem: EditionProblem) -> Self {
        match problem.said() {
            Ok(faults) => Self::Contradiction(faults),
            Err(fault) => Self::Fault(fault),
        }
    }
}

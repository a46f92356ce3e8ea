//! Why a person was not corrected.

use super::text;
use crate::db::Fault;
use crate::i18n::Message;
use crate::imports::ImportProblem;
use crate::refused::Refused;
use crate::team::Bound;

/// Why nobody was corrected.
#[derive(Debug, thiserror::Error)]
pub enum CorrectMemberProblem {
    /// The entry is left to other members of the committee.
    #[error(transparent)]
    Bound(#[from] Bound),
    /// Somebody changed the data since the page was opened.
    #[error("the data were changed meanwhile")]
    Changed,
    #[error("nothing differs")]
    Nothing,
    /// The person cannot be corrected that way.
    #[error("not possible: {}", .0.en)]
    Refused(Message),
    #[error(transparent)]
    Import(#[from] ImportProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for CorrectMemberProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Bound(bound) => bound.message(),
            Self::Changed => text::CHANGED.into(),
            Self::Nothing => text::NOTHING.into(),
            Self::Refused(said) => said.clone(),
            Self::Import(problem) => return problem.told(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

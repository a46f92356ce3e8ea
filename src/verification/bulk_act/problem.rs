//! Why an act on many works does not begin.

use super::text;
use crate::db::Fault;
use crate::i18n::Message;
use crate::refused::Refused;
use crate::verification::problem::ScoresSealed;

/// Why an act on many works does not begin.
#[derive(Debug, thiserror::Error)]
pub enum StartBulkProblem {
    #[error(transparent)]
    Sealed(#[from] ScoresSealed),
    /// It began before.
    #[error("begun already")]
    Begun,
    /// Not one of its works can be accepted.
    #[error("nothing to accept")]
    NothingReady,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for StartBulkProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Sealed(_) => Ok(ScoresSealed::TEXT.into()),
            Self::Begun => Ok(text::STARTED.into()),
            Self::NothingReady => Ok(text::NOTHING_READY.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

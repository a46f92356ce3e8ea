//! Why a reason is not kept.

use crate::db::Fault;
use crate::i18n::{Message, Text};
use crate::refused::Refused;
use crate::verification::text;

/// Why a reason is not written or not deleted.
#[derive(Debug, thiserror::Error)]
pub enum ReasonProblem {
    /// An edition has as many as it may.
    #[error("too many reasons")]
    TooMany,
    #[error("deleted already")]
    Gone,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for ReasonProblem {
    fn told(&self) -> Result<Message, &Fault> {
        let said: Text = match self {
            Self::TooMany => text::REASONS_TOO_MANY,
            Self::Gone => text::REASON_GONE,
            Self::Fault(fault) => return Err(fault),
        };
        Ok(said.into())
    }
}

/// Why a change is not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveReasonProblem {
    #[error("deleted already")]
    Gone,
    /// Others save it again and again in this moment.
    #[error("changed meanwhile")]
    Changed,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for SaveReasonProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Gone => Ok(text::REASON_GONE.into()),
            Self::Changed => Ok(text::REASON_CHANGED.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

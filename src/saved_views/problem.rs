//! Why a view is not saved or not taken away.

use super::text;
use crate::db::Fault;
use crate::i18n::Message;
use crate::refused::Refused;

/// Why a view is not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveViewProblem {
    /// The person has as many as there can be.
    #[error("too many views")]
    TooMany,
    #[error("the name is taken")]
    NameTaken,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for SaveViewProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::TooMany => Ok(text::TOO_MANY.into()),
            Self::NameTaken => Ok(text::NAME_TAKEN.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why a view is not taken away.
#[derive(Debug, thiserror::Error)]
pub enum DeleteViewProblem {
    /// Another member's.
    #[error("another member's view")]
    NotYours,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for DeleteViewProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::NotYours => Ok(text::NOT_YOURS.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

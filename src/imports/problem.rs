//! Why a list was not applied.

use super::text;
use crate::db::Fault;
use crate::i18n::Message;
use crate::refused::Refused;

/// Why a list was not applied; nothing was.
#[derive(Debug, thiserror::Error)]
pub enum ImportProblem {
    /// Applied already, replaced by a newer one, or thrown away after its time.
    #[error("the list is not there any more")]
    Gone,
    /// What it would change is not as it was when the list was gone through.
    #[error("the records changed meanwhile")]
    Changed,
    /// Nothing in it is new.
    #[error("the list changes nothing")]
    Nothing,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for ImportProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Gone => text::GONE.into(),
            Self::Changed => text::CHANGED.into(),
            Self::Nothing => text::NOTHING.into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

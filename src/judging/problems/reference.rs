//! Why a reference sheet was not stored or not shown.

use super::facts::EditionSealed;
use crate::db::Fault;
use crate::i18n::Message;
use crate::judging::text;
use crate::refused::Refused;

/// Why the committee's reference sheet was not stored.
#[derive(Debug, thiserror::Error)]
pub enum SaveReferenceProblem {
    #[error(transparent)]
    Sealed(#[from] EditionSealed),
    /// A juror handed in a sheet of this work and may have read the reference.
    #[error("the reference was read")]
    Read,
    /// Saved elsewhere again and again meanwhile.
    #[error("the reference changed meanwhile")]
    Changed,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for SaveReferenceProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Sealed(_) => Ok(EditionSealed::TEXT.into()),
            Self::Read => Ok(text::REFERENCE_READ.into()),
            Self::Changed => Ok(text::CHANGED.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why a juror does not see the reference.
#[derive(Debug, thiserror::Error)]
pub enum CompareProblem {
    /// One's own marks come first.
    #[error("the own sheet is not handed in")]
    OwnFirst,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for CompareProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::OwnFirst => Ok(text::OWN_SHEET_FIRST.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

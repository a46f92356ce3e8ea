//! Facts that stand against several acts.

use crate::editions::{Edition, PhaseClosed};
use crate::i18n::{Message, Text};
use crate::judging::text;

/// Judging is closed and the scores are sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the edition is sealed")]
pub struct EditionSealed;

impl EditionSealed {
    pub const TEXT: Text = text::SEALED;
}

/// Refuses what may only be done before the scores are sealed.
///
/// # Errors
/// `EditionSealed` from the sealing on.
pub fn require_unsealed(edition: &Edition) -> Result<(), EditionSealed> {
    if edition.sealed_at.is_some() { Err(EditionSealed) } else { Ok(()) }
}

/// No sheet may be touched now.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JudgingClosed {
    /// Independence was not declared (R30).
    #[error("independence not declared")]
    NotDeclared,
    #[error(transparent)]
    Sealed(#[from] EditionSealed),
    /// Outside the judging stage (R42).
    #[error(transparent)]
    Stage(#[from] PhaseClosed),
}

impl JudgingClosed {
    /// The sentence for the juror.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NotDeclared => text::NOT_DECLARED.into(),
            Self::Sealed(_) => EditionSealed::TEXT.into(),
            Self::Stage(closed) => closed.message(),
        }
    }
}

/// The sheet is not as the act needs it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SheetStands {
    /// Its status does not allow the act.
    #[error("the sheet is not open for this")]
    NotOpen,
    /// It was changed elsewhere.
    #[error("the sheet changed meanwhile")]
    Changed,
}

impl SheetStands {
    /// The sentence for the juror.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::NotOpen => text::NOT_OPEN,
            Self::Changed => text::CHANGED,
        }
    }
}

//! Why a change of a juror's institution was not asked for or not decided.

use super::facts::{EditionSealed, SheetStands};
use crate::db::Fault;
use crate::i18n::Message;
use crate::judging::text;
use crate::refused::Refused;

/// Why a juror's change of institution was not taken.
#[derive(Debug, thiserror::Error)]
pub enum AskChangeProblem {
    #[error(transparent)]
    Sealed(#[from] EditionSealed),
    /// Nothing to change: the institution is named in the declaration first.
    #[error("independence not declared")]
    NotDeclared,
    #[error("the institution is the one declared")]
    SameInstitution,
    #[error("reason missing")]
    ReasonMissing,
    /// A sheet that conflicts moved on meanwhile.
    #[error(transparent)]
    Sheet(#[from] SheetStands),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for AskChangeProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Sealed(_) => EditionSealed::TEXT.into(),
            Self::NotDeclared => text::DECLARE_FIRST.into(),
            Self::SameInstitution => text::SAME_INSTITUTION.into(),
            Self::ReasonMissing => text::REASON_MISSING.into(),
            Self::Sheet(stands) => stands.text().into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Why the committee's word was not taken.
#[derive(Debug, thiserror::Error)]
pub enum DecideChangeProblem {
    /// A refusal says why.
    #[error("note missing")]
    NoteMissing,
    /// It was decided, or the juror asked for another institution meanwhile.
    #[error("the change does not stand as it was seen")]
    StandsOtherwise,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for DecideChangeProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::NoteMissing => Ok(text::NOTE_MISSING.into()),
            Self::StandsOtherwise => Ok(text::CHANGE_STANDS_OTHERWISE.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

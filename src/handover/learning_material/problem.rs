//! Why learning material is not asked for, not saved or not released.

use super::text;
use crate::clock::At;
use crate::db::Fault;
use crate::i18n::{Lang, Message, deadline};
use crate::refused::Refused;
use crate::say;

/// Why nobody is asked.
#[derive(Debug, thiserror::Error)]
pub enum AskProblem {
    #[error("no work is chosen")]
    NothingChosen,
    #[error("the result is not public")]
    NotPublished,
    #[error("a work is not fit")]
    NotFit,
    #[error("the time limit is past")]
    PastDue,
    #[error("the note is too long")]
    NoteTooLong,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for AskProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::NothingChosen => text::NOTHING_CHOSEN.into(),
            Self::NotPublished => text::NOT_PUBLISHED.into(),
            Self::NotFit => text::NOT_FIT.into(),
            Self::PastDue => text::PAST_DUE.into(),
            Self::NoteTooLong => text::NOTE_TOO_LONG.into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Why a maker's change is not taken.
#[derive(Debug, thiserror::Error)]
pub enum MaterialProblem {
    /// The time is over.
    #[error("the time is over")]
    Over { due: At },
    /// A statement was not ticked.
    #[error("a statement lacks")]
    ConsentMissing,
    /// The edition's licence is another one than the page showed.
    #[error("the licence has changed")]
    LicenceChanged,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for MaterialProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Over { due } => {
                let (batas, limit) = (deadline(*due, Lang::Id), deadline(*due, Lang::En));
                say!(
                    "Batas waktunya {batas} sudah lewat. Yang Anda tulis sebelumnya tetap tersimpan; mintalah waktu tambahan kepada panitia.",
                    "The time limit, {limit}, is over. What you wrote before stays saved; ask the committee for more time."
                )
            }
            Self::ConsentMissing => text::CONSENT_MISSING.into(),
            Self::LicenceChanged => text::LICENCE_CHANGED.into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

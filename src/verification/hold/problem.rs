//! Why an act is not taken back, and why its letters do not leave at once.

use crate::clock::At;
use crate::db::Fault;
use crate::i18n::{Lang, Message, date_time};
use crate::notifications::Settled;
use crate::refused::Refused;
use crate::say;
use crate::verification::text;

/// Why an act is not taken back.
#[derive(Debug, thiserror::Error)]
pub enum CancelProblem {
    /// Another member decided.
    #[error("decided by {by}")]
    NotYours { by: String },
    /// Its letters left, or it was taken back before.
    #[error("settled already: {}", how.as_str())]
    TooLate { how: Settled, at: At },
    /// The work is not part of the act any more.
    #[error("the work is not part of it")]
    NotPart,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for CancelProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::NotYours { by } => say!(
                "Keputusan ini diambil {by}; selama suratnya ditahan hanya ia yang dapat membatalkannya.",
                "{by} took this decision; while its letter is held only they can take it back."
            ),
            Self::TooLate { how, at } => too_late(*how, *at),
            Self::NotPart => text::NOT_PART.into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

fn too_late(how: Settled, at: At) -> Message {
    let (pada, when) = (date_time(at, Lang::Id), date_time(at, Lang::En));
    match how {
        Settled::Released => say!(
            "Terlambat: suratnya sudah dikirim pada {pada}, dan keputusannya berlaku. Bila keputusan itu keliru, minta anggota lain membukanya kembali.",
            "Too late: the letter left on {when}, and the decision holds. If it was wrong, ask another member to reopen it."
        ),
        Settled::Cancelled => say!(
            "Keputusan ini sudah dibatalkan pada {pada}; tidak ada surat yang dikirim.",
            "This decision was taken back on {when}; no letter was sent."
        ),
    }
}

/// Why letters that are held do not leave at once.
#[derive(Debug, thiserror::Error)]
pub enum SendNowProblem {
    /// They left, or were taken back.
    #[error("settled already: {}", how.as_str())]
    Settled { how: Settled, at: At },
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for SendNowProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Settled { how, at } => Ok(too_late(*how, *at)),
            Self::Fault(fault) => Err(fault),
        }
    }
}

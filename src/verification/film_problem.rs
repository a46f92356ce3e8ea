//! Why a person's word on a film was not taken, or not taken back.

use super::problem::WorkStands;
use super::text;
use crate::clock::At;
use crate::db::Fault;
use crate::i18n::{Lang, Message, date_time};
use crate::refused::Refused;
use crate::say;
use crate::team::Bound;
use crate::video_check::PartKind;

/// Why a person's word on a film was not taken.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmFilmProblem {
    #[error(transparent)]
    Bound(#[from] Bound),
    #[error(transparent)]
    Stands(#[from] WorkStands),
    /// A film was judged already, or its check is not one for a person.
    #[error("the film is settled")]
    Settled {
        /// Which part it is.
        part: PartKind,
        /// Who judged it and when, if a person did.
        judged: Option<(String, At)>,
    },
    /// A film was refused without saying what was seen.
    #[error("no note on the film")]
    NoteMissing,
    /// A film was confirmed unseen, without saying why.
    #[error("the film was not played")]
    NotPlayed,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for ConfirmFilmProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Bound(bound) => bound.message(),
            Self::Stands(stands) => stands.message(),
            Self::Settled { part, judged } => film_settled(*part, judged.as_ref()),
            Self::NoteMissing => text::NOTE_MISSING.into(),
            Self::NotPlayed => text::NOT_PLAYED.into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Why a word on a film was not taken back.
#[derive(Debug, thiserror::Error)]
pub enum UndoFilmProblem {
    #[error(transparent)]
    Bound(#[from] Bound),
    #[error(transparent)]
    Stands(#[from] WorkStands),
    /// No person judged it, or the word was taken back already.
    #[error("no word to take back")]
    NotJudged,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for UndoFilmProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Bound(bound) => Ok(bound.message()),
            Self::Stands(stands) => Ok(stands.message()),
            Self::NotJudged => Ok(text::NOT_JUDGED.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

fn film_settled(part: PartKind, judged: Option<&(String, At)>) -> Message {
    let (bagian, name) = (part.text().id, part.text().en.to_lowercase());
    match judged {
        Some((by, at)) => {
            let (kapan, when) = (date_time(*at, Lang::Id), date_time(*at, Lang::En));
            say!(
                "{bagian} sudah diputuskan oleh {by} pada {kapan}.",
                "The {name} was judged already by {by} on {when}."
            )
        }
        None => say!(
            "{bagian} sudah lolos atau masih diperiksa, sehingga tidak memerlukan konfirmasi.",
            "The {name} has passed or is still being checked, so it needs no confirmation."
        ),
    }
}

//! Why a note is not taken.

use super::model::Note;
use super::rules::LONGEST_SNOOZE_DAYS;
use super::text;
use crate::db::Fault;
use crate::i18n::{Lang, Message, date_time};
use crate::refused::Refused;
use crate::say;

/// Why a line is not assigned or put off.
#[derive(Debug, thiserror::Error)]
pub enum NoteProblem {
    /// Another member noted something on the line since the page was shown.
    #[error("another note was first")]
    First(Option<Box<Note>>),
    #[error("not an active member who may act")]
    NoMember,
    #[error("the line is not put off")]
    NotSnoozed,
    /// The day is over, or too far away.
    #[error("not a day to put a line off to")]
    BadDay,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for NoteProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::First(Some(note)) => first(note),
            Self::First(None) => text::FIRST.into(),
            Self::NoMember => text::NO_MEMBER.into(),
            Self::NotSnoozed => text::NOT_SNOOZED.into(),
            Self::BadDay => {
                let hari = LONGEST_SNOOZE_DAYS;
                say!(
                    "Pilih hari sesudah hari ini, paling lama {hari} hari lagi.",
                    "Choose a day after today, at most {hari} days ahead."
                )
            }
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Who was first, when, and what they noted.
fn first(note: &Note) -> Message {
    let (name, pada, at) = (&note.by.name, date_time(note.at, Lang::Id), date_time(note.at, Lang::En));
    match (&note.assignee, note.snoozed_until) {
        (Some(keeper), None) => {
            let keeper = &keeper.name;
            say!(
                "{name} lebih dahulu mencatat pada {pada}: baris ini ditangani {keeper}. Catatan Anda belum disimpan.",
                "{name} was first, at {at}: {keeper} looks after this line. Your note is not saved."
            )
        }
        (_, Some(until)) => {
            let (sampai, until) = (date_time(until, Lang::Id), date_time(until, Lang::En));
            say!(
                "{name} lebih dahulu mencatat pada {pada}: baris ini ditunda sampai {sampai}. Catatan Anda belum disimpan.",
                "{name} was first, at {at}: this line is put off until {until}. Your note is not saved."
            )
        }
        (None, None) => say!(
            "{name} lebih dahulu mencatat pada {pada}: baris ini terbuka untuk siapa saja. Catatan Anda belum disimpan.",
            "{name} was first, at {at}: this line is open to anybody. Your note is not saved."
        ),
    }
}

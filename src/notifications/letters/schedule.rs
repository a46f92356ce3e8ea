//! Letters about times that move.

use crate::clock::At;
use crate::i18n::{Lang, Message, Text, date_time, deadline, text};
use crate::notifications::Letter;
use crate::say;

const OPEN_EDITION: Text = text("Buka jadwal kompetisi", "Open the schedule");

/// The times of a stage that are new.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedTimes {
    /// The stage's name in the edition.
    pub name: Message,
    pub opens_at: Option<At>,
    /// The instant after the last that counts.
    pub closes_at: Option<At>,
}

impl MovedTimes {
    fn line(&self) -> Message {
        let (nama, name) = (&self.name.id, &self.name.en);
        let opens = |lang| self.opens_at.map(|at| date_time(at, lang)).unwrap_or_default();
        let closes = |lang| self.closes_at.map(|at| deadline(at, lang)).unwrap_or_default();
        let (mulai, start) = (opens(Lang::Id), opens(Lang::En));
        let (akhir, end) = (closes(Lang::Id), closes(Lang::En));
        match (self.opens_at, self.closes_at) {
            (Some(_), Some(_)) => {
                say!("{nama}: mulai {mulai}, paling lambat {akhir}.", "{name}: from {start}, until {end}.")
            }
            (Some(_), None) => say!("{nama}: mulai {mulai}.", "{name}: from {start}."),
            (None, Some(_)) => say!("{nama}: paling lambat {akhir}.", "{name}: until {end}."),
            (None, None) => say!("{nama}: waktunya belum ditetapkan.", "{name}: without a time so far."),
        }
    }
}

/// The committee moved stages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StagesMoved {
    /// The edition's short title.
    pub edition: String,
    pub stages: Vec<MovedTimes>,
    pub reason: String,
    pub path: String,
}

impl StagesMoved {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { edition, stages, reason, path } = self;
        let mut paragraphs = vec![say!(
            "Panitia mengubah jadwal {edition}. Yang berlaku sekarang:",
            "The committee has changed the schedule of {edition}. What holds now:"
        )];
        paragraphs.extend(stages.iter().map(MovedTimes::line));
        paragraphs.push(say!("Alasannya: {reason}", "The reason: {reason}"));
        Letter::new(say!("Jadwal {edition} berubah", "The schedule of {edition} has changed"), paragraphs)
            .leading_to(OPEN_EDITION, path)
    }
}

const OPEN_WORKS: Text = text("Buka karya Anda", "Open your works");

/// The committee gave one entry more time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryExtended {
    /// The edition's short title.
    pub edition: String,
    /// The instant after the last that counts.
    pub closes_at: At,
    pub reason: String,
    pub path: String,
}

impl EntryExtended {
    pub(in crate::notifications) fn letter(&self) -> Letter {
        let Self { edition, closes_at, reason, path } = self;
        let (akhir, end) = (deadline(*closes_at, Lang::Id), deadline(*closes_at, Lang::En));
        Letter::new(
            say!("Waktu pengiriman Anda di {edition} diperpanjang", "You have more time in {edition}"),
            vec![
                say!(
                    "Panitia memberi pendaftaran Anda waktu tambahan. Karya Anda dapat diubah dan dikirim paling lambat {akhir}.",
                    "The committee has given your entry more time. Your works can be changed and submitted until {end}."
                ),
                say!("Alasannya: {reason}", "The reason: {reason}"),
            ],
        )
        .leading_to(OPEN_WORKS, path)
    }
}

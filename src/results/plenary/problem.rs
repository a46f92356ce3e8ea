//! Why a decision of the jury is not entered or confirmed.

use super::text;
use crate::i18n::Message;
use crate::say;

/// A refusal, as a fact of the domain.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlenaryProblem {
    /// The works are no whole group that only a draw separates.
    #[error("no tie between {}", .works.join(", "))]
    NotTied { works: Vec<String> },
    /// The works are not at least two that hold a place.
    #[error("not placed: {}", .works.join(", "))]
    NotPlaced { works: Vec<String> },
    /// They stand in this order already.
    #[error("the order stands already")]
    Stands,
    /// The minutes or the reason are missing.
    #[error("minutes missing")]
    MinutesMissing,
    /// The day cannot be read, or is still to come.
    #[error("the day of the plenary cannot be used")]
    Day,
    /// Nobody attended, or more than can be.
    #[error("the number of attendees cannot be used")]
    Attendees,
    /// The work was not among the awarded, or it was not taken out.
    #[error("{work} holds no place that fell free")]
    NoVacancy { work: String },
    /// No complete work is left to move up.
    #[error("no work is left to move up")]
    NobodyNext,
    /// A decision about this place stands already.
    #[error("decided already")]
    Decided,
    /// The order of a published result stands.
    #[error("the result is published")]
    Published,
    /// The member who entered it cannot confirm it.
    #[error("the same member")]
    SameMember,
    /// It was confirmed or withdrawn meanwhile, or needs no confirmation.
    #[error("not waiting")]
    NotWaiting,
    /// Since it was entered it has stopped to be a decision on the ranking as it is.
    #[error("no longer fits the ranking")]
    Outdated,
}

impl PlenaryProblem {
    /// The sentence for the person.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NotTied { works } => {
                let works = works.join(", ");
                say!(
                    "Karya {works} bukan satu kelompok utuh yang hanya dipisahkan undian. Salin nomor semua karya dari salah satu kelompok di halaman ini, lalu urutkan.",
                    "The works {works} are not one whole group that only a draw separates. Copy the numbers of all works of a group on this page, then put them in order."
                )
            }
            Self::NotPlaced { works } => {
                let works = works.join(", ");
                say!(
                    "Urutan {works} tidak dapat dipakai: sebut sedikitnya dua karya yang nilainya lengkap, masing-masing satu kali.",
                    "The order {works} cannot be used: name at least two works with all their scores, each once."
                )
            }
            Self::Stands => text::STANDS.into(),
            Self::NoVacancy { work } => say!(
                "{work} tidak meninggalkan tempat: karya itu tidak termasuk yang terbaik, atau belum dikeluarkan. Keluarkan karyanya di meja verifikasi dahulu.",
                "{work} leaves no place: it was not among the best, or was not taken out. Take it out at the verification desk first."
            ),
            Self::MinutesMissing => text::MINUTES_MISSING.into(),
            Self::Day => text::DAY.into(),
            Self::Attendees => text::ATTENDEES.into(),
            Self::NobodyNext => text::NOBODY_NEXT.into(),
            Self::Decided => text::DECIDED.into(),
            Self::Published => text::PUBLISHED.into(),
            Self::SameMember => text::SAME_MEMBER.into(),
            Self::NotWaiting => text::NOT_WAITING.into(),
            Self::Outdated => text::OUTDATED.into(),
        }
    }
}

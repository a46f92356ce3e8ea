//! Why a decision of the jury is not entered, confirmed or taken back.

use super::text;
use crate::db::Fault;
use crate::i18n::{Message, Text};
use crate::refused::Refused;
use crate::results::RankingProblem;
use crate::say;

/// The minutes cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadMinutes {
    /// The minutes or the reason are missing.
    #[error("minutes missing")]
    Missing,
    /// The day cannot be read, or is still to come.
    #[error("the day of the plenary cannot be used")]
    Day,
    /// Nobody attended, or more than can be.
    #[error("the number of attendees cannot be used")]
    Attendees,
}

impl BadMinutes {
    /// The sentence for the committee.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::Missing => text::MINUTES_MISSING,
            Self::Day => text::DAY,
            Self::Attendees => text::ATTENDEES,
        }
    }
}

/// Why a decision was not entered.
#[derive(Debug, thiserror::Error)]
pub enum EnterProblem {
    #[error(transparent)]
    Minutes(#[from] BadMinutes),
    #[error(transparent)]
    Ranking(#[from] RankingProblem),
    /// The works are no whole group that only a draw separates.
    #[error("no tie between {}", .works.join(", "))]
    NotTied { works: Vec<String> },
    /// The works are not at least two that hold a place.
    #[error("not placed: {}", .works.join(", "))]
    NotPlaced { works: Vec<String> },
    /// They stand in this order already.
    #[error("the order stands already")]
    Stands,
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
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for EnterProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Minutes(bad) => bad.text().into(),
            Self::Ranking(problem) => return problem.told(),
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
            Self::NobodyNext => text::NOBODY_NEXT.into(),
            Self::Decided => text::DECIDED.into(),
            Self::Published => text::PUBLISHED.into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Why a decision that waits was not taken back.
#[derive(Debug, thiserror::Error)]
pub enum WithdrawProblem {
    /// It was confirmed or withdrawn meanwhile, or needs no confirmation.
    #[error("not waiting")]
    NotWaiting,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for WithdrawProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::NotWaiting => Ok(text::NOT_WAITING.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why a decision that waits was not confirmed.
#[derive(Debug, thiserror::Error)]
pub enum ConfirmProblem {
    /// What stands against taking it back stands against confirming it.
    #[error(transparent)]
    Waiting(#[from] WithdrawProblem),
    /// The member who entered it cannot confirm it.
    #[error("the same member")]
    SameMember,
    /// Since it was entered it has stopped to be a decision on the ranking as it is.
    #[error("no longer fits the ranking")]
    Outdated,
    #[error(transparent)]
    Ranking(#[from] RankingProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for ConfirmProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Waiting(problem) => problem.told(),
            Self::SameMember => Ok(text::SAME_MEMBER.into()),
            Self::Outdated => Ok(text::OUTDATED.into()),
            Self::Ranking(problem) => problem.told(),
            Self::Fault(fault) => Err(fault),
        }
    }
}

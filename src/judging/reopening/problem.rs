//! Why judging is not opened again, and what an open sheet stands in the way of.

use super::text;
use crate::approvals::SecondProblem;
use crate::clock::At;
use crate::db::Fault;
use crate::i18n::{Lang, Message, count, date_time, deadline};
use crate::judging::problems::EditionSealed;
use crate::refused::Refused;
use crate::say;

/// Why judging is not opened again.
#[derive(Debug, thiserror::Error)]
pub enum ReopeningProblem {
    #[error(transparent)]
    Sealed(#[from] EditionSealed),
    #[error("the time is past")]
    Past,
    /// The result may be announced from then on.
    #[error("later than the announcement, {}", announced_at.iso())]
    AfterAnnouncement { announced_at: At },
    /// No work in judging has these numbers.
    #[error("unknown works {0:?}")]
    UnknownWorks(Vec<String>),
    /// Every chosen sheet can be changed as it is, or there is none.
    #[error("no chosen sheet is shut")]
    NothingShut,
    /// A sheet moved on since the page was shown.
    #[error("not what was shown")]
    Changed,
    #[error(transparent)]
    Second(#[from] SecondProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for ReopeningProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::Sealed(_) => EditionSealed::TEXT.into(),
            Self::Past => text::IS_PAST.into(),
            Self::AfterAnnouncement { announced_at } => after_announcement(*announced_at),
            Self::UnknownWorks(numbers) => unknown_works(numbers),
            Self::NothingShut => text::NOTHING_SHUT.into(),
            Self::Changed => text::CHANGED.into(),
            Self::Second(problem) => return problem.told(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

fn after_announcement(at: At) -> Message {
    let (buka, opens) = (date_time(at, Lang::Id), date_time(at, Lang::En));
    say!(
        "Pengumuman hasil dibuka {buka}. Pilih waktu yang tidak lebih lambat daripada itu.",
        "The announcement of the result opens on {opens}. Choose a time no later than that."
    )
}

fn unknown_works(numbers: &[String]) -> Message {
    let numbers = numbers.join(", ");
    say!(
        "Tidak ada karya yang dinilai dengan nomor {numbers}. Periksa nomornya.",
        "No work in judging has the number {numbers}. Check the number."
    )
}

/// Sheets that were opened again and may still change.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{sheets} sheets are open again until {}", until.iso())]
pub struct StillOpen {
    pub sheets: usize,
    /// When the last of them closes.
    pub until: At,
    /// "Sari Hapsari (ML-2023-0001, ML-2023-0004), Budi …"; at most twenty jurors.
    pub named: String,
}

impl StillOpen {
    /// The sentence for the committee.
    #[must_use]
    pub fn message(&self) -> Message {
        let Self { sheets, until, named } = self;
        let sheets = i64::try_from(*sheets).unwrap_or(i64::MAX);
        let (lembar, sheets) = (count(sheets, Lang::Id), count(sheets, Lang::En));
        let (akhir, end) = (deadline(*until, Lang::Id), deadline(*until, Lang::En));
        say!(
            "{lembar} lembar nilai dibuka kembali dan masih dapat diubah sampai {akhir}: {named}. Tunggu sampai waktu itu lewat.",
            "{sheets} score sheets are open again and may change until {end}: {named}. Wait until that time is over."
        )
    }
}

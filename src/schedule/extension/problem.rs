//! Why an entry gets no more time.

use super::text;
use crate::approvals::SecondProblem;
use crate::clock::At;
use crate::db::Fault;
use crate::i18n::{Lang, Message, deadline};
use crate::refused::Refused;
use crate::say;

/// Why an entry gets no more time.
#[derive(Debug, thiserror::Error)]
pub enum ExtendProblem {
    /// It was cancelled or taken out.
    #[error("the entry does not take part")]
    EntryOut,
    #[error("intake has not begun")]
    NotBegun,
    #[error("the sheets are sealed")]
    Sealed,
    /// Not later than the closing that holds.
    #[error("not later than {}", closes_at.iso())]
    NotLater { closes_at: At },
    #[error("the time is past")]
    Past,
    /// Later than the closing of judging.
    #[error("later than {}", closes_at.iso())]
    AfterJudging { closes_at: At },
    #[error(transparent)]
    Second(#[from] SecondProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for ExtendProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::EntryOut => text::ENTRY_OUT.into(),
            Self::NotBegun => text::NOT_BEGUN.into(),
            Self::Sealed => crate::schedule::text::SEALED.into(),
            Self::NotLater { closes_at } => not_later(*closes_at),
            Self::AfterJudging { closes_at } => after_judging(*closes_at),
            Self::Past => crate::schedule::text::IS_PAST.into(),
            Self::Second(problem) => return problem.told(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// The refusal of a time that gives nothing.
fn not_later(closes_at: At) -> Message {
    let (akhir, end) = (deadline(closes_at, Lang::Id), deadline(closes_at, Lang::En));
    say!(
        "Pendaftaran ini sudah boleh mengirim sampai {akhir}. Pilih waktu yang lebih lambat.",
        "This entry may submit until {end} already. Choose a later time."
    )
}

/// The refusal of a time at which nobody judges any more.
fn after_judging(closes_at: At) -> Message {
    let (akhir, end) = (deadline(closes_at, Lang::Id), deadline(closes_at, Lang::En));
    say!(
        "Penjurian ditutup {akhir}. Karya yang dikirim sesudah itu tidak dapat dinilai; pilih waktu yang lebih awal.",
        "Judging closes at {end}. A work sent after that can be scored by nobody; choose an earlier time."
    )
}

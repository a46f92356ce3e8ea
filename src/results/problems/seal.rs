//! Why judging is not closed.

use super::method::MethodProblem;
use crate::approvals::SecondProblem;
use crate::clock::At;
use crate::db::Fault;
use crate::i18n::{Lang, Message, count, deadline};
use crate::judging::reopening::StillOpen;
use crate::refused::Refused;
use crate::results::text;
use crate::say;

/// Why the score sheets were not sealed.
#[derive(Debug, thiserror::Error)]
pub enum SealProblem {
    /// They are sealed already.
    #[error("the score sheets are sealed already")]
    AlreadySealed,
    /// No method is fixed yet.
    #[error("no method is fixed")]
    MethodMissing,
    #[error(transparent)]
    Method(#[from] MethodProblem),
    /// Scores lack and the judging stage still runs.
    #[error("{lacking} score sheets are missing and judging is open")]
    JudgingOpen {
        lacking: i64,
        /// The instant after the stage's last.
        closes_at: Option<At>,
    },
    /// No juror has sent a sheet.
    #[error("no score sheet was given")]
    NothingToSeal,
    /// Sheets were opened again and may still change.
    #[error(transparent)]
    StillOpen(#[from] StillOpen),
    /// A sheet or a work changed since the page was shown.
    #[error("not what was shown")]
    Changed,
    #[error(transparent)]
    Second(#[from] SecondProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for SealProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::AlreadySealed => text::ALREADY_SEALED.into(),
            Self::MethodMissing => text::METHOD_MISSING.into(),
            Self::Method(problem) => return problem.told(),
            Self::JudgingOpen { lacking, closes_at } => judging_open(*lacking, *closes_at),
            Self::StillOpen(open) => open.message(),
            Self::NothingToSeal => text::NOTHING_TO_SEAL.into(),
            Self::Changed => text::SHEETS_CHANGED.into(),
            Self::Second(problem) => return problem.told(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

fn judging_open(lacking: i64, closes_at: Option<At>) -> Message {
    let (kurang, short) = (count(lacking, Lang::Id), count(lacking, Lang::En));
    match closes_at {
        Some(at) => {
            let (akhir, end) = (deadline(at, Lang::Id), deadline(at, Lang::En));
            say!(
                "{kurang} lembar nilai belum dikirim dan penjurian berlangsung sampai {akhir}. Penjurian dapat ditutup lebih awal hanya bila semua lembar sudah dikirim.",
                "{short} score sheets are missing and judging runs until {end}. It can be closed earlier only when every sheet was sent."
            )
        }
        None => say!(
            "{kurang} lembar nilai belum dikirim. Penjurian dapat ditutup bila semua lembar sudah dikirim.",
            "{short} score sheets are missing. Judging can be closed when every sheet was sent."
        ),
    }
}

//! Why the result does not go further.

use super::sheet_file::BadSheetFile;
use super::{rounds::text as rounds, text};
use crate::clock::At;
use crate::db::Fault;
use crate::editions::PhaseClosed;
use crate::i18n::{Lang, Message, count, date_time, deadline};
use crate::judging::JudgingProblem;
use crate::judging::rounds::text::ROUND_OPEN;
use crate::say;

/// Why sealing, ranking or publishing did not happen.
#[derive(Debug, thiserror::Error)]
pub enum ResultsProblem {
    /// Scores lack and the judging stage still runs.
    #[error("{lacking} score sheets are missing and judging is open")]
    JudgingOpen {
        /// Sheets not given.
        lacking: i64,
        /// The instant after the stage's last.
        closes_at: Option<At>,
    },
    /// No juror has sent a sheet.
    #[error("no score sheet was given")]
    NothingToSeal,
    /// Sheets came or went since the confirmation was shown.
    #[error("{now} score sheets instead of the confirmed {confirmed}")]
    SheetsChanged {
        /// As confirmed.
        confirmed: i64,
        /// As found.
        now: i64,
    },
    /// The sheets are sealed already.
    #[error("the score sheets are sealed already")]
    AlreadySealed,
    /// The sheets are not sealed yet.
    #[error("the score sheets are not sealed")]
    NotSealed,
    /// The judging stage has not ended (R42).
    #[error("the judging stage has not ended")]
    JudgingStage {
        /// The instant after its last.
        closes_at: At,
    },
    /// The announcement stage is not open (R42).
    #[error(transparent)]
    NotYet(#[from] PhaseClosed),
    /// No work has all its scores.
    #[error("no work can be awarded")]
    NothingToPublish,
    /// The result is no longer the one that was shown.
    #[error("the result differs from its preview")]
    PreviewChanged,
    /// Films changed after intake closed, and nobody has settled it.
    #[error("changes of films in {works} works wait for a person")]
    FilmsChanged {
        /// Works concerned.
        works: usize,
    },
    /// The result is public already.
    #[error("the result is published already")]
    AlreadyPublished,
    /// A sent sheet without points, or a work without a number.
    #[error("a submitted sheet of work {0} lacks its points or the work its number")]
    BrokenSheet(i64),
    /// The sealed file cannot be read or does not have its digest.
    #[error("the sealed file is damaged: {0}")]
    BrokenSeal(String),
    /// The rubric's weights do not make up the whole.
    #[error("the weights of the rubric do not sum to 100")]
    BrokenWeights,
    /// The snapshot cannot be written or read.
    #[error("the snapshot is damaged: {0}")]
    BrokenSnapshot(#[from] serde_json::Error),
    /// A rule of judging stands against it.
    #[error(transparent)]
    Judging(#[from] JudgingProblem),
    /// The scores of an open round are nobody's to see.
    #[error("the round is not closed")]
    RoundNotClosed,
    /// The cut is no longer the one that was shown.
    #[error("the cut differs from its preview")]
    CutChanged,
    /// The score is no confirmed outlier.
    #[error("no confirmed outlier")]
    NoOutlier,
    /// No reason was given.
    #[error("reason missing")]
    ReasonMissing,
    /// The database failed.
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<BadSheetFile> for ResultsProblem {
    fn from(bad: BadSheetFile) -> Self {
        Self::BrokenSeal(bad.to_string())
    }
}

impl ResultsProblem {
    /// The sentence for the person; none when the fault is ours.
    #[must_use]
    pub fn message(&self) -> Option<Message> {
        Some(match self {
            Self::JudgingOpen { lacking, closes_at } => judging_open(*lacking, *closes_at),
            Self::NothingToSeal => text::NOTHING_TO_SEAL.into(),
            Self::SheetsChanged { confirmed, now } => say!(
                "Jumlah lembar nilai berubah dari {confirmed} menjadi {now} sejak Anda melihat konfirmasi. Periksa kembali, lalu segel.",
                "The number of score sheets changed from {confirmed} to {now} since you saw the confirmation. Check again, then seal."
            ),
            Self::AlreadySealed => text::ALREADY_SEALED.into(),
            Self::NotSealed => text::NOT_SEALED.into(),
            Self::JudgingStage { closes_at } => {
                let (akhir, end) = (deadline(*closes_at, Lang::Id), deadline(*closes_at, Lang::En));
                say!(
                    "Tahap penjurian berlangsung sampai {akhir}. Hasil dapat diumumkan sesudahnya.",
                    "The judging stage runs until {end}. The result can be announced after it."
                )
            }
            Self::NotYet(closed) => not_yet(closed),
            Self::NothingToPublish => text::NOTHING_TO_PUBLISH.into(),
            Self::PreviewChanged => text::PREVIEW_CHANGED.into(),
            Self::FilmsChanged { works } => say!(
                "Video dari {works} karya berubah setelah penutupan dan belum diselesaikan. Buka Tautan, Berubah setelah penutupan, lalu putuskan satu per satu.",
                "Films of {works} works changed after the closing and were not settled. Open Links, Changed after the closing, and decide on each."
            ),
            Self::AlreadyPublished => text::ALREADY_PUBLISHED.into(),
            Self::Judging(problem) => return problem.message(),
            Self::RoundNotClosed => ROUND_OPEN.into(),
            Self::CutChanged => rounds::CUT_CHANGED.into(),
            Self::NoOutlier => rounds::NO_OUTLIER.into(),
            Self::ReasonMissing => rounds::REASON_MISSING.into(),
            Self::BrokenSheet(_)
            | Self::BrokenSeal(_)
            | Self::BrokenWeights
            | Self::BrokenSnapshot(_)
            | Self::Fault(_) => return None,
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

fn not_yet(closed: &PhaseClosed) -> Message {
    match closed.opens_at {
        Some(at) => {
            let (mulai, start) = (date_time(at, Lang::Id), date_time(at, Lang::En));
            say!(
                "Hasil dijadwalkan diumumkan mulai {mulai}. Sampai saat itu, pratinjau hanya dilihat panitia.",
                "The result is to be announced from {start}. Until then only the committee sees the preview."
            )
        }
        None => text::NO_RESULTS_DATE.into(),
    }
}

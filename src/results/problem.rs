//! Why the result does not go further.

use super::criteria::BadWeights;
use super::plenary::PlenaryProblem;
use super::sheet_file::BadSheetFile;
use super::text;
use crate::clock::At;
use crate::db::Fault;
use crate::editions::PhaseClosed;
use crate::i18n::{Lang, Message, count, date_time, deadline};
use crate::judging::JudgingProblem;
use crate::rounds::RoundProblem;
use crate::say;

/// Why sealing, ranking or publishing did not happen.
#[derive(Debug, thiserror::Error)]
pub enum ResultsProblem {
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
    /// Sheets came or went since the confirmation was shown.
    #[error("{now} score sheets instead of the confirmed {confirmed}")]
    SheetsChanged { confirmed: i64, now: i64 },
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
    FilmsChanged { works: usize },
    /// The result is public already.
    #[error("the result is published already")]
    AlreadyPublished,
    /// The sealed file cannot be read or does not have its digest.
    #[error("the sealed file is damaged: {0}")]
    BrokenSeal(String),
    /// No method is fixed yet.
    #[error("no method is fixed")]
    MethodMissing,
    /// The settings say something else than the method that was fixed.
    #[error("the method with SHA-256 {sha256} is fixed and the settings differ from it")]
    MethodChanged {
        /// Digest of the fixed document.
        sha256: String,
    },
    /// The fixed document cannot be read or does not have its digest.
    #[error("the fixed method is damaged: {0}")]
    BrokenMethod(String),
    /// A decision of the jury is not entered or confirmed.
    #[error(transparent)]
    Plenary(#[from] PlenaryProblem),
    /// A decision of the jury waits for its second member.
    #[error("{waiting} plenary decisions wait for a second member")]
    PlenaryWaits { waiting: usize },
    /// Nobody has prepared exactly this result.
    #[error("no dry run of this result")]
    NotPrepared,
    /// The only one who prepared this result is the one who publishes.
    #[error("prepared by the same member")]
    OwnDryRun {
        /// Whether the committee has no other member.
        alone: bool,
    },
    /// The rubric's weights do not make up the whole.
    #[error("the rubric: {0}")]
    BrokenWeights(BadWeights),
    /// The snapshot cannot be written or read.
    #[error("the snapshot is damaged: {0}")]
    BrokenSnapshot(#[from] serde_json::Error),
    /// A rule of judging stands against it.
    #[error(transparent)]
    Judging(#[from] JudgingProblem),
    /// A round was not opened or closed.
    #[error(transparent)]
    Round(#[from] RoundProblem),
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
            Self::MethodMissing => text::METHOD_MISSING.into(),
            Self::MethodChanged { sha256 } => say!(
                "Cara penilaian edisi ini sudah ditetapkan dan diumumkan (SHA-256 {sha256}), sehingga bobot, jumlah juri per karya, benih, jumlah penghargaan, batas, dan urutan pemecah nilai sama tidak dapat diubah. Kembalikan pengaturan edisi seperti saat ditetapkan.",
                "The method of this edition is fixed and public (SHA-256 {sha256}), so its weights, jurors per work, seed, number of awards, limits and order of tie-breaks cannot change. Put the edition's settings back to what was fixed."
            ),
            Self::Plenary(problem) => problem.message(),
            Self::PlenaryWaits { waiting } => say!(
                "{waiting} keputusan pleno masih menunggu pengesahan anggota panitia kedua. Sahkan atau tarik dahulu di halaman Pleno.",
                "{waiting} plenary decisions still wait for a second member of the committee. Confirm or withdraw them on the Plenary page first."
            ),
            Self::NotPrepared => text::NOT_PREPARED.into(),
            Self::OwnDryRun { alone: false } => text::OWN_DRY_RUN.into(),
            Self::OwnDryRun { alone: true } => text::ALONE.into(),
            Self::Judging(problem) => return problem.message(),
            Self::Round(problem) => return problem.message(),
            Self::RoundNotClosed => return RoundProblem::RoundOpen.message(),
            Self::CutChanged => super::cut_line::text::CUT_CHANGED.into(),
            Self::NoOutlier => super::review::text::NO_OUTLIER.into(),
            Self::ReasonMissing => super::review::text::REASON_MISSING.into(),
            Self::BrokenSeal(_)
            | Self::BrokenWeights(_)
            | Self::BrokenMethod(_)
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

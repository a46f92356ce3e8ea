//! Why the result is not announced: its preview, the dry run, the act.

use super::method::{NotSealed, RankingProblem};
use crate::approvals::SecondProblem;
use crate::clock::At;
use crate::db::Fault;
use crate::editions::PhaseClosed;
use crate::i18n::{Lang, Message, date_time, deadline};
use crate::refused::Refused;
use crate::results::text;
use crate::say;

/// The stages do not allow an announcement yet (R42).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TooEarly {
    /// The judging stage has not ended.
    #[error("the judging stage has not ended")]
    JudgingStage {
        /// The instant after its last.
        closes_at: At,
    },
    /// The announcement stage is not open.
    #[error(transparent)]
    NotYet(#[from] PhaseClosed),
}

impl TooEarly {
    /// The sentence for the committee.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::JudgingStage { closes_at } => {
                let (akhir, end) = (deadline(*closes_at, Lang::Id), deadline(*closes_at, Lang::En));
                say!(
                    "Tahap penjurian berlangsung sampai {akhir}. Hasil dapat diumumkan sesudahnya.",
                    "The judging stage runs until {end}. The result can be announced after it."
                )
            }
            Self::NotYet(PhaseClosed { opens_at: Some(at), .. }) => {
                let (mulai, start) = (date_time(*at, Lang::Id), date_time(*at, Lang::En));
                say!(
                    "Hasil dijadwalkan diumumkan mulai {mulai}. Sampai saat itu, pratinjau hanya dilihat panitia.",
                    "The result is to be announced from {start}. Until then only the committee sees the preview."
                )
            }
            Self::NotYet(PhaseClosed { opens_at: None, .. }) => text::NO_RESULTS_DATE.into(),
        }
    }
}

/// Why there is nothing to announce.
#[derive(Debug, thiserror::Error)]
pub enum PreviewProblem {
    #[error(transparent)]
    Ranking(#[from] RankingProblem),
    /// No method is fixed yet.
    #[error("no method is fixed")]
    MethodMissing,
    /// No work has all its scores.
    #[error("no work can be awarded")]
    NothingToPublish,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for PreviewProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Ranking(problem) => problem.told(),
            Self::MethodMissing => Ok(text::METHOD_MISSING.into()),
            Self::NothingToPublish => Ok(text::NOTHING_TO_PUBLISH.into()),
            Self::Fault(fault) => Err(fault),
        }
    }
}

/// Why the dry run was not noted.
#[derive(Debug, thiserror::Error)]
pub enum PrepareProblem {
    /// The result is public already.
    #[error("the result is published already")]
    AlreadyPublished,
    #[error(transparent)]
    NotSealed(#[from] NotSealed),
    #[error(transparent)]
    TooEarly(#[from] TooEarly),
    /// Films changed after intake closed, and nobody has settled it.
    #[error("changes of films in {works} works wait for a person")]
    FilmsChanged { works: usize },
    /// A decision of the jury waits for its second member.
    #[error("{waiting} plenary decisions wait for a second member")]
    PlenaryWaits { waiting: usize },
    #[error(transparent)]
    Preview(#[from] PreviewProblem),
    #[error(transparent)]
    Second(#[from] SecondProblem),
    /// The result is no longer the one that was shown.
    #[error("the result differs from its preview")]
    PreviewChanged,
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for PrepareProblem {
    fn told(&self) -> Result<Message, &Fault> {
        Ok(match self {
            Self::AlreadyPublished => text::ALREADY_PUBLISHED.into(),
            Self::NotSealed(_) => NotSealed::TEXT.into(),
            Self::TooEarly(early) => early.message(),
            Self::FilmsChanged { works } => say!(
                "Film dari {works} karya berubah setelah penutupan dan belum diselesaikan. Buka Tautan, Berubah setelah penutupan, lalu putuskan satu per satu.",
                "Films of {works} works changed after the closing and were not settled. Open Links, Changed after the closing, and decide on each."
            ),
            Self::PlenaryWaits { waiting } => say!(
                "{waiting} keputusan pleno masih menunggu pengesahan anggota panitia kedua. Sahkan atau tarik dahulu di halaman Pleno.",
                "{waiting} plenary decisions still wait for a second member of the committee. Confirm or withdraw them on the Plenary page first."
            ),
            Self::Preview(problem) => return problem.told(),
            Self::Second(problem) => return problem.told(),
            Self::PreviewChanged => text::PREVIEW_CHANGED.into(),
            Self::Fault(fault) => return Err(fault),
        })
    }
}

/// Why the result was not published.
#[derive(Debug, thiserror::Error)]
pub enum PublishProblem {
    /// What stands against a dry run stands against the act as well.
    #[error(transparent)]
    Prepare(#[from] PrepareProblem),
    #[error(transparent)]
    Second(#[from] SecondProblem),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl Refused for PublishProblem {
    fn told(&self) -> Result<Message, &Fault> {
        match self {
            Self::Prepare(problem) => problem.told(),
            Self::Second(problem) => problem.told(),
            Self::Fault(fault) => Err(fault),
        }
    }
}

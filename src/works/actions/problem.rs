//! Why an act on a work did not happen.

use super::AdvanceProblem;
use crate::clock::At;
use crate::db::Fault;
use crate::i18n::{Message, date_time};
use crate::works::rules::Refusal;
use crate::works::text;

/// A fact that stands against the act.
#[derive(Debug, thiserror::Error)]
pub enum WorkProblem {
    /// Stage, deadline or state.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Every place of the entry is taken (R28).
    #[error("at most {limit} works")]
    TooManyWorks {
        /// How many the edition allows.
        limit: u32,
    },
    /// A member has not confirmed or not signed.
    #[error("the entry is not complete")]
    EntryIncomplete,
    /// The entry was disqualified.
    #[error("the entry was disqualified")]
    EntryOut,
    /// Something a submission needs is missing.
    #[error("not ready: {} things missing", .0.len())]
    NotReady(Vec<Message>),
    /// Somebody else moved the work on.
    #[error("the work has changed")]
    Changed,
    /// No such film in the work.
    #[error("no such film")]
    NoVideo,
    /// The committee decided about the link.
    #[error("the committee has decided about this link")]
    Confirmed,
    /// The edition does not accept films from there.
    #[error("provider not accepted")]
    Provider,
    /// No more films of this part.
    #[error("too many films of this part")]
    TooManyVideos,
    /// The link was checked just now.
    #[error("checked just now")]
    TooSoon { seconds: u64 },
    /// The person asked for too many checks in a short time.
    #[error("at most {most} checks in ten minutes")]
    TooManyChecks {
        /// How many are allowed.
        most: usize,
        /// When there is room again.
        again_at: At,
    },
    /// The receipt cannot be written down.
    #[error("the receipt cannot be written: {0}")]
    Receipt(#[from] serde_json::Error),
    #[error(transparent)]
    Fault(#[from] Fault),
}

impl From<AdvanceProblem> for WorkProblem {
    fn from(problem: AdvanceProblem) -> Self {
        match problem {
            AdvanceProblem::NotPossible { from, .. } => Self::Refused(Refusal::Settled(from)),
            AdvanceProblem::Conflict => Self::Changed,
            AdvanceProblem::Fault(fault) => Self::Fault(fault),
        }
    }
}

impl From<crate::editions::PhaseClosed> for WorkProblem {
    fn from(closed: crate::editions::PhaseClosed) -> Self {
        Self::Refused(closed.into())
    }
}

impl WorkProblem {
    /// The sentence for the person; none when the fault is ours.
    #[must_use]
    pub fn message(&self) -> Option<Message> {
        match self {
            Self::Refused(refusal) => Some(refusal.message()),
            Self::TooManyWorks { limit } => Some(text::too_many(*limit)),
            Self::EntryIncomplete => Some(text::ENTRY_INCOMPLETE.into()),
            Self::EntryOut => Some(text::ENTRY_OUT.into()),
            Self::NotReady(missing) => Some(text::not_ready(missing)),
            Self::Changed => Some(text::CHANGED.into()),
            Self::NoVideo => Some(text::NO_VIDEO.into()),
            Self::Confirmed => Some(text::CONFIRMED.into()),
            Self::Provider => Some(text::PROVIDER.into()),
            Self::TooManyVideos => Some(text::TOO_MANY_VIDEOS.into()),
            Self::TooSoon { seconds } => Some(text::too_soon(*seconds)),
            Self::TooManyChecks { most, again_at } => {
                Some(text::too_many_checks(*most, |lang| date_time(*again_at, lang)))
            }
            Self::Receipt(_) | Self::Fault(_) => None,
        }
    }
}

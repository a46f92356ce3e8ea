//! What came into a juror's queue and what left it.

use super::RecusalReason;
use crate::clock::At;
use crate::i18n::{Message, Text};
use crate::judging::text;

/// A work that came or went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueNews {
    pub number: String,
    pub title: String,
    pub change: QueueChange,
    pub at: At,
}

/// What happened to it, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QueueChange {
    /// Given to the juror, for this reason.
    Arrived(Message),
    /// Left because of a conflict of interest, known or declared.
    Recused(Option<RecusalReason>),
    /// The committee gave it to another juror.
    GivenToOther,
    /// Withdrawn, rejected or disqualified.
    OutOfCompetition,
}

impl QueueChange {
    /// Whether the work came.
    #[must_use]
    pub fn is_arrival(&self) -> bool {
        matches!(self, Self::Arrived(_))
    }

    /// Why, for the juror.
    #[must_use]
    pub fn reason(&self) -> Message {
        match self {
            Self::Arrived(reason) => reason.clone(),
            Self::Recused(ground) => ground.map_or(text::BECAUSE_CONFLICT, RecusalReason::text).into(),
            Self::GivenToOther => Text::into(text::BECAUSE_GIVEN),
            Self::OutOfCompetition => Text::into(text::BECAUSE_OUT),
        }
    }
}

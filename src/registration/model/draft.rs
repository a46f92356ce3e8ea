//! A registration that was begun and not sent.

use std::time::Duration;

use crate::clock::At;
use crate::ids::EditionId;
use crate::merge::{Edits, FormValues, Merged, Origin};

/// How long a draft is kept after its last change.
pub const DRAFT_KEPT: Duration = Duration::from_secs(60 * 86_400);

/// What somebody has typed of a registration so far, good or not: a draft holds back nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryDraft {
    /// By the names of the form's fields.
    pub values: FormValues,
    pub edits: Edits,
    /// Grows with every save; 0 before the first.
    pub version: i64,
    /// Of the last save; none before the first.
    pub updated_at: Option<At>,
}

impl EntryDraft {
    /// A draft in which the person has written nothing yet.
    #[must_use]
    pub fn begun(values: FormValues) -> Self {
        Self { values, edits: Edits::default(), version: 0, updated_at: None }
    }
}

/// What was typed of a registration in one of several editions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionDraft {
    /// First part of the edition's addresses.
    pub edition: String,
    pub values: FormValues,
}

/// Some fields of a registration as they were sent.
#[derive(Debug, Clone, Copy)]
pub struct DraftSave<'a> {
    pub edition: EditionId,
    /// What the first form of a draft shows, where there is none yet.
    pub begun: &'a FormValues,
    /// The fields that the form has; others stay as they are stored.
    pub fields: &'a [&'static str],
    pub sent: &'a FormValues,
    /// What the form was typed over; none takes everything that was sent.
    pub origin: Option<&'a Origin>,
    /// Fields that both sides changed and for which nothing was chosen.
    pub undecided: &'a [String],
}

/// What a save left behind.
#[derive(Debug, Clone)]
pub struct DraftSaved {
    pub draft: EntryDraft,
    pub merged: Merged,
}

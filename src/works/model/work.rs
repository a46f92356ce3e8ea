//! A work as stored.

use diesel::prelude::*;

use super::{WorkContent, WorkStatus};
use crate::clock::At;
use crate::db::schema::works;
use crate::ids::{EditionId, EntryId, HoldId, WorkId};
use crate::merge::Edits;

/// A work.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = works)]
pub struct Work {
    pub id: WorkId,
    pub edition_id: EditionId,
    pub entry_id: EntryId,
    /// Place among the entry's works, from 1; none once withdrawn.
    pub slot: Option<i32>,
    /// "ML-2023-0047", given with the first submission and kept for good.
    pub number: Option<String>,
    /// What counts: of a draft what stands in it, afterwards what was sent last.
    pub content: WorkContent,
    /// What its makers have since changed without sending it; nobody else's business.
    pub unsent: Option<WorkContent>,
    /// Who changed which field last.
    pub edits: Edits,
    pub status: WorkStatus,
    /// How often it was sent.
    pub revision: i32,
    /// Exclusive end of the time for an asked revision.
    pub revision_due_at: Option<At>,
    /// The act that decided on it and can still be taken back.
    pub hold_id: Option<HoldId>,
    /// What it was before that act.
    pub held_status: Option<WorkStatus>,
    /// Exclusive end of the time for a revision, before that act.
    pub held_due_at: Option<At>,
    /// When it was sent last.
    pub submitted_at: Option<At>,
    /// Grows with every change.
    pub lock_version: i64,
    pub created_at: At,
    pub updated_at: At,
}

impl Work {
    /// What its makers have now, sent or not.
    #[must_use]
    pub fn latest(&self) -> &WorkContent {
        self.unsent.as_ref().unwrap_or(&self.content)
    }

    /// The state its makers see: until the letter of a decision leaves, the one before it. One that waited at the
    /// desk is being looked at.
    #[must_use]
    pub fn shown_status(&self) -> WorkStatus {
        match self.held_status {
            Some(status) if status.is_in(WorkStatus::AT_THE_DESK) => WorkStatus::UnderVerification,
            Some(status) => status,
            None => self.status,
        }
    }

    /// The end of the time for a revision, as its makers see it.
    #[must_use]
    pub fn shown_due(&self) -> Option<At> {
        if self.is_held() { self.held_due_at } else { self.revision_due_at }
    }

    /// Whether the letter of a decision on it is held.
    #[must_use]
    pub fn is_held(&self) -> bool {
        self.hold_id.is_some()
    }

    /// The work as its makers have it, for their own pages.
    #[must_use]
    pub fn into_latest(mut self) -> Self {
        (self.status, self.revision_due_at) = (self.shown_status(), self.shown_due());
        if let Some(unsent) = self.unsent.take() {
            self.content = unsent;
        }
        self
    }

    /// Its number, or its title without one.
    #[must_use]
    pub fn label(&self) -> &str {
        self.number.as_deref().unwrap_or(&self.content.title)
    }

    /// Whether it was ever sent: a draft is nobody's business but its makers'.
    #[must_use]
    pub fn was_sent(&self) -> bool {
        self.status != WorkStatus::Draft
    }

    /// The title, or the number, or nothing: what to call it in a list.
    #[must_use]
    pub fn name(&self) -> &str {
        match self.content.title.as_str() {
            "" => self.number.as_deref().unwrap_or_default(),
            title => title,
        }
    }
}

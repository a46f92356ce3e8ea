//! A work as stored.

use diesel::prelude::*;

use super::{WorkContent, WorkStatus};
use crate::clock::At;
use crate::db::Fault;
use crate::db::schema::works;
use crate::ids::{EditionId, EntryId, WorkId};

/// A work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    /// Its id.
    pub id: WorkId,
    /// Edition.
    pub edition_id: EditionId,
    /// Entry it belongs to.
    pub entry_id: EntryId,
    /// Place among the entry's works, from 1; none once withdrawn.
    pub slot: Option<i32>,
    /// "ML-2023-0047", given with the first submission and kept for good.
    pub number: Option<String>,
    /// What counts: of a draft what stands in it, afterwards what was sent last.
    pub content: WorkContent,
    /// What its makers have since changed without sending it; nobody else's business.
    pub unsent: Option<WorkContent>,
    /// State.
    pub status: WorkStatus,
    /// How often it was sent.
    pub revision: i32,
    /// Exclusive end of the time for an asked revision.
    pub revision_due_at: Option<At>,
    /// When it was sent last.
    pub submitted_at: Option<At>,
    /// Grows with every change.
    pub lock_version: i64,
    /// When it was begun.
    pub created_at: At,
    /// When it was changed last.
    pub updated_at: At,
}

impl Work {
    /// What its makers have now, sent or not.
    #[must_use]
    pub fn latest(&self) -> &WorkContent {
        self.unsent.as_ref().unwrap_or(&self.content)
    }

    /// The work as its makers have it, for their own pages.
    #[must_use]
    pub fn into_latest(mut self) -> Self {
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

/// The row; `read` opens its JSON.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = works)]
pub(in crate::works) struct WorkRow {
    id: WorkId,
    edition_id: EditionId,
    entry_id: EntryId,
    slot: Option<i32>,
    number: Option<String>,
    title: String,
    competencies: String,
    video_kind: String,
    video_kind_other: String,
    explanation: String,
    objectives: String,
    benefits: String,
    sources: String,
    topics: String,
    questions: String,
    pass_mark: i32,
    original: bool,
    licence: bool,
    status: WorkStatus,
    revision: i32,
    revision_due_at: Option<At>,
    submitted_at: Option<At>,
    unsent: Option<String>,
    lock_version: i64,
    created_at: At,
    updated_at: At,
}

impl WorkRow {
    pub(in crate::works) fn read(self) -> QueryResult<Work> {
        let broken = |cause: serde_json::Error| Fault::DeserializationError(Box::new(cause));
        let keys = self.competencies.split(',').filter(|key| !key.is_empty());
        Ok(Work {
            content: WorkContent {
                title: self.title,
                competencies: keys.map(str::to_owned).collect(),
                video_kind: self.video_kind,
                video_kind_other: self.video_kind_other,
                explanation: self.explanation,
                objectives: self.objectives,
                benefits: self.benefits,
                sources: self.sources,
                topics: serde_json::from_str(&self.topics).map_err(broken)?,
                questions: serde_json::from_str(&self.questions).map_err(broken)?,
                pass_mark: self.pass_mark,
                original: self.original,
                licence: self.licence,
            },
            unsent: self.unsent.as_deref().map(serde_json::from_str).transpose().map_err(broken)?,
            id: self.id,
            edition_id: self.edition_id,
            entry_id: self.entry_id,
            slot: self.slot,
            number: self.number,
            status: self.status,
            revision: self.revision,
            revision_due_at: self.revision_due_at,
            submitted_at: self.submitted_at,
            lock_version: self.lock_version,
            created_at: self.created_at,
            updated_at: self.updated_at,
        })
    }
}

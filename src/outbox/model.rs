//! A letter as the committee reads it.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use crate::clock::At;
use crate::db::schema::letters;
use crate::ids::{EditionId, HoldId, LetterId, UserId, WorkId};
use crate::notifications::{Content, DeliveryProblem, LetterKind, LetterState};

/// A letter with everything known about it.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = letters)]
pub struct LetterSheet {
    pub id: LetterId,
    /// None: a letter of the portal itself.
    pub edition_id: Option<EditionId>,
    pub kind: LetterKind,
    pub state: LetterState,
    pub to_email: String,
    pub to_name: String,
    /// Address that answers go to; empty for the portal's own.
    pub reply_to: String,
    pub subject: String,
    /// What it says, JSON of `Content`.
    pub content: String,
    /// Subject and text before the first edit, JSON of `Origin`.
    pub original: Option<String>,
    pub edited_by: Option<UserId>,
    pub edited_at: Option<At>,
    pub caused_by: Option<UserId>,
    pub work_id: Option<WorkId>,
    pub hold_id: Option<HoldId>,
    /// It waits for the publication of the result.
    pub until_published: bool,
    pub created_at: At,
    pub sent_at: Option<At>,
    pub failed_at: Option<At>,
    pub problem: Option<DeliveryProblem>,
    /// What the mail server said last.
    pub last_error: Option<String>,
}

/// Subject and text as they were before anybody edited them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    pub subject: String,
    pub body: String,
}

impl LetterSheet {
    /// What the letter says. A link that is its reader's own leads nowhere in it.
    ///
    /// # Errors
    /// The stored text cannot be read.
    pub fn shown(&self) -> serde_json::Result<Content> {
        let content: Content = serde_json::from_str(&self.content)?;
        Ok(if self.kind.has_private_link() { content.without_private_link() } else { content })
    }

    /// What stood there before the first edit, if somebody edited it.
    ///
    /// # Errors
    /// The stored text cannot be read.
    pub fn origin(&self) -> serde_json::Result<Option<Origin>> {
        self.original.as_deref().map(serde_json::from_str).transpose()
    }

    /// Whether somebody can still change it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        matches!(self.state, LetterState::Waiting | LetterState::Held | LetterState::Failed)
    }

    /// Whether it waits with a decision, which it follows.
    #[must_use]
    pub fn follows(&self) -> Option<HoldId> {
        self.hold_id.filter(|_| self.state == LetterState::Held)
    }
}

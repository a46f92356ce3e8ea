//! What is asked for, what was answered, and how the two stand.

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::prelude::*;
use diesel::sql_types::Text as SqlText;
use serde::{Deserialize, Serialize};

use crate::clock::At;
use crate::db::schema::revision_answers;
use crate::i18n::Message;
use crate::ids::{DecisionId, UserId};
use crate::verification::DecisionLine;
use crate::video_check::Declared;
use crate::works::{Sent, WorkPart};

/// One thing to be mended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevisionItem {
    /// The part of the work it is about.
    pub about: WorkPart,
    /// What is to be done, in the committee's words.
    pub todo: String,
    /// A rule of its own; empty where that of the decision says enough.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub rule: String,
    /// What the makers had stated about the film when it was asked for; no part of what they sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stated: Option<Declared>,
}

/// An item with its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberedItem<'a> {
    /// From 1.
    pub number: i32,
    pub item: &'a RevisionItem,
}

/// Items with their numbers.
pub fn numbered(items: &[RevisionItem]) -> impl Iterator<Item = NumberedItem<'_>> {
    (1..).zip(items).map(|(number, item)| NumberedItem { number, item })
}

/// The items of a request in their order, as one JSON; none of any other decision.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, FromSqlRow)]
pub struct RevisionItems(Vec<RevisionItem>);

impl RevisionItems {
    /// Some items.
    #[must_use]
    pub fn new(items: Vec<RevisionItem>) -> Self {
        Self(items)
    }

    /// Each with its number, from 1.
    pub fn numbered(&self) -> impl Iterator<Item = NumberedItem<'_>> {
        numbered(&self.0)
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<DB: Backend> FromSql<SqlText, DB> for RevisionItems
where
    String: FromSql<SqlText, DB>,
{
    fn from_sql(raw: DB::RawValue<'_>) -> deserialize::Result<Self> {
        Ok(serde_json::from_str(&String::from_sql(raw)?)?)
    }
}

/// What the makers of a work answered to an item.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = revision_answers)]
pub struct Answer {
    pub decision_id: DecisionId,
    /// Number of the item, from 1.
    pub item: i32,
    pub note: String,
    pub answered_by: UserId,
    pub answered_at: At,
}

/// An answer to be kept; an empty note takes the one before out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAnswer {
    /// Number of the item, from 1.
    pub item: i32,
    pub note: String,
}

/// A request for a revision with what was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub decision: DecisionLine,
    pub answers: Vec<Answer>,
}

/// An item beside what has become of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedItem<'a> {
    /// From 1.
    pub number: i32,
    pub item: &'a RevisionItem,
    /// Whether its part differs from what was sent; none for what has no field.
    pub changed: Option<bool>,
    /// Why what stands there now cannot be sent: an item about it is not done yet.
    pub lacks: Vec<Message>,
    /// In the makers' words; empty without an answer.
    pub answer: &'a str,
}

/// A work that came back: what was asked for, and what it was before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Returned {
    pub asked: Asked,
    /// The submission that the request was about.
    pub before: Sent,
}

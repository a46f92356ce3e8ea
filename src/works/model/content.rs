//! What the entrant writes about a work.

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::sql_types::Text as SqlText;
use serde::{Deserialize, Serialize};

use super::ThirdPartySource;

/// One question of the evaluation (R38).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Question {
    pub text: String,
    /// The answers to choose from, in order.
    pub options: Vec<String>,
    /// Places of the right answers in `options`, from 0, rising; empty while undecided. More than one: all of them
    /// have to be chosen.
    pub keys: Vec<usize>,
    /// What a learner reads after answering; may be empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub feedback: String,
}

/// A code of a vocabulary with the level it is reached at.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Tag {
    pub code: String,
    /// From 1.
    pub level: u8,
}

/// The text of a work; what each value is for stands in `fields`. Stored as one JSON, sent and unsent alike.
/// Field order is the order in which it is sent and hashed: a new field comes last, and is left out of the
/// JSON while it is empty, so that receipts given before it existed still fit what was sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, FromSqlRow)]
#[serde(default)]
pub struct WorkContent {
    pub title: String,
    /// Keys of the edition's competency kinds.
    pub competencies: Vec<String>,
    /// Key of one of the edition's video kinds.
    pub video_kind: String,
    pub video_kind_other: String,
    pub explanation: String,
    pub objectives: String,
    pub benefits: String,
    /// What it uses of others.
    pub sources: Vec<ThirdPartySource>,
    pub topics: Vec<String>,
    pub questions: Vec<Question>,
    pub pass_mark: i32,
    pub original: bool,
    pub licence: bool,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub audience: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub captions_link: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub competency_tags: Vec<Tag>,
    /// Its makers state that it uses nothing of others.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub no_sources: bool,
}

impl WorkContent {
    /// A draft nobody has written in yet.
    #[must_use]
    pub fn begun() -> Self {
        Self { pass_mark: 70, ..Self::default() }
    }

    /// As it is stored.
    ///
    /// # Errors
    /// None in practice: the shape has no map and no number that JSON lacks.
    pub fn to_json(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string(self)
    }
}

impl<DB: Backend> FromSql<SqlText, DB> for WorkContent
where
    String: FromSql<SqlText, DB>,
{
    fn from_sql(raw: DB::RawValue<'_>) -> deserialize::Result<Self> {
        Ok(serde_json::from_str(&String::from_sql(raw)?)?)
    }
}

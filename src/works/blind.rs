//! What a juror may read of a work.

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::prelude::*;
use diesel::sql_types::Text;

use crate::db::schema::works;
use crate::works::model::{Reader, WorkContent};
use crate::works::rules;

/// A work without anything that tells whose it is: its number, and the fields meant for jurors.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = works)]
pub struct BlindWork {
    /// "ML-2023-0047".
    pub number: Option<String>,
    content: ForJurors,
}

impl BlindWork {
    /// The fields meant for jurors; the others are empty.
    #[must_use]
    pub fn content(&self) -> &WorkContent {
        &self.content.0
    }
}

/// A content that cannot be had without taking out what jurors do not read.
#[derive(Debug, Clone, PartialEq, Eq, FromSqlRow)]
pub struct ForJurors(WorkContent);

impl<DB: Backend> FromSql<Text, DB> for ForJurors
where
    WorkContent: FromSql<Text, DB>,
{
    fn from_sql(raw: DB::RawValue<'_>) -> deserialize::Result<Self> {
        Ok(Self(rules::for_reader(&WorkContent::from_sql(raw)?, Reader::Juror)))
    }
}

//! What a juror may read of a work.

use diesel::prelude::*;

use crate::db::schema::works;
use crate::works::model::{Reader, WorkContent};
use crate::works::rules;

/// A work without anything that tells whose it is: its number, and the fields meant for jurors.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = works)]
pub struct BlindWork {
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
#[derive(Debug, Clone, PartialEq, Eq, diesel::deserialize::FromSqlRow)]
#[diesel(sql_type = diesel::sql_types::Text)]
struct ForJurors(WorkContent);

impl<DB: diesel::backend::Backend> diesel::deserialize::FromSql<diesel::sql_types::Text, DB> for ForJurors
where
    WorkContent: diesel::deserialize::FromSql<diesel::sql_types::Text, DB>,
{
    fn from_sql(raw: DB::RawValue<'_>) -> diesel::deserialize::Result<Self> {
        Ok(Self(rules::for_reader(&WorkContent::from_sql(raw)?, Reader::Juror)))
    }
}

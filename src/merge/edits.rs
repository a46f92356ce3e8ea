//! Who changed which field last, kept with the record.

use std::collections::BTreeMap;

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::sql_types::Text;
use serde::{Deserialize, Serialize};

use super::Origin;
use crate::clock::At;
use crate::ids::UserId;

/// The last change of one field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldEdit {
    pub by: UserId,
    pub at: At,
    /// The browser tab it came from; empty without a script.
    #[serde(default)]
    pub tab: String,
    #[serde(default)]
    pub sequence: i64,
}

/// The last change of each field, by name; stored as JSON.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, FromSqlRow)]
pub struct Edits(BTreeMap<String, FieldEdit>);

impl Edits {
    /// As it is stored.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The last change of a field.
    #[must_use]
    pub fn of(&self, name: &str) -> Option<&FieldEdit> {
        self.0.get(name)
    }

    /// Notes changes of fields.
    pub fn note(&mut self, names: &[String], by: UserId, at: At, origin: &Origin) {
        for name in names {
            let edit = FieldEdit { by, at, tab: origin.tab.clone(), sequence: origin.sequence };
            self.0.insert(name.clone(), edit);
        }
    }
}

impl<DB: Backend> FromSql<Text, DB> for Edits
where
    String: FromSql<Text, DB>,
{
    fn from_sql(raw: DB::RawValue<'_>) -> deserialize::Result<Self> {
        Ok(serde_json::from_str(&String::from_sql(raw)?)?)
    }
}

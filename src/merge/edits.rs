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

/// The latest save of a browser tab, whatever it changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct TabSave {
    by: UserId,
    tab: String,
    /// Which of the record's forms it sent.
    form: String,
    sequence: i64,
}

impl TabSave {
    fn is_of(&self, who: UserId, origin: &Origin) -> bool {
        self.by == who && self.tab == origin.tab && self.form == origin.form
    }
}

/// Tabs whose latest save is remembered, more than anybody has open on one record.
const TABS: usize = 16;

/// The last change of each field, by name, and the latest save of each tab, oldest first; stored as JSON.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, FromSqlRow)]
pub struct Edits {
    #[serde(default)]
    fields: BTreeMap<String, FieldEdit>,
    #[serde(default)]
    saves: Vec<TabSave>,
}

impl Edits {
    /// As it is stored.
    #[must_use]
    pub fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The last change of a field.
    #[must_use]
    pub fn of(&self, name: &str) -> Option<&FieldEdit> {
        self.fields.get(name)
    }

    /// Whether a later save of the same form in the same tab arrived before this one. It need not have changed
    /// anything: what it emptied again was empty when the earlier one was still on its way.
    #[must_use]
    pub fn have_overtaken(&self, who: UserId, origin: &Origin) -> bool {
        self.saves.iter().any(|save| save.is_of(who, origin) && save.sequence > origin.sequence)
    }

    /// Notes a save and the fields that it changed.
    pub fn note(&mut self, names: &[String], by: UserId, at: At, origin: &Origin) {
        for name in names {
            let edit = FieldEdit { by, at, tab: origin.tab.clone(), sequence: origin.sequence };
            self.fields.insert(name.clone(), edit);
        }
        if !origin.tab.is_empty() && !self.have_overtaken(by, origin) {
            self.saves.retain(|save| !save.is_of(by, origin));
            let (tab, form) = (origin.tab.clone(), origin.form.to_owned());
            self.saves.push(TabSave { by, tab, form, sequence: origin.sequence });
            self.saves.drain(..self.saves.len().saturating_sub(TABS));
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

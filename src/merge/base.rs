//! What a form was typed over: the record's version and a digest of every field as it was shown.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::FormValues;
use crate::secrets::sha256_hex;

/// Digests of fields by name: the first eight hexadecimal digits of SHA-256. They tell whether a field was changed,
/// not who may change it, so a made-up one harms only its sender.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Base(BTreeMap<String, String>);

fn digest(text: &str) -> String {
    sha256_hex(text).chars().take(8).collect()
}

impl Base {
    /// The digests of what a form shows.
    #[must_use]
    pub fn of(values: &FormValues) -> Self {
        Self(values.names().map(|name| (name.to_owned(), digest(&values.text(name)))).collect())
    }

    /// Whether a field differs from what was shown. A field without a digest was shown empty.
    #[must_use]
    pub fn differs(&self, name: &str, values: &FormValues) -> bool {
        let now = values.text(name);
        match self.0.get(name) {
            Some(shown) => *shown != digest(&now),
            None => !now.is_empty(),
        }
    }

    /// Whether every field is as it was shown.
    #[must_use]
    pub fn is_unchanged(&self, values: &FormValues) -> bool {
        let mut names = self.0.keys().map(String::as_str).chain(values.names());
        names.all(|name| !self.differs(name, values))
    }

    /// As a hidden field holds it.
    #[must_use]
    pub fn to_field(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// Where a save comes from, as its hidden fields and the script say it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin {
    /// The version the form was typed over.
    pub version: Option<i64>,
    /// What the form showed.
    pub base: Option<Base>,
    /// Which form of the record it is: only a save of the same form says the same fields again.
    pub form: &'static str,
    /// The browser tab, a random name that a reload keeps.
    pub tab: String,
    /// Grows with every save of the tab.
    pub sequence: i64,
}

impl Origin {
    /// Names of the hidden fields; they are no fields of the record.
    pub const FIELDS: [&'static str; 4] = ["version", "base", "tab", "sequence"];

    /// Of one who has seen the record at this version.
    #[must_use]
    pub fn over(version: i64) -> Self {
        Self { version: Some(version), ..Self::default() }
    }

    /// Reads the hidden fields of a form; `find` gives the first value of a name.
    pub fn read<'a>(form: &'static str, find: impl Fn(&str) -> Option<&'a str>) -> Self {
        Self {
            form,
            version: find("version").and_then(|typed| typed.parse().ok()),
            base: find("base").and_then(|typed| serde_json::from_str(typed).ok()),
            tab: find("tab").unwrap_or_default().chars().take(40).collect(),
            sequence: find("sequence").and_then(|typed| typed.parse().ok()).unwrap_or_default(),
        }
    }
}

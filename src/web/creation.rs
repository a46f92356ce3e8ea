//! The key that a creating form carries (`creation_keys`).

use maud::Markup;
use serde::Deserialize;

use crate::creation_keys::Key;
use crate::views::field;

/// The name of the field.
pub const FIELD: &str = "key";

/// The hidden field, with a key of its own at every rendering. Without randomness the form creates at every send.
pub fn field() -> Markup {
    field::hidden(FIELD, &fresh())
}

/// A new key as text, for a form that takes names and values.
pub fn fresh() -> String {
    Key::random().map(|key| key.as_str().to_owned()).unwrap_or_default()
}

/// A form that brings nothing but its key.
#[derive(Debug, Default, Deserialize)]
pub struct Sent {
    #[serde(default)]
    key: String,
}

impl Sent {
    /// The key, if it is one.
    pub fn key(&self) -> Option<Key> {
        Key::parse(&self.key)
    }
}

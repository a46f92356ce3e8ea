//! What a form sent, where one name may come several times (boxes of a list).

use crate::plain_text::single_line;
use crate::web::clean::{Form, Query};

/// A form as it came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed(Vec<(String, String)>);

impl From<Form<Vec<(String, String)>>> for Typed {
    fn from(form: Form<Vec<(String, String)>>) -> Self {
        Self(form.into_inner())
    }
}

impl From<Query<Vec<(String, String)>>> for Typed {
    fn from(query: Query<Vec<(String, String)>>) -> Self {
        Self(query.into_inner())
    }
}

impl Typed {
    /// A field that was sent with each of some values.
    #[must_use]
    pub fn of(name: &str, values: Vec<String>) -> Self {
        Self(values.into_iter().map(|value| (name.to_owned(), value)).collect())
    }

    /// What stands behind the `?` of an address, each value as one line.
    #[must_use]
    pub fn from_query(query: &str) -> Self {
        let pairs = url::form_urlencoded::parse(query.as_bytes());
        Self(pairs.map(|(name, value)| (name.into_owned(), single_line(&value))).collect())
    }

    /// The value of a field; empty if it was not sent.
    #[must_use]
    pub fn one(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str())
    }

    /// Puts a value in the place of what was sent for a field.
    pub fn put(&mut self, name: &str, value: &str) {
        self.0.retain(|(known, _)| known != name);
        self.0.push((name.to_owned(), value.to_owned()));
    }

    /// Every value of a field.
    #[must_use]
    pub fn all(&self, name: &str) -> Vec<String> {
        self.0.iter().filter(|(known, _)| known == name).map(|(_, value)| value.clone()).collect()
    }

    /// Every value of a field that is an id; others are left out.
    #[must_use]
    pub fn ids<T: std::str::FromStr>(&self, name: &str) -> Vec<T> {
        self.0.iter().filter(|(known, _)| known == name).filter_map(|(_, value)| value.parse().ok()).collect()
    }
}

//! The address of a list with its filters, each of which can be set or taken away.

use serde::Deserialize;

/// A path and its query, in the order of first use.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListAddress {
    path: String,
    pairs: Vec<(&'static str, String)>,
}

impl ListAddress {
    /// A list without filters.
    #[must_use]
    pub fn new(path: String) -> Self {
        Self { path, pairs: Vec::new() }
    }

    /// The same filters at another path.
    #[must_use]
    pub fn at(&self, path: String) -> Self {
        Self { path, pairs: self.pairs.clone() }
    }

    /// The same with `key` set; an empty value takes it away.
    #[must_use]
    pub fn with(&self, key: &'static str, value: impl ToString) -> Self {
        let mut copy = self.without(key);
        let value = value.to_string();
        if !value.is_empty() {
            copy.pairs.push((key, value));
        }
        copy
    }

    /// The same without `key`.
    #[must_use]
    pub fn without(&self, key: &'static str) -> Self {
        let pairs = self.pairs.iter().filter(|(known, _)| *known != key).cloned().collect();
        Self { path: self.path.clone(), pairs }
    }

    /// The parts of the query, for hidden fields of a search form.
    pub fn pairs(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.pairs.iter().map(|(key, value)| (*key, value.as_str()))
    }

    /// The address.
    #[must_use]
    pub fn href(&self) -> String {
        if self.pairs.is_empty() {
            return self.path.clone();
        }
        format!("{}?{}", self.path, self.query())
    }

    /// What stands behind the `?`.
    #[must_use]
    pub fn query(&self) -> String {
        url::form_urlencoded::Serializer::new(String::new()).extend_pairs(&self.pairs).finish()
    }

    /// The address up to and with `page=`, for the pager.
    #[must_use]
    pub fn pages(&self) -> String {
        let href = self.without("page").href();
        format!("{href}{}page=", if href.contains('?') { '&' } else { '?' })
    }
}

/// Which part of the list is shown.
#[derive(Debug, Default, Deserialize)]
pub struct PageOf {
    #[serde(default)]
    page: String,
}

impl PageOf {
    /// The page, from 1.
    #[must_use]
    pub fn number(&self) -> i64 {
        self.page.parse().unwrap_or(1).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn filters_are_set_taken_away_and_kept_apart() {
        let list = ListAddress::new("/2023/panitia/karya".to_owned());
        assert_eq!(list.href(), "/2023/panitia/karya");
        assert_eq!(list.pages(), "/2023/panitia/karya?page=");
        let narrowed = list.with("status", "submitted").with("q", "100% & _");
        assert_eq!(narrowed.href(), "/2023/panitia/karya?status=submitted&q=100%25+%26+_");
        assert_eq!(narrowed.pages(), "/2023/panitia/karya?status=submitted&q=100%25+%26+_&page=");
        assert_eq!(
            narrowed.with("q", "").with("status", "failed").href(),
            "/2023/panitia/karya?status=failed"
        );
    }
}

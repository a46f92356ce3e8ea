//! The fields of a form by name. A name may stand several times (boxes of one question); empty values count as none.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Names with their values in the order of the form; a name without a value that is not empty is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormValues(BTreeMap<String, Vec<String>>);

impl FormValues {
    /// Puts one value more under a name.
    pub fn add(&mut self, name: &str, value: &str) {
        let value = value.trim().replace("\r\n", "\n");
        if !value.is_empty() {
            self.0.entry(name.to_owned()).or_default().push(value);
        }
    }

    /// Every value of a name.
    #[must_use]
    pub fn of(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// The values of a name in one text, as it is shown and compared.
    #[must_use]
    pub fn text(&self, name: &str) -> String {
        self.of(name).join("\n")
    }

    /// Takes the values of a name from another form.
    pub fn copy(&mut self, name: &str, from: &Self) {
        match from.0.get(name) {
            Some(values) => self.0.insert(name.to_owned(), values.clone()),
            None => self.0.remove(name),
        };
    }

    /// Names that have a value.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Name and value pairs as a browser would send them.
    #[must_use]
    pub fn pairs(&self) -> Vec<(String, String)> {
        let each = |(name, values): (&String, &Vec<String>)| {
            values.iter().map(|value| (name.clone(), value.clone())).collect::<Vec<_>>()
        };
        self.0.iter().flat_map(each).collect()
    }
}

impl<N: AsRef<str>, V: AsRef<str>> FromIterator<(N, V)> for FormValues {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(pairs: I) -> Self {
        let mut values = Self::default();
        for (name, value) in pairs {
            values.add(name.as_ref(), value.as_ref());
        }
        values
    }
}

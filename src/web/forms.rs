//! Errors of a form: each beside its field, and all together in the summary.

use crate::i18n::{Lang, Message, Text};

/// What is wrong with a form, in the order of its fields.
#[derive(Debug, Clone, Default)]
pub struct Errors(Vec<(String, Message)>);

impl Errors {
    /// Notes an error beside a field.
    pub fn add(&mut self, field: &str, error: impl Into<Message>) {
        self.0.push((field.to_owned(), error.into()));
    }

    /// Keeps the value of a good field, notes the error of a bad one.
    pub fn keep<T, E>(
        &mut self,
        field: &str,
        parsed: Result<T, E>,
        say: impl FnOnce(E) -> Message,
    ) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(problem) => {
                self.add(field, say(problem));
                None
            }
        }
    }

    /// Notes an error if the text is empty or longer than `most` characters; gives it trimmed otherwise.
    pub fn text(&mut self, field: &str, typed: &str, most: usize, missing: Text) -> Option<String> {
        let value = typed.trim().replace("\r\n", "\n");
        let length = value.chars().count();
        if length == 0 {
            self.add(field, missing);
        } else if length > most {
            self.add(
                field,
                crate::say!(
                    "Terlalu panjang: {length} karakter, paling banyak {most}.",
                    "Too long: {length} characters, at most {most}."
                ),
            );
        } else {
            return Some(value);
        }
        None
    }

    /// Whether the form is good.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Names of the fields that have an error.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        self.0.iter().map(|(name, _)| name.clone()).collect()
    }

    /// The error beside a field.
    #[must_use]
    pub fn of(&self, field: &str, lang: Lang) -> Option<&str> {
        self.0.iter().find(|(name, _)| name == field).map(|(_, error)| error.get(lang))
    }

    /// Field and sentence pairs for the summary.
    #[must_use]
    pub fn summary(&self, lang: Lang) -> Vec<(String, String)> {
        self.0.iter().map(|(name, error)| (name.clone(), error.get(lang).to_owned())).collect()
    }
}

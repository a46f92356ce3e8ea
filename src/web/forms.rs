//! Errors of a form: each beside its field, and all together in the summary.

use crate::i18n::{Lang, Message, Text, too_long};
use crate::plain_text;

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
        let value = plain_text::several_lines(typed).trim().to_owned();
        self.required(field, value, most, missing)
    }

    /// The same for a field of one line.
    pub fn line(&mut self, field: &str, typed: &str, most: usize, missing: Text) -> Option<String> {
        self.required(field, plain_text::single_line(typed), most, missing)
    }

    /// Notes an error if a text that may stay empty is longer than `most` characters; gives it trimmed otherwise.
    pub fn optional(&mut self, field: &str, typed: &str, most: usize) -> Option<String> {
        let value = plain_text::several_lines(typed).trim().to_owned();
        self.within(field, value, most)
    }

    fn required(&mut self, field: &str, value: String, most: usize, missing: Text) -> Option<String> {
        if value.is_empty() {
            self.add(field, missing);
            return None;
        }
        self.within(field, value, most)
    }

    fn within(&mut self, field: &str, value: String, most: usize) -> Option<String> {
        let length = value.chars().count();
        if length > most {
            self.add(field, too_long(length, most));
            return None;
        }
        Some(value)
    }

    /// Whether the form is good.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first error.
    #[must_use]
    pub fn first(&self) -> Option<&Message> {
        self.0.first().map(|(_, error)| error)
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

//! What a walk over the settings says of each field, and who listens.

use super::lock::Lock;
use crate::i18n::{Lang, Message, Text};

/// How a field is typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    Line,
    /// Several lines, so many in sight.
    Text(u8),
    /// A whole number from and to.
    Number {
        least: i64,
        most: i64,
    },
    /// Points of 100 with two decimals.
    Points,
    Flag,
    /// Words to pick one of.
    OneOf(Vec<(&'static str, Text)>),
    /// Words to pick any of.
    AnyOf(Vec<(&'static str, Text)>),
}

/// One field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    pub name: String,
    /// The fields that are kept or refused together: both languages of a list, or a new row.
    pub group: String,
    pub label: Message,
    pub hint: Option<Text>,
    pub kind: Kind,
    pub lock: Lock,
    pub optional: bool,
    /// The language it is written in, where both stand side by side.
    pub lang: Option<Lang>,
}

/// The place in the settings that a field stands for.
pub trait Cell {
    /// As the form shows it; several words one a line.
    fn shown(&self) -> String;

    /// Takes what was typed.
    ///
    /// # Errors
    /// What is wrong with it; the place is as it was.
    fn take(&mut self, typed: &str) -> Result<(), Message>;
}

/// Rows of a list, named by their keys.
#[derive(Debug)]
pub struct RowNames<'a> {
    pub prefix: &'a str,
    /// Keys of the rows that are there.
    pub current: Vec<String>,
    /// From when on rows are neither added nor taken away.
    pub lock: Lock,
}

/// Walks over the settings.
pub trait Visitor {
    /// A heading; `level` 2 or 3.
    fn heading(&mut self, _level: u8, _words: &Message) {}

    /// The rows that there are to be.
    fn rows(&mut self, rows: RowNames<'_>) -> Vec<String> {
        rows.current
    }

    /// One field.
    fn setting(&mut self, setting: Setting, cell: &mut dyn Cell);

    /// Something is wrong with several fields together.
    fn problem(&mut self, _name: &str, _group: &str, _said: Message) {}
}

//! How a command says no: one sentence on what is wrong and a hint on what to do, in the reader's language.

use crate::i18n::{Lang, Message};

/// An answer of "no" for the person at the terminal: one sentence and a hint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CliError {
    /// What is wrong, with file and line where there are such.
    pub what: Message,
    /// What to do about it.
    pub hint: Message,
}

impl CliError {
    /// Made of a sentence and a hint.
    pub fn new(what: Message, hint: impl Into<Message>) -> Self {
        Self { what, hint: hint.into() }
    }

    /// Prints both lines on standard error.
    pub fn print(&self) {
        let lang = terminal_lang();
        eprintln!("{}\n{}", self.what.get(lang), self.hint.get(lang));
    }
}

/// The language of the terminal: `LC_ALL`, `LC_MESSAGES` or `LANG`, the first that is set; Indonesian unless it
/// says English.
#[must_use]
pub fn terminal_lang() -> Lang {
    let set = |name: &&str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(set);
    value.map_or(Lang::Id, |tag| Lang::parse(&tag))
}

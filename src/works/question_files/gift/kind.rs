//! What kind of question stands between the braces.

use super::signs::{Sign, after, split_once, trimmed, words};
use crate::i18n::{Message, Text};
use crate::works::question_files::{messages, text};

/// What stands between the braces.
pub(super) enum Kind {
    Choice,
    /// Whether the statement is true.
    Truth(bool),
    /// A kind that the portal does not hold.
    Other(Text),
    Unknown,
}

impl Kind {
    /// By the marks, in the order in which Moodle looks for them.
    pub(super) fn of(inside: &[Sign]) -> Self {
        let inside = trimmed(inside);
        let holds = |mark: char| inside.iter().any(|sign| sign.is(mark));
        if inside.is_empty() {
            Self::Other(text::ESSAY)
        } else if after(inside, "#").is_some() {
            Self::Other(text::NUMERICAL)
        } else if is_cloze(inside) {
            Self::Other(text::CLOZE)
        } else if holds('~') {
            Self::Choice
        } else if holds('=') && split_once(inside, "->").is_some() {
            Self::Other(text::MATCHING)
        } else if after(inside, "=").is_some() {
            Self::Other(text::SHORT_ANSWER)
        } else {
            truth(inside).map_or(Self::Unknown, Self::Truth)
        }
    }

    /// Why a question of a kind other than choice and truth is left out.
    pub(super) fn refusal(&self) -> Message {
        match self {
            Self::Other(kind) => messages::kind_not_held(*kind),
            Self::Choice | Self::Truth(_) | Self::Unknown => super::text::UNREADABLE.into(),
        }
    }
}

/// `{1:MULTICHOICE:=a~b}`.
fn is_cloze(inside: &[Sign]) -> bool {
    let start: String = words(inside).chars().take(30).collect();
    let (number, rest) = start.split_once(':').unwrap_or_default();
    let (kind, _) = rest.split_once(':').unwrap_or_default();
    let is_kind = !kind.is_empty() && kind.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    number.trim().chars().all(|c| c.is_ascii_digit()) && is_kind
}

/// Whether a statement is said to be true; nothing where it is another word.
fn truth(inside: &[Sign]) -> Option<bool> {
    let word = split_once(inside, "#").map_or(inside, |split| split.before);
    match words(word).trim().to_uppercase().as_str() {
        "T" | "TRUE" | "BENAR" => Some(true),
        "F" | "FALSE" | "SALAH" => Some(false),
        _ => None,
    }
}

//! A list that was gone through, as its page and its report show it.

use actix_web::http::StatusCode;
use maud::Markup;

use crate::csv_table::LineProblem;
use crate::i18n::{Message, Text};
use crate::imports::ImportFile;
use crate::refused::Refused;
use crate::views::BadgeKind;

/// A fact that a line sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenChange {
    pub of: Text,
    /// None where there was nothing before that it would replace.
    pub before: Option<String>,
    pub after: String,
}

/// A line that changes something.
#[derive(Debug, Clone)]
pub struct SeenLine {
    /// Line of the file, from 1.
    pub line: u64,
    pub badge: BadgeKind,
    pub outcome: Text,
    /// A code or number by which it is found; may be empty.
    pub code: String,
    /// What it is about.
    pub name: String,
    pub changes: Vec<SeenChange>,
}

/// A list with what it would do.
pub struct Seen {
    pub file: ImportFile,
    /// How many lines do what, in words and as figures.
    pub said: Message,
    pub figures: Vec<usize>,
    pub lines: Vec<SeenLine>,
    /// In the order of the file.
    pub left_out: Vec<LineProblem>,
    /// What is worth knowing of the file as a whole, such as a column that is not read.
    pub notes: Vec<Message>,
    pub fingerprint: String,
    /// What is asked above the button; empty for most.
    pub ask: Markup,
}

/// Why the page is shown in place of what was asked for.
pub struct Refusal {
    pub status: StatusCode,
    pub said: Message,
}

impl Refusal {
    /// What stands in the way of a list as it was seen; none for a failure of ours.
    pub fn of(problem: &impl Refused) -> Option<Self> {
        problem.message().map(|said| Self { status: StatusCode::CONFLICT, said })
    }
}

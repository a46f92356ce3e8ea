//! A draft of a decision.

use crate::clock::At;
use crate::merge::{Edits, FormValues, Merged, Origin};

/// Names of a draft's fields, as the form has them.
pub const FIELDS: [&str; 6] = ["works", "moves_up", "minutes", "reason", "decided_on", "attendees"];

/// Longest name of what is decided, characters.
const LONGEST: usize = 80;

/// Which decision a draft is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place(String);

impl Place {
    /// The order of works of equal value, by the first of them.
    #[must_use]
    pub fn order(group: &[String]) -> Self {
        Self(format!("order {}", group.first().map_or("", String::as_str)))
    }

    /// Another order than the computed one.
    #[must_use]
    pub fn departure() -> Self {
        Self("departure".to_owned())
    }

    /// The place of a work that was taken out.
    #[must_use]
    pub fn vacancy(work: &str) -> Self {
        Self(format!("vacancy {work}"))
    }

    /// As a form sends it; none for anything else.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let known = typed == "departure" || typed.starts_with("order ") || typed.starts_with("vacancy ");
        (known && typed.chars().count() <= LONGEST).then(|| Self(typed.to_owned()))
    }

    /// As it is stored and sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What was typed so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub place: Place,
    pub values: FormValues,
    /// Grows with every change.
    pub lock_version: i64,
    /// Who changed which field last.
    pub edits: Edits,
    pub saved_at: At,
}

/// A form as it was sent.
#[derive(Debug, Clone)]
pub struct DraftTyped {
    pub place: Place,
    pub sent: FormValues,
    /// Fields that stay as they are stored: they cannot be kept, or the form does not speak of them.
    pub left: Vec<String>,
    /// Fields of the merge page for which nothing was chosen.
    pub undecided: Vec<String>,
    pub origin: Origin,
}

/// A draft after a save.
#[derive(Debug, Clone)]
pub struct DraftSaved {
    /// As it is stored now.
    pub one: Draft,
    pub sent: FormValues,
    pub merged: Merged,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_page_offers_is_a_place() {
        let group = ["ML-1".to_owned(), "ML-2".to_owned()];
        for place in [Place::order(&group), Place::departure(), Place::vacancy("ML-3")] {
            assert_eq!(Place::parse(place.as_str()), Some(place));
        }
        assert_eq!(
            [Place::parse(""), Place::parse("x ML-1"), Place::parse(&"order ".repeat(20))],
            [None, None, None]
        );
    }
}

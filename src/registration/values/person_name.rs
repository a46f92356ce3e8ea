//! A person's full name without titles. One-word names are normal, so there is no first or last name.

use super::text;
use crate::i18n::Message;
use crate::plain_text::{holds_address, single_line};
use crate::say;

const LONGEST: usize = 120;

/// A name of 2 to 120 characters with single spaces between its words.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PersonName(String);

/// Why a name is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a valid name: {self:?}")]
pub enum NameProblem {
    /// Fewer than 2 characters.
    TooShort,
    /// So many characters instead of at most 120.
    TooLong(usize),
    /// No letter at all.
    Signs,
    /// An address of the web or of mail.
    Address,
}

impl NameProblem {
    /// The refusal in words.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::TooShort => text::NAME_SHORT.into(),
            Self::TooLong(found) => say!(
                "Nama paling panjang {LONGEST} karakter, sedangkan yang Anda ketik {found}. Tulis nama tanpa gelar.",
                "A name has at most {LONGEST} characters; you typed {found}. Write it without titles."
            ),
            Self::Signs => text::NAME_SIGNS.into(),
            Self::Address => text::NAME_ADDRESS.into(),
        }
    }
}

impl PersonName {
    /// Reads a name; outer spaces go, inner ones become single.
    ///
    /// # Errors
    /// The first `NameProblem` met.
    pub fn parse(typed: &str) -> Result<Self, NameProblem> {
        let name = single_line(typed);
        match name.chars().count() {
            0 | 1 => Err(NameProblem::TooShort),
            found if found > LONGEST => Err(NameProblem::TooLong(found)),
            _ if !name.chars().any(char::is_alphabetic) => Err(NameProblem::Signs),
            _ if holds_address(&name) => Err(NameProblem::Address),
            _ => Ok(Self(name)),
        }
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for PersonName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn spaces_are_put_in_order() {
        assert_eq!(PersonName::parse("  Sari   Lentera ").unwrap().as_str(), "Sari Lentera");
        assert_eq!(PersonName::parse("Budi").unwrap().as_str(), "Budi");
        for typed in [
            "\u{2068}Sari\u{2069}\u{a0}Lentera",
            "Sari\tLen\u{ad}tera",
            "\u{feff}Sari\u{202f}Lentera\u{200b}\u{0}",
        ] {
            assert_eq!(PersonName::parse(typed).unwrap().as_str(), "Sari Lentera", "{typed:?}");
        }
        assert_eq!(PersonName::parse("Ayu Siti\u{2011}Nur").unwrap().as_str(), "Ayu Siti-Nur");
    }

    #[test]
    fn what_is_no_name_is_refused() {
        let long = "a".repeat(121);
        let cases = [
            ("", NameProblem::TooShort),
            (" B ", NameProblem::TooShort),
            (long.as_str(), NameProblem::TooLong(121)),
            ("\u{200b}\u{202e}\u{a0}B\u{feff}", NameProblem::TooShort),
            ("12 34", NameProblem::Signs),
            ("Anda menang http://evil.example", NameProblem::Address),
        ];
        for (typed, expected) in cases {
            assert_eq!(PersonName::parse(typed), Err(expected), "{typed:?}");
        }
        assert_eq!(PersonName::parse(&"a".repeat(120)).map(|name| name.as_str().len()), Ok(120));
    }

    proptest! {
        #[test]
        fn a_name_reads_back_as_itself(typed in any::<String>()) {
            if let Ok(name) = PersonName::parse(&typed) {
                prop_assert_eq!(PersonName::parse(name.as_str()), Ok(name.clone()));
            }
        }
    }
}

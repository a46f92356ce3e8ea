//! An institution's name as somebody typed it, put in order.

use super::rules::name_key;
use crate::i18n::Message;
use crate::plain_text::single_line;
use crate::say;

/// A name of 2 to 200 characters with single spaces between its words and at least one letter.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct InstitutionName(String);

impl InstitutionName {
    /// Reads a name; outer spaces go, inner ones become single.
    ///
    /// # Errors
    /// The refusal in words.
    pub fn parse(typed: &str) -> Result<Self, Message> {
        let name = single_line(typed);
        let wrong = name_key(&name).is_empty();
        if wrong || !(2..=200).contains(&name.chars().count()) {
            return Err(say!(
                "Nama instansi harus 2 sampai 200 karakter dan memuat huruf.",
                "The institution's name needs 2 to 200 characters, with letters."
            ));
        }
        Ok(Self(name))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name as compared.
    #[must_use]
    pub fn key(&self) -> String {
        name_key(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_put_in_order_or_refused() {
        let name = InstitutionName::parse("  Pemkab   Contoh ").unwrap();
        assert_eq!((name.as_str(), name.key().as_str()), ("Pemkab Contoh", "pemerintah kabupaten contoh"));
        for wrong in ["", "x", " .- ", &"a".repeat(201)] {
            assert!(InstitutionName::parse(wrong).is_err(), "{wrong}");
        }
    }
}

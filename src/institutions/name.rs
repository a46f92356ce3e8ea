//! An institution's name as somebody typed it, put in order.

use unicode_normalization::UnicodeNormalization as _;
use unicode_security::MixedScript as _;

use super::rules::name_key;
use crate::i18n::Message;
use crate::plain_text::single_line;
use crate::say;

/// A name of 2 to 200 characters with single spaces between its words and at least one letter.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct InstitutionName(String);

impl InstitutionName {
    /// Most characters.
    pub const LONGEST: usize = 200;

    /// Reads a name in its compatible form (NFKC); signs nobody sees and outer spaces go, inner spaces become single.
    ///
    /// # Errors
    /// The refusal in words.
    pub fn parse(typed: &str) -> Result<Self, Message> {
        let name: String = single_line(typed).nfkc().collect();
        let name = single_line(&name);
        let wrong = name_key(&name).is_empty();
        if wrong || !(2..=Self::LONGEST).contains(&name.chars().count()) {
            return Err(say!(
                "Nama instansi harus 2 sampai 200 karakter dan memuat huruf.",
                "The institution's name needs 2 to 200 characters, with letters."
            ));
        }
        match name.split_whitespace().find(|word| !word.is_single_script()) {
            Some(word) => Err(mixed(word)),
            None => Ok(Self(name)),
        }
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

/// Letters of two scripts in one word look like one and are another: Cyrillic "а" among Latin letters (Unicode TR39).
fn mixed(word: &str) -> Message {
    say!(
        "Kata \"{word}\" memuat huruf dari aksara yang berbeda, misalnya huruf Kiril yang serupa huruf Latin. Ketik ulang kata itu, jangan menyalinnya.",
        "The word \"{word}\" holds letters of different scripts, such as Cyrillic ones that look like Latin letters. Type the word anew instead of pasting it."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_in_its_compatible_form() {
        for typed in ["Ｂａｄａｎ Contoh", "𝐁adan Co\u{ad}ntoh", "Badan\u{a0}Contoh\u{200b}", "Badan Contoh"]
        {
            assert_eq!(InstitutionName::parse(typed).unwrap().as_str(), "Badan Contoh", "{typed:?}");
        }
        assert_eq!(InstitutionName::parse("Cafe\u{301} 3").unwrap().as_str(), "Café 3");
    }

    #[test]
    fn a_word_of_two_scripts_is_refused_and_named() {
        for typed in ["B\u{430}dan Contoh", "Badan C\u{3bf}ntoh"] {
            let said = InstitutionName::parse(typed).unwrap_err();
            let word = typed.split(' ').find(|word| !word.is_ascii()).unwrap();
            assert!(said.en.contains(word) && said.id.contains(word), "{said:?}");
        }
        assert!(
            InstitutionName::parse("Kedutaan \u{41c}\u{43e}\u{441}\u{43a}\u{432}\u{430}").is_ok(),
            "a word of its own"
        );
    }

    #[test]
    fn a_name_is_put_in_order_or_refused() {
        let name = InstitutionName::parse("  Pemkab   Contoh ").unwrap();
        assert_eq!((name.as_str(), name.key().as_str()), ("Pemkab Contoh", "pemerintah kabupaten contoh"));
        for wrong in ["", "x", " .- ", &"a".repeat(201)] {
            assert!(InstitutionName::parse(wrong).is_err(), "{wrong}");
        }
    }
}

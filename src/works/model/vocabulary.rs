//! Codes with names and levels, shipped as a file of `config/`.

use serde::Deserialize;

use crate::i18n::Message;

/// A code.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    pub code: String,
    pub name: Message,
}

/// The codes that may be chosen, and what each level means.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vocabulary {
    /// What level 1 means, and so on.
    pub levels: Vec<Message>,
    /// In the order of the list.
    pub terms: Vec<Term>,
}

impl Vocabulary {
    /// Reads a file.
    ///
    /// # Errors
    /// It is no such file.
    pub fn from_toml(file: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(file)
    }

    /// The name of a code; none for an unknown one.
    #[must_use]
    pub fn name(&self, code: &str) -> Option<&Message> {
        self.terms.iter().find(|term| term.code == code).map(|term| &term.name)
    }

    /// What a level means; none for one that does not exist.
    #[must_use]
    pub fn level(&self, level: u8) -> Option<&Message> {
        usize::from(level).checked_sub(1).and_then(|place| self.levels.get(place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"
levels = [{ id = "tahu", en = "know" }, { id = "bisa", en = "can" }]
[[terms]]
code = "S1"
name = { id = "Menyusun", en = "Drafting" }
"#;

    #[test]
    fn codes_and_levels_are_found_and_others_are_not() {
        let list = Vocabulary::from_toml(FILE).unwrap();
        assert_eq!(list.name("S1").unwrap().en, "Drafting");
        assert_eq!(list.level(2).unwrap().en, "can");
        assert_eq!((list.name("s1"), list.level(0), list.level(3)), (None, None, None));
        assert!(Vocabulary::from_toml("terms = []").is_err());
    }
}

//! The two languages, fixed sentences and sentences that hold values.

/// A reader's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Bahasa Indonesia, the default.
    #[default]
    Id,
    En,
}

impl Lang {
    /// The tag of the language, as in `<html lang>`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::En => "en",
        }
    }

    /// Reads a tag; anything but `en…` is Indonesian.
    #[must_use]
    pub fn parse(tag: &str) -> Self {
        if tag.trim().to_ascii_lowercase().starts_with("en") { Self::En } else { Self::Id }
    }

    /// First of Indonesian or English that an `Accept-Language` header names; Indonesian if neither.
    #[must_use]
    pub fn from_accept(header: &str) -> Self {
        header
            .split(',')
            .map(|part| part.trim().to_ascii_lowercase())
            .find_map(|tag| match tag.get(..2) {
                Some("id" | "ms") => Some(Self::Id),
                Some("en") => Some(Self::En),
                _ => None,
            })
            .unwrap_or_default()
    }
}

/// A fixed sentence in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    pub id: &'static str,
    pub en: &'static str,
}

/// Makes a `Text`.
#[must_use]
pub const fn text(id: &'static str, en: &'static str) -> Text {
    Text { id, en }
}

impl Text {
    /// The sentence in `lang`.
    #[must_use]
    pub fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Id => self.id,
            Lang::En => self.en,
        }
    }
}

/// A sentence that holds values, in both languages.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Message {
    pub id: String,
    pub en: String,
}

impl Message {
    /// Words that are the same in both languages, such as a name.
    #[must_use]
    pub fn same(words: &str) -> Self {
        Self { id: words.to_owned(), en: words.to_owned() }
    }

    /// Several sentences as one, with this between them.
    #[must_use]
    pub fn joined<'a>(said: impl IntoIterator<Item = &'a Self>, between: &str) -> Self {
        let mut all = Self { id: String::new(), en: String::new() };
        for (place, one) in said.into_iter().enumerate() {
            let between = if place == 0 { "" } else { between };
            all.id.extend([between, &one.id]);
            all.en.extend([between, &one.en]);
        }
        all
    }

    /// The sentence in `lang`.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Id => &self.id,
            Lang::En => &self.en,
        }
    }
}

impl From<Text> for Message {
    fn from(text: Text) -> Self {
        Self { id: text.id.to_owned(), en: text.en.to_owned() }
    }
}

/// `say!("Paling banyak {limit} karya", "At most {limit} works")`: both languages, values inlined.
#[macro_export]
macro_rules! say {
    ($id:literal, $en:literal $(,)?) => {
        $crate::i18n::Message { id: format!($id), en: format!($en) }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_known_language_of_the_header_wins() {
        assert_eq!(Lang::from_accept("fr, en-GB;q=0.8, id;q=0.5"), Lang::En);
        assert_eq!(Lang::from_accept("id-ID,en"), Lang::Id);
        assert_eq!(Lang::from_accept(""), Lang::Id);
    }

    #[test]
    fn several_sentences_become_one_in_both_languages() {
        let all = [say!("Satu.", "One."), say!("Dua.", "Two.")];
        assert_eq!(Message::joined(&all, " "), say!("Satu. Dua.", "One. Two."));
        assert_eq!(Message::joined(&all[..1], "; "), say!("Satu.", "One."));
        assert_eq!(Message::joined(&[], "; "), say!("", ""));
    }

    #[test]
    fn say_fills_values_in_both_languages() {
        let n = 3;
        let m = say!("paling banyak {n}", "at most {n}");
        assert_eq!((m.id.as_str(), m.en.as_str()), ("paling banyak 3", "at most 3"));
    }
}

//! Discussion topics are questions that provoke thought (R36).

use crate::i18n::Text;
use crate::works::text;

/// Beginnings of such questions, in both languages.
const OPENINGS: [&str; 24] = [
    "apa",
    "apakah",
    "bagaimana",
    "bagaimanakah",
    "mengapa",
    "kenapa",
    "kapan",
    "siapa",
    "siapakah",
    "di mana",
    "dimana",
    "sejauh mana",
    "seberapa",
    "menurut anda",
    "menurut pendapat anda",
    "setujukah",
    "pernahkah",
    "how",
    "why",
    "what",
    "when",
    "who",
    "where",
    "to what extent",
];

/// A hint, never a refusal, for a topic that does not begin like a question.
#[must_use]
pub fn topic_warning(topic: &str) -> Option<Text> {
    let words = topic.trim().to_lowercase();
    let opens = |opening: &&str| {
        words.strip_prefix(*opening).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    (!words.is_empty() && !OPENINGS.iter().any(opens)).then_some(text::TOPIC_WORD)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_pass_and_statements_are_pointed_out() {
        for good in
            ["Bagaimana Anda menerapkannya?", "apa pendapat Anda", "Why?", "Sejauh mana hal ini berlaku", ""]
        {
            assert_eq!(topic_warning(good), None, "{good}");
        }
        for weak in ["Notulen rapat", "Aparatur dan notulen", "Whatever"] {
            assert_eq!(topic_warning(weak), Some(text::TOPIC_WORD), "{weak}");
        }
    }
}

//! What a question needs to be held, in files and in the portal alike.

use super::tidy::same;
use super::{messages, text};
use crate::i18n::{Message, Text};
use crate::works::Question;

/// Most questions of one work.
pub const MOST_QUESTIONS: usize = 50;
/// Most options of one question; the least are two.
pub const MOST_OPTIONS: usize = 8;
/// Most characters of a question, an option or a feedback.
pub const MOST_CHARACTERS: usize = 1000;

/// Everything that is wrong with a question, in the order of its parts; `hint` says how its format marks a key.
pub(super) fn problems(question: &Question, hint: Text) -> Vec<Message> {
    let mut found = Vec::new();
    if question.text.is_empty() {
        found.push(text::NO_QUESTION_TEXT.into());
    }
    found.extend(too_long(text::QUESTION, &question.text));
    found.extend(wrong_options(&question.options));
    if question.keys.is_empty() {
        found.push(messages::no_key(hint));
    } else if !question.keys.is_sorted_by(|a, b| a < b)
        || question.keys.iter().any(|key| *key >= question.options.len())
    {
        found.push(text::KEY_UNUSABLE.into());
    }
    found.extend(too_long(text::FEEDBACK, &question.feedback));
    found
}

fn wrong_options(options: &[String]) -> Vec<Message> {
    if options.len() < 2 {
        return vec![messages::too_few_options(options.len())];
    }
    if options.len() > MOST_OPTIONS {
        return vec![messages::too_many_options(options.len())];
    }
    let mut found = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    for (place, option) in options.iter().enumerate() {
        let known = same(option);
        if option.is_empty() {
            found.push(messages::empty_option(place));
        } else if seen.contains(&known) {
            found.push(text::DUPLICATE_OPTIONS.into());
        }
        let length = option.chars().count();
        if length > MOST_CHARACTERS {
            found.push(messages::option_too_long(place, length));
        }
        seen.push(known);
    }
    found
}

fn too_long(what: Text, words: &str) -> Option<Message> {
    let length = words.chars().count();
    (length > MOST_CHARACTERS).then(|| messages::too_long(what, length))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::works::question_files::QuestionFormat;

    fn question(options: &[&str], keys: &[usize]) -> Question {
        Question {
            text: "Apa?".into(),
            options: options.iter().map(|option| (*option).to_owned()).collect(),
            keys: keys.to_vec(),
            ..Question::default()
        }
    }

    fn said(question: &Question) -> Vec<String> {
        let found = problems(question, QuestionFormat::Gift.key_hint());
        found.into_iter().map(|message| message.en).collect()
    }

    #[test]
    fn limits_hold_to_the_last_character_and_option() {
        let long = "é".repeat(MOST_CHARACTERS);
        let most = ["a", "b", "c", "d", "e", "f", "g", "h"];
        let mut good = question(&most, &[0, 7]);
        good.text.clone_from(&long);
        good.feedback.clone_from(&long);
        good.options[1].clone_from(&long);
        assert_eq!(said(&good), [""; 0]);
        let mut bad = good.clone();
        bad.text.push('x');
        bad.feedback.push('x');
        bad.options[1].push('x');
        let found = said(&bad);
        assert_eq!(found.len(), 3, "{found:?}");
        assert!(found.iter().all(|one| one.contains("1,001") && one.contains("1,000")), "{found:?}");
        bad.options.push("i".into());
        assert!(said(&bad)[1].contains('9'));
    }

    #[test]
    fn each_lack_is_named() {
        let cases = [
            (question(&["a"], &[0]), "only one option"),
            (question(&[], &[]), "no options"),
            (question(&["a", "b"], &[]), "no key"),
            (question(&["a", "b"], &[2]), "does not exist"),
            (question(&["a", "b"], &[1, 0]), "does not exist"),
            (question(&["a", "b"], &[1, 1]), "does not exist"),
            (question(&["a", ""], &[0]), "Option B is empty"),
            (question(&["a b", "a\n b"], &[0]), "are the same"),
            (Question { text: String::new(), ..question(&["a", "b"], &[0]) }, "no text"),
        ];
        for (question, expected) in cases {
            let found = said(&question);
            assert!(found.iter().any(|one| one.contains(expected)), "{expected}: {found:?}");
        }
        assert_eq!(said(&question(&["a", "A"], &[1])), [""; 0], "capitals may be the point of a question");
    }
}

//! Writing Aiken.

use std::fmt::Write;

use super::line::Kind;
use super::text;
use crate::i18n::Message;
use crate::works::Question;
use crate::works::question_files::tidy::letter;

/// What Aiken cannot hold of a complete question, and whether it cannot hold the question at all.
pub(in super::super) fn lost(question: &Question) -> Option<(Message, bool)> {
    let broken = question.text.contains('\n') || question.options.iter().any(|option| option.contains('\n'));
    if question.keys.len() > 1 {
        Some((text::SEVERAL_KEYS.into(), true))
    } else if broken {
        Some((text::LINE_BREAKS.into(), true))
    } else if matches!(Kind::of(&question.text), Kind::Key(_)) {
        Some((text::LIKE_A_KEY.into(), true))
    } else if !question.feedback.is_empty() {
        Some((text::NO_FEEDBACK.into(), false))
    } else {
        None
    }
}

/// The questions as Aiken.
pub(in super::super) fn write(questions: &[Question]) -> String {
    let mut out = String::new();
    for question in questions {
        // Writing into a string does not fail.
        let _ = writeln!(out, "{}", question.text);
        for (place, option) in question.options.iter().enumerate() {
            let _ = writeln!(out, "{}. {option}", letter(place));
        }
        let key = question.keys.first().copied().map(letter).unwrap_or_default();
        let _ = writeln!(out, "ANSWER: {key}\n");
    }
    out
}

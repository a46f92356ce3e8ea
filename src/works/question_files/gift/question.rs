//! A question of a GIFT file.

use super::answers::{self, General};
use super::blocks::{Block, blocks};
use super::kind::Kind;
use super::signs::{Marked, Sign, Split, after, split_once, trimmed, words};
use super::text;
use crate::i18n::Message;
use crate::works::question_files::found::Found;
use crate::works::question_files::markup::{Markup, Readable};
use crate::works::question_files::reading::Reading;
use crate::works::question_files::{QuestionFormat, ReadQuestions};

/// Stands where the answers stood in the middle of a text.
const GAP: &str = "_____";

/// The questions of a GIFT file.
pub(in super::super) fn read(text: &str) -> ReadQuestions {
    let mut reading = Reading::of(QuestionFormat::Gift);
    for block in blocks(text) {
        let start = trimmed(&block.signs).first().map_or(1, |sign| sign.line);
        match question(&block) {
            Ok(found) => reading.take(Found { line: start, ..found }),
            Err(message) => reading.skip(start, message),
        }
    }
    reading.done()
}

fn question(block: &Block) -> Result<Found, Message> {
    let Marked { markup, signs } = Marked::of(without_title(trimmed(&block.signs)), Markup::Auto);
    let parts = Parts::of(signs, block.unclosed)?;
    let General { answers: inside, feedback } = General::of(parts.inside, markup);
    let options = match Kind::of(inside) {
        Kind::Choice => answers::options(inside, markup)?,
        Kind::Truth(truth) => answers::statement(truth, inside, markup),
        other => return Err(other.refusal()),
    };
    // Moodle asks for one answer as soon as one is worth the whole mark.
    let single = options.iter().any(|option| option.weight >= 100.0);
    Ok(Found { text: parts.text(markup), options, feedback, single, ..Found::default() })
}

/// A title serves to find a question in a bank, and is no part of it.
fn without_title(signs: &[Sign]) -> &[Sign] {
    after(signs, "::").and_then(|rest| split_once(rest, "::")).map_or(signs, |split| trimmed(split.after))
}

/// A question without its title: text, answers, and the rest of the text.
struct Parts<'s> {
    before: &'s [Sign],
    inside: &'s [Sign],
    after: &'s [Sign],
}

impl<'s> Parts<'s> {
    fn of(signs: &'s [Sign], unclosed: bool) -> Result<Self, Message> {
        let has = |signs: &[Sign], mark| signs.iter().any(|sign| sign.is(mark));
        let Some(Split { before, after: rest }) = split_once(signs, "{") else {
            return Err(if has(signs, '}') { text::BRACES } else { text::DESCRIPTION }.into());
        };
        if unclosed {
            return Err(text::UNCLOSED.into());
        }
        let Some(Split { before: inside, after }) = split_once(rest, "}") else {
            return Err(text::BRACES.into());
        };
        if has(before, '}') || has(inside, '{') || has(after, '{') || has(after, '}') {
            return Err(text::BRACES.into());
        }
        Ok(Self { before, inside, after })
    }

    fn text(&self, markup: Markup) -> Readable {
        let before = words(self.before);
        if trimmed(self.after).is_empty() {
            return Readable::of(&before, markup);
        }
        Readable::of(&format!("{before}{GAP}{}", words(self.after)), markup)
    }
}

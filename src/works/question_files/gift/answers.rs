//! The answers between the braces.

use super::signs::{Marked, Sign, after, readable, split_once, trimmed, words};
use super::text;
use crate::i18n::{Message, Text};
use crate::works::question_files::found::FoundOption;
use crate::works::question_files::markup::{Markup, Readable};
use crate::works::question_files::messages::shown;
use crate::works::question_files::text::{FALSE, TRUE};

/// The options of a question: `=` right, `~` wrong, `%50%` a share of the mark, `#` feedback.
pub(super) fn options(inside: &[Sign], markup: Markup) -> Result<Vec<FoundOption>, Message> {
    let is_mark = |sign: &Sign| sign.is('=') || sign.is('~');
    let start = inside.iter().position(is_mark).unwrap_or(inside.len());
    let (before, marked) = inside.split_at_checked(start).unwrap_or((inside, &[]));
    if !trimmed(before).is_empty() {
        return Err(text::stray(&shown(&words(before))));
    }
    // The first piece lies before the first mark; each further one follows its mark.
    let right = marked.iter().filter(|sign| is_mark(sign)).map(|sign| sign.is('='));
    let pieces = marked.split(is_mark).skip(1);
    Ok(right.zip(pieces).map(|(right, piece)| option(right, piece, markup)).collect())
}

fn option(right: bool, piece: &[Sign], markup: Markup) -> FoundOption {
    let split = split_once(piece, "#");
    let (answer, feedback) = split.map_or((piece, &[][..]), |split| (split.before, split.after));
    let weighed = weighed(trimmed(answer));
    let whole = if right { 100.0 } else { 0.0 };
    FoundOption {
        text: readable(weighed.rest, markup),
        weight: weighed.percent.unwrap_or(whole),
        feedback: readable(feedback, markup),
    }
}

/// An answer and its share of the mark.
struct Weighed<'s> {
    percent: Option<f64>,
    rest: &'s [Sign],
}

fn weighed(answer: &[Sign]) -> Weighed<'_> {
    let read = after(answer, "%").and_then(|rest| {
        let end = rest.iter().take(20).position(|sign| sign.is('%'))?;
        let (number, rest) = rest.split_at_checked(end)?;
        let number = words(number).trim().replace(',', ".");
        let figure = number.strip_prefix('-').unwrap_or(&number);
        let digits = figure.chars().all(|c| c.is_ascii_digit() || c == '.');
        let percent = if digits { number.parse().ok() } else { None };
        Some(Weighed { percent: Some(percent?), rest: after(rest, "%")? })
    });
    read.unwrap_or(Weighed { percent: None, rest: answer })
}

/// The two options of a statement. Its first feedback is for those who choose the wrong one, its second for the others.
pub(super) fn statement(truth: bool, inside: &[Sign], markup: Markup) -> Vec<FoundOption> {
    let mut feedback = inside.split(|sign| sign.is('#')).skip(1).map(|said| readable(said, markup));
    let (wrong, right) = (feedback.next().unwrap_or_default(), feedback.next().unwrap_or_default());
    let option = |words: Text, is_right: bool, feedback| FoundOption {
        text: Readable::plain(words.id),
        weight: if is_right { 100.0 } else { 0.0 },
        feedback,
    };
    let (when_true, when_false) = if truth { (right, wrong) } else { (wrong, right) };
    vec![option(TRUE, truth, when_true), option(FALSE, !truth, when_false)]
}

/// The general feedback behind `####`, and what stands before it.
pub(super) struct General<'s> {
    pub answers: &'s [Sign],
    pub feedback: Readable,
}

impl<'s> General<'s> {
    pub(super) fn of(inside: &'s [Sign], markup: Markup) -> Self {
        match split_once(inside, "####") {
            Some(split) => {
                Self { answers: split.before, feedback: Marked::of(split.after, markup).readable() }
            }
            None => Self { answers: inside, feedback: Readable::default() },
        }
    }
}

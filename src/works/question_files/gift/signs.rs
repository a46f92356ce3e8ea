//! The characters of a GIFT file, each a mark of the format or a part of a text.

use crate::works::question_files::lines::Line;
use crate::works::question_files::markup::{Markup, Readable};

/// What may follow a `\`; before anything else it is a character like others, as in `\frac`.
const ESCAPABLE: &str = "~=#{}:\\n";

/// A character of a GIFT file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sign {
    pub c: char,
    pub line: usize,
    /// Written without `\`, so that it may be a mark.
    pub bare: bool,
}

impl Sign {
    pub(super) fn is(self, mark: char) -> bool {
        self.bare && self.c == mark
    }
}

/// The characters of a line; `\n` is a line break.
pub(super) fn signs(line: &Line) -> Vec<Sign> {
    let mut found = Vec::with_capacity(line.text.len());
    let mut rest = line.text.chars().peekable();
    while let Some(c) = rest.next() {
        let escaped = if c == '\\' { rest.next_if(|next| ESCAPABLE.contains(*next)) } else { None };
        let (c, bare) = match escaped {
            Some('n') => ('\n', false),
            Some(c) => (c, false),
            None => (c, true),
        };
        found.push(Sign { c, line: line.number, bare });
    }
    found
}

/// The text that the signs make.
pub(super) fn words(signs: &[Sign]) -> String {
    signs.iter().map(|sign| sign.c).collect()
}

/// Without blanks around.
pub(super) fn trimmed(mut signs: &[Sign]) -> &[Sign] {
    while let [first, rest @ ..] = signs
        && first.c.is_whitespace()
    {
        signs = rest;
    }
    while let [rest @ .., last] = signs
        && last.c.is_whitespace()
    {
        signs = rest;
    }
    signs
}

/// What follows the marks that the signs begin with.
pub(super) fn after<'s>(signs: &'s [Sign], marks: &str) -> Option<&'s [Sign]> {
    let (start, rest) = signs.split_at_checked(marks.chars().count())?;
    start.iter().zip(marks.chars()).all(|(sign, mark)| sign.is(mark)).then_some(rest)
}

/// Signs on either side of some marks.
pub(super) struct Split<'s> {
    pub before: &'s [Sign],
    pub after: &'s [Sign],
}

/// The signs before and after the first such marks.
pub(super) fn split_once<'s>(signs: &'s [Sign], marks: &str) -> Option<Split<'s>> {
    let at = signs
        .windows(marks.chars().count())
        .position(|window| window.iter().zip(marks.chars()).all(|(sign, mark)| sign.is(mark)))?;
    let (before, rest) = signs.split_at_checked(at)?;
    Some(Split { before, after: after(rest, marks)? })
}

/// A text with the markup it names, such as `[html]`, or else the given one.
pub(super) struct Marked<'s> {
    pub markup: Markup,
    pub signs: &'s [Sign],
}

impl<'s> Marked<'s> {
    pub(super) fn of(signs: &'s [Sign], otherwise: Markup) -> Self {
        let signs = trimmed(signs);
        let named = after(signs, "[").and_then(|rest| {
            let end = rest.iter().take(20).position(|sign| sign.is(']'))?;
            let (name, rest) = rest.split_at_checked(end)?;
            Some(Self { markup: Markup::parse(&words(name))?, signs: after(rest, "]")? })
        });
        named.unwrap_or(Self { markup: otherwise, signs })
    }

    pub(super) fn readable(&self) -> Readable {
        Readable::of(&words(self.signs), self.markup)
    }
}

/// What a text of this markup says.
pub(super) fn readable(signs: &[Sign], otherwise: Markup) -> Readable {
    Marked::of(signs, otherwise).readable()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<Sign> {
        signs(&Line { number: 1, text: text.to_owned() })
    }

    #[test]
    fn a_backslash_makes_a_mark_a_character() {
        let all = of(r"\~\=\#\{\}\:\\\n\frac:");
        assert_eq!(words(&all), "~=#{}:\\\n\\frac:");
        assert_eq!(all.iter().filter(|sign| sign.is(':')).count(), 1, "only the last is a mark");
        assert!(!all.iter().any(|sign| "~=#{}".contains(sign.c) && sign.bare));
        assert_eq!(words(&of("\\")), "\\");
    }

    #[test]
    fn marks_split_and_markup_is_named() {
        let all = of(r"[HTML] a\#b####c");
        let split = split_once(&all, "####").unwrap();
        let marked = Marked::of(split.before, Markup::Auto);
        assert_eq!((marked.markup, words(marked.signs)), (Markup::Html, " a#b".to_owned()));
        assert_eq!(words(split.after), "c");
        let other = of("[x] a");
        assert_eq!(Marked::of(&other, Markup::Plain).readable().text, "[x] a");
        assert!(split_once(&other, "##").is_none());
        assert!(trimmed(&of(" \t ")).is_empty());
    }
}

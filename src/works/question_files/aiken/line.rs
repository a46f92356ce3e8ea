//! What a line of an Aiken file is.

use crate::works::question_files::lines::lines;

/// Words before the letter of the right option, in capitals.
const KEY_WORDS: [&str; 7] =
    ["ANSWER", "ANSWERS", "KEY", "JAWABAN", "KUNCI", "KUNCI JAWABAN", "JAWABAN BENAR"];

/// What a line is, judged by its beginning alone.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kind<'l> {
    Blank,
    /// `B. text` or `b) text`.
    Option {
        /// Place of the letter in the alphabet, from 0.
        place: usize,
        text: &'l str,
        /// The line with its letter.
        whole: &'l str,
    },
    /// `ANSWER: B`, without the word.
    Key(&'l str),
    Words(&'l str),
}

impl<'l> Kind<'l> {
    pub(super) fn of(line: &'l str) -> Self {
        let line = line.trim();
        if line.is_empty() {
            return Self::Blank;
        }
        if let Some(key) = key(line) {
            return Self::Key(key);
        }
        option(line).unwrap_or(Self::Words(line))
    }
}

fn key(line: &str) -> Option<&str> {
    let (word, key) = line.split_once([':', '='])?;
    // A long line before a colon is no single word.
    let word: String = word.trim().chars().take(20).collect();
    KEY_WORDS.contains(&word.to_uppercase().as_str()).then_some(key.trim())
}

fn option(line: &str) -> Option<Kind<'_>> {
    let letter = line.chars().next().filter(char::is_ascii_alphabetic)?;
    let text = line.strip_prefix(letter)?.strip_prefix(['.', ')'])?;
    let place = ('A'..='Z').position(|known| known == letter.to_ascii_uppercase())?;
    Some(Kind::Option { place, text: text.trim(), whole: line })
}

/// Whether a text has a first option and the line of a key.
pub(in super::super) fn looks_like(text: &str) -> bool {
    let (mut option, mut key) = (false, false);
    for line in lines(text) {
        match Kind::of(&line.text) {
            Kind::Option { place: 0, .. } => option = true,
            Kind::Key(_) => key = true,
            _ => {}
        }
    }
    option && key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_known_by_its_beginning() {
        let option = |place, text, whole| Kind::Option { place, text, whole };
        let cases = [
            ("A. ya", option(0, "ya", "A. ya")),
            ("  b)\u{a0}tidak ", option(1, "tidak", "b)\u{a0}tidak")),
            ("C.dekat", option(2, "dekat", "C.dekat")),
            ("D.", option(3, "", "D.")),
            ("ANSWER: B", Kind::Key("B")),
            ("answer:b", Kind::Key("b")),
            ("Kunci Jawaban : C", Kind::Key("C")),
            ("JAWABAN=D", Kind::Key("D")),
            ("Jawaban yang benar: lihat bab 2", Kind::Words("Jawaban yang benar: lihat bab 2")),
            ("A ya", Kind::Words("A ya")),
            ("1. ya", Kind::Words("1. ya")),
            ("é. ya", Kind::Words("é. ya")),
            (" \t\u{a0}", Kind::Blank),
        ];
        for (line, expected) in cases {
            assert_eq!(Kind::of(line), expected, "{line}");
        }
    }
}

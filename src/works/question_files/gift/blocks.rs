//! Where one question of a GIFT file ends and the next begins.

use std::mem::take;

use super::signs::{Sign, after, signs};
use crate::works::question_files::lines::lines;

/// What belongs to one question.
pub(super) struct Block {
    pub signs: Vec<Sign>,
    /// Whether the file, or the next question, came before the brace that closes the answers.
    pub unclosed: bool,
}

/// The questions of a file, and texts that stand between them. Comments and categories are passed over.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut splitter = Splitter::default();
    for line in lines(text) {
        let words = line.text.trim_start();
        if words.starts_with("//") {
            continue;
        }
        if words.to_uppercase().starts_with("$CATEGORY") {
            splitter.end();
        } else if line.is_blank() {
            splitter.blank();
        } else {
            splitter.line(&signs(&line));
        }
    }
    splitter.end();
    splitter.blocks
}

/// Where in a question the last line ended.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Place {
    #[default]
    Before,
    Inside,
    After,
}

#[derive(Default)]
struct Splitter {
    blocks: Vec<Block>,
    current: Vec<Sign>,
    /// Lines below the closing brace: the end of this question, or the start of one without a blank line before it.
    pending: Vec<Sign>,
    place: Place,
    /// Whether a blank line came last.
    gap: bool,
}

impl Splitter {
    fn blank(&mut self) {
        match self.place {
            Place::After => self.end(),
            Place::Before | Place::Inside => self.gap = true,
        }
    }

    fn line(&mut self, line: &[Sign]) {
        let first = line.iter().position(|sign| !sign.c.is_whitespace()).unwrap_or_default();
        let start = line.get(first..).unwrap_or_default();
        let titled = after(start, "::").is_some();
        let brace = line.iter().find(|sign| sign.is('{') || sign.is('}'));
        let opens = brace.is_some_and(|brace| brace.is('{'));
        match self.place {
            Place::Before if titled || (self.gap && after(start, "{").is_none()) => self.end(),
            Place::Inside if titled || (self.gap && opens) => self.end(),
            Place::After if titled => self.end(),
            Place::After if line.iter().any(|sign| sign.is('{')) => self.follow(),
            _ => {}
        }
        self.gap = false;
        self.add(line);
    }

    /// Begins a question with the lines that wait.
    fn follow(&mut self) {
        let waiting = take(&mut self.pending);
        self.end();
        self.current = waiting;
    }

    fn add(&mut self, line: &[Sign]) {
        let end = line.first().map(|sign| Sign { c: '\n', bare: false, ..*sign });
        if self.place == Place::After {
            self.pending.extend(line.iter().copied().chain(end));
            return;
        }
        for sign in line {
            match self.place {
                Place::Before if sign.is('{') => self.place = Place::Inside,
                Place::Inside if sign.is('}') => self.place = Place::After,
                _ => {}
            }
        }
        // The line break behind a closing brace comes with the lines below.
        self.current.extend(line.iter().copied().chain(end));
    }

    fn end(&mut self) {
        self.current.append(&mut self.pending);
        let signs = take(&mut self.current);
        if !signs.is_empty() {
            self.blocks.push(Block { signs, unclosed: self.place == Place::Inside });
        }
        self.place = Place::Before;
        self.gap = false;
    }
}

#[cfg(test)]
mod tests {
    use super::super::signs::words;
    use super::*;

    fn split(text: &str) -> Vec<String> {
        let found = blocks(text);
        let mark = |block: &Block| if block.unclosed { " !" } else { "" };
        found.iter().map(|block| words(&block.signs).trim().replace('\n', "|") + mark(block)).collect()
    }

    #[test]
    fn blank_lines_separate_and_may_be_missing_or_too_many() {
        let cases: [(&str, &[&str]); 13] = [
            ("a{=x}\n\nb{=y}", &["a{=x}", "b{=y}"]),
            ("a{=x}\nb{=y}", &["a{=x}", "b{=y}"]),
            ("a{=x}\nb\nc{=y}", &["a{=x}", "b|c{=y}"]),
            ("a{=x}\nend\n::t::b{=y}", &["a{=x}|end", "::t::b{=y}"]),
            ("a{=x}\n::t::b\n{=y}", &["a{=x}", "::t::b|{=y}"]),
            ("a{=x} end\nof it\n\nb{=y}", &["a{=x} end|of it", "b{=y}"]),
            ("a{=x}\nend\n\n\n\nb{=y}\n\n", &["a{=x}|end", "b{=y}"]),
            ("a\n\n{\n\n=x\n\n~y\n\n}\n\nb{}", &["a|{|=x|~y|}", "b{}"]),
            ("a\n\nb{=x}", &["a", "b{=x}"]),
            ("a{\n=x\n\nb{=y}", &["a{|=x !", "b{=y}"]),
            ("a{\n=x\n::t::b{=y}", &["a{|=x !", "::t::b{=y}"]),
            ("a{=x\n$CATEGORY: top\n\nb", &["a{=x !", "b"]),
            ("// note\n$category: x\na{\n// why\n=x}\n//end", &["a{|=x}"]),
        ];
        for (text, expected) in cases {
            assert_eq!(split(text), expected, "{text}");
            assert_eq!(split(&text.replace('\n', "\r\n")), expected, "{text}");
        }
    }

    #[test]
    fn braces_of_a_text_open_nothing() {
        assert_eq!(split("a \\{b\\} {=x \\} y}\nc{=z}"), ["a {b} {=x } y}", "c{=z}"]);
        assert_eq!(split(" \n\t\n\u{a0}\n"), [""; 0]);
    }
}

//! Reading Aiken.

use std::mem::take;

use super::line::Kind;
use super::text;
use crate::i18n::Message;
use crate::works::question_files::found::{Found, FoundOption};
use crate::works::question_files::key_cell::{self, Labelled};
use crate::works::question_files::lines::lines;
use crate::works::question_files::markup::Readable;
use crate::works::question_files::reading::Reading;
use crate::works::question_files::tidy::letter;
use crate::works::question_files::{QuestionFormat, ReadQuestions};

/// The questions of an Aiken file. Line breaks within a question stay: statements to choose from are often numbered
/// below one another.
pub(in super::super) fn read(text: &str) -> ReadQuestions {
    let mut reader = Reader { reading: Reading::of(QuestionFormat::Aiken), draft: Draft::default() };
    for line in lines(text) {
        reader.line(line.number, &Kind::of(&line.text));
    }
    reader.finish("");
    reader.reading.done()
}

/// A question whose key is still to come.
#[derive(Default)]
struct Draft {
    line: usize,
    text: Vec<String>,
    options: Vec<DraftOption>,
    /// Whether a blank line came last.
    gap: bool,
    /// Why its letters cannot be trusted.
    disorder: Option<Message>,
}

struct DraftOption {
    line: usize,
    text: String,
    /// Lines below the first.
    more: Vec<String>,
}

struct Reader {
    reading: Reading,
    draft: Draft,
}

impl Reader {
    fn line(&mut self, number: usize, kind: &Kind) {
        match *kind {
            Kind::Blank => {
                self.draft.gap = true;
                return;
            }
            Kind::Key(_) if self.draft.is_empty() => self.reading.skip(number, text::KEY_ALONE.into()),
            Kind::Key(key) => self.finish(key),
            // A letter that does not come next begins no option before there is one.
            Kind::Option { whole, place, .. } if !self.draft.may_begin(place) => self.words(number, whole),
            Kind::Option { place, text, .. } => self.option(number, place, text),
            Kind::Words(words) => self.words(number, words),
        }
        self.draft.gap = false;
    }

    /// The first letter once more begins the options of another question, whose text stands below the last option.
    fn option(&mut self, line: usize, place: usize, words: &str) {
        let expected = self.draft.options.len();
        if place == 0 && expected > 0 {
            let above = self.draft.options.last_mut().map(|last| (last.line + 1, take(&mut last.more)));
            self.finish("");
            let (begin, above) = above.unwrap_or_default();
            self.draft.line = if above.is_empty() { line } else { begin };
            self.draft.text = above;
        } else if place != expected && self.draft.disorder.is_none() {
            self.draft.disorder = Some(text::out_of_order(&letter(place), &letter(expected)));
        }
        self.draft.options.push(DraftOption { line, text: words.to_owned(), more: Vec::new() });
    }

    /// Below a blank line a text begins a question; else it goes on with what stands above.
    fn words(&mut self, line: usize, words: &str) {
        if self.draft.gap && !self.draft.is_empty() {
            self.finish("");
        }
        match self.draft.options.last_mut() {
            Some(last) => last.more.push(words.to_owned()),
            None => {
                if self.draft.text.is_empty() {
                    self.draft.line = line;
                }
                self.draft.text.push(words.to_owned());
            }
        }
    }

    /// Ends the question; the key is empty where none was found.
    fn finish(&mut self, key: &str) {
        let draft = take(&mut self.draft);
        if draft.is_empty() {
            return;
        }
        if draft.options.is_empty() {
            return self.reading.skip(draft.line, text::NO_OPTIONS.into());
        }
        match draft.found(key) {
            Ok(found) => self.reading.take(found),
            Err(Refused { line, message }) => self.reading.skip(line, message),
        }
    }
}

/// A question whose options or key cannot be trusted.
struct Refused {
    line: usize,
    message: Message,
}

impl Draft {
    fn is_empty(&self) -> bool {
        self.text.is_empty() && self.options.is_empty()
    }

    /// Whether the letter at this place may begin an option.
    fn may_begin(&self, place: usize) -> bool {
        !self.options.is_empty() || (place == 0 && !self.text.is_empty())
    }

    fn found(self, key: &str) -> Result<Found, Refused> {
        let line = self.line;
        if let Some(message) = self.disorder {
            return Err(Refused { line, message });
        }
        let mut options: Vec<FoundOption> = self.options.into_iter().map(DraftOption::found).collect();
        let labelled: Vec<Labelled> = options
            .iter()
            .enumerate()
            .map(|(label, option)| Labelled { label, text: &option.text.text })
            .collect();
        let keys = key_cell::read(key, &labelled).map_err(|message| Refused { line, message })?;
        for key in keys.labels {
            if let Some(option) = options.get_mut(key) {
                option.weight = 100.0;
            }
        }
        let notes = keys.warning.into_iter().collect();
        Ok(Found { line, text: Readable::plain(&self.text.join("\n")), options, notes, ..Found::default() })
    }
}

impl DraftOption {
    fn found(self) -> FoundOption {
        let lines = std::iter::once(self.text).chain(self.more);
        FoundOption { text: Readable::plain(&lines.collect::<Vec<_>>().join("\n")), ..FoundOption::default() }
    }
}

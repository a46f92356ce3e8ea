//! What came out of a file: questions, and what is to be said about the others.

use super::check::{MOST_QUESTIONS, problems};
use super::found::{Converted, Found};
use super::{QuestionFormat, messages, text};
use crate::i18n::{Message, Text};
use crate::say;
use crate::works::Question;

/// Remarks about one file that are shown; a file in the wrong format would have one a line.
const MOST_FAULTS: usize = 100;

/// A question that can be taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedQuestion {
    /// Where it begins, as an editor counts from 1.
    pub line: usize,
    pub question: Question,
}

/// What is wrong with a question of a file, or was lost on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionFault {
    /// Where the question begins, as an editor counts from 1.
    pub line: usize,
    /// What is wrong, why, and what to do; whole sentences.
    pub message: Message,
    /// Whether the question was left out because of it.
    pub skipped: bool,
}

impl QuestionFault {
    /// The message with its line before it.
    #[must_use]
    pub fn sentence(&self) -> Message {
        let Self { line, message: Message { id, en }, .. } = self;
        say!("Baris {line}: {id}", "Line {line}: {en}")
    }
}

/// What came out of a file. At least one of the two lists holds something.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReadQuestions {
    /// In the order of the file, at most `MOST_QUESTIONS`.
    pub questions: Vec<ImportedQuestion>,
    /// In the order of the file, the last of them about all that follow.
    pub faults: Vec<QuestionFault>,
}

impl ReadQuestions {
    /// A file of which nothing can be read, and why.
    pub(super) fn nothing(line: usize, message: Message) -> Self {
        Self { questions: Vec::new(), faults: vec![QuestionFault { line, message, skipped: true }] }
    }
}

/// Several that are told in one sentence.
#[derive(Default)]
struct Rest {
    line: usize,
    count: usize,
    skipped: bool,
}

impl Rest {
    fn add(&mut self, line: usize, skipped: bool) {
        if self.count == 0 {
            self.line = line;
        }
        self.count += 1;
        self.skipped |= skipped;
    }
}

/// A file while it is read.
pub(super) struct Reading {
    hint: Text,
    read: ReadQuestions,
    beyond: Rest,
    further: Rest,
}

impl Reading {
    pub(super) fn of(format: QuestionFormat) -> Self {
        let read = ReadQuestions::default();
        Self { hint: format.key_hint(), read, beyond: Rest::default(), further: Rest::default() }
    }

    /// Takes the question over, or says why not.
    pub(super) fn take(&mut self, found: Found) {
        let line = found.line;
        let Converted { question, notes } = found.convert();
        let mut wrong = problems(&question, self.hint);
        if !wrong.is_empty() {
            wrong.extend(notes);
            self.skip(line, Message::joined(&wrong, " "));
        } else if self.read.questions.len() >= MOST_QUESTIONS {
            self.beyond.add(line, true);
        } else {
            for message in notes {
                self.note(QuestionFault { line, message, skipped: false });
            }
            self.read.questions.push(ImportedQuestion { line, question });
        }
    }

    /// Leaves a question out.
    pub(super) fn skip(&mut self, line: usize, message: Message) {
        self.note(QuestionFault { line, message, skipped: true });
    }

    fn note(&mut self, fault: QuestionFault) {
        if self.read.faults.len() < MOST_FAULTS {
            self.read.faults.push(fault);
        } else {
            self.further.add(fault.line, fault.skipped);
        }
    }

    /// What came out, with one fault for all that is not named one by one.
    pub(super) fn done(self) -> ReadQuestions {
        let Self { mut read, beyond, further, .. } = self;
        for (rest, message) in
            [(&further, messages::further_faults(further.count)), (&beyond, messages::beyond(beyond.count))]
        {
            if rest.count > 0 {
                read.faults.push(QuestionFault { line: rest.line, message, skipped: rest.skipped });
            }
        }
        if read.questions.is_empty() && read.faults.is_empty() {
            return ReadQuestions::nothing(1, text::NOTHING.into());
        }
        read
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::works::question_files::found::FoundOption;
    use crate::works::question_files::markup::Readable;

    fn found(line: usize, words: &str) -> Found {
        let option =
            |words, weight| FoundOption { text: Readable::plain(words), weight, ..FoundOption::default() };
        Found {
            line,
            text: Readable::plain(words),
            options: vec![option("ya", 100.0), option("tidak", 0.0)],
            single: true,
            ..Found::default()
        }
    }

    #[test]
    fn fifty_are_taken_and_the_others_named_once() {
        let mut reading = Reading::of(QuestionFormat::Gift);
        (1..=53).for_each(|line| reading.take(found(line, "Apa?")));
        let read = reading.done();
        assert_eq!(read.questions.len(), 50);
        assert_eq!(read.faults.len(), 1);
        assert_eq!((read.faults[0].line, read.faults[0].skipped), (51, true));
        assert!(read.faults[0].message.id.contains("3 soal"), "{:?}", read.faults);
        assert!(read.faults[0].sentence().id.starts_with("Baris 51: "));
    }

    #[test]
    fn one_bad_question_stops_no_other() {
        let mut reading = Reading::of(QuestionFormat::Gift);
        for (line, words) in [(1, "Apa?"), (4, ""), (9, "Siapa?")] {
            reading.take(found(line, words));
        }
        let read = reading.done();
        assert_eq!(read.questions.iter().map(|one| one.line).collect::<Vec<_>>(), [1, 9]);
        assert_eq!(
            read.faults,
            [QuestionFault { line: 4, message: text::NO_QUESTION_TEXT.into(), skipped: true }]
        );
    }

    #[test]
    fn remarks_have_an_end_and_silence_is_none() {
        let mut reading = Reading::of(QuestionFormat::Gift);
        (1..=250).for_each(|line| reading.skip(line, text::NOTHING.into()));
        let read = reading.done();
        assert_eq!(read.faults.len(), 101);
        assert_eq!(read.faults[100].line, 101);
        assert!(read.faults[100].message.en.contains("150"));
        assert_eq!(Reading::of(QuestionFormat::Table).done().faults[0].message, text::NOTHING.into());
    }
}

//! A question as it was found in a file, and what becomes of it here.
//!
//! Files know more than the portal: marks for single answers, feedback beside each, pictures. What is lost on the way
//! is said. Feedback beside answers becomes the general feedback where there is none: alone if it stands beside right
//! answers only or is the same beside all, otherwise line by line behind the answer it belongs to.

use super::check::MOST_CHARACTERS;
use super::markup::Readable;
use super::text;
use crate::i18n::{Message, Text};
use crate::works::Question;

/// What a right answer of a question with one right answer is worth; files round.
const WHOLE: f64 = 99.9;

/// A question as it was found.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub line: usize,
    pub text: Readable,
    pub options: Vec<FoundOption>,
    /// The one for whatever answer.
    pub feedback: Readable,
    /// Whether one answer is to be chosen, so that only a whole mark makes a key.
    pub single: bool,
    /// What the reader of the format has to say already.
    pub notes: Vec<Message>,
}

/// An option as it was found.
#[derive(Debug, Default)]
pub(super) struct FoundOption {
    pub text: Readable,
    /// Percent of the mark.
    pub weight: f64,
    pub feedback: Readable,
}

/// A question of the portal with what was lost on the way.
pub(super) struct Converted {
    pub question: Question,
    pub notes: Vec<Message>,
}

impl Found {
    /// Options without any content that are no key are left out: programs write unused places of a form so.
    pub(super) fn convert(mut self) -> Converted {
        self.options
            .retain(|option| !option.text.text.is_empty() || option.text.images > 0 || option.weight > 0.0);
        let mut notes = std::mem::take(&mut self.notes);
        notes.extend(self.losses().into_iter().map(Message::from));
        let keys = self.keys();
        let feedback =
            if self.feedback.text.is_empty() { self.joined_feedback() } else { self.feedback.text };
        let options = self.options.into_iter().map(|option| option.text.text).collect();
        Converted { question: Question { text: self.text.text, options, keys, feedback }, notes }
    }

    fn is_key(&self, option: &FoundOption) -> bool {
        option.weight > if self.single { WHOLE } else { 0.0 }
    }

    fn keys(&self) -> Vec<usize> {
        let numbered = self.options.iter().enumerate();
        numbered.filter(|(_, option)| self.is_key(option)).map(|(place, _)| place).collect()
    }

    fn losses(&self) -> Vec<Text> {
        let beside = self.options.iter().map(|option| option.text.images + option.feedback.images);
        let images = self.text.images + self.feedback.images + beside.sum::<usize>();
        let partly = |option: &FoundOption| option.weight > 0.0 && !self.is_key(option);
        let has_feedback = self.options.iter().any(|option| !option.feedback.text.is_empty());
        let general = !self.feedback.text.is_empty();
        [
            (images > 0, text::IMAGES),
            (self.single && self.keys().len() > 1, text::SEVERAL_RIGHT),
            (self.options.iter().any(partly), text::PARTLY_RIGHT),
            (has_feedback && general, text::ANSWER_FEEDBACK_BESIDE_GENERAL),
            (!general && !fits(&self.all_feedback()), text::ANSWER_FEEDBACK_TOO_LONG),
        ]
        .into_iter()
        .filter_map(|(lost, words)| lost.then_some(words))
        .collect()
    }

    fn joined_feedback(&self) -> String {
        let joined = self.all_feedback();
        if fits(&joined) { joined } else { String::new() }
    }

    fn all_feedback(&self) -> String {
        let with: Vec<&FoundOption> =
            self.options.iter().filter(|option| !option.feedback.text.is_empty()).collect();
        let mut texts: Vec<&str> = with.iter().map(|option| option.feedback.text.as_str()).collect();
        texts.dedup();
        if with.len() == self.options.len() && texts.len() == 1 || with.iter().all(|one| self.is_key(one)) {
            return texts.join("\n");
        }
        let lines = with.iter().map(|option| format!("{}: {}", option.text.text, option.feedback.text));
        lines.collect::<Vec<_>>().join("\n")
    }
}

fn fits(words: &str) -> bool {
    words.chars().count() <= MOST_CHARACTERS
}

#[cfg(test)]
mod tests {
    use super::*;

    fn option(words: &str, weight: f64, feedback: &str) -> FoundOption {
        FoundOption { text: Readable::plain(words), weight, feedback: Readable::plain(feedback) }
    }

    fn found(single: bool, options: Vec<FoundOption>) -> Found {
        Found { single, options, text: Readable::plain("Apa?"), ..Found::default() }
    }

    #[test]
    fn keys_follow_the_marks() {
        let marks = |single, weights: &[f64]| {
            let options = weights.iter().map(|weight| option("x", *weight, "")).collect();
            let converted = found(single, options).convert();
            (converted.question.keys, converted.notes)
        };
        assert_eq!(marks(true, &[0.0, 100.0, -50.0]), (vec![1], vec![]));
        assert_eq!(marks(false, &[33.33333, -100.0, 33.33333, 33.33333]), (vec![0, 2, 3], vec![]));
        assert_eq!(marks(true, &[50.0, 100.0, 0.0]), (vec![1], vec![text::PARTLY_RIGHT.into()]));
        assert_eq!(marks(true, &[100.0, 100.0]), (vec![0, 1], vec![text::SEVERAL_RIGHT.into()]));
        assert_eq!(marks(true, &[f64::NAN, 50.0]).0, [0; 0]);
    }

    #[test]
    fn feedback_of_answers_becomes_the_general_one() {
        let feedback = |beside: [&str; 3]| {
            let marks = [("Jakarta", 100.0), ("Bogor", 0.0), ("Depok", 0.0)];
            let options = marks.iter().zip(beside).map(|((words, mark), said)| option(words, *mark, said));
            found(true, options.collect()).convert()
        };
        assert_eq!(feedback(["Tepat.", "", ""]).question.feedback, "Tepat.");
        assert_eq!(
            feedback(["Lihat bab 1.", "Lihat bab 1.", "Lihat bab 1."]).question.feedback,
            "Lihat bab 1."
        );
        assert_eq!(feedback(["Ya.", "", "Bukan."]).question.feedback, "Jakarta: Ya.\nDepok: Bukan.");
        assert_eq!(feedback(["", "Bukan.", ""]).question.feedback, "Bogor: Bukan.");
        assert_eq!(feedback(["", "", ""]).question.feedback, "");
        let long = "x".repeat(600);
        let lost = feedback([&long, &long[1..], ""]);
        assert_eq!(lost.question.feedback, "");
        assert_eq!(lost.notes, [text::ANSWER_FEEDBACK_TOO_LONG.into()]);
    }

    #[test]
    fn a_general_feedback_stands_alone() {
        let options = vec![option("ya", 100.0, "Tepat."), option("tidak", 0.0, "")];
        let both = Found { feedback: Readable::plain("Umum."), ..found(true, options) }.convert();
        assert_eq!(both.question.feedback, "Umum.");
        assert_eq!(both.notes, [text::ANSWER_FEEDBACK_BESIDE_GENERAL.into()]);
    }

    #[test]
    fn unused_places_are_left_out_and_keys_follow() {
        let options = vec![option("a", 0.0, ""), option("", 0.0, ""), option("b", 100.0, "")];
        let question = found(true, options).convert().question;
        assert_eq!((question.options, question.keys), (vec!["a".to_owned(), "b".to_owned()], vec![1]));
        let picture = Readable { text: String::new(), images: 1 };
        let options = vec![option("a", 100.0, ""), FoundOption { text: picture, ..FoundOption::default() }];
        let pictured = found(true, options).convert();
        assert_eq!(pictured.question.options, ["a", ""]);
        assert_eq!(pictured.notes, [text::IMAGES.into()]);
    }
}

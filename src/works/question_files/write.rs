//! Writing questions for other programs.

use super::check::problems;
use super::tidy::tidy;
use super::{QuestionFormat, aiken, gift, moodle_xml, table};
use crate::i18n::Message;
use crate::works::Question;

/// What a file does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotWritten {
    /// Number of the question, from 1.
    pub number: usize,
    /// What is missing and why; whole sentences.
    pub message: Message,
    /// Whether the whole question is missing.
    pub skipped: bool,
}

/// A file of questions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WrittenQuestions {
    pub text: String,
    /// In the order of the questions.
    pub left_out: Vec<NotWritten>,
}

/// The questions as a file; `title` names their category where the format has one. What is read from it again are the
/// same questions without blanks around their texts. A question that is not complete, or that the format cannot hold,
/// is named in `left_out`. A table as text is for the clipboard: a file for a spreadsheet is made from `write_rows`.
#[must_use]
pub fn write(format: QuestionFormat, questions: &[Question], title: &str) -> WrittenQuestions {
    let mut left_out = Vec::new();
    let mut good = Vec::new();
    for (place, question) in questions.iter().enumerate() {
        let number = place + 1;
        let mut question = tidied(question);
        let wrong = problems(&question, format.key_hint());
        if !wrong.is_empty() {
            left_out.push(NotWritten { number, message: Message::joined(&wrong, " "), skipped: true });
            continue;
        }
        if format == QuestionFormat::Aiken
            && let Some((message, skipped)) = aiken::lost(&question)
        {
            left_out.push(NotWritten { number, message, skipped });
            if skipped {
                continue;
            }
            question.feedback.clear();
        }
        good.push(question);
    }
    let text = match format {
        QuestionFormat::Gift => gift::write(&good, title),
        QuestionFormat::Aiken => aiken::write(&good),
        QuestionFormat::MoodleXml => moodle_xml::write(&good, title),
        QuestionFormat::Table => table::write(&good),
    };
    WrittenQuestions { text, left_out }
}

/// The question as it is read again.
pub(super) fn tidied(question: &Question) -> Question {
    Question {
        text: tidy(&question.text),
        options: question.options.iter().map(|option| tidy(option)).collect(),
        keys: question.keys.clone(),
        feedback: tidy(&question.feedback),
    }
}

/// Percent of the mark that one of so many right answers is worth, with the figures that Moodle knows.
pub(super) fn share(keys: usize) -> &'static str {
    match keys {
        2 => "50",
        3 => "33.33333",
        4 => "25",
        5 => "20",
        6 => "16.66667",
        7 => "14.28571",
        8 => "12.5",
        _ => "100",
    }
}

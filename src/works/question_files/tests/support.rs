//! What the tests of all formats share.

use crate::works::Question;
use crate::works::question_files::ReadQuestions;

/// A question as it should come out.
pub(super) fn question(text: &str, options: &[&str], keys: &[usize]) -> Question {
    Question {
        text: text.to_owned(),
        options: options.iter().map(|option| (*option).to_owned()).collect(),
        keys: keys.to_vec(),
        feedback: String::new(),
    }
}

pub(super) fn with_feedback(question: Question, feedback: &str) -> Question {
    Question { feedback: feedback.to_owned(), ..question }
}

/// The one question of a file, about which nothing is said.
pub(super) fn only(read: &ReadQuestions) -> Question {
    assert_eq!(read.faults, [], "nothing is wrong");
    assert_eq!(read.questions.len(), 1, "{read:?}");
    read.questions[0].question.clone()
}

/// Lines of the questions.
pub(super) fn lines(read: &ReadQuestions) -> Vec<usize> {
    read.questions.iter().map(|one| one.line).collect()
}

/// Line and English words of each fault that left a question out.
pub(super) fn skipped(read: &ReadQuestions) -> Vec<(usize, &str)> {
    read.faults.iter().filter(|one| one.skipped).map(|one| (one.line, one.message.en.as_str())).collect()
}

/// English words of each fault that left nothing out.
pub(super) fn warnings(read: &ReadQuestions) -> Vec<&str> {
    read.faults.iter().filter(|one| !one.skipped).map(|one| one.message.en.as_str()).collect()
}

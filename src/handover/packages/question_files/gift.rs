//! GIFT: questions as text that people can read and change. Blank lines part questions, so none may stand inside one.

use std::fmt::Write as _;

use super::super::course::Evaluation;
use super::super::html::{Html, Importer};
use super::super::names::one_line;
use super::super::question::{BankOption, BankQuestion, percent};
use super::moodle_xml::path;

/// Each evaluation as a comment that names its makers, a category and its questions.
pub fn gift(evaluations: &[&Evaluation]) -> String {
    let mut out = String::new();
    for evaluation in evaluations {
        let _ = write!(out, "// {}\n\n$CATEGORY: {}\n\n", comment(&evaluation.credit), path(evaluation));
        evaluation.questions.iter().for_each(|question| write_question(&mut out, question));
    }
    out
}

/// Brackets in a comment would set the idnumber or the tags of the question that follows.
fn comment(credit: &str) -> String {
    one_line(credit).replace('[', "(").replace(']', ")")
}

fn write_question(out: &mut String, question: &BankQuestion) {
    let text = Html::of_lines(&question.text, Importer::Moodle);
    let _ = writeln!(out, "::{}::[html]{}{{", escaped(&question.name().replace('\\', "/")), markup(&text));
    for option in &question.options {
        let text = Html::inline(&option.text, Importer::Moodle);
        let _ = writeln!(out, "{}{}", sign(question, option), markup_of_answer(&text));
    }
    let feedback = Html::of_lines(&question.feedback, Importer::Moodle);
    if !feedback.as_str().is_empty() {
        let _ = writeln!(out, "####{}", markup(&feedback));
    }
    out.push_str("}\n\n");
}

fn sign(question: &BankQuestion, option: &BankOption) -> String {
    match (question.single(), option.right) {
        (true, true) => "=".to_owned(),
        (true, false) => "~".to_owned(),
        (false, _) => format!("~%{}%", percent(question.share(option))),
    }
}

/// A backslash is a control character of its own in some releases; as an entity it is the same in all.
fn markup(html: &Html) -> String {
    escaped(&html.as_str().replace('\\', "&#92;"))
}

/// What begins with a bracket or a percent sign would state a format or a share.
fn markup_of_answer(html: &Html) -> String {
    let text = html.as_str();
    let begun = [('[', "&#91;"), ('%', "&#37;")].into_iter();
    let mut guarded =
        begun.filter_map(|(sign, entity)| text.strip_prefix(sign).map(|rest| format!("{entity}{rest}")));
    guarded.next().map_or_else(|| markup(html), |text| escaped(&text.replace('\\', "&#92;")))
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if "~=#{}:".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

//! Moodle's own XML of questions.

use super::super::course::Evaluation;
use super::super::error::PackageError;
use super::super::html::{Html, Importer};
use super::super::names;
use super::super::question::{BankOption, BankQuestion, percent};
use super::super::xml::Element;

/// Each evaluation as a category that names its makers, followed by its questions.
///
/// # Errors
/// None is expected: the bytes are kept in memory.
pub fn moodle_xml(evaluations: &[&Evaluation]) -> Result<Vec<u8>, PackageError> {
    let all = evaluations.iter().flat_map(|evaluation| {
        std::iter::once(category(evaluation)).chain(evaluation.questions.iter().map(question))
    });
    Element::new("quiz").with_all(all).document()
}

/// Where the questions of an evaluation go.
pub fn path(evaluation: &Evaluation) -> String {
    format!("$course$/top/{}", names::name(&evaluation.category).replace('/', "-"))
}

fn category(evaluation: &Evaluation) -> Element {
    let credit = Html::of_lines(&evaluation.credit, Importer::Moodle);
    Element::new("question")
        .attribute("type", "category")
        .with(Element::new("category").with(Element::text("text", path(evaluation))))
        .with(html("info", &credit))
}

fn question(question: &BankQuestion) -> Element {
    Element::new("question")
        .attribute("type", "multichoice")
        .with(Element::new("name").with(Element::text("text", question.name())))
        .with(html("questiontext", &Html::of_lines(&question.text, Importer::Moodle)))
        .with(html("generalfeedback", &Html::of_lines(&question.feedback, Importer::Moodle)))
        .fixed(&[("defaultgrade", "1"), ("penalty", "0"), ("hidden", "0")])
        .with(Element::text("idnumber", &question.code))
        .with(Element::text("single", question.single()))
        .fixed(&[("shuffleanswers", "true"), ("answernumbering", "ABCD")])
        .with_all(question.options.iter().map(|option| answer(question, option)))
}

fn answer(question: &BankQuestion, option: &BankOption) -> Element {
    html("answer", &Html::inline(&option.text, Importer::Moodle))
        .attribute("fraction", percent(question.share(option)))
        .with(html("feedback", &Html::inline("", Importer::Moodle)))
}

fn html(name: &'static str, text: &Html) -> Element {
    Element::new(name).attribute("format", "html").with(Element::marked("text", text.as_str()))
}

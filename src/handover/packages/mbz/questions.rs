//! `questions.xml`: the question bank. Each quiz owns a top category and one with its questions (context level 70:
//! from Moodle 5.0 a course holds none).

use super::super::course::Evaluation;
use super::super::html::{Html, Importer};
use super::super::names;
use super::super::question::{BankQuestion, fraction};
use super::super::text;
use super::super::xml::Element;
use super::module::{Module, Quiz};
use super::plan::Plan;
use crate::i18n::Lang;

/// Categories of all quizzes.
pub fn questions(plan: &Plan) -> Element {
    let of_module = |module: &Module| module.quiz.map(|quiz| categories(module, quiz, plan));
    Element::new("question_categories").with_all(plan.modules().filter_map(of_module).flatten())
}

fn categories(module: &Module, quiz: Quiz, plan: &Plan) -> [Element; 2] {
    let Evaluation { category: name, credit, questions, .. } = quiz.evaluation;
    let code = &plan.course.code;
    let top = Category { id: quiz.top_category(), name: "top", info: "", parent: 0, sort_order: 0 };
    let own =
        Category { id: quiz.category(), name, info: credit, parent: quiz.top_category(), sort_order: 999 };
    let mut answer = quiz.first_answer;
    let entries: Vec<Element> = (quiz.first_question..)
        .zip(questions)
        .map(|(id, question)| {
            let writer =
                Entry { id, first_answer: answer, at: plan.frame.at, lang: plan.frame.lang, question };
            answer += question.options.len();
            writer.element(quiz.category())
        })
        .collect();
    [category(module, code, &top, Vec::new()), category(module, code, &own, entries)]
}

struct Category<'a> {
    id: usize,
    name: &'a str,
    info: &'a str,
    parent: usize,
    sort_order: usize,
}

fn category(module: &Module, code: &str, this: &Category, entries: Vec<Element>) -> Element {
    Element::new("question_category")
        .attribute("id", this.id)
        .with(Element::text("name", names::name(this.name)))
        .with(Element::text("contextid", module.context()))
        .with(Element::text("contextlevel", 70))
        .with(Element::text("contextinstanceid", module.id))
        .with(Element::text("info", Html::of_lines(this.info, Importer::Moodle).as_str()))
        .with(Element::text("infoformat", 0))
        .with(Element::text("stamp", format!("{code}+category+{}", this.id)))
        .with(Element::text("parent", this.parent))
        .with(Element::text("sortorder", this.sort_order))
        .with(Element::null("idnumber"))
        .with(Element::new("question_bank_entries").with_all(entries))
}

/// A question with the numbers of its parts.
struct Entry<'a> {
    id: usize,
    first_answer: usize,
    at: i64,
    lang: Lang,
    question: &'a BankQuestion,
}

impl Entry<'_> {
    fn element(&self, category: usize) -> Element {
        let version = Element::new("question_versions")
            .attribute("id", self.id)
            .fixed(&[("version", "1"), ("status", "ready")])
            .with(Element::new("questions").with(self.question()));
        Element::new("question_bank_entry")
            .attribute("id", self.id)
            .with(Element::text("questioncategoryid", category))
            .with(Element::text("idnumber", &self.question.code))
            .with(Element::null("ownerid"))
            .with(Element::new("question_version").with(version))
    }

    fn question(&self) -> Element {
        let text = Html::of_lines(&self.question.text, Importer::Moodle);
        let feedback = Html::of_lines(&self.question.feedback, Importer::Moodle);
        Element::new("question")
            .attribute("id", self.id)
            .with(Element::text("parent", 0))
            .with(Element::text("name", self.question.name()))
            .with(Element::text("questiontext", text.as_str()))
            .with(Element::text("questiontextformat", 1))
            .with(Element::text("generalfeedback", feedback.as_str()))
            .fixed(&[
                ("generalfeedbackformat", "1"),
                ("defaultmark", "1.0000000"),
                ("penalty", "0.0000000"),
                ("qtype", "multichoice"),
                ("length", "1"),
            ])
            .with(Element::text("stamp", &self.question.code))
            .with(Element::text("timecreated", self.at))
            .with(Element::text("timemodified", self.at))
            .fixed(&[("createdby", "$@NULL@$"), ("modifiedby", "$@NULL@$")])
            .with(self.choices())
            .fixed(&[("question_hints", ""), ("tags", "")])
    }

    fn choices(&self) -> Element {
        let answers = (self.first_answer..).zip(&self.question.options).map(|(id, option)| {
            Element::new("answer")
                .attribute("id", id)
                .with(Element::text("answertext", Html::inline(&option.text, Importer::Moodle).as_str()))
                .with(Element::text("answerformat", 1))
                .with(Element::text("fraction", fraction(self.question.share(option))))
                .fixed(&[("feedback", ""), ("feedbackformat", "1")])
        });
        let single = if self.question.single() { "1" } else { "0" };
        let rules = Element::new("multichoice")
            .attribute("id", self.id)
            .fixed(&[("layout", "0"), ("single", single), ("shuffleanswers", "1")])
            .fixed(&[("correctfeedback", text::RIGHT.get(self.lang)), ("correctfeedbackformat", "1")])
            .fixed(&[("partiallycorrectfeedback", text::PARTLY_RIGHT.get(self.lang))])
            .fixed(&[("partiallycorrectfeedbackformat", "1")])
            .fixed(&[("incorrectfeedback", text::WRONG.get(self.lang)), ("incorrectfeedbackformat", "1")])
            .fixed(&[("answernumbering", "ABCD"), ("shownumcorrect", "0"), ("showstandardinstruction", "0")]);
        Element::new("plugin_qtype_multichoice_question")
            .with(Element::new("answers").with_all(answers))
            .with(rules)
    }
}

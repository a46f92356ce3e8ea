//! The quiz of an evaluation: its rules and a slot for each question, one a page.

use super::super::html::{Html, Importer};
use super::super::question::{WHOLE, fraction};
use super::super::xml::Element;
use super::activity_files::begun;
use super::module::{Module, Quiz};

/// Three tries, the best counts, answers shown after the last question. The numbers of `review…` are the platform's
/// moments added up (lms-handover.md §4).
const RULES: [(&str, &str); 24] = [
    ("introformat", "1"),
    ("timeopen", "0"),
    ("timeclose", "0"),
    ("timelimit", "0"),
    ("overduehandling", "autosubmit"),
    ("graceperiod", "0"),
    ("preferredbehaviour", "deferredfeedback"),
    ("canredoquestions", "0"),
    ("attempts_number", "3"),
    ("attemptonlast", "0"),
    ("grademethod", "1"),
    ("decimalpoints", "2"),
    ("questiondecimalpoints", "-1"),
    ("reviewattempt", "69904"),
    ("reviewcorrectness", "4368"),
    ("reviewmaxmarks", "69904"),
    ("reviewmarks", "4368"),
    ("reviewspecificfeedback", "4368"),
    ("reviewgeneralfeedback", "4368"),
    ("reviewrightanswer", "0"),
    ("reviewoverallfeedback", "4368"),
    ("questionsperpage", "1"),
    ("navmethod", "free"),
    ("shuffleanswers", "1"),
];

/// The quiz; an activity that is none gives an empty one.
pub fn quiz(module: &Module, at: i64) -> Element {
    let Some(quiz) = module.quiz else { return begun(module) };
    let intro = Html::of_lines(&quiz.evaluation.intro, Importer::Moodle);
    let slots = (0..quiz.evaluation.questions.len()).map(|place| slot(module, quiz, place));
    begun(module)
        .with(Element::text("intro", intro.as_str()))
        .fixed(&RULES)
        .with(Element::text("sumgrades", sum(quiz)))
        .with(Element::text("grade", "100.00000"))
        .with(Element::text("timecreated", at))
        .with(Element::text("timemodified", at))
        .fixed(&[
            ("password", ""),
            ("subnet", ""),
            ("browsersecurity", "-"),
            ("delay1", "0"),
            ("delay2", "0"),
            ("showuserpicture", "0"),
            ("showblocks", "0"),
            ("completionattemptsexhausted", "0"),
            ("completionminattempts", "0"),
            ("allowofflineattempts", "0"),
        ])
        .with(Element::new("question_instances").with_all(slots))
        .with(Element::new("sections").with(section(quiz)))
        .fixed(&[("feedbacks", ""), ("overrides", ""), ("grades", ""), ("attempts", "")])
}

/// The marks of all questions together; each gives one.
fn sum(quiz: Quiz) -> String {
    format!("{}.00000", quiz.evaluation.questions.len())
}

fn slot(module: &Module, quiz: Quiz, place: usize) -> Element {
    let id = quiz.first_question + place;
    let reference = Element::new("question_reference")
        .attribute("id", id)
        .with(Element::text("usingcontextid", module.context()))
        .fixed(&[("component", "mod_quiz"), ("questionarea", "slot")])
        .with(Element::text("questionbankentryid", id))
        .with(Element::null("version"));
    Element::new("question_instance")
        .attribute("id", id)
        .with(Element::text("quizid", module.id))
        .with(Element::text("slot", place + 1))
        .with(Element::text("page", place + 1))
        .with(Element::text("requireprevious", 0))
        .with(Element::text("maxmark", fraction(WHOLE)))
        .with(reference)
}

fn section(quiz: Quiz) -> Element {
    Element::new("section").attribute("id", quiz.number).fixed(&[
        ("firstslot", "1"),
        ("heading", ""),
        ("shufflequestions", "0"),
    ])
}

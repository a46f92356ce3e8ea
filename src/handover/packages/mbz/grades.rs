//! The gradebook: one total, and a grade item with its pass mark for each evaluation.

use super::super::xml::Element;
use super::module::{Module, Quiz};
use super::plan::{COURSE, Plan};

/// The lowest result that counts as sufficient (domain.md §5), for works that set no pass mark.
const DEFAULT_PASS: &str = "70.01000";

/// `gradebook.xml`.
pub fn gradebook(plan: &Plan) -> Element {
    let at = plan.frame.at;
    let category = Element::new("grade_category")
        .attribute("id", 1)
        .fixed(&[
            ("parent", "$@NULL@$"),
            ("depth", "1"),
            ("path", "/1/"),
            ("fullname", "?"),
            ("aggregation", "13"),
            ("keephigh", "0"),
            ("droplow", "0"),
            ("aggregateonlygraded", "1"),
            ("aggregateoutcomes", "0"),
        ])
        .with(Element::text("timecreated", at))
        .with(Element::text("timemodified", at))
        .with(Element::text("hidden", 0));
    Element::new("gradebook")
        .with(Element::new("attributes"))
        .with(Element::new("grade_categories").with(category))
        .with(Element::new("grade_items").with(total(at)))
        .with(Element::new("grade_letters"))
        .with(Element::new("grade_settings"))
}

/// `grades.xml` of an activity: empty where nothing is graded.
pub fn of_module(module: &Module, at: i64) -> Element {
    let item = module.quiz.map(|quiz| of_quiz(module, quiz, at));
    Element::new("activity_gradebook")
        .with(Element::new("grade_items").with_all(item))
        .with(Element::new("grade_letters"))
}

fn total(at: i64) -> Element {
    let begun = Element::new("grade_item").attribute("id", 1).fixed(&[
        ("categoryid", "$@NULL@$"),
        ("itemname", "$@NULL@$"),
        ("itemtype", "course"),
        ("itemmodule", "$@NULL@$"),
    ]);
    let begun = begun.with(Element::text("iteminstance", COURSE)).fixed(&[
        ("itemnumber", "$@NULL@$"),
        ("iteminfo", "$@NULL@$"),
        ("idnumber", "$@NULL@$"),
    ]);
    finished(begun, Graded { pass: "0.00000", sort_order: 1, at })
}

fn of_quiz(module: &Module, quiz: Quiz, at: i64) -> Element {
    let begun = Element::new("grade_item")
        .attribute("id", quiz.grade_item())
        .with(Element::text("categoryid", 1))
        .with(Element::text("itemname", module.name()))
        .fixed(&[("itemtype", "mod"), ("itemmodule", "quiz")])
        .with(Element::text("iteminstance", module.id))
        .fixed(&[("itemnumber", "0"), ("iteminfo", "$@NULL@$")])
        .with(Element::text("idnumber", module.idnumber()));
    finished(begun, Graded { pass: &pass(quiz), sort_order: quiz.grade_item(), at })
}

fn pass(quiz: Quiz) -> String {
    quiz.evaluation.pass_mark.map_or_else(|| DEFAULT_PASS.to_owned(), |mark| format!("{mark}.00000"))
}

/// In what grade items differ at their end.
struct Graded<'a> {
    pass: &'a str,
    sort_order: usize,
    at: i64,
}

fn finished(begun: Element, graded: Graded) -> Element {
    begun
        .fixed(&[
            ("calculation", "$@NULL@$"),
            ("gradetype", "1"),
            ("grademax", "100.00000"),
            ("grademin", "0.00000"),
            ("scaleid", "$@NULL@$"),
            ("outcomeid", "$@NULL@$"),
        ])
        .with(Element::text("gradepass", graded.pass))
        .fixed(&[
            ("multfactor", "1.00000"),
            ("plusfactor", "0.00000"),
            ("aggregationcoef", "0.00000"),
            ("aggregationcoef2", "0.00000"),
            ("weightoverride", "0"),
        ])
        .with(Element::text("sortorder", graded.sort_order))
        .fixed(&[
            ("display", "0"),
            ("decimals", "$@NULL@$"),
            ("hidden", "0"),
            ("locked", "0"),
            ("locktime", "0"),
            ("needsupdate", "0"),
        ])
        .with(Element::text("timecreated", graded.at))
        .with(Element::text("timemodified", graded.at))
        .with(Element::new("grade_grades"))
}

//! What stands around every activity: its place, when it counts as complete, its grade and roles.

use super::super::xml::Element;
use super::activity_files;
use super::backup::Document;
use super::course_files::roles;
use super::description::VERSION;
use super::grades;
use super::module::{Kind, Module, Quiz};
use super::plan::Plan;

/// The five files of an activity.
pub fn documents(module: &Module, plan: &Plan) -> Vec<Document> {
    let folder = module.folder();
    let file = |name: &str, root: Element| Document::new(format!("{folder}/{name}.xml"), root);
    vec![
        file(module.kind().name(), activity_files::activity(module, plan)),
        file("module", root(module, plan.frame.at)),
        file("inforef", module.quiz.map_or_else(|| Element::new("inforef"), references)),
        file("grades", grades::of_module(module, plan.frame.at)),
        file("roles", roles()),
    ]
}

fn root(module: &Module, at: i64) -> Element {
    Element::new("module")
        .attribute("id", module.id)
        .attribute("version", VERSION)
        .with(Element::text("modulename", module.kind().name()))
        .with(Element::text("sectionid", module.section))
        .with(Element::text("sectionnumber", module.section_number))
        .with(Element::text("idnumber", module.idnumber()))
        .with(Element::text("added", at))
        .fixed(&[
            ("score", "0"),
            ("indent", "0"),
            ("visible", "1"),
            ("visibleoncoursepage", "1"),
            ("visibleold", "1"),
            ("groupmode", "0"),
            ("groupingid", "0"),
        ])
        .fixed(&completion(module.kind()))
        .fixed(&[
            ("completionexpected", "0"),
            ("availability", "$@NULL@$"),
            ("showdescription", "0"),
            ("downloadcontent", "1"),
            ("lang", ""),
            ("tags", ""),
        ])
}

/// Complete when seen; a discussion when the learner has replied (which the forum itself says); an evaluation when
/// it is passed.
fn completion(kind: Kind) -> [(&'static str, &'static str); 4] {
    let (item, pass, view) = match kind {
        Kind::Page | Kind::Url => ("$@NULL@$", "0", "1"),
        Kind::Forum => ("$@NULL@$", "0", "0"),
        Kind::Quiz => ("0", "1", "0"),
    };
    [
        ("completion", "2"),
        ("completiongradeitemnumber", item),
        ("completionpassgrade", pass),
        ("completionview", view),
    ]
}

/// What else of the backup a quiz needs: its grade item and its categories of questions.
fn references(quiz: Quiz) -> Element {
    let numbered = |name: &'static str, id: usize| Element::new(name).with(Element::text("id", id));
    let categories = [quiz.top_category(), quiz.category()].map(|id| numbered("question_category", id));
    Element::new("inforef")
        .with(Element::new("grade_itemref").with(numbered("grade_item", quiz.grade_item())))
        .with(Element::new("question_categoryref").with_all(categories))
}

//! The course's own files, and those that say that nothing of their kind is handed over.

use super::super::html::{Html, Importer};
use super::super::names::full_name;
use super::super::xml::Element;
use super::backup::Document;
use super::plan::{COURSE, COURSE_CONTEXT, Plan};

/// `course/*.xml` and the empty files beside them.
pub fn documents(plan: &Plan) -> Vec<Document> {
    let enrolments = Element::new("enrolments").with(Element::new("enrols"));
    vec![
        Document::new("completion.xml", Element::new("course_completion")),
        Document::new("files.xml", Element::new("files")),
        Document::new("groups.xml", Element::new("groups")),
        Document::new("outcomes.xml", Element::new("outcomes_definition")),
        Document::new("roles.xml", Element::new("roles_definition")),
        Document::new("scales.xml", Element::new("scales_definition")),
        Document::new("course/course.xml", course(plan)),
        Document::new("course/enrolments.xml", enrolments),
        Document::new("course/inforef.xml", Element::new("inforef")),
        Document::new("course/roles.xml", roles()),
    ]
}

/// No role is given or changed: who learns and who teaches is the platform's affair.
pub fn roles() -> Element {
    Element::new("roles").with(Element::new("role_overrides")).with(Element::new("role_assignments"))
}

/// Hidden until somebody has looked at it (`visible` 0).
fn course(plan: &Plan) -> Element {
    let (course, frame) = (plan.course, plan.frame);
    let summary = Html::of_blocks(&course.summary, Importer::Moodle, frame.lang);
    Element::new("course")
        .attribute("id", COURSE)
        .attribute("contextid", COURSE_CONTEXT)
        .with(Element::text("shortname", &course.code))
        .with(Element::text("fullname", full_name(&course.title)))
        .with(Element::text("idnumber", &course.code))
        .with(Element::text("summary", summary.as_str()))
        .fixed(&[("summaryformat", "1"), ("format", "topics"), ("showgrades", "1"), ("newsitems", "0")])
        .with(Element::text("startdate", frame.at))
        .fixed(&[
            ("enddate", "0"),
            ("marker", "0"),
            ("maxbytes", "0"),
            ("legacyfiles", "0"),
            ("showreports", "0"),
            ("visible", "0"),
            ("groupmode", "0"),
            ("groupmodeforce", "0"),
            ("defaultgroupingid", "0"),
            ("lang", ""),
            ("theme", ""),
        ])
        .with(Element::text("timecreated", frame.at))
        .with(Element::text("timemodified", frame.at))
        .fixed(&[
            ("requested", "0"),
            ("showactivitydates", "1"),
            ("showcompletionconditions", "1"),
            ("enablecompletion", "1"),
            ("completionnotify", "0"),
        ])
        .with(category())
        .with(tags())
        .with(Element::new("courseformatoptions").with_all(["hiddensections", "coursedisplay"].map(option)))
}

/// A name for the operator to read; the category itself is chosen when the backup is restored.
fn category() -> Element {
    let named = [("name", "Microlearning"), ("description", "$@NULL@$")];
    Element::new("category").attribute("id", 1).fixed(&named)
}

fn tags() -> Element {
    let named = [("name", "microlearning"), ("rawname", "microlearning")];
    Element::new("tags").with(Element::new("tag").attribute("id", 1).fixed(&named))
}

fn option(name: &str) -> Element {
    let fixed = [("format", "topics"), ("sectionid", "0"), ("name", name), ("value", "0")];
    Element::new("courseformatoption").fixed(&fixed)
}

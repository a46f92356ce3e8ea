//! `moodle_backup.xml`: what is in the backup and where. Its first 200 bytes tell that it is one.

use super::super::names::full_name;
use super::super::xml::Element;
use super::plan::{COURSE, COURSE_CONTEXT, Plan};
use super::settings::settings;
use crate::secrets::sha256_hex;

/// The version that the backup claims: an older one is taken without a warning (lms-handover.md §4).
pub const VERSION: &str = "2022112800";
pub const RELEASE: &str = "4.1";

/// The root of the file.
pub fn description(plan: &Plan) -> Element {
    let information = origin(plan).with(details(plan)).with(contents(plan)).with(settings(plan));
    Element::new("moodle_backup").with(information)
}

/// Name of the file.
pub fn file_name(plan: &Plan) -> String {
    format!("{}.mbz", plan.course.code)
}

fn origin(plan: &Plan) -> Element {
    let (course, frame) = (plan.course, plan.frame);
    Element::new("information")
        .with(Element::text("name", file_name(plan)))
        .fixed(&[
            ("moodle_version", VERSION),
            ("moodle_release", RELEASE),
            ("backup_version", VERSION),
            ("backup_release", RELEASE),
        ])
        .with(Element::text("backup_date", frame.at))
        .fixed(&[
            ("mnet_remoteusers", "0"),
            ("include_files", "1"),
            ("include_file_references_to_external_content", "0"),
        ])
        .with(Element::text("original_wwwroot", &frame.site))
        .with(Element::text("original_site_identifier_hash", identifier(&frame.site)))
        .with(Element::text("original_course_id", COURSE))
        .with(Element::text("original_course_format", "topics"))
        .with(Element::text("original_course_fullname", full_name(&course.title)))
        .with(Element::text("original_course_shortname", &course.code))
        .with(Element::text("original_course_startdate", frame.at))
        .with(Element::text("original_course_enddate", 0))
        .with(Element::text("original_course_contextid", COURSE_CONTEXT))
        .with(Element::text("original_system_contextid", 1))
}

fn details(plan: &Plan) -> Element {
    let backup = format!("{} {} {}", plan.frame.site, plan.course.code, plan.frame.at);
    let detail = Element::new("detail").attribute("backup_id", identifier(&backup)).fixed(&[
        ("type", "course"),
        ("format", "moodle2"),
        ("interactive", "1"),
        ("mode", "10"),
        ("execution", "1"),
        ("executiontime", "0"),
    ]);
    Element::new("details").with(detail)
}

fn contents(plan: &Plan) -> Element {
    let activities = plan.modules().map(|module| {
        Element::new("activity")
            .with(Element::text("moduleid", module.id))
            .with(Element::text("sectionid", module.section))
            .with(Element::text("modulename", module.kind().name()))
            .with(Element::text("title", module.name()))
            .with(Element::text("directory", module.folder()))
    });
    let sections = plan.sections.iter().map(|section| {
        Element::new("section")
            .with(Element::text("sectionid", section.id))
            .with(Element::text("title", section.name()))
            .with(Element::text("directory", section.folder()))
    });
    let course = Element::new("course")
        .with(Element::text("courseid", COURSE))
        .with(Element::text("title", &plan.course.code))
        .with(Element::text("directory", "course"));
    Element::new("contents")
        .with(Element::new("activities").with_all(activities))
        .with(Element::new("sections").with_all(sections))
        .with(course)
}

/// 32 hexadecimal digits that stay the same for the same text.
fn identifier(text: &str) -> String {
    sha256_hex(text).chars().take(32).collect()
}

//! The settings under which the backup says it was made: activities, files and questions; no person's data.

use super::super::xml::Element;
use super::description::file_name;
use super::plan::Plan;

const TAKEN: [&str; 3] = ["activities", "files", "questionbank"];
const LEFT_OUT: [&str; 15] = [
    "users",
    "anonymize",
    "role_assignments",
    "blocks",
    "filters",
    "comments",
    "badges",
    "calendarevents",
    "userscompletion",
    "logs",
    "grade_histories",
    "groups",
    "competencies",
    "contentbankcontent",
    "legacyfiles",
];

/// Of the whole, of each section and of each activity.
pub fn settings(plan: &Plan) -> Element {
    let root = |name: &str, value: &str| {
        Element::new("setting")
            .with(Element::text("level", "root"))
            .with(Element::text("name", name))
            .with(Element::text("value", value))
    };
    let taken = TAKEN.map(|name| root(name, "1"));
    let left_out = LEFT_OUT.map(|name| root(name, "0"));
    let sections =
        plan.sections.iter().flat_map(|section| both("section", &format!("section_{}", section.id)));
    let activities = plan.modules().flat_map(|module| both("activity", &module.label()));
    Element::new("settings")
        .with(root("filename", &file_name(plan)))
        .with_all(taken)
        .with_all(left_out)
        .with_all(sections)
        .with_all(activities)
}

/// Included, without what persons did there.
fn both(level: &'static str, label: &str) -> [Element; 2] {
    [("included", "1"), ("userinfo", "0")].map(|(what, value)| {
        Element::new("setting")
            .with(Element::text("level", level))
            .with(Element::text(level, label))
            .with(Element::text("name", format!("{label}_{what}")))
            .with(Element::text("value", value))
    })
}

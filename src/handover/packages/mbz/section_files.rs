//! Sections, each with the order of its modules.

use super::super::xml::Element;
use super::backup::Document;
use super::plan::{Plan, PlannedSection};

/// Two files for each section.
pub fn documents(plan: &Plan) -> Vec<Document> {
    let both = |section: &PlannedSection| {
        let folder = section.folder();
        [
            Document::new(format!("{folder}/section.xml"), root(section, plan.frame.at)),
            Document::new(format!("{folder}/inforef.xml"), Element::new("inforef")),
        ]
    };
    plan.sections.iter().flat_map(both).collect()
}

fn root(section: &PlannedSection, at: i64) -> Element {
    let sequence: Vec<String> = section.modules.iter().map(|module| module.id.to_string()).collect();
    Element::new("section")
        .attribute("id", section.id)
        .with(Element::text("number", section.number))
        .with(Element::text("name", section.name()))
        .fixed(&[("summary", ""), ("summaryformat", "1")])
        .with(Element::text("sequence", sequence.join(",")))
        .fixed(&[("visible", "1"), ("availabilityjson", "$@NULL@$")])
        .with(Element::text("timemodified", at))
}

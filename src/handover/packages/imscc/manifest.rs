//! `imsmanifest.xml`: sections, items and resources. Its namespace stands in the first bytes, without a prefix (P3).

use super::super::course::Course;
use super::super::html::{Importer, readable};
use super::super::names::name;
use super::super::xml::Element;
use super::lom::lom;
use super::resources::{Kind, PlannedSection, Resource};
use crate::handover::learning_work::PackageFrame;

const NAMESPACE: &str = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1";

/// The root of the file.
pub fn manifest(course: &Course, sections: &[PlannedSection], frame: &PackageFrame) -> Element {
    let metadata = Element::new("metadata")
        .with(Element::text("schema", "IMS Common Cartridge"))
        .with(Element::text("schemaversion", "1.1.0"))
        .with(lom(course, frame));
    let resources = sections.iter().flat_map(|section| &section.resources).map(resource);
    Element::new("manifest")
        .attribute("identifier", &course.code)
        .attribute("xmlns", NAMESPACE)
        .with(metadata)
        .with(organizations(sections))
        .with(Element::new("resources").with_all(resources))
}

/// Two levels and no more: what lies deeper becomes a label with a broken picture, what lies directly under the root
/// a section without a name (P8, P9).
fn organizations(sections: &[PlannedSection]) -> Element {
    let items = (1..).zip(sections).map(|(number, section)| {
        Element::new("item")
            .attribute("identifier", format!("S{number}"))
            .with(Element::text("title", readable(&name(&section.section.name), Importer::Cartridge)))
            .with_all(section.resources.iter().map(item))
    });
    let organization = Element::new("organization")
        .attribute("identifier", "O1")
        .attribute("structure", "rooted-hierarchy")
        .with(Element::new("item").attribute("identifier", "ROOT").with_all(items));
    Element::new("organizations").with(organization)
}

fn item(resource: &Resource) -> Element {
    Element::new("item")
        .attribute("identifier", format!("I{}", resource.number))
        .attribute("identifierref", identifier(resource))
        .with(Element::text("title", resource.title()))
}

fn resource(resource: &Resource) -> Element {
    let element = Element::new("resource")
        .attribute("identifier", identifier(resource))
        .attribute("type", resource.type_name());
    let element = match resource.kind {
        Kind::Page(_) => element.attribute("href", resource.path()),
        _ => element,
    };
    element.with(Element::new("file").attribute("href", resource.path()))
}

fn identifier(resource: &Resource) -> String {
    format!("R{}", resource.number)
}

//! The metadata of the manifest: Learning Object Metadata in the short form that the importer's schema knows. What it
//! does not know stops the whole import: the order stands as in lms-handover.md §5, and `source` nowhere.

use super::super::course::{Contributor, Course};
use super::super::date;
use super::super::html::{Importer, readable};
use super::super::names::{cartridge_title, name, one_line};
use super::super::xml::Element;
use crate::handover::learning_work::PackageFrame;

const NAMESPACE: &str = "http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest";

/// The element `lom`.
pub fn lom(course: &Course, frame: &PackageFrame) -> Element {
    let contributions = course.contributors.iter().map(|one| contribution(one, frame));
    let value = |name: &'static str, value: &str| Element::new(name).with(Element::text("lomm:value", value));
    let rights = Element::new("lomm:rights")
        .with(value("lomm:cost", "no"))
        .with(value("lomm:copyrightAndOtherRestrictions", "yes"))
        .with(strings("lomm:description", &typed(&course.rights), frame));
    Element::new("lomm:lom")
        .attribute("xmlns:lomm", NAMESPACE)
        .with(general(course, frame))
        .with_all(
            (!course.contributors.is_empty()).then(|| Element::new("lomm:lifeCycle").with_all(contributions)),
        )
        .with(Element::new("lomm:technical").with(Element::text("lomm:format", "text/html")))
        .with(
            Element::new("lomm:educational").with(value("lomm:learningResourceType", "IMS Common Cartridge")),
        )
        .with(rights)
}

fn general(course: &Course, frame: &PackageFrame) -> Element {
    let identifier = Element::new("lomm:identifier")
        .with(Element::text("lomm:catalog", "LAN-MICROLEARNING"))
        .with(Element::text("lomm:entry", &course.code));
    let description = typed(&course.description);
    let keywords = course.keywords.iter().map(|word| strings("lomm:keyword", &typed(&name(word)), frame));
    Element::new("lomm:general")
        .with(identifier)
        .with(strings("lomm:title", &cartridge_title(&typed(&course.title)), frame))
        .with(Element::text("lomm:language", frame.lang.code()))
        .with_all((!description.is_empty()).then(|| strings("lomm:description", &description, frame)))
        .with_all(keywords)
}

fn contribution(one: &Contributor, frame: &PackageFrame) -> Element {
    let who: Vec<&str> =
        [one.name.as_str(), one.institution.as_str()].into_iter().filter(|said| !said.is_empty()).collect();
    let date =
        date::day(frame.at).map(|day| Element::new("lomm:date").with(Element::text("lomm:dateTime", day)));
    Element::new("lomm:contribute")
        .with(Element::new("lomm:role").with(Element::text("lomm:value", "author")))
        .with(Element::text("lomm:entity", name(&typed(&who.join(", ")))))
        .with_all(date)
}

fn strings(element: &'static str, text: &str, frame: &PackageFrame) -> Element {
    let string = Element::text("lomm:string", text).attribute("language", frame.lang.code());
    Element::new(element).with(string)
}

fn typed(text: &str) -> String {
    readable(&one_line(text), Importer::Cartridge)
}

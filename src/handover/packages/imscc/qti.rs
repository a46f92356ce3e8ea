//! An evaluation as an assessment of QTI 1.2.2, in the profile that cartridges allow.

use super::super::course::Evaluation;
use super::super::xml::Element;
use super::qti_item::item;

const NAMESPACE: &str = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2";

/// The root of the file.
pub fn assessment(evaluation: &Evaluation, title: &str) -> Element {
    let rules = metadata(&[
        ("cc_profile", "cc.exam.v0p1"),
        ("qmd_assessmenttype", "Examination"),
        ("qmd_scoretype", "Percentage"),
        ("cc_maxattempts", "3"),
    ]);
    let section = Element::new("section")
        .attribute("ident", "root_section")
        .with_all(evaluation.questions.iter().map(item));
    let assessment = Element::new("assessment")
        .attribute("ident", "E1")
        .attribute("title", title)
        .with(rules)
        .with(section);
    Element::new("questestinterop").attribute("xmlns", NAMESPACE).with(assessment)
}

/// Fields with their values.
pub fn metadata(fields: &[(&str, &str)]) -> Element {
    let field = |(label, entry): &(&str, &str)| {
        Element::new("qtimetadatafield")
            .with(Element::text("fieldlabel", label))
            .with(Element::text("fieldentry", entry))
    };
    Element::new("qtimetadata").with_all(fields.iter().map(field))
}

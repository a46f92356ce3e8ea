//! The resources of a cartridge: a page, a link, a topic or an assessment for each activity, each in a file of its own.

use super::super::course::{Activity, Block, Course, Evaluation, Film, Section};
use super::super::error::PackageError;
use super::super::films;
use super::super::html::{Html, Importer, readable};
use super::super::names;
use super::super::xml::Element;
use super::qti::assessment;
use crate::i18n::Lang;

const WEB_LINK: &str = "http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1";
const TOPIC: &str = "http://www.imsglobal.org/xsd/imsccv1p1/imsdt_v1p1";

/// A section with its resources.
pub struct PlannedSection<'a> {
    pub section: &'a Section,
    pub resources: Vec<Resource<'a>>,
}

/// An activity as a resource.
pub struct Resource<'a> {
    /// From 1, in the whole cartridge.
    pub number: usize,
    pub kind: Kind<'a>,
    activity: &'a Activity,
}

/// What a resource is.
#[derive(Clone)]
pub enum Kind<'a> {
    Page(Vec<Block>),
    Link(String),
    Topic(&'a str),
    Assessment(&'a Evaluation),
}

/// Every activity of the course with a number.
pub fn planned(course: &Course) -> Vec<PlannedSection<'_>> {
    let mut number = 0;
    let mut resource = |activity| {
        number += 1;
        Resource { number, kind: kind(activity), activity }
    };
    let planned = course.sections.iter().map(|section| PlannedSection {
        section,
        resources: section.activities.iter().map(&mut resource).collect(),
    });
    planned.collect()
}

fn kind(activity: &Activity) -> Kind<'_> {
    match activity {
        Activity::Page { blocks, .. } => Kind::Page(blocks.clone()),
        Activity::Film(film) => link(film.clone()),
        Activity::Link { name, host } => link(Film { name: name.clone(), host: host.clone(), seconds: None }),
        Activity::Discussion { topic, .. } => Kind::Topic(topic),
        Activity::Evaluation(evaluation) => Kind::Assessment(evaluation),
    }
}

/// A film is a link; one that the importer would not take stands in a page.
fn link<'a>(film: Film) -> Kind<'a> {
    films::framed_link(&film.host).map_or_else(|| Kind::Page(vec![Block::Film(film)]), Kind::Link)
}

impl Resource<'_> {
    /// The type that the manifest states.
    pub fn type_name(&self) -> &'static str {
        match self.kind {
            Kind::Page(_) => "webcontent",
            Kind::Link(_) => "imswl_xmlv1p1",
            Kind::Topic(_) => "imsdt_xmlv1p1",
            Kind::Assessment(_) => "imsqti_xmlv1p2/imscc_xmlv1p1/assessment",
        }
    }

    /// Where its file lies in the cartridge.
    pub fn path(&self) -> String {
        let number = self.number;
        match self.kind {
            Kind::Page(_) => format!("pages/page_{number}.html"),
            Kind::Link(_) => format!("wl/link_{number}.xml"),
            Kind::Topic(_) => format!("dt/topic_{number}.xml"),
            Kind::Assessment(_) => format!("qti/evaluation_{number}.xml"),
        }
    }

    /// Its name, as the importer may read it.
    pub fn title(&self) -> String {
        let name = match self.activity {
            Activity::Page { name, .. } | Activity::Link { name, .. } | Activity::Discussion { name, .. } => {
                name
            }
            Activity::Film(film) => &film.name,
            Activity::Evaluation(evaluation) => &evaluation.name,
        };
        readable(&names::name(name), Importer::Cartridge)
    }

    /// Content of its file.
    ///
    /// # Errors
    /// None is expected: the bytes are kept in memory.
    pub fn bytes(&self, lang: Lang) -> Result<Vec<u8>, PackageError> {
        match &self.kind {
            Kind::Page(blocks) => Ok(self.page(blocks, lang).into_bytes()),
            Kind::Link(address) => self.link(address).document(),
            Kind::Topic(topic) => self.topic(topic).document(),
            Kind::Assessment(evaluation) => assessment(evaluation, &self.title()).document(),
        }
    }

    fn page(&self, blocks: &[Block], lang: Lang) -> String {
        let title = Html::inline(&self.title(), Importer::Cartridge);
        let body = Html::of_blocks(blocks, Importer::Cartridge, lang);
        format!(
            "<!DOCTYPE html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\" /><title>{}</title></head>\
             <body>{}</body></html>\n",
            lang.code(),
            title.as_str(),
            body.as_str()
        )
    }

    fn link(&self, address: &str) -> Element {
        let url = Element::new("url").attribute("href", address).attribute("target", "_blank");
        let root = Element::new("webLink").attribute("xmlns", WEB_LINK);
        root.with(Element::text("title", self.title())).with(url)
    }

    fn topic(&self, topic: &str) -> Element {
        let text = Html::of_lines(topic, Importer::Cartridge);
        let root = Element::new("topic").attribute("xmlns", TOPIC);
        root.with(Element::text("title", self.title()))
            .with(Element::text("text", text.as_str()).attribute("texttype", "text/html"))
    }
}

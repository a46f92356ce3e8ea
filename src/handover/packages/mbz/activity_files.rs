//! Pages, links and discussions; `quiz` writes evaluations.

use super::super::course::{Activity, Block, Film};
use super::super::films;
use super::super::html::{Html, Importer};
use super::super::xml::Element;
use super::module::{Kind, Module};
use super::plan::Plan;
use super::quiz::quiz;
use crate::handover::learning_work::{FilmHost, PackageFrame};

/// The activity with its envelope.
pub fn activity(module: &Module, plan: &Plan) -> Element {
    let own = match module.activity {
        Activity::Page { blocks, .. } => page(module, blocks, plan.frame),
        Activity::Film(film) if module.kind() == Kind::Page => {
            page(module, &[Block::Film(film.clone())], plan.frame)
        }
        Activity::Film(Film { host, .. }) | Activity::Link { host, .. } => url(module, host, plan.frame.at),
        Activity::Discussion { topic, .. } => forum(module, topic, plan.frame.at),
        Activity::Evaluation(_) => quiz(module, plan.frame.at),
    };
    Element::new("activity")
        .attribute("id", module.id)
        .attribute("moduleid", module.id)
        .attribute("modulename", module.kind().name())
        .attribute("contextid", module.context())
        .with(own)
}

/// The instance with its name, as every kind begins.
pub fn begun(module: &Module) -> Element {
    Element::new(module.kind().name()).attribute("id", module.id).with(Element::text("name", module.name()))
}

fn page(module: &Module, blocks: &[Block], frame: &PackageFrame) -> Element {
    let content = Html::of_blocks(blocks, Importer::Moodle, frame.lang);
    begun(module)
        .fixed(&[("intro", ""), ("introformat", "1")])
        .with(Element::text("content", content.as_str()))
        .fixed(&[
            ("contentformat", "1"),
            ("legacyfiles", "0"),
            ("legacyfileslast", "$@NULL@$"),
            ("display", "5"),
            ("displayoptions", "a:1:{s:10:\"printintro\";i:0;}"),
            ("revision", "1"),
        ])
        .with(Element::text("timemodified", frame.at))
}

fn url(module: &Module, host: &FilmHost, at: i64) -> Element {
    let address = films::page_address(host).unwrap_or_default();
    begun(module)
        .fixed(&[("intro", ""), ("introformat", "1")])
        .with(Element::text("externalurl", address))
        .fixed(&[
            ("display", "0"),
            ("displayoptions", "a:1:{s:10:\"printintro\";i:1;}"),
            ("parameters", "a:0:{}"),
        ])
        .with(Element::text("timemodified", at))
}

/// The platform itself posts the topic as the opening message.
fn forum(module: &Module, topic: &str, at: i64) -> Element {
    let intro = Html::of_lines(topic, Importer::Moodle);
    Element::new("forum")
        .attribute("id", module.id)
        .with(Element::text("type", "single"))
        .with(Element::text("name", module.name()))
        .with(Element::text("intro", intro.as_str()))
        .fixed(&[
            ("introformat", "1"),
            ("duedate", "0"),
            ("cutoffdate", "0"),
            ("assessed", "0"),
            ("assesstimestart", "0"),
            ("assesstimefinish", "0"),
            ("scale", "0"),
            ("maxbytes", "0"),
            ("maxattachments", "1"),
            ("forcesubscribe", "0"),
            ("trackingtype", "1"),
            ("rsstype", "0"),
            ("rssarticles", "0"),
        ])
        .with(Element::text("timemodified", at))
        .fixed(&[
            ("warnafter", "0"),
            ("blockafter", "0"),
            ("blockperiod", "0"),
            ("completiondiscussions", "0"),
            ("completionreplies", "1"),
            ("completionposts", "0"),
            ("displaywordcount", "0"),
            ("lockdiscussionafter", "0"),
            ("grade_forum", "0"),
        ])
}

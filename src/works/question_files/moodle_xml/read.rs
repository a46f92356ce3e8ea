//! Reading Moodle XML.

use roxmltree::{Document, Node, ParsingOptions};

use super::question::{self, Source};
use super::{malformed, text};
use crate::works::question_files::lines::LineNumbers;
use crate::works::question_files::reading::Reading;
use crate::works::question_files::{QuestionFormat, ReadQuestions};

/// Elements and texts that a file may hold; fifty questions need a few thousand.
const MOST_NODES: u32 = 500_000;

/// The questions of a file of Moodle XML. Categories are passed over. A document type is refused, so that no entity can
/// be declared.
pub(in super::super) fn read(text: &str) -> ReadQuestions {
    let xml = text.trim_start_matches(|c: char| c == '\u{feff}' || c.is_whitespace());
    let above = LineNumbers::of(text).line(text.len() - xml.len()) - 1;
    let xml = without_forbidden(xml);
    let lines = LineNumbers::of(&xml);
    let options = ParsingOptions { nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = match Document::parse_with_options(&xml, options) {
        Ok(document) => document,
        Err(error) => return malformed::fault(&error, above, above + lines.line(xml.len())),
    };
    let quiz = document.root_element();
    if quiz.tag_name().name() != "quiz" {
        return ReadQuestions::nothing(above + 1, text::NOT_A_QUIZ.into());
    }
    let mut reading = Reading::of(QuestionFormat::MoodleXml);
    for node in quiz.children().filter(|node| node.has_tag_name("question")) {
        let line = above + lines.line(node.range().start);
        take(Source { node, xml: &xml }, line, &mut reading);
    }
    reading.done()
}

fn take(source: Source, line: usize, reading: &mut Reading) {
    match kind(source.node) {
        "category" => {}
        kind => match question::found(source, kind, line) {
            Ok(found) => reading.take(found),
            Err(message) => reading.skip(line, message),
        },
    }
}

fn kind<'n>(node: Node<'n, '_>) -> &'n str {
    node.attribute("type").unwrap_or_default().trim()
}

/// Texts copied from a word processor hold characters that XML forbids and nobody sees.
fn without_forbidden(xml: &str) -> String {
    let is_forbidden = |c: char| matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    xml.replace(is_forbidden, " ")
}

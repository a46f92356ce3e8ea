//! A question of Moodle XML.

use roxmltree::Node;

use crate::i18n::{Message, Text};
use crate::works::question_files::found::{Found, FoundOption};
use crate::works::question_files::markup::{Markup, Readable};
use crate::works::question_files::{messages, text};

/// An element of a file, and the file.
#[derive(Clone, Copy)]
pub(super) struct Source<'x> {
    pub node: Node<'x, 'x>,
    pub xml: &'x str,
}

/// A question of this kind; refused with the reason if it is none of choice and truth. What Moodle shows for right,
/// partly right and wrong answers alike is no feedback of the question and stays out.
pub(super) fn found(source: Source, kind: &str, line: usize) -> Result<Found, Message> {
    let options = match kind {
        "multichoice" | "multichoiceset" => source.children("answer").map(Source::option).collect(),
        "truefalse" => source.statement(),
        other => {
            return Err(
                not_held(other).map_or_else(|| messages::kind_unknown(other), messages::kind_not_held)
            );
        }
    };
    // In a `multichoiceset` all right answers are worth the whole mark, and all have to be chosen.
    let single = kind != "multichoiceset" && source.is_single();
    Ok(Found {
        line,
        text: source.part("questiontext"),
        options,
        feedback: source.part("generalfeedback"),
        single,
        ..Found::default()
    })
}

fn not_held(kind: &str) -> Option<Text> {
    Some(match kind {
        "essay" => text::ESSAY,
        "matching" | "match" | "randomsamatch" => text::MATCHING,
        "numerical" => text::NUMERICAL,
        "shortanswer" => text::SHORT_ANSWER,
        "cloze" | "multianswer" => text::CLOZE,
        "calculated" | "calculatedsimple" | "calculatedmulti" => text::CALCULATED,
        "ddwtos" | "ddmarker" | "ddimageortext" | "ddmatch" => text::DRAG,
        "gapselect" => text::MISSING_WORDS,
        "ordering" => text::ORDERING,
        "description" => text::DESCRIPTION,
        "random" => text::RANDOM,
        _ => return None,
    })
}

impl<'x> Source<'x> {
    fn children(self, name: &'static str) -> impl Iterator<Item = Self> + 'x {
        let xml = self.xml;
        self.node.children().filter(move |node| node.has_tag_name(name)).map(move |node| Self { node, xml })
    }

    /// The text of a part of the question; empty where there is no such part.
    fn part(self, name: &'static str) -> Readable {
        self.children(name).next().map(Self::text).unwrap_or_default()
    }

    /// The text within, in the markup that the element names, and the pictures that come as files.
    fn text(self) -> Readable {
        let markup = self.node.attribute("format").and_then(Markup::parse).unwrap_or(Markup::Auto);
        let words = self.children("text").map(Self::words).collect::<String>();
        let read = Readable::of(&words, markup);
        let files = self.children("file").count();
        Readable { images: read.images.max(files), ..read }
    }

    /// HTML that was not escaped is taken as it stands in the file.
    fn words(self) -> String {
        if !self.node.children().any(|child| child.is_element()) {
            return self.node.children().filter_map(|child| child.text()).collect();
        }
        let (first, last) = (self.node.first_child(), self.node.last_child());
        let range = first.zip(last).map(|(first, last)| first.range().start..last.range().end);
        range.and_then(|range| self.xml.get(range)).unwrap_or_default().to_owned()
    }

    fn is_single(self) -> bool {
        let said = self.children("single").next().and_then(|single| single.node.text());
        !matches!(said.unwrap_or_default().trim(), "false" | "0")
    }

    fn percent(self) -> f64 {
        let said = self.node.attribute("fraction").unwrap_or_default().trim();
        said.replace(',', ".").parse().ok().filter(|percent: &f64| percent.is_finite()).unwrap_or(0.0)
    }

    fn option(self) -> FoundOption {
        FoundOption { text: self.text(), weight: self.percent(), feedback: self.part("feedback") }
    }

    /// Its two options, in the language of the portal. Moodle names them `true` and `false` in every language.
    fn statement(self) -> Vec<FoundOption> {
        let answers: Vec<FoundOption> = self.children("answer").map(Self::option).collect();
        let answer = |name: &str, words: Text| {
            let said = answers.iter().find(|answer| answer.text.text.to_lowercase() == name);
            FoundOption {
                text: Readable::plain(words.id),
                weight: said.map_or(0.0, |said| said.weight),
                feedback: said.map(|said| said.feedback.clone()).unwrap_or_default(),
            }
        };
        vec![answer("true", text::TRUE), answer("false", text::FALSE)]
    }
}

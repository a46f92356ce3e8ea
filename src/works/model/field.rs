//! What there is to know about one field of a work; the fields themselves stand in `works::fields`.

use std::fmt;

use super::{Question, Tag, ThirdPartySource, Vocabulary, WorkContent};
use crate::editions::{Choice, EditionSettings};
use crate::i18n::{Message, Text};

/// A step of the entrant's form, in their order: whoever has a film begins with its link, and what its provider tells of it
/// helps with the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormStep {
    /// The links of its films, which are no fields.
    Video,
    /// What the work is about.
    About,
    Discussion,
    /// The statements made with the submission.
    Statement,
    /// What learners read of a work, gone through once more after the announcement.
    Material,
}

impl FormStep {
    /// Where a new work begins.
    pub const FIRST: Self = Self::Video;

    /// What saves of the step are told apart by.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::About => "about",
            Self::Video => "video",
            Self::Discussion => "discussion",
            Self::Statement => "statement",
            Self::Material => "material",
        }
    }
}

impl FormStep {
    /// Its page, below the work's address.
    #[must_use]
    pub fn page(self) -> &'static str {
        match self {
            Self::About => "/tentang",
            Self::Video => "/video",
            Self::Discussion => "/diskusi",
            Self::Statement => "/kirim",
            Self::Material => "/materi",
        }
    }
}

/// Whether a submission needs a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    Always,
    /// Where the edition demands every part (R34–R39).
    WithParts,
    /// Not by itself; once it is begun it has to be whole.
    WhenBegun,
    /// Never; the readiness meter does not count it either.
    Never,
}

/// Who reads a field beside its makers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// The makers of the work read every field.
    Maker,
    Desk,
    /// Jurors, who must not learn whose the work is.
    Juror,
    /// Everybody, once the result is published.
    Public,
}

/// Where a field stands on a page that shows a work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DisplayArea {
    /// It is the page's heading.
    Heading,
    /// In the line of facts under the heading.
    Facts,
    /// Among the paragraphs about the work.
    About,
    /// A part of its own in the scoring room, reached under `anchor` from a tab.
    Part {
        anchor: &'static str,
        tab: Text,
    },
    /// Shown with another field.
    Beside,
    Statements,
}

/// A heading with a sentence, standing before a field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Section {
    pub title: Text,
    pub lead: Text,
}

/// Good answers to a field, and what makes them good.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Examples {
    pub title: Text,
    pub good: &'static [Text],
    pub why: Text,
}

/// Where a value is in the content.
pub struct Slot<T: 'static> {
    pub get: fn(&WorkContent) -> &T,
    /// Gives it to be written.
    pub edit: fn(&mut WorkContent) -> &mut T,
}

impl<T> Clone for Slot<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Slot<T> {}

impl<T> fmt::Debug for Slot<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Slot")
    }
}

/// The edition's list behind a choice.
pub type Choices = fn(&EditionSettings) -> &[Choice];

/// What is typed into a field, where it is kept, and how much of it there may be.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// A line of text.
    Short { at: Slot<String>, most: u32 },
    Long {
        at: Slot<String>,
        most: u32,
        /// Height of the field, lines.
        rows: u8,
    },
    /// One key of a list; with the key `other`, words of one's own.
    One {
        at: Slot<String>,
        choices: Choices,
        /// The words; a field of their own.
        other: Slot<String>,
    },
    /// Any keys of a list.
    Many { at: Slot<Vec<String>>, choices: Choices },
    /// A link that starts with https.
    Link { at: Slot<String>, most: u32 },
    /// Several texts, one to a line.
    Lines {
        at: Slot<Vec<String>>,
        most: u32,
        /// A hint for a line that could be better.
        advice: fn(&str) -> Option<Text>,
    },
    Questions {
        at: Slot<Vec<Question>>,
        /// Percent of right answers needed to pass; a field of its own.
        pass_mark: Slot<i32>,
    },
    /// 1 to 100.
    Percent { at: Slot<i32> },
    /// A statement that is made or not.
    Consent {
        /// Whether it is made.
        at: Slot<bool>,
        sentence: fn(&EditionSettings) -> Message,
        /// What is said when it is not made.
        missing: Text,
    },
    /// Codes of a vocabulary, each with its level.
    Tags {
        at: Slot<Vec<Tag>>,
        /// Where the codes come from.
        vocabulary: fn() -> &'static Vocabulary,
        /// How many there may be.
        most: usize,
    },
    /// What is used of others, a row each.
    Sources {
        at: Slot<Vec<ThirdPartySource>>,
        /// Whether it is stated that there is none; a field of its own.
        none: Slot<bool>,
        /// How many there may be.
        most: usize,
    },
}

/// One field of a work.
#[derive(Debug, Clone, Copy)]
pub struct WorkField {
    /// Its name in the stored JSON.
    pub key: &'static str,
    /// Its name in the form.
    pub name: &'static str,
    pub step: FormStep,
    pub label: Text,
    pub hint: Option<Text>,
    pub kind: Kind,
    pub need: Need,
    /// Who reads it beside its makers.
    pub readers: &'static [Reader],
    pub area: DisplayArea,
    /// The rule it serves: "R35".
    pub rule: &'static str,
    /// Its name in the readiness meter, where the label is not one.
    pub item: Option<Text>,
    /// What is shown where nothing was given.
    pub empty: Option<Text>,
    /// Good answers, folded away below it in the form.
    pub examples: Option<Examples>,
    /// What stands before it in the form.
    pub section: Option<Section>,
    /// Learners get it, so its makers may mend it after the announcement.
    pub learning: bool,
}

impl WorkField {
    /// Its name in the form; questions have a field each, and the first is where to begin.
    #[must_use]
    pub fn field_name(&self) -> String {
        match self.kind {
            Kind::Questions { .. } => format!("{}_1", self.name),
            _ => self.name.to_owned(),
        }
    }

    /// Whether somebody reads it.
    #[must_use]
    pub fn is_for(&self, reader: Reader) -> bool {
        reader == Reader::Maker || self.readers.contains(&reader)
    }
}

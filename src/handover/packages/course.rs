//! A course between a work and the formats: what each of them writes, in its own words.
//!
//! Texts are as typed. Escaping, cutting and numbering are the formats' affair.

use super::question::BankQuestion;
use crate::handover::learning_work::FilmHost;

/// A course of one work or of one cluster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Course {
    /// Its short name, and what every idnumber begins with.
    pub code: String,
    pub title: String,
    /// What it is about, as paragraphs without markup.
    pub description: String,
    /// The description with the credit of its makers.
    pub summary: Vec<Block>,
    pub keywords: Vec<String>,
    pub contributors: Vec<Contributor>,
    /// The licence and whom to name, as one paragraph.
    pub rights: String,
    /// The first stands on top of the course.
    pub sections: Vec<Section>,
}

/// Somebody whose name goes with every copy (R15).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contributor {
    pub name: String,
    pub institution: String,
}

/// A part of a course under a heading of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    pub name: String,
    pub activities: Vec<Activity>,
}

impl Section {
    /// A section, unless nothing is in it.
    #[must_use]
    pub fn of(name: impl Into<String>, activities: Vec<Activity>) -> Option<Self> {
        (!activities.is_empty()).then(|| Self { name: name.into(), activities })
    }
}

/// Something to read, watch, discuss or answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Activity {
    Page {
        name: String,
        blocks: Vec<Block>,
    },
    /// A film alone: a page with its player, or a link.
    Film(Film),
    /// A file to open elsewhere.
    Link {
        name: String,
        host: FilmHost,
    },
    Discussion {
        name: String,
        topic: String,
    },
    Evaluation(Evaluation),
}

/// A film with the name it bears in the course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Film {
    pub name: String,
    pub host: FilmHost,
    pub seconds: Option<u32>,
}

/// The questions that decide whether a learner passes (R38).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluation {
    pub name: String,
    pub intro: String,
    /// Name of the category that holds its questions.
    pub category: String,
    /// Whom to name, as one paragraph: goes with the questions wherever they are used.
    pub credit: String,
    /// Percent from 1 to 100; none while undecided.
    pub pass_mark: Option<u8>,
    pub questions: Vec<BankQuestion>,
}

/// A piece of a text with structure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    Heading(String),
    /// Paragraphs, one a line.
    Paragraphs(String),
    List(Vec<String>),
    Facts(Vec<Fact>),
    Film(Film),
}

/// A value under its label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    pub label: &'static str,
    pub value: String,
}

/// The facts that have a value.
#[must_use]
pub fn known(facts: impl IntoIterator<Item = Fact>) -> Vec<Fact> {
    facts.into_iter().filter(|fact| !fact.value.trim().is_empty()).collect()
}

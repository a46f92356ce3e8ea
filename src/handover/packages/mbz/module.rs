//! Modules of a backup with their numbers, and what the platform makes of each activity.

use super::super::course::{Activity, Evaluation};
use super::super::films;
use super::super::names;

/// A module's context is this and its number.
const MODULE_CONTEXTS: usize = 100;
/// The grade item of the course; those of quizzes follow.
const COURSE_GRADE_ITEM: usize = 1;

/// An activity with its number, which is also that of its instance.
#[derive(Debug)]
pub struct Module<'a> {
    pub id: usize,
    pub section: usize,
    pub section_number: usize,
    pub activity: &'a Activity,
    pub quiz: Option<Quiz<'a>>,
    /// What every idnumber begins with.
    pub code: &'a str,
}

/// The numbers of an evaluation.
#[derive(Debug, Clone, Copy)]
pub struct Quiz<'a> {
    pub evaluation: &'a Evaluation,
    /// From 1, among the quizzes of the course.
    pub number: usize,
    /// Of its first question; entry, version, question and slot of one question share a number.
    pub first_question: usize,
    /// Of the first answer to its first question.
    pub first_answer: usize,
}

/// What the platform makes of an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Page,
    Url,
    Forum,
    Quiz,
}

impl Kind {
    /// The word of the platform: folders and files are named so.
    pub fn name(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Url => "url",
            Self::Forum => "forum",
            Self::Quiz => "quiz",
        }
    }
}

impl Module<'_> {
    /// Number of its context.
    pub fn context(&self) -> usize {
        MODULE_CONTEXTS + self.id
    }

    /// A film with a player stands in a page; a link that cannot be opened as one is a page that shows it as text.
    pub fn kind(&self) -> Kind {
        match self.activity {
            Activity::Film(film) => {
                match (films::player_address(&film.host), films::page_address(&film.host)) {
                    (None, Some(_)) => Kind::Url,
                    _ => Kind::Page,
                }
            }
            Activity::Page { .. } => Kind::Page,
            Activity::Link { .. } => Kind::Url,
            Activity::Discussion { .. } => Kind::Forum,
            Activity::Evaluation(_) => Kind::Quiz,
        }
    }

    /// Its name, cut to what the platform keeps.
    pub fn name(&self) -> String {
        names::name(match self.activity {
            Activity::Page { name, .. } | Activity::Link { name, .. } | Activity::Discussion { name, .. } => {
                name
            }
            Activity::Film(film) => &film.name,
            Activity::Evaluation(evaluation) => &evaluation.name,
        })
    }

    /// "page_1", as settings and folders name it.
    pub fn label(&self) -> String {
        format!("{}_{}", self.kind().name(), self.id)
    }

    /// Where its files lie in the backup.
    pub fn folder(&self) -> String {
        format!("activities/{}", self.label())
    }

    /// What operators may find it by: unique in the course.
    pub fn idnumber(&self) -> String {
        format!("{}-A{:02}", self.code, self.id)
    }
}

impl Quiz<'_> {
    /// Number of the category above that of its questions.
    pub fn top_category(self) -> usize {
        2 * self.number - 1
    }

    /// Number of the category of its questions.
    pub fn category(self) -> usize {
        2 * self.number
    }

    /// Number of its grade item.
    pub fn grade_item(self) -> usize {
        COURSE_GRADE_ITEM + self.number
    }
}

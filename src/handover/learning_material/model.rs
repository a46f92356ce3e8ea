//! Learning material as rows and values.

use diesel::prelude::*;

use super::text;
use crate::clock::At;
use crate::db::schema::learning_materials;
use crate::film_watch::OwnChange;
use crate::i18n::{Message, Text};
use crate::ids::{EditionId, UserId, WorkId};
use crate::merge::Edits;
use crate::video_check::Video;
use crate::works::WorkContent;

/// What its makers were asked for, and what they made of it.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = learning_materials)]
pub struct LearningMaterial {
    pub work_id: WorkId,
    pub edition_id: EditionId,
    pub asked_at: At,
    /// Until when it may be changed.
    pub due_at: At,
    /// In the committee's words; may be empty.
    pub note: String,
    /// As its makers have it now.
    pub content: WorkContent,
    /// Grows with every save.
    pub lock_version: i64,
    /// Who changed which field last.
    pub edits: Edits,
    pub saved_at: Option<At>,
    /// What counts for packages and the gallery; none before the first release.
    pub released: Option<WorkContent>,
    pub released_by: Option<UserId>,
    pub released_at: Option<At>,
    /// Version of the licence that was agreed to (R15).
    pub licence_version: String,
}

impl LearningMaterial {
    /// Whether something was written that is not released.
    #[must_use]
    pub fn is_unreleased(&self) -> bool {
        self.released.as_ref().is_some_and(|released| *released != self.content)
    }

    /// How it stands at a moment.
    #[must_use]
    pub fn state(&self, now: At) -> MaterialState {
        match (self.released_at, now < self.due_at) {
            (Some(_), _) => MaterialState::Released,
            (None, true) => MaterialState::Waiting,
            (None, false) => MaterialState::Overdue,
        }
    }
}

/// The release of a material, as a page shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Released {
    /// Name of the maker who released it.
    pub by: String,
    pub at: At,
    pub licence_version: String,
}

/// How far the material of a fit work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MaterialState {
    /// Nobody was asked for it.
    NotAsked,
    /// Its makers have time.
    Waiting,
    /// The time is over and nothing was released.
    Overdue,
    Released,
}

impl MaterialState {
    /// All of them, in the order of lists.
    pub const ALL: [Self; 4] = [Self::NotAsked, Self::Waiting, Self::Overdue, Self::Released];

    /// The word that stands for it in addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NotAsked => "not_asked",
            Self::Waiting => "waiting",
            Self::Overdue => "overdue",
            Self::Released => "released",
        }
    }

    /// As people read it.
    #[must_use]
    pub fn text(self) -> Text {
        match self {
            Self::NotAsked => text::NOT_ASKED,
            Self::Waiting => text::WAITING,
            Self::Overdue => text::OVERDUE,
            Self::Released => text::RELEASED,
        }
    }
}

/// One line of the checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MaterialItem {
    pub label: Message,
    pub done: bool,
    /// The platform does without it.
    pub optional: bool,
    /// Why it does not count, or what to do.
    pub why: Option<Message>,
    /// The form's field that holds it; none for films, which are mended where they lie.
    pub field: Option<&'static str>,
}

/// All that the page of a work's material needs.
#[derive(Debug, Clone)]
pub struct MaterialPage {
    pub material: LearningMaterial,
    pub released: Option<Released>,
    /// The films as they were sent.
    pub films: Vec<Video>,
    /// Those that changed since.
    pub changed: Vec<OwnChange>,
    /// Names that go with the work, the leader's first.
    pub makers: Vec<String>,
}

/// A fit work in the committee's list.
#[derive(Debug, Clone)]
pub struct MaterialLine {
    pub work: WorkId,
    pub number: String,
    pub title: String,
    pub makers: Vec<String>,
    /// What its makers were asked for; none where they were not.
    pub material: Option<LearningMaterial>,
}

impl MaterialLine {
    /// How it stands at a moment.
    #[must_use]
    pub fn state(&self, now: At) -> MaterialState {
        self.material.as_ref().map_or(MaterialState::NotAsked, |material| material.state(now))
    }
}

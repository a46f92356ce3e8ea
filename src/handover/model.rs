//! Rows and values of the hand-over.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::learning_work::LearningWork;
use super::text;
use crate::clock::At;
use crate::db::schema::{clusters, handovers, lms_courses, lms_decisions};
use crate::db::string_enum::string_enum;
use crate::i18n::Lang;
use crate::ids::{ClusterId, EditionId, HandoverId, LmsDecisionId, PackageId, UserId, WorkId};
use crate::judging::LmsVotes;
use crate::merge::Edits;
use crate::results::WorkFacts;

string_enum! {
    /// What was decided about a work for the learning platform (R48).
    pub enum LmsOutcome {
        Fit = "fit" => text::FIT,
        Unfit = "unfit" => text::UNFIT,
        /// A decision was taken back: it is open again.
        Withdrawn = "withdrawn" => text::OPEN,
    }
}

/// The three reasons of R48.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reasons {
    pub standard: bool,
    pub quality: bool,
    pub relevance: bool,
}

impl Reasons {
    /// Every reason speaks for the work.
    pub const ALL: Self = Self { standard: true, quality: true, relevance: true };

    /// Fit is a work that meets all three.
    #[must_use]
    pub fn outcome(self) -> LmsOutcome {
        if self == Self::ALL { LmsOutcome::Fit } else { LmsOutcome::Unfit }
    }
}

/// A decision about a work.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = lms_decisions)]
pub struct LmsDecision {
    pub id: LmsDecisionId,
    pub work_id: WorkId,
    pub outcome: LmsOutcome,
    pub standard: bool,
    pub quality: bool,
    pub relevance: bool,
    pub reason: String,
    pub decided_by: UserId,
    pub decided_at: At,
    /// When its makers were told.
    pub told_at: Option<At>,
}

impl LmsDecision {
    /// The reasons it rests on.
    #[must_use]
    pub fn reasons(&self) -> Reasons {
        Reasons { standard: self.standard, quality: self.quality, relevance: self.relevance }
    }
}

/// A judged work with all that speaks for or against offering it to learners.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub work: WorkFacts,
    /// Its place, if it is among the awarded works.
    pub place: Option<usize>,
    /// The official value in hundredths; none where too few scores stand behind it.
    pub score: Option<i64>,
    /// Values in the criteria, in the edition's order; empty where the score is none.
    pub criteria: Vec<i64>,
    /// Whether total and every criterion reach the standard.
    pub proposed: bool,
    pub votes: LmsVotes,
    /// The decision that stands.
    pub decision: Option<LmsDecision>,
}

impl Candidate {
    /// What stands about it; none while nothing was decided or it was taken back.
    #[must_use]
    pub fn outcome(&self) -> Option<LmsOutcome> {
        self.decision.as_ref().map(|one| one.outcome).filter(|outcome| *outcome != LmsOutcome::Withdrawn)
    }
}

/// Works that go together (R4).
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = clusters)]
pub struct Cluster {
    pub id: ClusterId,
    pub edition_id: EditionId,
    /// "K01".
    pub code: String,
    /// Place among the clusters, from 1.
    pub position: i32,
    pub name_id: String,
    pub name_en: String,
    pub description_id: String,
    pub description_en: String,
    /// Grows with every change of a text.
    pub lock_version: i64,
    /// Who changed which text last.
    pub edits: Edits,
}

impl Cluster {
    /// Its name in a language; the Indonesian one where there is no other.
    #[must_use]
    pub fn name(&self, lang: Lang) -> &str {
        match lang {
            Lang::En if !self.name_en.is_empty() => &self.name_en,
            Lang::Id | Lang::En => &self.name_id,
        }
    }
}

/// Name and description of a cluster.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClusterWording {
    pub name_id: String,
    pub name_en: String,
    pub description_id: String,
    pub description_en: String,
}

/// Makers do not want their work shown in the gallery.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Withdrawal {
    pub work_id: WorkId,
    /// Name of the maker who said so.
    pub by: String,
    pub at: At,
    pub reason: String,
}

/// A hand-over.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = handovers)]
pub struct Handover {
    pub id: HandoverId,
    pub edition_id: EditionId,
    /// None: begun from the command line.
    pub asked_by: Option<UserId>,
    pub asked_at: At,
    /// When the last of its packages was made.
    pub finished_at: Option<At>,
}

/// What is handed over of one work or cluster.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Package {
    pub id: PackageId,
    /// "ML-2023-0047".
    pub code: String,
    pub work_id: Option<WorkId>,
    pub cluster_id: Option<ClusterId>,
    pub title: String,
    /// What it was made of, JSON of `LearningWork` or `LearningCluster`.
    pub facts: String,
    pub made_at: Option<At>,
    /// Why it could not be made; empty while nothing is wrong.
    pub problem: String,
}

/// A file of a package, without its bytes.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct PackageFileLine {
    pub package_id: PackageId,
    pub name: String,
    /// In lower-case hexadecimal digits.
    pub sha256: String,
    pub size_bytes: i64,
}

/// The course that became of a work.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = lms_courses)]
pub struct Course {
    pub work_id: WorkId,
    /// Its address on the platform.
    pub address: String,
    pub recorded_at: At,
}

/// A work as the gallery lists it.
#[derive(Debug, Clone)]
pub struct GalleryWork {
    pub id: WorkId,
    /// Slug of the edition.
    pub edition: String,
    pub work: LearningWork,
    /// Its competency kinds, by the words that stand in addresses.
    pub kinds: Vec<Named>,
    /// Its clusters, in the same way.
    pub clusters: Vec<Named>,
}

/// Something that works have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Named {
    /// The word that stands for it in addresses.
    pub key: String,
    pub name: String,
}

//! Rows and values of the results.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::gate::GateOutcome;
use super::method::{Method, Official};
use super::outcome::{Numbers, RankedWork};
use super::plenary::{PlenaryDecision, rules};
use super::published_details::PublicExclusion;
use super::snapshot::Counts;
use crate::clock::At;
use crate::db::schema::{publications, seals};
use crate::ids::{EntryId, WorkId};

/// The sealed sheets of an edition.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = seals)]
pub struct Seal {
    /// The anonymous file: `work_id,juror_id` and one column per criterion.
    pub sheet_file: String,
    /// Its SHA-256.
    pub sheet_hash: String,
    /// When judging was closed.
    pub sealed_at: At,
}

/// The published result of an edition.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = publications)]
pub struct Publication {
    /// The frozen JSON, byte for byte.
    pub snapshot: String,
    /// Its SHA-256.
    pub snapshot_hash: String,
    /// When it became public.
    pub published_at: At,
}

/// What is known about a work beside its scores.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct WorkFacts {
    pub id: WorkId,
    pub number: String,
    pub title: String,
    /// The entry it belongs to.
    pub entry: EntryId,
    /// Name of the team; empty for an individual.
    pub team: String,
    /// Name of the leader, or of the individual.
    pub leader: Option<String>,
    pub institution: String,
}

impl WorkFacts {
    /// Team or person.
    #[must_use]
    pub fn makers(&self) -> &str {
        if self.team.is_empty() { self.leader.as_deref().unwrap_or_default() } else { &self.team }
    }
}

/// How far judging has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// Works accepted for judging.
    pub works: i64,
    /// Works that have every score planned.
    pub complete: i64,
    pub sheets: i64,
    /// Jurors who gave at least one.
    pub jurors: i64,
    /// Scores still lacking, over all accepted works.
    pub missing: i64,
    /// Works the verification desk has not decided; sealing leaves them out for good.
    pub undecided: i64,
    /// Jurors with sheets not sent yet, by name.
    pub behind: Vec<Behind>,
}

impl Progress {
    /// Sheets begun and not sent; sealing leaves them out.
    #[must_use]
    pub fn drafts(&self) -> i64 {
        self.behind.iter().map(|juror| juror.drafted).sum()
    }

    /// Sheets not sent, begun or not.
    #[must_use]
    pub fn open(&self) -> i64 {
        self.behind.iter().map(|juror| juror.drafted + juror.untouched).sum()
    }

    /// Sheets that would be there if nothing lacked.
    #[must_use]
    pub fn expected(&self) -> i64 {
        self.sheets + self.missing.max(self.open())
    }
}

/// A juror whose sheets are not all sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Behind {
    pub juror: String,
    pub drafted: i64,
    pub untouched: i64,
}

/// The method of a ranking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankingMethod {
    /// What turns sheets into a ranking.
    pub method: Method,
    /// When it was fixed; none for an edition that was sealed before methods were fixed.
    pub fixed_at: Option<At>,
}

/// The ranking as the sealed file and the recorded decisions give it.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranking {
    /// Every work with a score, best first.
    pub rows: Vec<RankingLine>,
    /// Numbers of works taken out after sealing (R11), sorted.
    pub excluded: Vec<String>,
    /// What the ranking rests on.
    pub counts: Counts,
    /// Whether the adjustment is applied, condition by condition.
    pub gate: GateOutcome,
    pub numbers: Numbers,
    /// What turned sheets into this ranking.
    pub method: RankingMethod,
    /// The jury's decisions that count, the oldest first.
    pub plenary: Vec<PlenaryDecision>,
    /// Scores excluded by the chair.
    pub exclusions: Vec<PublicExclusion>,
    /// Works for calibration, never ranked.
    pub calibration: Vec<String>,
    /// SHA-256 of the sealed file.
    pub seal_hash: String,
    /// When the sheets were sealed.
    pub sealed_at: At,
}

/// A line of the committee's ranking: a ranked work with what else is known about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RankingLine {
    /// Its place and values.
    pub ranked: RankedWork,
    /// What else is known about it.
    pub work: WorkFacts,
}

impl Ranking {
    /// How many works are awarded: the places of the method less those that the jury left empty.
    #[must_use]
    pub fn awards(&self) -> usize {
        let vacant = rules::vacant(self.plenary.iter().map(|decision| &decision.resolution));
        self.method.method.award_size.saturating_sub(vacant)
    }

    /// The awarded works, best first: they have all their scores.
    pub fn awarded(&self) -> impl Iterator<Item = &RankingLine> {
        let awards = self.awards();
        self.rows.iter().filter(move |row| row.ranked.place.is_some_and(|place| place <= awards))
    }

    /// Whether the official value is the adjusted one.
    #[must_use]
    pub fn adjusts(&self) -> bool {
        self.gate.open && self.method.method.official == Official::Clipped
    }
}

/// A final sheet of a panel, without a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PanelSheet {
    /// Whether it is the reader's own.
    pub own: bool,
    /// Marks by sub-criterion code, in hundredths.
    pub marks: BTreeMap<String, i64>,
    /// Weighted total, in hundredths.
    pub total: i64,
}

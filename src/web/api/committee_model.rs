//! What programs of the committee are told. No employee number, address or phone number is in it.

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::ToSchema;

use crate::clock::At;
use crate::overview::{EntryLine, WorkLine};
use crate::results::{Ranking, RankingLine};

/// An entry.
#[derive(Debug, Serialize, ToSchema)]
pub struct EntryItem {
    #[schema(example = 12)]
    pub id: i64,
    /// "draft", "complete", "cancelled" or "disqualified".
    #[schema(example = "complete")]
    pub status: &'static str,
    /// Name of the group, or of its one person.
    pub name: String,
    pub institution: Option<String>,
    /// People in it, the leader among them.
    #[schema(example = 3)]
    pub people: i64,
    /// How many of them confirmed.
    #[schema(example = 3)]
    pub confirmed: i64,
    /// Works that were sent and not withdrawn.
    #[schema(example = 2)]
    pub works: i64,
    /// ISO 8601, UTC.
    pub created_at: String,
}

impl From<&EntryLine> for EntryItem {
    fn from(line: &EntryLine) -> Self {
        Self {
            id: line.id.0,
            status: line.status.as_str(),
            name: line.makers.name.clone(),
            institution: line.makers.institution.as_ref().map(|(_, name)| name.clone()),
            people: line.makers.people,
            confirmed: line.confirmed,
            works: line.works,
            created_at: line.created_at.iso(),
        }
    }
}

/// A work that was sent.
#[derive(Debug, Serialize, ToSchema)]
pub struct SubmissionItem {
    #[schema(example = "ML-2023-0001")]
    pub number: Option<String>,
    pub title: String,
    /// "submitted", "under_verification", "revision_requested", "accepted", "failed", "judged", "ranked", "withdrawn" or
    /// "disqualified".
    #[schema(example = "accepted")]
    pub status: &'static str,
    /// When it was last sent, ISO 8601, UTC.
    pub submitted_at: Option<String>,
    /// The worst state of its films: "passed", "failed", "needs_review", "pending" or "unchecked".
    pub films: Option<&'static str>,
    /// Name of the group, or of its one person.
    pub maker: String,
    pub institution: Option<String>,
}

impl From<&WorkLine> for SubmissionItem {
    fn from(line: &WorkLine) -> Self {
        Self {
            number: line.number.clone(),
            title: line.title.clone(),
            status: line.status.as_str(),
            submitted_at: line.submitted_at.map(At::iso),
            films: line.link.map(|status| status.as_str()),
            maker: line.makers.name.clone(),
            institution: line.makers.institution.as_ref().map(|(_, name)| name.clone()),
        }
    }
}

/// A judged work with its values.
#[derive(Debug, Serialize, ToSchema)]
pub struct ScoreItem {
    #[schema(example = "ML-2023-0001")]
    pub number: String,
    pub title: String,
    pub institution: String,
    /// Its place; none where scores lack.
    #[schema(example = 1)]
    pub place: Option<usize>,
    /// Whether it is among the awarded works.
    pub awarded: bool,
    /// The official value in hundredths; none where too few scores stand behind it.
    #[schema(example = 8725)]
    pub score: Option<i64>,
    /// Values in the criteria in hundredths, by key.
    pub criteria: BTreeMap<String, i64>,
    /// How many sheets stand behind it.
    #[schema(example = 3)]
    pub sheets: usize,
}

impl ScoreItem {
    /// Of a line of a ranking.
    pub fn of(line: &RankingLine, ranking: &Ranking) -> Self {
        let (ranked, work) = (&line.ranked, &line.work);
        let shown = ranked.shows_values();
        let adjusts = ranking.adjusts();
        let keys = ranking.method.method.criteria.keys().map(str::to_owned);
        let values = ranked.criteria.iter().map(|of| if adjusts { of.adjusted } else { of.mean });
        Self {
            number: work.number.clone(),
            title: work.title.clone(),
            institution: work.institution.clone(),
            place: ranked.place,
            awarded: ranked.place.is_some_and(|place| place <= ranking.awards()),
            score: shown.then_some(ranked.score),
            criteria: if shown { keys.zip(values).collect() } else { BTreeMap::new() },
            sheets: ranked.scores,
        }
    }
}

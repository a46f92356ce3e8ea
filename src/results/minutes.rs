//! The record of a result for its minutes (berita acara): numbers, ranking, decisions, digests, and who acted. Pure.

use std::collections::BTreeMap;

use serde::Serialize;

use super::criteria::CriterionWeights;
use super::fixed_point::Fixed;
use super::method::Method;
use super::model::{Ranking, RankingLine};
use super::plenary::PublicDecision;
use super::published_details::{GateReport, PublicExclusion, PublishedValues, numbers};
use super::snapshot::{Counts, EditionName, PublishedRevocation};

/// Version of the record's form.
const FORMAT: &str = "lomba-record/3";

/// Everything the minutes say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Record {
    /// Version of this form.
    pub format: &'static str,
    pub edition: EditionName,
    /// The method that was fixed.
    pub method: Method,
    pub method_sha256: String,
    /// Digest of the sealed sheets.
    pub seal_sha256: String,
    /// ISO 8601, UTC.
    pub sealed_at: String,
    /// Digest of the published document, once there is one.
    pub document_sha256: Option<String>,
    /// What the result rests on.
    pub counts: Counts,
    /// Whether the adjustment was applied, condition by condition.
    pub gate: GateReport,
    pub numbers: BTreeMap<String, Option<Fixed<6>>>,
    /// How many works are awarded.
    pub awards: usize,
    /// Every work with a score, best first: place (none while scores lack), whether it is awarded, what it is and
    /// who made it, its values as published ones are written.
    pub ranking: Vec<serde_json::Value>,
    /// Works taken out after the seal.
    pub excluded: Vec<String>,
    /// Scores the chair excluded.
    pub exclusions: Vec<PublicExclusion>,
    pub calibration: Vec<String>,
    /// Awards taken back since the announcement (R12).
    pub revocations: Vec<PublishedRevocation>,
    /// The jury's decisions, with the members who entered and confirmed them.
    pub plenary: Vec<Decided>,
    /// Who fixed the method, closed judging, prepared and published.
    pub acts: Acts,
}

/// What the announcement left behind.
#[derive(Debug, Clone, Default)]
pub struct Published {
    pub document_sha256: Option<String>,
    pub revocations: Vec<PublishedRevocation>,
}

/// Somebody who acted, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Signed {
    /// Name of the member of the committee.
    pub name: String,
    /// ISO 8601, UTC.
    pub at: String,
}

/// A decision with the members behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Decided {
    /// The decision as published.
    #[serde(flatten)]
    pub decision: PublicDecision,
    pub recorded_by: Signed,
    /// The second member, where it departs from the computed order.
    pub confirmed_by: Option<Signed>,
}

/// The acts that made the result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Acts {
    /// The method was fixed.
    pub method: Option<Signed>,
    pub sealed: Option<Signed>,
    /// The result was prepared.
    pub prepared: Option<Signed>,
    /// The result was published.
    pub published: Option<Signed>,
}

/// Who acted, as the tables have it; `plenary` in the order of the ranking's decisions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatures {
    pub method: Option<Signed>,
    pub sealed: Option<Signed>,
    /// Prepared the result last.
    pub prepared: Option<Signed>,
    pub published: Option<Signed>,
    /// Entered and confirmed each decision.
    pub plenary: Vec<(Signed, Option<Signed>)>,
}

/// The record of a ranking. `document` is the digest of what was published.
#[must_use]
pub fn record(
    edition: EditionName,
    ranking: &Ranking,
    signatures: Signatures,
    published: Published,
) -> Record {
    let method = ranking.method.method.clone();
    let criteria = method.criteria.clone();
    let awards = ranking.awards();
    let decided = ranking.plenary.iter().zip(signatures.plenary).enumerate();
    let plenary = decided.map(|(place, (decision, (recorded_by, confirmed_by)))| Decided {
        decision: decision.public(place + 1),
        recorded_by,
        confirmed_by,
    });
    Record {
        format: FORMAT,
        edition,
        method_sha256: method.sha256(),
        method,
        seal_sha256: ranking.seal_hash.clone(),
        sealed_at: ranking.sealed_at.iso(),
        document_sha256: published.document_sha256,
        counts: ranking.counts,
        gate: GateReport::of(&ranking.gate),
        numbers: numbers(&ranking.numbers),
        awards,
        ranking: ranking.rows.iter().map(|of| line(of, awards, &criteria)).collect(),
        excluded: ranking.excluded.clone(),
        exclusions: ranking.exclusions.clone(),
        calibration: ranking.calibration.clone(),
        revocations: published.revocations,
        plenary: plenary.collect(),
        acts: Acts {
            method: signatures.method,
            sealed: signatures.sealed,
            prepared: signatures.prepared,
            published: signatures.published,
        },
    }
}

fn line(line: &RankingLine, awards: usize, criteria: &CriterionWeights) -> serde_json::Value {
    let (ranked, work) = (&line.ranked, &line.work);
    // The value of a single score is that juror's mark.
    let shown = ranked.shows_values();
    serde_json::json!({
        "place": ranked.place,
        "awarded": ranked.place.is_some_and(|place| place <= awards),
        "number": work.number,
        "title": work.title,
        "makers": work.makers(),
        "institution": work.institution,
        "score": shown.then_some(Fixed::<2>(ranked.score)),
        "raw": shown.then_some(Fixed::<2>(ranked.raw)),
        "scores": ranked.scores,
        "decided_by": ranked.decided_by,
        "values": shown.then(|| PublishedValues::of(ranked, criteria)),
    })
}

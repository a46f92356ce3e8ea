//! What the published document holds beside the best works: everything a stranger needs to follow the ranking from
//! the sealed sheets, and every decision that people took. Pure.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::criteria::CriterionWeights;
use super::decisions::Decisions;
use super::fixed_point::Fixed;
use super::gate::{GateOutcome, GateRule};
use super::method::Method;
use super::outcome::{CriterionValue, Numbers, RankedWork, Zone};
use super::plenary::{PublicDecision, rules};

/// Method, gate, numbers and decisions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedDetails {
    /// The method as it was fixed.
    pub method: Method,
    /// SHA-256 of its written form, public since it was fixed.
    pub method_sha256: String,
    /// ISO 8601, UTC.
    pub method_fixed_at: String,
    /// Whether the adjustment was applied, condition by condition.
    pub gate: GateReport,
    /// What was measured, by name; none where these sheets cannot tell.
    pub numbers: BTreeMap<String, Option<Fixed<6>>>,
    /// Scores that the chair excluded, with the reason.
    pub exclusions: Vec<PublicExclusion>,
    /// What the jury decided in plenary.
    pub plenary: Vec<PublicDecision>,
    /// Numbers of works that every juror scored for calibration; they are in the sheets and never ranked.
    pub calibration: Vec<String>,
}

/// The gate in published files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GateReport {
    /// True if every condition holds; otherwise the plain average is official.
    pub open: bool,
    /// The conditions, in the order in which they are asked.
    pub conditions: Vec<ConditionReport>,
}

/// A condition in published files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConditionReport {
    pub rule: GateRule,
    pub met: bool,
    pub value: Option<Fixed<6>>,
    /// What was asked for.
    pub limit: Option<Fixed<6>>,
}

/// An excluded score, as the public log has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicExclusion {
    /// Number of the work.
    pub work: String,
    /// Pseudonym of the juror, as in the sheets.
    pub juror: String,
    pub reason: String,
    /// ISO 8601, UTC.
    pub decided_at: String,
}

/// The values of a work beside its score.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedValues {
    /// Mean less the jurors' severities.
    pub adjusted: Fixed<2>,
    /// Adjusted, and no single score pulls further than the clip.
    pub clipped: Fixed<2>,
    /// Standard error of the adjusted and the clipped value.
    pub se: Option<Fixed<2>>,
    /// Standard error of the score.
    pub score_se: Option<Fixed<2>>,
    /// Probability of belonging to the best.
    pub p_top: Option<Fixed<4>>,
    /// What that probability means.
    pub zone: Zone,
    /// Rank by the plain average.
    pub rank_by_raw: usize,
    /// Among the best by the plain average, the adjusted, the clipped value and the one for scale use.
    pub in_top: [bool; 4],
    /// The criteria in the edition's order.
    pub criteria: Vec<PublishedCriterionValue>,
    /// Number of the plenary decision that moved the work.
    pub decision: Option<i64>,
}

/// What a work has in one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublishedCriterionValue {
    pub key: String,
    /// Mean of the points.
    pub mean: Fixed<2>,
    /// The same by the method of the clipped value.
    pub adjusted: Fixed<2>,
}

impl PublishedValues {
    /// Of a ranked work.
    #[must_use]
    pub fn of(row: &RankedWork, criteria: &CriterionWeights) -> Self {
        let value = |(key, value): (&str, &CriterionValue)| PublishedCriterionValue {
            key: key.to_owned(),
            mean: Fixed(value.mean),
            adjusted: Fixed(value.adjusted),
        };
        Self {
            adjusted: Fixed(row.adjusted),
            clipped: Fixed(row.clipped),
            se: row.se.map(Fixed),
            score_se: row.score_se.map(Fixed),
            p_top: row.p_top.map(Fixed),
            zone: row.zone,
            rank_by_raw: row.rank_by_raw,
            in_top: row.in_top,
            criteria: criteria.keys().zip(&row.criteria).map(value).collect(),
            decision: row.decision,
        }
    }
}

impl GateReport {
    /// Of a gate.
    #[must_use]
    pub fn of(gate: &GateOutcome) -> Self {
        let condition = |found: &super::gate::Condition| ConditionReport {
            rule: found.rule,
            met: found.met,
            value: found.value.and_then(Fixed::of),
            limit: found.limit.and_then(Fixed::of),
        };
        Self { open: gate.open, conditions: gate.conditions.iter().map(condition).collect() }
    }
}

/// Every number of a fit by its name.
#[must_use]
pub fn numbers(found: &Numbers) -> BTreeMap<String, Option<Fixed<6>>> {
    match serde_json::to_value(found) {
        Ok(serde_json::Value::Object(fields)) => {
            fields.into_iter().map(|(name, value)| (name, value.as_f64().and_then(Fixed::of))).collect()
        }
        _ => BTreeMap::new(),
    }
}

impl PublishedDetails {
    /// The decisions as the ranking follows them.
    #[must_use]
    pub fn decisions(&self) -> Decisions {
        let excluded = self.exclusions.iter().map(|score| (score.work.clone(), score.juror.clone()));
        let so_far = Decisions {
            excluded_scores: excluded.collect(),
            calibration: self.calibration.clone(),
            ..Decisions::default()
        };
        rules::follow(self.plenary.iter().map(|decision| &decision.resolution), so_far)
    }

    /// Awarded places that the jury left empty.
    #[must_use]
    pub fn vacant(&self) -> usize {
        rules::vacant(self.plenary.iter().map(|decision| &decision.resolution))
    }
}

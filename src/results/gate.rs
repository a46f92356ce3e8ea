//! Whether the adjustment may be applied (judging.md §5). Six conditions, each printed with its number; if one
//! fails the raw mean is official.

use serde::Serialize;

use super::method::GateLimits;
use super::outcome::Numbers;
use crate::db::string_enum::string_enum;

/// The gate with its conditions, in the order of §5.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GateOutcome {
    /// True if every condition holds.
    pub open: bool,
    pub conditions: [Condition; 6],
}

/// One condition and what was found.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Condition {
    pub rule: GateRule,
    pub met: bool,
    /// What was measured; none for a statement, and where nothing can be measured.
    pub value: Option<f64>,
    /// What was asked for; none for a statement.
    pub limit: Option<f64>,
}

string_enum! {
    /// What the gate asks.
    pub enum GateRule {
        /// Jurors and works hang together: components, exactly 1.
        Connected = "connected",
        /// Median of the scores per juror, at least the limit.
        ScoresPerJuror = "scores_per_juror",
        /// p of the F test, below the limit.
        Significance = "significance",
        /// Reliability of the severities, at least the limit.
        Reliability = "reliability",
        /// Works were shared out by the seeded draw.
        Seeded = "seeded",
        /// Method and limits were public before the scores were opened.
        Announced = "announced",
    }
}

/// Asks the six conditions.
#[must_use]
pub fn gate(numbers: &Numbers, limits: &GateLimits) -> GateOutcome {
    let share = |n: i64, of: f64| n as f64 / of;
    let components = numbers.components as f64;
    let least = limits.min_scores_per_juror as f64;
    let (significance, reliability) = (share(limits.significance, 1000.0), share(limits.reliability, 100.0));
    let measured = |rule, met, value, limit| Condition { rule, met, value, limit: Some(limit) };
    let stated = |rule, met| Condition { rule, met, value: None, limit: None };
    let conditions = [
        measured(GateRule::Connected, numbers.components == 1, Some(components), 1.0),
        measured(
            GateRule::ScoresPerJuror,
            numbers.median_scores >= least,
            Some(numbers.median_scores),
            least,
        ),
        measured(
            GateRule::Significance,
            numbers.p.is_some_and(|p| p < significance),
            numbers.p,
            significance,
        ),
        measured(
            GateRule::Reliability,
            numbers.reliability.is_some_and(|found| found >= reliability),
            numbers.reliability,
            reliability,
        ),
        stated(GateRule::Seeded, limits.seeded),
        stated(GateRule::Announced, limits.announced),
    ];
    GateOutcome { open: conditions.iter().all(|condition| condition.met), conditions }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers() -> Numbers {
        Numbers {
            components: 1,
            median_scores: 5.0,
            p: Some(0.049),
            reliability: Some(0.5),
            ..Numbers::default()
        }
    }

    #[test]
    fn all_six_conditions_open_it_and_each_alone_closes_it() {
        let limits = GateLimits::default();
        assert!(gate(&numbers(), &limits).open);
        let closed: [(Numbers, GateLimits); 9] = [
            (Numbers { components: 2, ..numbers() }, limits),
            (Numbers { components: 0, ..numbers() }, limits),
            (Numbers { median_scores: 4.5, ..numbers() }, limits),
            (Numbers { p: Some(0.05), ..numbers() }, limits),
            (Numbers { p: None, ..numbers() }, limits),
            (Numbers { reliability: Some(0.499), ..numbers() }, limits),
            (Numbers { reliability: None, ..numbers() }, limits),
            (numbers(), GateLimits { seeded: false, ..limits }),
            (numbers(), GateLimits { announced: false, ..limits }),
        ];
        let failed: Vec<Vec<GateRule>> = closed
            .iter()
            .map(|(numbers, limits)| {
                let found = gate(numbers, limits);
                assert!(!found.open);
                found.conditions.iter().filter(|c| !c.met).map(|c| c.rule).collect()
            })
            .collect();
        use GateRule::{Announced, Connected, Reliability, ScoresPerJuror, Seeded, Significance};
        let rules = [
            Connected,
            Connected,
            ScoresPerJuror,
            Significance,
            Significance,
            Reliability,
            Reliability,
            Seeded,
            Announced,
        ];
        assert_eq!(failed, rules.map(|rule| vec![rule]));
    }

    #[test]
    fn each_condition_carries_its_number_and_limit() {
        let found = gate(&numbers(), &GateLimits::default()).conditions.map(|c| (c.value, c.limit));
        let expected = [
            (Some(1.0), Some(1.0)),
            (Some(5.0), Some(5.0)),
            (Some(0.049), Some(0.05)),
            (Some(0.5), Some(0.5)),
            (None, None),
            (None, None),
        ];
        assert_eq!(found, expected);
    }
}

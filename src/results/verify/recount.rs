//! The sheets counted and weighed anew: which of them count, what each work has, whether the gate is open.

use std::collections::{BTreeMap, BTreeSet};

use crate::results::aggregate::{Mean, hundredths};
use crate::results::fit::{Fit, fit};
use crate::results::method::{Method, Official};
use crate::results::outcome::Numbers;
use crate::results::score_sheet::ScoreSheet;
use crate::results::snapshot::Snapshot;
use crate::results::uncertainty::{Estimate, chances};

/// Everything the order rests on.
pub(super) struct Recount {
    /// Keys of the criteria in the method's order.
    pub(super) keys: Vec<String>,
    /// How many works are awarded.
    pub(super) award_size: usize,
    /// Works that compete, by number.
    pub(super) works: Vec<CountedWork>,
    /// Jurors with a counted sheet of such a work.
    pub(super) jurors: usize,
    /// Counted sheets of such works.
    pub(super) sheets: usize,
    /// The conditions of the gate in their order.
    pub(super) conditions: [FoundCondition; 6],
    /// Whether the official value is the adjusted one.
    pub(super) adjusts: bool,
    pub(super) numbers: Numbers,
}

/// A condition of the gate.
#[derive(Debug, Clone, Copy)]
pub(super) struct FoundCondition {
    pub(super) rule: &'static str,
    pub(super) met: bool,
    pub(super) value: Option<f64>,
    pub(super) limit: Option<f64>,
}

/// A work as its sheets give it; values in hundredths, as printed.
pub(super) struct CountedWork {
    pub(super) number: String,
    /// Weighted total by juror, ten-thousandths.
    pub(super) totals: BTreeMap<String, i64>,
    /// The exact mean of the totals.
    pub(super) mean: Mean,
    pub(super) complete: bool,
    pub(super) score: i64,
    pub(super) raw: i64,
    pub(super) adjusted: i64,
    pub(super) clipped: i64,
    pub(super) scale_use: i64,
    pub(super) se: Option<i64>,
    pub(super) score_se: Option<i64>,
    /// Probability of belonging to the best; none without a standard error.
    pub(super) chance: Option<f64>,
    /// Mean and adjusted value of each criterion in the method's order.
    pub(super) criteria: Vec<CountedCriterion>,
}

/// A criterion of a work.
#[derive(Debug, Clone, Copy)]
pub(super) struct CountedCriterion {
    pub(super) mean: i64,
    pub(super) adjusted: i64,
}

/// Counts the sheets as the document says they count.
pub(super) fn recount(published: &Snapshot, sheets: &[ScoreSheet]) -> Recount {
    let (details, method) = (&published.details, &published.details.method);
    let taken_out: BTreeSet<&str> = published.excluded.iter().map(String::as_str).collect();
    let excluded: BTreeSet<(&str, &str)> =
        details.exclusions.iter().map(|score| (score.work.as_str(), score.juror.as_str())).collect();
    let counted: Vec<&ScoreSheet> = sheets
        .iter()
        .filter(|sheet| !taken_out.contains(sheet.work.as_str()))
        .filter(|sheet| !excluded.contains(&(sheet.work.as_str(), sheet.juror.as_str())))
        .collect();
    let fitted = fit(counted.iter().copied(), method);
    let conditions = conditions(&fitted.numbers, method);
    let adjusts = method.official == Official::Clipped && conditions.iter().all(|condition| condition.met);
    let practice: BTreeSet<&str> = details.calibration.iter().map(String::as_str).collect();
    let mut panels: BTreeMap<&str, Vec<&ScoreSheet>> = BTreeMap::new();
    for sheet in counted.into_iter().filter(|sheet| !practice.contains(sheet.work.as_str())) {
        panels.entry(&sheet.work).or_default().push(sheet);
    }
    let jurors: BTreeSet<&str> = panels.values().flatten().map(|sheet| sheet.juror.as_str()).collect();
    let (jurors, sheets) = (jurors.len(), panels.values().map(Vec::len).sum());
    let read = Read { fitted: &fitted, method, adjusts };
    let works = panels.into_values().filter_map(|panel| read.work(&panel)).collect();
    let (keys, award_size) = (method.criteria.keys().map(str::to_owned).collect(), method.award_size);
    let numbers = fitted.numbers.clone();
    let mut found = Recount { keys, award_size, works, jurors, sheets, conditions, adjusts, numbers };
    found.measure_chances(&fitted, method);
    found
}

/// The six conditions of §5.
fn conditions(numbers: &Numbers, method: &Method) -> [FoundCondition; 6] {
    let limits = &method.gate;
    let measured = |rule, value: Option<f64>, limit: f64, holds: fn(f64, f64) -> bool| FoundCondition {
        rule,
        met: value.is_some_and(|value| holds(value, limit)),
        value,
        limit: Some(limit),
    };
    let stated = |rule, met| FoundCondition { rule, met, value: None, limit: None };
    let at_least = |value: f64, limit: f64| value >= limit;
    [
        measured("connected", Some(numbers.components as f64), 1.0, |value, limit| value == limit),
        measured(
            "scores_per_juror",
            Some(numbers.median_scores),
            limits.min_scores_per_juror as f64,
            at_least,
        ),
        measured("significance", numbers.p, limits.significance as f64 / 1000.0, |p, limit| p < limit),
        measured("reliability", numbers.reliability, limits.reliability as f64 / 100.0, at_least),
        stated("seeded", limits.seeded),
        stated("announced", limits.announced),
    ]
}

/// What the values of a work are read from.
struct Read<'a> {
    fitted: &'a Fit,
    method: &'a Method,
    adjusts: bool,
}

impl Read<'_> {
    fn work(&self, panel: &[&ScoreSheet]) -> Option<CountedWork> {
        let number = &panel.first()?.work;
        let place = self.fitted.works.binary_search_by(|work| work.work.as_str().cmp(number)).ok()?;
        let fitted = self.fitted.works.get(place)?;
        let weights = self.method.criteria.all();
        let mut totals = BTreeMap::new();
        for sheet in panel {
            let mut total = 0;
            for (points, criterion) in sheet.points.iter().zip(weights) {
                total += points * criterion.weight;
            }
            totals.insert(sheet.juror.clone(), total);
        }
        let mean = Mean::of(totals.values().copied())?;
        let (raw, clipped) = (mean.rounded(100), hundredths(fitted.clipped));
        let (se, raw_se) = (fitted.se.map(hundredths), fitted.raw_se.map(hundredths));
        Some(CountedWork {
            number: number.clone(),
            complete: totals.len() >= self.method.per_work,
            criteria: self.criteria(place, panel),
            totals,
            mean,
            score: if self.adjusts { clipped } else { raw },
            raw,
            adjusted: hundredths(fitted.adjusted),
            clipped,
            scale_use: hundredths(fitted.scale_use),
            se,
            score_se: if self.adjusts { se } else { raw_se },
            chance: None,
        })
    }

    fn criteria(&self, place: usize, panel: &[&ScoreSheet]) -> Vec<CountedCriterion> {
        let mut found = Vec::new();
        for (criterion, fitted) in self.fitted.criteria.iter().enumerate() {
            let points: Vec<i64> =
                panel.iter().filter_map(|sheet| sheet.points.get(criterion).copied()).collect();
            found.push(CountedCriterion {
                mean: Mean::of(points.into_iter()).map_or(0, |mean| mean.rounded(1)),
                adjusted: fitted.works.get(place).copied().map_or(0, hundredths),
            });
        }
        found
    }
}

impl Recount {
    /// Probabilities by the formula of §7, and the shares of §8 that come with them.
    fn measure_chances(&mut self, fitted: &Fit, method: &Method) {
        let of = |number: &str| fitted.works.binary_search_by(|work| work.work.as_str().cmp(number));
        let competing: Vec<_> = self
            .works
            .iter()
            .filter_map(|work| fitted.works.get(of(&work.number).ok()?))
            .map(|work| {
                if self.adjusts { (work.clipped, work.se, work.se) } else { (work.raw, work.raw_se, work.se) }
            })
            .collect();
        let count = competing.len().max(1) as f64;
        self.numbers.mean = competing.iter().map(|(value, ..)| value).sum::<f64>() / count;
        let estimates: Option<Vec<Estimate>> =
            competing.iter().map(|(value, se, _)| Some(Estimate { value: *value, se: (*se)? })).collect();
        let Some(found) = estimates.and_then(|values| chances(&values, method.award_size)) else { return };
        for (work, chance) in self.works.iter_mut().zip(&found.top) {
            work.chance = Some(*chance);
        }
        let mean_error = competing.iter().filter_map(|(.., se)| *se).map(|se| se * se).sum::<f64>() / count;
        let numbers = &mut self.numbers;
        (numbers.mean, numbers.vq, numbers.line) = (found.mean, Some(found.vq), Some(found.line));
        if let Some(se2) = numbers.se2 {
            let share = |rest: f64| Some(found.vq / (found.vq + rest));
            let single = se2 + numbers.ss2.unwrap_or(0.0);
            numbers.icc_single = share(single);
            numbers.icc_raw = share(single / method.per_work as f64);
            numbers.icc_adjusted = share(mean_error);
        }
    }
}

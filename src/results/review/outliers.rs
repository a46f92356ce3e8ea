//! The review rule's measure (judging.md §6): how far a score stands from what the rest of its panel says, in units
//! of what chance explains. Pure.

use std::collections::BTreeMap;

use crate::results::aggregate::hundredths;
use crate::results::decisions::Decisions;
use crate::results::fit::{Fit, ScoreFit, fit};
use crate::results::method::Method;
use crate::results::score_sheet::ScoreSheet;

/// |t| beyond which a score is looked at, hundredths.
const FAR: i64 = 250;
/// A work is near the top within so many places.
const NEAR: usize = 30;
/// Scores with which an outlier counts as confirmed.
pub(super) const CONFIRMED: usize = 5;

/// A score far from the rest of its panel, on a work that is near the top with or without it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlier {
    /// Number of the work.
    pub work: String,
    /// Code of the juror.
    pub juror: String,
    /// `t`, hundredths; above zero is higher than the others.
    pub t: i64,
    /// Scores of the work.
    pub scores: usize,
    pub total: i64,
    /// Scores of the others, hundredths, highest first.
    pub others: Vec<i64>,
    /// Value of the work, hundredths.
    pub value: i64,
    /// Adjusted mean of the others, hundredths.
    pub without: i64,
}

/// Every outlier, the farthest first. Calibration works are measured with and never listed. Whether a work is near
/// the top without a score is judged by the others' adjusted mean among the present values: the severities move
/// too little to fit everything anew for each score.
#[must_use]
pub fn outliers(sheets: &[ScoreSheet], method: &Method, decisions: &Decisions) -> Vec<Outlier> {
    let counted = sheets.iter().filter(|sheet| decisions.counts(&sheet.work, &sheet.juror));
    let fit = fit(counted, method);
    let Some(se2) = fit.numbers.se2.filter(|se2| *se2 > 1e-9) else { return Vec::new() };
    let field = Field::of(&fit, decisions);
    let mut panels: BTreeMap<usize, Vec<&ScoreFit>> = BTreeMap::new();
    for score in &fit.scores {
        panels.entry(score.work).or_default().push(score);
    }
    let mut found: Vec<Outlier> =
        panels.values().flat_map(|panel| of_panel(&fit, &field, se2, panel)).collect();
    found.sort_by(|a, b| (b.t.abs(), &a.work, &a.juror).cmp(&(a.t.abs(), &b.work, &b.juror)));
    found
}

/// The values among which places are counted.
struct Field<'a> {
    values: Vec<f64>,
    calibration: &'a [String],
}

impl<'a> Field<'a> {
    fn of(fit: &Fit, decisions: &'a Decisions) -> Self {
        let competing = fit.works.iter().filter(|work| !decisions.calibration.contains(&work.work));
        let mut values: Vec<f64> = competing.map(|work| work.clipped).collect();
        values.sort_by(|a, b| b.total_cmp(a));
        Self { values, calibration: &decisions.calibration }
    }

    fn near_top(&self, value: f64) -> bool {
        self.values.partition_point(|other| *other > value + 1e-9) < NEAR
    }
}

fn of_panel(fit: &Fit, field: &Field, se2: f64, panel: &[&ScoreFit]) -> Vec<Outlier> {
    let work = panel.first().and_then(|score| fit.works.get(score.work));
    let Some(work) = work.filter(|work| !field.calibration.contains(&work.work)) else { return Vec::new() };
    let k = panel.len();
    if k < 2 {
        return Vec::new();
    }
    let severity = |score: &ScoreFit| fit.jurors.get(score.juror).map_or(0.0, |juror| juror.severity);
    let adjusted: Vec<f64> = panel.iter().map(|score| score.total - severity(score)).collect();
    let sum: f64 = adjusted.iter().sum();
    let others = (k - 1) as f64;
    let mut found = Vec::new();
    for (place, (score, own)) in panel.iter().zip(&adjusted).enumerate() {
        let rest = (sum - own) / others;
        let t = hundredths((own - rest) / (se2 * (1.0 + 1.0 / others)).sqrt());
        if t.abs() > FAR && (field.near_top(work.clipped) || field.near_top(rest)) {
            let rest_of = panel.iter().enumerate().filter(|(other, _)| *other != place);
            let mut totals: Vec<i64> = rest_of.map(|(_, other)| hundredths(other.total)).collect();
            totals.sort_unstable_by(|a, b| b.cmp(a));
            found.push(Outlier {
                work: work.work.clone(),
                juror: fit.jurors.get(score.juror).map(|juror| juror.juror.clone()).unwrap_or_default(),
                t,
                scores: k,
                total: hundredths(score.total),
                others: totals,
                value: hundredths(work.clipped),
                without: hundredths(rest),
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::criteria::tests::sixty_forty;

    fn method() -> Method {
        Method::standard(sixty_forty(), 3, "benih")
    }

    fn sheet(work: usize, juror: usize, points: i64) -> ScoreSheet {
        let points = points * 100;
        ScoreSheet::new(format!("K-{work:02}"), format!("J{juror:02}"), [points, points])
    }

    /// Forty works, ten jurors, three scores each, a little noise; work 1 gets `planted` from juror 1.
    fn sheets(planted: i64) -> Vec<ScoreSheet> {
        let mut all = Vec::new();
        for work in 0..40_usize {
            for seat in 0..3_usize {
                let juror = (work * 3 + seat * 2 + work / 10) % 10;
                let noise = [2, -1, -1, 0, 1, -2, 1][(work * 5 + seat * 3) % 7];
                all.push(sheet(work, juror, 60 + (work as i64) / 2 + noise));
            }
        }
        let target = all.iter_mut().rfind(|s| s.work == "K-39").unwrap();
        target.points = vec![planted * 100; 2];
        all
    }

    #[test]
    fn a_planted_score_is_found_alone_and_an_honest_one_is_not() {
        assert_eq!(outliers(&sheets(79), &method(), &Decisions::default()), []);
        let found = outliers(&sheets(20), &method(), &Decisions::default());
        // A score so far off makes its panel look far off too; the farthest is the one.
        assert!(found.iter().all(|outlier| outlier.work == "K-39"), "{found:?}");
        let outlier = &found[0];
        assert_eq!((outlier.work.as_str(), outlier.scores, outlier.total), ("K-39", 3, 2000));
        assert!(outlier.t < -250 && outlier.without > outlier.value, "{outlier:?}");
        assert_eq!(outlier.others.len(), 2);
    }

    #[test]
    fn the_order_of_sheets_does_not_matter() {
        let mut all = sheets(20);
        let first = outliers(&all, &method(), &Decisions::default());
        all.reverse();
        all.rotate_left(13);
        assert_eq!(outliers(&all, &method(), &Decisions::default()), first);
    }

    #[test]
    fn an_excluded_score_and_a_calibration_work_are_no_outliers() {
        let all = sheets(20);
        let found = outliers(&all, &method(), &Decisions::default());
        let pair = (found[0].work.clone(), found[0].juror.clone());
        let excluded = Decisions { excluded_scores: vec![pair], ..Decisions::default() };
        assert_eq!(outliers(&all, &method(), &excluded), []);
        let practice = Decisions { calibration: vec!["K-39".to_owned()], ..Decisions::default() };
        assert_eq!(outliers(&all, &method(), &practice), []);
    }

    #[test]
    fn one_score_a_work_says_nothing() {
        let alone: Vec<ScoreSheet> = (0..5).map(|n| sheet(n, n, 50 + n as i64 * 10)).collect();
        assert_eq!(outliers(&alone, &method(), &Decisions::default()), []);
    }
}

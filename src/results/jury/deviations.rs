//! How far each score stands from what the rest of its panel says, strictness taken off (judging.md §6, "Review
//! rule").

use super::grounds::Grounds;
use super::scores::Scores;

/// One score beside its panel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deviation {
    /// Mean of the others' scores less their severities: the leave-one-out value of the work, points.
    pub others: f64,
    /// d: this score less its juror's severity, less `others`; points.
    pub points: f64,
    /// Variance of d by chance, se2 · (1 + 1 / (k − 1)), points²; none while that is nothing or unknown.
    pub variance: Option<f64>,
}

impl Deviation {
    /// t: d in units of what chance does.
    #[must_use]
    pub fn units(&self) -> Option<f64> {
        Some(self.points / self.variance?.sqrt())
    }
}

/// The deviation of every score, by its place; none for a work with a single score.
#[derive(Debug, Clone)]
pub struct Deviations(Vec<Option<Deviation>>);

impl Deviations {
    /// Of all scores.
    #[must_use]
    pub fn of(scores: &Scores, grounds: &Grounds) -> Self {
        let mut found = Vec::with_capacity(scores.cells().len());
        for work in 0..scores.works().len() {
            let panel = scores.panel(work);
            let fair: Vec<f64> =
                panel.iter().map(|cell| cell.total - grounds.severity(cell.juror).value).collect();
            let sum: f64 = fair.iter().sum();
            found.extend(fair.iter().map(|own| deviation(*own, sum, panel.len(), grounds.se2)));
        }
        Self(found)
    }

    /// Of the score at a place.
    #[must_use]
    pub fn at(&self, place: usize) -> Option<Deviation> {
        self.0.get(place).copied().flatten()
    }
}

/// The deviation of a score that is part of `sum` over a panel of `k`.
fn deviation(own: f64, sum: f64, k: usize, se2: Option<f64>) -> Option<Deviation> {
    let rest = k.checked_sub(1).filter(|rest| *rest > 0)? as f64;
    let others = (sum - own) / rest;
    let variance = se2.map(|se2| se2 * (1.0 + 1.0 / rest)).filter(|variance| *variance > 0.0);
    Some(Deviation { others, points: own - others, variance })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::criteria::tests::sixty_forty;
    use crate::results::jury::Severity;
    use crate::results::score_sheet::ScoreSheet;

    #[test]
    fn a_score_is_held_against_the_others_without_their_severity() {
        let sheet = |work: &str, juror: &str, points| ScoreSheet::new(work, juror, [points, points]);
        let sheets =
            [sheet("A", "1", 8000), sheet("A", "2", 7000), sheet("A", "3", 6000), sheet("B", "1", 5000)];
        let scores = Scores::new(&sheets, &sixty_forty());
        let severity = [4.0, 0.0, -4.0].map(|value| Severity { value, se: Some(1.0) }).to_vec();
        let grounds = Grounds { se2: Some(24.0), severity, ..Grounds::default() };
        let found = Deviations::of(&scores, &grounds);
        // Fair scores 76, 70, 64; the first against the mean 67 of the others: 9 points, 9 / √36 = 1.5 units.
        let first = found.at(0).unwrap();
        assert_eq!((first.others, first.points, first.variance), (67.0, 9.0, Some(36.0)));
        assert_eq!(first.units(), Some(1.5));
        assert_eq!(found.at(1).unwrap().points, 0.0);
        assert_eq!(found.at(2).unwrap().units(), Some(-1.5));
        let unknown = Deviations::of(&scores, &Grounds { se2: None, ..grounds });
        assert_eq!((unknown.at(0).unwrap().points, unknown.at(0).unwrap().units()), (9.0, None));
        assert_eq!((found.at(3), found.at(9)), (None, None));
    }
}

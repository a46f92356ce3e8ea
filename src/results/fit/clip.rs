//! The clipped fit: no single score pulls its work by more than `h` (judging.md §4).
//!
//! Minimises Σ huber_h(y − θ_w − s_j) + (λ/2) Σ s_j². The function is convex, and the severities that minimise it
//! are unique. The value of a work is not always: where the scores of an even panel, severities taken off, leave a
//! gap wider than 2h in their middle, every value in the gap that keeps h from both sides has the same loss. Then
//! the one nearest to the panel's mean is taken, so that any solver gives the same figure.
#![expect(clippy::indexing_slicing, reason = "arrays are sized by the field they belong to")]

use super::field::{Field, Values};

/// What the clipped fit minimises.
#[derive(Debug, Clone, Copy)]
pub(super) struct Objective {
    /// `h`: how far a score may stand from its work before it stops to pull harder, points.
    pub(super) clip: f64,
    /// `λ`: how strongly severities are drawn to zero.
    pub(super) shrinkage: f64,
}

/// Values of the works and severities of the jurors.
#[derive(Debug, Clone)]
pub(super) struct Clipped {
    /// Value of each work.
    pub(super) theta: Vec<f64>,
    /// Severity of each juror, centred.
    pub(super) s: Vec<f64>,
    pub(super) sweeps: usize,
}

/// A change below this ends the sweeps.
const STILL: f64 = 1e-9;
/// Bounds the time on plans that are barely connected; sixty sweeps are usual.
const SWEEPS: usize = 20_000;

/// Sweeps from s = 0 and θ = raw mean.
pub(super) fn clipped(field: &Field, values: &Values, objective: Objective) -> Clipped {
    let mut found = Clipped { theta: values.mean.clone(), s: vec![0.0; field.jurors.len()], sweeps: 0 };
    while found.sweeps < SWEEPS {
        found.sweeps += 1;
        let (theta, s) = (found.theta.clone(), found.s.clone());
        found.sweep(field, values, objective);
        let change = |now: &[f64], then: &[f64]| {
            now.iter().zip(then).fold(0.0, |most: f64, (now, then)| most.max((now - then).abs()))
        };
        if change(&found.theta, &theta).max(change(&found.s, &s)) < STILL {
            break;
        }
    }
    found.settle_intervals(field, values, objective.clip);
    let drift = field.score_mean(&found.s);
    found.shift(drift);
    found
}

impl Clipped {
    fn sweep(&mut self, field: &Field, values: &Values, objective: Objective) {
        let (h, s) = (objective.clip, &self.s);
        let mut pull = vec![0.0; s.len()];
        for (panel, theta) in field.panels.iter().zip(self.theta.iter_mut()) {
            let rest =
                |score: usize, theta: f64| (values.score[score] - theta - s[field.juror[score]]).clamp(-h, h);
            *theta += panel.clone().map(|score| rest(score, *theta)).sum::<f64>() / panel.len() as f64;
            panel.clone().for_each(|score| pull[field.juror[score]] += rest(score, *theta));
        }
        for ((s, pull), given) in self.s.iter_mut().zip(pull).zip(&field.given) {
            *s = (pull + given * *s) / (given + objective.shrinkage);
        }
        let mean = self.s.iter().sum::<f64>() / self.s.len().max(1) as f64;
        self.shift(mean);
    }

    /// Takes the point nearest to the panel's mean where the minimum is an interval.
    fn settle_intervals(&mut self, field: &Field, values: &Values, h: f64) {
        for (panel, theta) in field.panels.iter().zip(self.theta.iter_mut()) {
            let rests = panel.clone().map(|score| values.score[score] - self.s[field.juror[score]]);
            if let Some(nearest) = interval_point(rests.collect(), h) {
                *theta = nearest;
            }
        }
    }

    /// Moves a constant from the severities to the works: no loss changes but that of the shrinkage.
    fn shift(&mut self, by: f64) {
        self.s.iter_mut().for_each(|s| *s -= by);
        self.theta.iter_mut().for_each(|theta| *theta += by);
    }
}

/// The point nearest to the mean among those that minimise Σ huber_h(v − θ); none where one θ alone does. With half
/// of an even panel at least h below and the other half at least h above, each half pulls with the same strength.
fn interval_point(mut rests: Vec<f64>, h: f64) -> Option<f64> {
    rests.sort_unstable_by(f64::total_cmp);
    let half = rests.len() / 2;
    if rests.len() % 2 == 1 || half == 0 {
        return None;
    }
    let (low, high) = (rests[half - 1] + h, rests[half] - h);
    let mean = rests.iter().sum::<f64>() / rests.len() as f64;
    (low <= high).then(|| mean.clamp(low, high))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_scores_far_apart_take_the_middle_and_near_ones_have_one_point() {
        // 26 points apart with h = 9.8: every value from 59.8 to 66.2 has the same loss.
        assert_eq!(interval_point(vec![76.0, 50.0], 9.8), Some(63.0));
        assert_eq!(interval_point(vec![50.0, 69.0], 9.8), None);
        assert_eq!(interval_point(vec![50.0], 1.0), None);
        assert_eq!(interval_point(vec![], 1.0), None);
    }

    #[test]
    fn a_panel_split_in_halves_takes_its_mean_or_the_near_end_of_the_gap() {
        assert_eq!(interval_point(vec![50.0, 80.0, 40.0, 90.0], 5.0), Some(65.0));
        // The mean, 50, lies below the interval from 65 to 70.
        assert_eq!(interval_point(vec![60.0, 75.0, -11.0, 76.0], 5.0), Some(65.0));
        assert_eq!(interval_point(vec![60.0, 75.0, 80.0, 0.0, 85.0, 10.0], 5.0), Some(65.0));
        // An odd panel never has an interval.
        assert_eq!(interval_point(vec![10.0, 50.0, 90.0], 5.0), None);
    }
}

//! The two figures of the severity information matrix.
//!
//! C + τ·11'/J is positive definite when the jurors are connected. Its Cholesky factor gives Σ 1/λ as a trace and
//! λ₂ by inverse iteration.
#![expect(clippy::indexing_slicing, reason = "all arrays here are n or n × n")]

use super::hash::splitmix64;
use super::state::State;
use crate::linear_algebra::{Factor, Matrix, dot};

/// Rounds of inverse iteration; three digits need far fewer.
const ROUNDS: usize = 60;

/// Pivots below this mean that the jurors fall into parts.
const SINGULAR: f64 = 1e-9;

/// C over the jurors who hold works that more than one juror judges.
#[derive(Debug)]
pub(super) struct Information(Matrix);

impl Information {
    pub(super) fn of(state: &State) -> Self {
        let used: Vec<usize> = (0..state.load.len()).filter(|j| state.load[*j] > 0).collect();
        let mut place = vec![0; state.load.len()];
        used.iter().enumerate().for_each(|(i, j)| place[*j] = i);
        let panel = |w: usize| state.panel(w).iter().map(|j| place[*j]).collect();
        let panels: Vec<Vec<usize>> = (0..state.roster.works.len()).map(panel).collect();
        Self::of_panels(used.len(), &panels)
    }

    /// Of panels by the numbers of their jurors, all below `n`.
    pub(super) fn of_panels(n: usize, panels: &[Vec<usize>]) -> Self {
        let mut information = Matrix::zero(n);
        for panel in panels {
            let share = 1.0 / panel.len().max(1) as f64;
            for a in panel {
                information.cells[a * n + a] += 1.0;
                panel.iter().for_each(|b| information.cells[a * n + b] -= share);
            }
        }
        Self(information)
    }

    /// A-efficiency and λ₂-efficiency in thousandths.
    pub(super) fn efficiencies(self) -> (i64, i64) {
        let Self(mut information) = self;
        let (n, trace) = (information.n, information.trace());
        if n < 2 || trace <= 0.0 {
            return (0, 0);
        }
        let ideal = trace / (n - 1) as f64;
        information.cells.iter_mut().for_each(|cell| *cell += ideal / n as f64);
        let Some(factor) = information.factor_above(SINGULAR) else { return (0, 0) };
        let inverses = factor.inverse_trace() - 1.0 / ideal;
        (thousandths((n - 1) as f64 / inverses / ideal), thousandths(lambda2(&factor, n) / ideal))
    }
}

/// Smallest eigenvalue apart from that of the all-ones vector, by inverse iteration.
fn lambda2(factor: &Factor, n: usize) -> f64 {
    let mut x: Vec<f64> = (0..n as u64).map(|i| (splitmix64(i) >> 40) as f64 / (1u64 << 24) as f64).collect();
    let mut value = 0.0;
    for _ in 0..ROUNDS {
        let mean = x.iter().sum::<f64>() / n as f64;
        x.iter_mut().for_each(|cell| *cell -= mean);
        let length = dot(&x, &x).sqrt();
        x.iter_mut().for_each(|cell| *cell /= length);
        let solved = factor.solve(&x);
        value = 1.0 / dot(&x, &solved);
        x = solved;
    }
    value
}

fn thousandths(ratio: f64) -> i64 {
    (ratio * 1000.0).round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_of_three_has_the_known_eigenvalues() {
        // Laplacian of the path 1 - 0 - 2: eigenvalues 0, 1, 3; trace 4, ideal 2.
        let cells = vec![2.0, -1.0, -1.0, -1.0, 1.0, 0.0, -1.0, 0.0, 1.0];
        // A-efficiency = [2 / (1 + 1/3)] / 2 = 0.75; lambda2 = 1 of 2.
        assert_eq!(Information(Matrix { n: 3, cells }).efficiencies(), (750, 500));
    }

    #[test]
    fn everyone_meeting_everyone_is_perfect_and_a_split_is_nothing() {
        let complete = (0..16).map(|i| if i % 5 == 0 { 3.0 } else { -1.0 }).collect();
        assert_eq!(Information(Matrix { n: 4, cells: complete }).efficiencies(), (1000, 1000));
        let split = vec![1., -1., 0., 0., -1., 1., 0., 0., 0., 0., 1., -1., 0., 0., -1., 1.];
        assert_eq!(Information(Matrix { n: 4, cells: split }).efficiencies().0, 0);
    }
}

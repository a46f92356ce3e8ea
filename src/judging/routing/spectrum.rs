//! The two figures of the severity information matrix, without a linear algebra crate.
//!
//! C + τ·11'/J is positive definite when the jurors are connected. Its Cholesky factor gives Σ 1/λ as a trace and
//! λ₂ by inverse iteration. Only + − × ÷ √ in a fixed order: the same digits on every machine.
#![expect(clippy::indexing_slicing, reason = "all arrays here are n or n × n")]

use super::hash::splitmix64;
use super::state::State;

/// Rounds of inverse iteration; three digits need far fewer.
const ROUNDS: usize = 60;

/// C over the jurors who hold works that more than one juror judges.
#[derive(Debug)]
pub(super) struct Information {
    n: usize,
    cells: Vec<f64>,
}

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
        let mut cells = vec![0.0; n * n];
        for panel in panels {
            let share = 1.0 / panel.len().max(1) as f64;
            for a in panel {
                cells[a * n + a] += 1.0;
                panel.iter().for_each(|b| cells[a * n + b] -= share);
            }
        }
        Self { n, cells }
    }

    /// A-efficiency and λ₂-efficiency in thousandths.
    pub(super) fn efficiencies(mut self) -> (i64, i64) {
        let n = self.n;
        let trace: f64 = (0..n).map(|i| self.cells[i * n + i]).sum();
        if n < 2 || trace <= 0.0 {
            return (0, 0);
        }
        let ideal = trace / (n - 1) as f64;
        self.cells.iter_mut().for_each(|cell| *cell += ideal / n as f64);
        if !self.factor() {
            return (0, 0);
        }
        let inverses = self.inverse_trace() - 1.0 / ideal;
        (thousandths((n - 1) as f64 / inverses / ideal), thousandths(self.lambda2() / ideal))
    }

    /// Cholesky in place, lower triangle; false if the matrix is singular.
    fn factor(&mut self) -> bool {
        let n = self.n;
        for i in 0..n {
            let (above, here) = self.cells.split_at_mut(i * n);
            for j in 0..i {
                let row = &above[j * n..j * n + n];
                here[j] = (here[j] - dot(&here[..j], &row[..j])) / row[j];
            }
            let pivot = here[i] - dot(&here[..i], &here[..i]);
            if pivot < 1e-9 {
                return false;
            }
            here[i] = pivot.sqrt();
        }
        true
    }

    /// Trace of the inverse: the sum of squares of the inverse factor.
    fn inverse_trace(&self) -> f64 {
        let n = self.n;
        let mut sum = 0.0;
        let mut column = vec![0.0; n];
        for j in 0..n {
            column[j] = 1.0 / self.cells[j * n + j];
            for i in j + 1..n {
                let row = &self.cells[i * n..i * n + n];
                column[i] = -dot(&row[j..i], &column[j..i]) / row[i];
            }
            sum += dot(&column[j..], &column[j..]);
        }
        sum
    }

    /// Smallest eigenvalue apart from that of the all-ones vector.
    fn lambda2(&self) -> f64 {
        let mut x: Vec<f64> =
            (0..self.n as u64).map(|i| (splitmix64(i) >> 40) as f64 / (1u64 << 24) as f64).collect();
        let mut value = 0.0;
        for _ in 0..ROUNDS {
            let mean = x.iter().sum::<f64>() / self.n as f64;
            x.iter_mut().for_each(|cell| *cell -= mean);
            let length = dot(&x, &x).sqrt();
            x.iter_mut().for_each(|cell| *cell /= length);
            let before = x.clone();
            self.solve(&mut x);
            value = 1.0 / dot(&before, &x);
        }
        value
    }

    fn solve(&self, x: &mut [f64]) {
        let n = self.n;
        for i in 0..n {
            let row = &self.cells[i * n..i * n + n];
            x[i] = (x[i] - dot(&row[..i], &x[..i])) / row[i];
        }
        for i in (0..n).rev() {
            let row = &self.cells[i * n..i * n + n];
            x[i] /= row[i];
            let settled = x[i];
            x[..i].iter_mut().zip(&row[..i]).for_each(|(cell, factor)| *cell -= factor * settled);
        }
    }
}

/// Four running sums: the order is fixed, and the processor can work on them side by side.
fn dot(a: &[f64], b: &[f64]) -> f64 {
    let mut sums = [0.0; 4];
    let (fours_a, fours_b) = (a.chunks_exact(4), b.chunks_exact(4));
    let rest: f64 = fours_a.remainder().iter().zip(fours_b.remainder()).map(|(x, y)| x * y).sum();
    for (x, y) in fours_a.zip(fours_b) {
        for lane in 0..4 {
            sums[lane] += x[lane] * y[lane];
        }
    }
    (sums[0] + sums[1]) + (sums[2] + sums[3]) + rest
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
        assert_eq!(Information { n: 3, cells }.efficiencies(), (750, 500));
    }

    #[test]
    fn everyone_meeting_everyone_is_perfect_and_a_split_is_nothing() {
        let complete = (0..16).map(|i| if i % 5 == 0 { 3.0 } else { -1.0 }).collect();
        assert_eq!(Information { n: 4, cells: complete }.efficiencies(), (1000, 1000));
        let split = vec![1., -1., 0., 0., -1., 1., 0., 0., 0., 0., 1., -1., 0., 0., -1., 1.];
        assert_eq!(Information { n: 4, cells: split }.efficiencies().0, 0);
    }
}

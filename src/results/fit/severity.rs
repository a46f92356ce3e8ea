//! How mild or strict each juror is: the additive model of judging.md §4 with shrinkage.
//!
//! y = θ_w + s_j + e with works fixed, s ~ (0, ss2), e ~ (0, se2). Variances by moments; then s = (C + λI)⁻¹ b
//! with λ = se2/ss2, centred so that the mean of all scores keeps its value.
#![expect(clippy::indexing_slicing, reason = "arrays are sized by the field or the matrix they belong to")]

use super::field::{Field, Values};
use crate::linear_algebra::{Factor, Matrix};
use crate::results::stats::f_tail;

/// What the plan alone says, whatever the points: shared by totals and criteria.
#[derive(Debug)]
pub(super) struct Design {
    /// The information about severities, C.
    pub(super) information: Matrix,
    /// Independent differences between jurors: jurors less components.
    pub(super) rank: usize,
    /// Degrees of freedom of the noise.
    pub(super) nu: usize,
    /// All jurors but the first of each component.
    free: Vec<usize>,
    grounded: Option<Factor>,
}

/// The variances of one quantity and what they were made from.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Moments {
    /// Right-hand side of the normal equations.
    pub(super) b: Vec<f64>,
    /// A least-squares solution without shrinkage, its mean in each component zero.
    pub(super) plain: Vec<f64>,
    /// Variance of the noise; none without degrees of freedom.
    pub(super) se2: Option<f64>,
    /// Variance of the severities; none where no two jurors can be compared or the noise is unknown.
    pub(super) ss2: Option<f64>,
    /// Mean square of the severities over that of the noise, and the probability of such a value by chance.
    pub(super) test: Option<(f64, f64)>,
}

/// Severities with their errors.
#[derive(Debug, Clone)]
pub(super) struct Severities {
    pub(super) s: Vec<f64>,
    /// Their covariance, centred; none where it is zero.
    pub(super) errors: Option<Matrix>,
}

/// What stands below this share of the sum of squares is the noise of calculating.
const NOTHING: f64 = 1e-10;

impl Design {
    pub(super) fn of(field: &Field) -> Self {
        let jurors = field.jurors.len();
        let mut information = Matrix::zero(jurors);
        let n = jurors;
        for work in 0..field.panels.len() {
            let panel = field.panel(work);
            let share = 1.0 / panel.len() as f64;
            for a in panel {
                information.cells[a * n + a] += 1.0;
                panel.iter().for_each(|b| information.cells[a * n + b] -= share);
            }
        }
        let first = |j: &usize| field.component[..*j].contains(&field.component[*j]);
        let free: Vec<usize> = (0..jurors).filter(first).collect();
        let grounded = information.part(&free).factor();
        let rank = jurors - field.components;
        let nu = field.juror.len() - field.panels.len() - rank;
        Self { information, rank, nu, free, grounded }
    }

    /// Variances by moments.
    pub(super) fn moments(&self, field: &Field, values: &Values) -> Moments {
        let (b, within) = sums(field, values);
        let plain = self.solve(field, &b);
        let between: f64 = plain.iter().zip(&b).map(|(s, b)| s * b).sum();
        let rest = within - between;
        let rest = if rest <= NOTHING * within.max(1e-6) { 0.0 } else { rest };
        let se2 = (self.nu > 0).then(|| rest / self.nu as f64);
        let rank = self.rank as f64;
        let ss2 = se2.filter(|_| self.rank > 0).map(|se2| {
            let spread = (between - rank * se2) / self.information.trace();
            if between <= NOTHING * within.max(1e-6) { 0.0 } else { spread.max(0.0) }
        });
        let test = se2.filter(|_| self.rank > 0 && between > 0.0).map(|se2| {
            let f = between / rank / se2;
            (f, f_tail(f, self.rank, self.nu))
        });
        Moments { b, plain, se2, ss2, test: test.filter(|(f, _)| !f.is_nan()) }
    }

    /// C⁺b up to a constant in each component, which is chosen so that each component's mean is zero.
    fn solve(&self, field: &Field, b: &[f64]) -> Vec<f64> {
        let mut s = vec![0.0; b.len()];
        let Some(grounded) = &self.grounded else { return s };
        let right: Vec<f64> = self.free.iter().map(|j| b[*j]).collect();
        for (j, value) in self.free.iter().zip(grounded.solve(&right)) {
            s[*j] = value;
        }
        let mut sums = vec![(0.0, 0.0); field.components];
        for (value, component) in s.iter().zip(&field.component) {
            sums[*component].0 += value;
            sums[*component].1 += 1.0;
        }
        s.iter_mut().zip(&field.component).for_each(|(value, c)| *value -= sums[*c].0 / sums[*c].1);
        s
    }

    /// Shrunk severities. Without noise they need no shrinking; without severities all are zero.
    pub(super) fn severities(&self, field: &Field, moments: &Moments, errors: bool) -> Severities {
        let (Some(se2), Some(ss2)) = (moments.se2, moments.ss2.filter(|ss2| *ss2 > 0.0)) else {
            return Severities { s: vec![0.0; field.jurors.len()], errors: None };
        };
        let factor = (se2 > 0.0).then(|| self.information.plus(se2 / ss2).factor()).flatten();
        let Some(factor) = factor else {
            return Severities { s: centred(field, moments.plain.clone()), errors: None };
        };
        let s = centred(field, factor.solve(&moments.b));
        Severities { s, errors: errors.then(|| centred_errors(field, factor.inverse(se2))) }
    }
}

/// b and the sum of squares within works.
fn sums(field: &Field, values: &Values) -> (Vec<f64>, f64) {
    let (mut b, mut within) = (vec![0.0; field.jurors.len()], 0.0);
    for (panel, mean) in field.panels.iter().zip(&values.mean) {
        for score in panel.clone() {
            let rest = values.score[score] - mean;
            b[field.juror[score]] += rest;
            within += rest * rest;
        }
    }
    (b, within)
}

/// s less its mean over all scores.
pub(super) fn centred(field: &Field, mut s: Vec<f64>) -> Vec<f64> {
    let mean = field.score_mean(&s);
    s.iter_mut().for_each(|value| *value -= mean);
    s
}

/// Q V Q' with Q = I - 1p', p the shares of the scores.
fn centred_errors(field: &Field, mut errors: Matrix) -> Matrix {
    let n = errors.n;
    let u: Vec<f64> = (0..n).map(|j| field.score_mean(errors.row(j))).collect();
    let q = field.score_mean(&u);
    for a in 0..n {
        for b in 0..n {
            errors.cells[a * n + b] += q - u[a] - u[b];
        }
    }
    errors
}

impl Severities {
    /// Variance of each juror's severity.
    pub(super) fn variances(&self) -> Vec<f64> {
        match &self.errors {
            None => vec![0.0; self.s.len()],
            Some(v) => (0..v.n).map(|j| v.cells[j * v.n + j].max(0.0)).collect(),
        }
    }

    /// Variance of the mean severity of a panel.
    pub(super) fn panel_variance(&self, panel: &[usize]) -> f64 {
        let Some(v) = &self.errors else { return 0.0 };
        let sum: f64 = panel.iter().map(|a| panel.iter().map(|b| v.cells[a * v.n + b]).sum::<f64>()).sum();
        (sum / (panel.len() * panel.len()) as f64).max(0.0)
    }
}

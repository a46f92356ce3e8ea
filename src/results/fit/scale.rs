//! A shadow ranking that also levels how much of the scale each juror uses: y = μ + s_j + (1 + d_j)(θ_w − μ) + e.
//!
//! It multiplies people's scores, so it never is the result (judging.md §6); it only shows which works would
//! stand elsewhere. d is shrunk towards zero as if scale use varied by 15 %, and its mean is zero.
#![expect(clippy::indexing_slicing, reason = "arrays are sized by the field they belong to")]

use super::field::{Field, Values};
use super::severity::centred;

/// Value of each work and scale of each juror.
#[derive(Debug, Clone)]
pub(super) struct ScaleUse {
    /// Value of each work.
    pub(super) theta: Vec<f64>,
    /// 1 + d of each juror.
    pub(super) scale: Vec<f64>,
}

/// Where the rounds begin: the fit without scale use.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start<'a> {
    /// Adjusted value of each work.
    pub(super) adjusted: &'a [f64],
    /// Severity of each juror.
    pub(super) severity: &'a [f64],
    /// Variance of the noise.
    pub(super) se2: f64,
    /// How strongly severities are drawn to zero.
    pub(super) lam: f64,
}

/// How much scale use varies between jurors: a variance of 0.15².
const VARIANCE: f64 = 0.0225;
/// A fixed number of rounds: the shadow need not be exact.
const ROUNDS: usize = 30;

/// Alternates between works and jurors, from the adjusted values.
pub(super) fn scale_use(field: &Field, values: &Values, start: &Start) -> ScaleUse {
    let Start { adjusted, severity, se2, lam } = *start;
    let mu = values.score.iter().sum::<f64>() / values.score.len().max(1) as f64;
    let mut x: Vec<f64> = adjusted.iter().map(|theta| theta - mu).collect();
    let (mut s, mut d) = (severity.to_vec(), vec![0.0; severity.len()]);
    for _ in 0..ROUNDS {
        let (mut slope, mut level) = (vec![(0.0, 0.0); s.len()], vec![0.0; s.len()]);
        for (panel, x) in field.panels.iter().zip(&x) {
            for score in panel.clone() {
                let j = field.juror[score];
                slope[j].0 += x * (values.score[score] - mu - s[j] - x);
                slope[j].1 += x * x;
            }
        }
        d = centred(field, slope.iter().map(|(over, under)| over / (under + se2 / VARIANCE)).collect());
        for (panel, x) in field.panels.iter().zip(&x) {
            for score in panel.clone() {
                let j = field.juror[score];
                level[j] += values.score[score] - mu - (1.0 + d[j]) * x;
            }
        }
        s = centred(field, level.iter().zip(&field.given).map(|(sum, given)| sum / (given + lam)).collect());
        for (panel, x) in field.panels.iter().zip(x.iter_mut()) {
            let (mut over, mut under) = (0.0, 0.0);
            for score in panel.clone() {
                let (j, scale) = (field.juror[score], 1.0 + d[field.juror[score]]);
                over += scale * (values.score[score] - mu - s[j]);
                under += scale * scale;
            }
            *x = if under > 0.0 { over / under } else { *x };
        }
    }
    let scale = d.into_iter().map(|d| 1.0 + d).collect();
    ScaleUse { theta: x.into_iter().map(|x| x + mu).collect(), scale }
}

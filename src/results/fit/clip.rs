//! The clipped fit: no single score pulls its work by more than `h` (judging.md §4).
//!
//! Minimises Σ huber_h(y − θ_w − s_j) + (λ/2) Σ s_j². The function is convex, so there is one answer; the sweeps
//! below go down to it, and they need no linear algebra.
#![expect(clippy::indexing_slicing, reason = "arrays are sized by the field they belong to")]

use super::field::{Field, Values};

/// The clipped fit.
#[derive(Debug, Clone)]
pub(super) struct Clipped {
    /// Value of each work.
    pub(super) theta: Vec<f64>,
    /// Severity of each juror, centred.
    pub(super) s: Vec<f64>,
    /// Rounds it took.
    pub(super) sweeps: usize,
}

/// A change below this ends the sweeps.
const STILL: f64 = 1e-9;
/// Bounds the work on plans that hang together by a thread; sixty sweeps are usual.
const SWEEPS: usize = 20_000;

/// Sweeps from s = 0 and θ = raw mean.
pub(super) fn clipped(field: &Field, values: &Values, (h, lam): (f64, f64)) -> Clipped {
    let (mut theta, mut s) = (values.mean.clone(), vec![0.0; field.jurors.len()]);
    let mut sweeps = 0;
    while sweeps < SWEEPS {
        sweeps += 1;
        let before = (theta.clone(), s.clone());
        sweep(field, values, (h, lam), (&mut theta, &mut s));
        let change = |now: &[f64], then: &[f64]| {
            now.iter().zip(then).fold(0.0, |most: f64, (now, then)| most.max((now - then).abs()))
        };
        if change(&theta, &before.0).max(change(&s, &before.1)) < STILL {
            break;
        }
    }
    let drift = field.score_mean(&s);
    shift(&mut theta, &mut s, drift);
    Clipped { theta, s, sweeps }
}

fn sweep(field: &Field, values: &Values, (h, lam): (f64, f64), (theta, s): (&mut [f64], &mut [f64])) {
    let mut pull = vec![0.0; s.len()];
    for (panel, theta) in field.panels.iter().zip(theta.iter_mut()) {
        let rest =
            |score: usize, theta: f64| (values.score[score] - theta - s[field.juror[score]]).clamp(-h, h);
        *theta += panel.clone().map(|score| rest(score, *theta)).sum::<f64>() / panel.len() as f64;
        panel.clone().for_each(|score| pull[field.juror[score]] += rest(score, *theta));
    }
    for ((s, pull), given) in s.iter_mut().zip(pull).zip(&field.given) {
        *s = (pull + given * *s) / (given + lam);
    }
    let mean = s.iter().sum::<f64>() / s.len().max(1) as f64;
    shift(theta, s, mean);
}

fn shift(theta: &mut [f64], s: &mut [f64], by: f64) {
    s.iter_mut().for_each(|s| *s -= by);
    theta.iter_mut().for_each(|theta| *theta += by);
}

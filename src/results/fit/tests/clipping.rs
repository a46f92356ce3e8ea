//! The clipped values against a solver that has nothing in common with the sweeps.

use super::*;
use crate::results::fit::clip::{Objective, clipped};
use crate::results::fit::field::Values;
use crate::results::fit::severity::centred;

/// The objective's gradient followed downhill by small steps: slow, simple, and nothing in common with the sweeps.
fn descend(field: &Field, values: &Values, objective: Objective) -> (Vec<f64>, Vec<f64>) {
    let Objective { clip: h, shrinkage: lam } = objective;
    let (mut theta, mut s) = (values.mean.clone(), vec![0.0; field.jurors.len()]);
    let steepest = field.given.iter().fold(3.0, |most: f64, given| most.max(*given)) * 2.0 + lam;
    for _ in 0..60_000 {
        let mut down = (vec![0.0; theta.len()], s.iter().map(|s| -lam * s).collect::<Vec<f64>>());
        for (work, panel) in field.panels.iter().enumerate() {
            for score in panel.clone() {
                let pull = (values.score[score] - theta[work] - s[field.juror[score]]).clamp(-h, h);
                down.0[work] += pull;
                down.1[field.juror[score]] += pull;
            }
        }
        theta.iter_mut().zip(down.0).for_each(|(theta, down)| *theta += down / steepest);
        s.iter_mut().zip(down.1).for_each(|(s, down)| *s += down / steepest);
    }
    let drift = field.score_mean(&s);
    (theta.into_iter().map(|theta| theta + drift).collect(), centred(field, s))
}

#[test]
fn sweeps_agree_with_an_independent_solver() {
    let (_, sheets) = competition(24, 8, 6.0, 11);
    let field = Field::of(&sheets);
    let values = field.totals(&method().criteria);
    for (h, lam) in [(2.0, 0.8), (8.7, 0.8), (8.7, 30.0), (1e9, 0.8)] {
        let swept = clipped(&field, &values, Objective { clip: h, shrinkage: lam });
        let (theta, s) = descend(&field, &values, Objective { clip: h, shrinkage: lam });
        let far = |a: &[f64], b: &[f64]| a.iter().zip(b).any(|(a, b)| (a - b).abs() > 1e-6);
        assert!(!far(&swept.theta, &theta) && !far(&swept.s, &s), "h {h} lam {lam}");
        assert!(swept.sweeps < 2000, "{}", swept.sweeps);
    }
    // Nothing clipped: the closed form of the unclipped fit.
    let fit = fit(&sheets, &method());
    let open = clipped(&field, &values, Objective { clip: 1e9, shrinkage: fit.numbers.lam.unwrap() });
    for (work, theta) in fit.works.iter().zip(&open.theta) {
        assert!((work.adjusted - theta).abs() < 1e-6);
    }
}

/// The point nearest to the mean among all θ on which no more is pulled up than down, both ends found by halving.
fn nearest_by_halving(rests: &[f64], h: f64) -> (f64, f64) {
    let pull = |theta: f64| rests.iter().map(|rest| (rest - theta).clamp(-h, h)).sum::<f64>();
    let end = |above: fn(f64) -> bool| {
        let (mut low, mut high) = (-1000.0, 1000.0);
        for _ in 0..200 {
            let middle = f64::midpoint(low, high);
            if above(pull(middle)) { low = middle } else { high = middle }
        }
        low
    };
    let (low, high) = (end(|pull| pull > 1e-9), end(|pull| pull >= -1e-9));
    let mean = rests.iter().sum::<f64>() / rests.len() as f64;
    (mean.clamp(low, high.max(low)), high - low)
}

/// Works by two or four of eight jurors; every third panel is split in halves up to 30 points apart.
fn split_panels(seed: u64) -> Vec<ScoreSheet> {
    let mut seed = splitmix64(seed);
    let mild: Vec<f64> = (0..8).map(|_| normal(&mut seed, 4.0)).collect();
    let mut sheets = Vec::new();
    for work in 0..24 {
        let quality = 60.0 + normal(&mut seed, 8.0);
        let gap = if work % 3 == 0 { 15.0 + normal(&mut seed, 4.0) } else { 0.0 };
        let seats: &[usize] = if work % 2 == 0 { &[0, 3] } else { &[0, 1, 3, 6] };
        for (seat, step) in seats.iter().enumerate() {
            let juror = (work + step) % 8;
            let side = if seat % 2 == 0 { gap } else { -gap };
            let points = quality + mild[juror] + side + normal(&mut seed, 2.0);
            sheets.push(sheet(work, juror, (points.clamp(0.0, 100.0) * 100.0) as i64));
        }
    }
    sheets
}

#[test]
fn where_the_minimum_is_an_interval_an_independent_solver_takes_the_same_point() {
    let mut intervals = 0;
    for seed in 0..6 {
        let sheets = split_panels(seed);
        let field = Field::of(&sheets);
        let values = field.totals(&method().criteria);
        let objective = Objective { clip: 5.0, shrinkage: 0.8 };
        let swept = clipped(&field, &values, objective);
        let (_, s) = descend(&field, &values, objective);
        for (work, panel) in field.panels.iter().enumerate() {
            let rests: Vec<f64> =
                panel.clone().map(|score| values.score[score] - s[field.juror[score]]).collect();
            let (theta, width) = nearest_by_halving(&rests, objective.clip);
            intervals += usize::from(width > 0.01);
            assert!((swept.theta[work] - theta).abs() < 1e-6, "{seed} {work}: {} {theta}", swept.theta[work]);
        }
    }
    assert!(intervals > 10, "only {intervals} panels were split");
}

#[test]
fn two_scores_far_apart_stand_at_their_mean_for_any_order_of_rows() {
    // Work 90 has two scores 26 points apart among works of little noise.
    let (_, mut sheets) = competition(60, 10, 3.0, 17);
    sheets.push(sheet(90, 0, 7600));
    sheets.push(sheet(90, 5, 5000));
    let found = fit(&sheets, &method());
    let h = found.numbers.clip.unwrap();
    assert!(h < 12.0, "the gap is wider than 2h: {h}");
    let work = found.works.last().unwrap();
    let severity = |code: &str| found.jurors.iter().find(|juror| juror.juror == code).unwrap().clipped;
    near(work.clipped, f64::midpoint(76.0 - severity("J00"), 50.0 - severity("J05")));
    sheets.reverse();
    sheets.rotate_left(41);
    assert_eq!(fit(&sheets, &method()).works.last().unwrap().clipped.to_bits(), work.clipped.to_bits());
}

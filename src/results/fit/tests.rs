//! Tests of the fit as a whole: closed forms, properties, an independent solver.

use proptest::prelude::*;

use super::field::Field;
use super::severity::Design;
use super::*;
use crate::judging::routing::splitmix64;
use crate::results::aggregate::hundredths;
use crate::results::criteria::tests::sixty_forty;
use crate::results::gate::gate;
use crate::results::method::Method;
use crate::results::score_sheet::ScoreSheet;

mod clipping;

fn method() -> Method {
    Method::standard(sixty_forty(), 3, "benih")
}

/// A sheet whose total is `points` hundredths.
fn sheet(work: usize, juror: usize, points: i64) -> ScoreSheet {
    ScoreSheet::new(format!("K{work:03}"), format!("J{juror:02}"), [points, points])
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
}

/// A normal number by summing twelve even ones: tests need no tails.
fn normal(seed: &mut u64, sd: f64) -> f64 {
    let mut even = || {
        *seed = splitmix64(*seed);
        (*seed >> 11) as f64 / (1u64 << 53) as f64
    };
    sd * ((0..12).map(|_| even()).sum::<f64>() - 6.0)
}

/// Works by three jurors each, spread over all; true qualities and sheets.
fn competition(works: usize, jurors: usize, severity: f64, seed: u64) -> (Vec<f64>, Vec<ScoreSheet>) {
    let mut seed = splitmix64(seed);
    let mild: Vec<f64> = (0..jurors).map(|_| normal(&mut seed, severity)).collect();
    let quality: Vec<f64> = (0..works).map(|_| 65.0 + normal(&mut seed, 8.0)).collect();
    let mut sheets = Vec::new();
    for (work, quality) in quality.iter().enumerate() {
        for step in [0, 1 + work / jurors % 3, 5] {
            let juror = (work + step) % jurors;
            let points = quality + mild[juror] + normal(&mut seed, 5.8);
            sheets.push(sheet(work, juror, (points.clamp(0.0, 100.0) * 100.0) as i64));
        }
    }
    (quality, sheets)
}

#[test]
fn two_works_by_three_jurors_as_calculated_by_hand() {
    let points = [[80, 74, 71], [70, 68, 60]];
    let sheets: Vec<ScoreSheet> =
        (0..2).flat_map(|w| (0..3).map(move |j| sheet(w, j, points[w][j] * 100))).collect();
    let fit = fit(&sheets, &method());
    // b = (9, 1, -10); C = 2 (I - J/3), so s0 = b/2; SSs = 91 of SSw = 98.
    let n = &fit.numbers;
    assert_eq!((n.scores, n.works, n.jurors, n.components, n.rank, n.nu), (6, 2, 3, 1, 2, 2));
    near(n.se2.unwrap(), 3.5);
    near(n.ss2.unwrap(), 21.0);
    near(n.lam.unwrap(), 1.0 / 6.0);
    near(n.f.unwrap(), 13.0);
    near(n.p.unwrap(), 1.0 / 14.0);
    // V = 21/13 (I - J/3).
    near(n.reliability.unwrap(), 37.0 / 39.0);
    near(n.clip.unwrap(), 1.5 * 3.5f64.sqrt());
    for (juror, b) in fit.jurors.iter().zip([9.0, 1.0, -10.0]) {
        near(juror.severity, b * 6.0 / 13.0);
        near(juror.se.unwrap(), (14.0f64 / 13.0).sqrt());
    }
    for severities in fit.criteria.iter().map(|criterion| &criterion.severities) {
        severities.iter().zip([9.0, 1.0, -10.0]).for_each(|(found, b)| near(*found, b * 6.0 / 13.0));
    }
    for (work, raw) in fit.works.iter().zip([75.0, 66.0]) {
        near(work.raw, raw);
        near(work.adjusted, raw);
        // Every juror scored every work: severities add nothing to the error of a comparison.
        near(work.se.unwrap(), (3.5f64 / 3.0).sqrt());
        near(work.raw_se.unwrap(), (3.5f64 / 3.0).sqrt());
    }
}

#[test]
fn three_works_in_a_ring_as_calculated_by_hand() {
    // Works by jurors (0,1), (1,2), (2,0); C = 1.5 (I - J/3).
    let given = [(0, 0, 90), (0, 1, 80), (1, 1, 70), (1, 2, 60), (2, 2, 50), (2, 0, 76)];
    let sheets: Vec<ScoreSheet> = given.map(|(w, j, points)| sheet(w, j, points * 100)).to_vec();
    let fit = fit(&sheets, &method());
    // R = 85, 65, 63; b = (5 + 13, -5 + 5, -5 - 13); s0 = b / 1.5; SSs = 432 of SSw = 438; nu = 1.
    let n = &fit.numbers;
    assert_eq!((n.rank, n.nu), (2, 1));
    near(n.se2.unwrap(), 6.0);
    near(n.ss2.unwrap(), (432.0 - 12.0) / 3.0);
    let (lam, s) = (6.0 / 140.0, 18.0 / (1.5 + 6.0 / 140.0));
    near(n.lam.unwrap(), lam);
    near(fit.jurors[0].severity, s);
    near(fit.works[0].adjusted, 85.0 - s / 2.0);
    near(fit.works[1].adjusted, 65.0 + s / 2.0);
    near(fit.works[2].adjusted, 63.0);
    // V = v (I - J/3) with v = 6 / (1.5 + lam): a pair's mean has variance v (1/2 - 1/3).
    near(fit.works[0].se.unwrap(), (3.0 + 6.0 / (1.5 + lam) / 6.0).sqrt());
    near(fit.works[0].raw_se.unwrap(), (3.0f64 + 140.0 / 6.0).sqrt());
}

#[test]
fn a_full_jury_changes_no_value() {
    for seed in 0..20 {
        let mut dice = splitmix64(seed);
        let mut points = |_| {
            dice = splitmix64(dice);
            (dice % 10_001) as i64
        };
        let sheets: Vec<ScoreSheet> =
            (0..12).flat_map(|w| (0..4).map(move |j| (w, j))).map(|(w, j)| sheet(w, j, points(()))).collect();
        for work in fit(&sheets, &method()).works {
            assert_eq!(hundredths(work.adjusted), hundredths(work.raw), "{}", work.work);
            near(work.adjusted, work.raw);
        }
    }
}

#[test]
fn differences_without_noise_are_taken_out_whole() {
    let mild = [0, 300, -200, 700];
    let sheets: Vec<ScoreSheet> = (0..8)
        .flat_map(|w: usize| [w % 4, (w + 1) % 4, (w + 2) % 4].map(move |j| (w, j)))
        .map(|(w, j)| sheet(w, j, 5000 + 100 * w as i64 + mild[j]))
        .collect();
    let fit = fit(&sheets, &method());
    assert_eq!((fit.numbers.se2, fit.numbers.p), (Some(0.0), Some(0.0)));
    for (work, pair) in fit.works.windows(2).enumerate() {
        near(pair[1].adjusted - pair[0].adjusted, 1.0);
        near(pair[1].clipped - pair[0].clipped, 1.0);
        assert_eq!(pair[0].se, Some(0.0), "{work}");
    }
}

#[test]
fn without_any_difference_between_jurors_the_raw_mean_stands() {
    let same: Vec<ScoreSheet> =
        (0..6).flat_map(|w| (0..3).map(move |j| sheet(w, (w + j) % 5, 7000))).collect();
    let fit = fit(&same, &method());
    assert_eq!((fit.numbers.se2, fit.numbers.ss2, fit.numbers.lam), (Some(0.0), Some(0.0), None));
    assert!(fit.works.iter().all(|work| work.adjusted == 70.0 && work.clipped == 70.0));
    assert!(fit.jurors.iter().all(|juror| juror.severity == 0.0 && juror.se == Some(0.0)));
    assert!(!gate(&fit.numbers, &method().gate).open);
}

#[test]
fn nothing_is_measured_where_nothing_can_be() {
    assert_eq!(fit(&[], &method()).works, []);
    let alone = fit(&[sheet(0, 0, 7000), sheet(1, 0, 8000)], &method());
    assert_eq!((alone.numbers.se2, alone.numbers.f, alone.numbers.nu), (None, None, 0));
    assert_eq!((alone.works[1].clipped, alone.works[1].se, alone.jurors[0].se), (80.0, None, None));
    assert!(!gate(&alone.numbers, &method().gate).open);
}

#[test]
fn a_plan_in_two_parts_closes_the_gate() {
    let (_, mut sheets) = competition(60, 10, 8.0, 3);
    assert!(gate(&fit(&sheets, &method()).numbers, &method().gate).open);
    for sheet in &mut sheets {
        let half = sheet.work.as_str() < "K030";
        sheet.juror = format!("{}{half}", sheet.juror);
    }
    let parts = fit(&sheets, &method());
    let found = gate(&parts.numbers, &method().gate);
    assert_eq!((parts.numbers.components, parts.numbers.rank, parts.numbers.jurors), (2, 18, 20));
    assert_eq!((found.open, found.conditions[0].met, found.conditions[0].value), (false, false, Some(2.0)));
    assert_eq!((parts.works[0].component, parts.works[59].component), (1, 0));
}

#[test]
fn the_gate_opens_for_real_differences_and_stays_shut_without() {
    let opened = |severity: f64| {
        (0..60)
            .filter(|seed| {
                let (_, sheets) = competition(100, 10, severity, 1000 + seed);
                gate(&fit(&sheets, &method()).numbers, &method().gate).open
            })
            .count()
    };
    let (none, some, much) = (opened(0.0), opened(2.0), opened(6.0));
    // judging.md §5 measured 0 %, 95 % (at 2) and 100 % (at 6). Without differences p < .05 holds in one plan of
    // twenty by the meaning of p, so three of sixty are what is to be expected.
    assert!(none <= 4 && (46..60).contains(&some) && much == 60, "{none} {some} {much} of 60");
}

#[test]
fn the_interval_covers_what_it_promises() {
    let (mut inside, mut all, mut closer, mut runs) = (0, 0, 0, 0);
    for seed in 0..40 {
        let (quality, sheets) = competition(60, 10, 6.0, seed);
        let fit = fit(&sheets, &method());
        let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
        let errors = |of: fn(&WorkFit) -> f64| {
            let off: Vec<f64> = fit.works.iter().zip(&quality).map(|(work, q)| of(work) - q).collect();
            let shift = mean(&off);
            off.iter().map(|off| off - shift).collect::<Vec<f64>>()
        };
        let (adjusted, raw) = (errors(|w| w.adjusted), errors(|w| w.raw));
        let square = |errors: &[f64]| errors.iter().map(|e| e * e).sum::<f64>();
        closer += usize::from(square(&adjusted) < square(&raw));
        runs += 1;
        for (work, off) in fit.works.iter().zip(&adjusted) {
            inside += usize::from(off.abs() < 1.96 * work.se.unwrap());
            all += 1;
        }
    }
    let covered = f64::from(inside as u32) / f64::from(all as u32);
    assert!((0.93..0.97).contains(&covered), "{covered}");
    assert!(closer >= 38 && runs == 40, "{closer} of {runs}");
}

/// Any plan of up to eight works and six jurors, with any points.
fn any_sheets() -> impl Strategy<Value = Vec<ScoreSheet>> {
    proptest::collection::btree_map((0..8usize, 0..6usize), 0..=10_000i64, 2..40)
        .prop_map(|given| given.into_iter().map(|((w, j), points)| sheet(w, j, points)).collect())
}

proptest! {
    /// θ solves Σ clip(y − θ − s) = 0, so the others' clipped rests sum to at most h; beyond their range plus
    /// h/(k−1) they would sum to more. No score moves its work further from the rest of its panel than that. Two
    /// scores alone can be so far apart that neither says which is amiss; then their middle stands.
    #[test]
    fn no_single_score_pulls_further_than_the_clip(sheets in any_sheets()) {
        let fit = fit(&sheets, &method());
        let h = fit.numbers.clip.unwrap_or(0.0);
        for (work, found) in fit.works.iter().enumerate().filter(|(_, found)| found.scores > 2) {
            let panel: Vec<f64> = fit.scores.iter().filter(|score| score.work == work)
                .map(|score| score.total - fit.jurors[score.juror].clipped).collect();
            let bound = h / (panel.len() - 1) as f64 + 1e-6;
            for left_out in 0..panel.len() {
                let others: Vec<f64> = panel.iter().enumerate()
                    .filter(|(place, _)| *place != left_out).map(|(_, value)| *value).collect();
                let low = others.iter().copied().fold(f64::INFINITY, f64::min);
                let high = others.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                prop_assume!(fit.numbers.lam.is_some() && h > 0.0);
                prop_assert!(found.clipped >= low - bound && found.clipped <= high + bound,
                    "{} outside {low} to {high} by more than {bound}", found.clipped);
                let mean = others.iter().sum::<f64>() / others.len() as f64;
                if others.iter().all(|value| (value - found.clipped).abs() < h) {
                    prop_assert!((found.clipped - mean).abs() <= bound);
                }
            }
        }
    }

    #[test]
    fn without_shrinkage_a_constant_of_one_juror_changes_no_difference(
        sheets in any_sheets(), juror in 0..6usize, constant in -3000..3000i64,
    ) {
        let unshrunk = |sheets: &[ScoreSheet]| {
            let field = Field::of(sheets);
            let values = field.totals(&method().criteria);
            let plain = Design::of(&field).moments(&field, &values).plain;
            let off = field.panel_means(&plain);
            let adjusted: Vec<f64> = values.mean.iter().zip(off).map(|(raw, off)| raw - off).collect();
            (field.components, adjusted)
        };
        let (components, before) = unshrunk(&sheets);
        prop_assume!(components == 1);
        let name = format!("J{juror:02}");
        let milder: Vec<ScoreSheet> = sheets.iter().cloned().map(|mut sheet| {
            if sheet.juror == name {
                sheet.points.iter_mut().for_each(|points| *points += constant);
            }
            sheet
        }).collect();
        let (_, after) = unshrunk(&milder);
        for (one, other) in before.iter().zip(&after) {
            let moved = (one - before[0]) - (other - after[0]);
            prop_assert!(moved.abs() < 1e-7, "{moved}");
        }
    }

    #[test]
    fn rows_in_any_order_give_the_same_bits(sheets in any_sheets(), turn in 0..40usize) {
        let mut turned = sheets.clone();
        turned.rotate_left(turn % sheets.len());
        turned.reverse();
        let (one, other) = (fit(&sheets, &method()), fit(&turned, &method()));
        prop_assert_eq!(format!("{one:?}"), format!("{other:?}"));
    }

    #[test]
    fn every_number_is_a_number(sheets in any_sheets()) {
        let fit = fit(&sheets, &method());
        for work in &fit.works {
            let values = [work.raw, work.adjusted, work.clipped, work.scale_use];
            prop_assert!(values.iter().all(|value| value.is_finite()));
            prop_assert!(work.se.is_none_or(|se| se >= 0.0 && se.is_finite()));
            prop_assert!(work.raw_se.is_none_or(f64::is_finite));
        }
        let criteria = fit.criteria.iter().flat_map(|c| c.works.iter().chain(&c.severities).chain(&c.rests));
        prop_assert!(criteria.into_iter().all(|value| value.is_finite()));
        prop_assert!(fit.numbers.p.is_none_or(|p| (0.0..=1.0).contains(&p)));
        prop_assert!(fit.numbers.reliability.is_none_or(|found| found <= 1.0));
    }
}

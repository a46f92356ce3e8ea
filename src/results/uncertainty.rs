//! How sure the line of the awarded places is (judging.md §7): the probability of each work to belong to the
//! best, in closed form and without random numbers.
//!
//! The whole field is the prior: values are drawn towards its mean as far as their errors demand, so that many
//! works are not promised a place that only ten can have.

use super::fit::WorkFit;
use super::method::Method;
use super::outcome::{Numbers, RankedWork, Zone};
use super::special::normal;
use super::standing::Candidate;

/// Halvings of the interval in which the line is sought.
const STEPS: usize = 80;
/// The least variance of quality.
const TINY: f64 = 1e-9;

/// The field as a whole.
struct Sight {
    mean: f64,
    vq: f64,
    line: f64,
    /// Probability of each work.
    top: Vec<f64>,
}

/// Fills probabilities and zones, and completes the numbers. `adjusts`: the official value is the clipped one.
pub(super) fn judge(
    candidates: &mut [Candidate],
    mut numbers: Numbers,
    (method, adjusts): (&Method, bool),
) -> Numbers {
    let of = |work: &WorkFit| if adjusts { (work.clipped, work.se) } else { (work.raw, work.raw_se) };
    let count = candidates.len().max(1) as f64;
    numbers.mean = candidates.iter().map(|candidate| of(candidate.fit).0).sum::<f64>() / count;
    let values: Option<Vec<(f64, f64)>> = candidates
        .iter()
        .map(|candidate| {
            let (value, se) = of(candidate.fit);
            Some((value, se?))
        })
        .collect();
    let Some(sight) = values.and_then(|values| sight(&values, method.award_size)) else { return numbers };
    for (candidate, p) in candidates.iter_mut().zip(&sight.top) {
        candidate.row.p_top = Some((p * 10_000.0).round_ties_even() as i64);
        candidate.row.zone = zone(*p);
    }
    let errors = candidates.iter().filter_map(|candidate| candidate.fit.se).map(|se| se * se);
    let adjusted = errors.sum::<f64>() / count;
    shares(&mut numbers, &sight, (method.per_work as f64, adjusted));
    numbers
}

fn zone(p: f64) -> Zone {
    match p {
        p if p >= 0.9 => Zone::Sure,
        p if p >= 0.1 => Zone::Tie,
        _ => Zone::Out,
    }
}

/// Shares of quality in what is seen (§8).
fn shares(numbers: &mut Numbers, sight: &Sight, (per_work, adjusted): (f64, f64)) {
    let vq = sight.vq;
    let of = |rest: f64| Some(vq / (vq + rest));
    (numbers.vq, numbers.line, numbers.mean) = (Some(vq), Some(sight.line), sight.mean);
    if let Some(se2) = numbers.se2 {
        let single = se2 + numbers.ss2.unwrap_or(0.0);
        numbers.icc_single = of(single);
        numbers.icc_raw = of(single / per_work);
        numbers.icc_adjusted = of(adjusted);
    }
}

/// Values with standard errors to probabilities; none without works.
fn sight(values: &[(f64, f64)], size: usize) -> Option<Sight> {
    let count = values.len() as f64;
    let mean = values.iter().map(|(value, _)| value).sum::<f64>() / count;
    let spread = values.iter().map(|(value, _)| (value - mean) * (value - mean)).sum::<f64>() / count;
    let error = values.iter().map(|(_, se)| se * se).sum::<f64>() / count;
    let vq = (spread - error).max(TINY);
    let posterior: Vec<(f64, f64)> = values
        .iter()
        .map(|(value, se)| {
            let r = vq / (vq + se * se);
            (mean + r * (value - mean), (vq * (1.0 - r)).sqrt().max(TINY))
        })
        .collect();
    let above = |line: f64, (m, p): &(f64, f64)| 1.0 - normal((line - m) / p);
    let (mut low, mut high) = posterior.iter().fold((mean, mean), |(low, high), (m, p)| {
        (f64::min(low, m - 40.0 * p), f64::max(high, m + 40.0 * p))
    });
    for _ in 0..STEPS {
        let line = (low + high) / 2.0;
        if line <= low || line >= high {
            break; // No number lies between: further halvings change nothing.
        }
        let promised: f64 = posterior.iter().map(|work| above(line, work)).sum();
        if promised > size as f64 {
            low = line;
        } else {
            high = line;
        }
    }
    let line = (low + high) / 2.0;
    let all = values.len() <= size;
    let top = posterior.iter().map(|work| if all { 1.0 } else { above(line, work) }).collect();
    (!values.is_empty()).then_some(Sight { mean, vq, line, top })
}

/// Fills ranks by the raw mean and the membership of the top under each method, for rows in their final order.
pub(super) fn compare_methods(rows: &mut [RankedWork], size: usize) {
    let mut raws: Vec<i64> = rows.iter().map(|row| row.raw).collect();
    raws.sort_unstable_by_key(|raw| std::cmp::Reverse(*raw));
    for row in rows.iter_mut() {
        row.rank_by_raw = 1 + raws.partition_point(|raw| *raw > row.raw);
    }
    let values: [fn(&RankedWork) -> i64; 4] =
        [|row| row.raw, |row| row.adjusted, |row| row.clipped, |row| row.scale_use];
    for (method, value) in values.into_iter().enumerate() {
        // Equal values keep the order of the official list.
        let mut best: Vec<usize> =
            rows.iter().enumerate().filter(|(_, row)| row.complete).map(|(place, _)| place).collect();
        best.sort_by_key(|place| std::cmp::Reverse(rows.get(*place).map(value)));
        for place in best.into_iter().take(size) {
            if let Some(member) = rows.get_mut(place).and_then(|row| row.in_top.get_mut(method)) {
                *member = true;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_works_and_one_award_have_a_closed_form() {
        let found = sight(&[(70.0, 3.0), (80.0, 3.0)], 1).unwrap();
        // vq = 25 - 9; r = 16/25; m = 75 -+ 3.2; p = sqrt(16 * 9/25) = 2.4; the line is the mean.
        assert!((found.vq - 16.0).abs() < 1e-12 && (found.line - 75.0).abs() < 1e-9);
        assert!((found.top[1] - normal(3.2 / 2.4)).abs() < 1e-9);
        assert!((found.top[0] + found.top[1] - 1.0).abs() < 1e-9);
    }

    #[test]
    fn as_many_places_are_promised_as_there_are() {
        let values: Vec<(f64, f64)> =
            (0..300).map(|n| (40.0 + f64::from(n * 37 % 300) / 8.0, 2.0 + f64::from(n % 3))).collect();
        let found = sight(&values, 10).unwrap();
        assert!((found.top.iter().sum::<f64>() - 10.0).abs() < 1e-9);
        // With one error for all, the higher value has the higher probability.
        let equal: Vec<(f64, f64)> = values.iter().map(|(value, _)| (*value, 3.0)).collect();
        let mut by_value: Vec<(f64, f64)> =
            equal.iter().map(|(v, _)| *v).zip(sight(&equal, 10).unwrap().top).collect();
        by_value.sort_by(|a, b| b.0.total_cmp(&a.0));
        assert!(by_value.windows(2).all(|pair| pair[0].1 >= pair[1].1 - 1e-12));
    }

    #[test]
    fn a_work_is_sure_only_where_the_error_allows() {
        let spread = |se: f64| -> Vec<f64> {
            let values: Vec<(f64, f64)> = (0..50).map(|n| (50.0 + f64::from(n), se)).collect();
            sight(&values, 10).unwrap().top
        };
        let (fine, coarse) = (spread(0.5), spread(8.0));
        assert!(fine[49] > 0.999 && fine[0] < 0.001 && coarse[49] < 0.95 && coarse[0] > 0.0);
        assert!((fine[39] + fine[40] - 1.0).abs() < 0.01, "the line lies between the tenth and the eleventh");
    }

    #[test]
    fn few_works_are_all_in_and_exact_values_are_sure() {
        assert_eq!(sight(&[(70.0, 3.0), (60.0, 3.0)], 10).unwrap().top, [1.0, 1.0]);
        assert!(sight(&[], 10).is_none());
        let exact = sight(&[(70.0, 0.0), (60.0, 0.0), (50.0, 0.0)], 1).unwrap().top;
        assert_eq!(exact.iter().map(|p| p.round() as i64).collect::<Vec<_>>(), [1, 0, 0]);
    }

    #[test]
    fn zones_are_closed_below() {
        let zones = [0.9, 0.899, 0.1, 0.0999].map(zone);
        assert_eq!(zones, [Zone::Sure, Zone::Tie, Zone::Tie, Zone::Out]);
    }
}

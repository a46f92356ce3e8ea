//! How sure the line of the awarded places is (judging.md §7): the probability of each work to belong to the
//! best, in closed form and without random numbers.
//!
//! The whole field is the prior: values are drawn towards its mean as far as their errors demand, so that many
//! works are not promised a place that only ten can have.

use super::contender::Contender;
use super::fit::WorkFit;
use super::method::Method;
use super::outcome::{Numbers, RankedWork, Zone};
use super::stats::normal;

/// Halvings of the interval in which the line is sought.
const STEPS: usize = 80;
/// The least variance of quality.
const TINY: f64 = 1e-9;

/// A value with its standard error, points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Estimate {
    pub(super) value: f64,
    pub(super) se: f64,
}

/// The field as a whole.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Chances {
    /// Mean of the values.
    pub(super) mean: f64,
    /// Variance of the works' quality.
    pub(super) vq: f64,
    /// Value that the line of the awarded places stands for.
    pub(super) line: f64,
    /// Probability of each work to be above the line, in the order of the values.
    pub(super) top: Vec<f64>,
}

/// Fills probabilities and zones, and completes the numbers. `adjusts`: the official value is the clipped one.
pub(super) fn judge(
    field: &mut [Contender],
    mut numbers: Numbers,
    method: &Method,
    adjusts: bool,
) -> Numbers {
    let of = |work: &WorkFit| if adjusts { (work.clipped, work.se) } else { (work.raw, work.raw_se) };
    let count = field.len().max(1) as f64;
    numbers.mean = field.iter().map(|contender| of(contender.fit).0).sum::<f64>() / count;
    let estimate = |contender: &Contender| {
        let (value, se) = of(contender.fit);
        Some(Estimate { value, se: se? })
    };
    let values: Option<Vec<Estimate>> = field.iter().map(estimate).collect();
    let Some(found) = values.and_then(|values| chances(&values, method.award_size)) else { return numbers };
    for (contender, p) in field.iter_mut().zip(&found.top) {
        contender.row.p_top = Some((p * 10_000.0).round_ties_even() as i64);
        contender.row.zone = zone(*p);
    }
    let errors = field.iter().filter_map(|contender| contender.fit.se).map(|se| se * se);
    let mean_error = errors.sum::<f64>() / count;
    found.add_to(&mut numbers, method.per_work as f64, mean_error);
    numbers
}

/// The word of a probability.
pub(super) fn zone(p: f64) -> Zone {
    match p {
        p if p >= 0.9 => Zone::Sure,
        p if p >= 0.1 => Zone::Tie,
        _ => Zone::Out,
    }
}

impl Chances {
    /// Shares of quality in what is seen (§8). `mean_error`: mean square of the adjusted values' errors.
    pub(super) fn add_to(&self, numbers: &mut Numbers, per_work: f64, mean_error: f64) {
        let vq = self.vq;
        let of = |rest: f64| Some(vq / (vq + rest));
        (numbers.vq, numbers.line, numbers.mean) = (Some(vq), Some(self.line), self.mean);
        if let Some(se2) = numbers.se2 {
            let single = se2 + numbers.ss2.unwrap_or(0.0);
            numbers.icc_single = of(single);
            numbers.icc_raw = of(single / per_work);
            numbers.icc_adjusted = of(mean_error);
        }
    }
}

/// The formula of §7: values with standard errors to probabilities; none without works.
pub(super) fn chances(values: &[Estimate], size: usize) -> Option<Chances> {
    let count = values.len() as f64;
    let mean = values.iter().map(|of| of.value).sum::<f64>() / count;
    let spread = values.iter().map(|of| (of.value - mean) * (of.value - mean)).sum::<f64>() / count;
    let error = values.iter().map(|of| of.se * of.se).sum::<f64>() / count;
    let vq = (spread - error).max(TINY);
    let posterior: Vec<(f64, f64)> = values
        .iter()
        .map(|of| {
            let r = vq / (vq + of.se * of.se);
            (mean + r * (of.value - mean), (vq * (1.0 - r)).sqrt().max(TINY))
        })
        .collect();
    let line = line(&posterior, mean, size as f64);
    let all = values.len() <= size;
    let top = posterior.iter().map(|work| if all { 1.0 } else { above(line, work.0, work.1) }).collect();
    (!values.is_empty()).then_some(Chances { mean, vq, line, top })
}

/// Chance of a work, given by mean and deviation, to be above the line.
fn above(line: f64, mean: f64, spread: f64) -> f64 {
    1.0 - normal((line - mean) / spread)
}

/// The line above which `size` works are to be expected, by halving.
fn line(posterior: &[(f64, f64)], mean: f64, size: f64) -> f64 {
    let (mut low, mut high) = posterior.iter().fold((mean, mean), |(low, high), (m, p)| {
        (f64::min(low, m - 40.0 * p), f64::max(high, m + 40.0 * p))
    });
    for _ in 0..STEPS {
        let line = (low + high) / 2.0;
        if line <= low || line >= high {
            break; // No number lies between: further halvings change nothing.
        }
        let promised: f64 = posterior.iter().map(|work| above(line, work.0, work.1)).sum();
        if promised > size {
            low = line;
        } else {
            high = line;
        }
    }
    (low + high) / 2.0
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

    fn sight(values: &[(f64, f64)], size: usize) -> Option<Chances> {
        let values: Vec<Estimate> =
            values.iter().map(|(value, se)| Estimate { value: *value, se: *se }).collect();
        chances(&values, size)
    }

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

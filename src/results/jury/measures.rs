//! Means, spreads, correlations and ranks, summed in the order given.
#![expect(clippy::indexing_slicing, reason = "places come from the slice that is ranked")]

/// The mean; none of nothing.
pub(super) fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// The standard deviation over n − 1; none of fewer than two.
pub(super) fn deviation(values: &[f64]) -> Option<f64> {
    let middle = mean(values).filter(|_| values.len() > 1)?;
    let squares: f64 = values.iter().map(|value| (value - middle).powi(2)).sum();
    Some((squares / (values.len() - 1) as f64).sqrt())
}

/// The middle value, the mean of the two middle ones of an even number; none of nothing.
pub(super) fn median(values: &[f64]) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let half = sorted.len() / 2;
    match (sorted.len().is_multiple_of(2), sorted.get(half)) {
        (true, Some(upper)) => Some(f64::midpoint(*sorted.get(half.checked_sub(1)?)?, *upper)),
        (_, middle) => middle.copied(),
    }
}

/// Pearson's correlation of pairs; none if one side does not vary.
pub(super) fn correlation(pairs: &[(f64, f64)]) -> Option<f64> {
    let n = pairs.len() as f64;
    if pairs.len() < 2 {
        return None;
    }
    let (x, y) = pairs.iter().fold((0.0, 0.0), |(x, y), pair| (x + pair.0, y + pair.1));
    let (x, y) = (x / n, y / n);
    let (mut xx, mut yy, mut xy) = (0.0, 0.0, 0.0);
    for (a, b) in pairs.iter().map(|(a, b)| (a - x, b - y)) {
        (xx, yy, xy) = (xx + a * a, yy + b * b, xy + a * b);
    }
    // Equal values leave the rounding of their mean behind.
    let varies = |squares: f64, middle: f64| squares > n * (middle.abs() + 1.0).powi(2) * 1e-24;
    (varies(xx, x) && varies(yy, y)).then(|| (xy / (xx * yy).sqrt()).clamp(-1.0, 1.0))
}

/// Ranks from 1, equal values sharing the mean of their ranks, and Σ (t³ − t) over the groups of equal values.
pub(super) fn mid_ranks(values: &[f64]) -> (Vec<f64>, f64) {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_unstable_by(|a, b| values[*a].total_cmp(&values[*b]).then(a.cmp(b)));
    let (mut ranks, mut ties, mut before) = (vec![0.0; values.len()], 0.0, 0);
    for group in order.chunk_by(|a, b| values[*a] == values[*b]) {
        let size = group.len() as f64;
        group.iter().for_each(|place| ranks[*place] = before as f64 + f64::midpoint(size, 1.0));
        ties += size.powi(3) - size;
        before += group.len();
    }
    (ranks, ties)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_small_figures_are_those_of_the_textbook() {
        assert_eq!((mean(&[1.0, 2.0, 6.0]), mean(&[])), (Some(3.0), None));
        assert_eq!((deviation(&[2.0, 4.0, 6.0]), deviation(&[2.0])), (Some(2.0), None));
        assert_eq!(
            (median(&[9.0, 1.0, 4.0]), median(&[1.0, 9.0, 4.0, 2.0]), median(&[])),
            (Some(4.0), Some(3.0), None)
        );
        assert_eq!(correlation(&[(1.0, 2.0), (2.0, 4.0), (3.0, 6.0)]), Some(1.0));
        assert_eq!(correlation(&[(1.0, 6.0), (2.0, 4.0), (3.0, 2.0)]), Some(-1.0));
        assert_eq!(correlation(&[(76.6, 1.0), (76.6, 5.0), (76.6, 2.0)]), None);
    }

    #[test]
    fn equal_values_share_their_ranks() {
        let (ranks, ties) = mid_ranks(&[10.0, 30.0, 10.0, 20.0, 10.0]);
        assert_eq!((ranks, ties), (vec![2.0, 5.0, 2.0, 4.0, 2.0], 24.0));
    }

    #[test]
    fn shifting_and_stretching_leaves_a_correlation() {
        let pairs = [(1.0, 7.0), (4.0, 2.0), (5.5, 9.0), (8.0, 8.5)];
        let moved = pairs.map(|(a, b)| (a * 3.0 - 8.0, b * 0.25 + 40.0));
        assert!((correlation(&pairs).unwrap() - correlation(&moved).unwrap()).abs() < 1e-12);
    }
}

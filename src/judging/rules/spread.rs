//! How a juror's own totals are spread.

use crate::editions::Rubric;
use crate::editions::rules::band_index;

/// The own totals in figures, hundredths.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread {
    pub count: usize,
    pub least: i64,
    /// The middle one; of two in the middle their mean, rounded down.
    pub median: i64,
    pub most: i64,
    /// How many fall into each band, in the rubric's order.
    pub bands: Vec<i64>,
}

/// The spread of some totals (hundredths); none without any.
#[must_use]
pub fn spread(totals: &[i64], rubric: &Rubric) -> Option<Spread> {
    let mut sorted = totals.to_vec();
    sorted.sort_unstable();
    let (least, most) = (*sorted.first()?, *sorted.last()?);
    let middle = |from: usize| sorted.get(from).copied().unwrap_or(least);
    let (low, high) = (middle((sorted.len() - 1) / 2), middle(sorted.len() / 2));
    let mut bands = vec![0; rubric.bands.len()];
    for total in &sorted {
        if let Some(count) = band_index(*total, rubric).and_then(|place| bands.get_mut(place)) {
            *count += 1;
        }
    }
    Some(Spread { count: sorted.len(), least, median: (low + high) / 2, most, bands })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editions::{DEFAULT_EDITION, EditionSettings};

    fn of(totals: &[i64]) -> Option<Spread> {
        spread(totals, &EditionSettings::from_toml(DEFAULT_EDITION).unwrap().rubric)
    }

    #[test]
    fn totals_are_counted_best_band_first() {
        assert_eq!(of(&[6000, 7001, 8000, 9001, 10_000]).unwrap().bands, [2, 0, 2, 0, 1]);
    }

    #[test]
    fn the_median_of_an_even_number_lies_between_the_two() {
        let spread = of(&[9000, 8001, 7000, 8000]).unwrap();
        assert_eq!((spread.count, spread.least, spread.median, spread.most), (4, 7000, 8000, 9000));
        let one = of(&[8123]).unwrap();
        assert_eq!((one.least, one.median, one.most), (8123, 8123, 8123));
        assert_eq!(of(&[]), None);
    }
}

//! The plain average of a work, in whole numbers without any rounding on the way.
//!
//! Points are hundredths (87,50 = 8750). A sheet's weighted value is points × weight, so a value of 8750 with
//! weights 60/40 is 875,000 ten-thousandths; only the printed mean is rounded, half to even.

use std::cmp::Ordering;

/// Reads a plain decimal number with at most two decimals as hundredths: "87.5" is 8750, "-1" is -100. Nothing
/// but digits, one point and a leading minus is a number here.
#[must_use]
pub fn parse_points(text: &str) -> Option<i64> {
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let decimals = if decimals.len() > 2 { decimals.trim_end_matches('0') } else { decimals };
    let decimals = if decimals.is_empty() && digits.ends_with('0') { "0" } else { decimals };
    if !plain(whole) || !plain(decimals) || decimals.len() > 2 {
        return None;
    }
    let hundredths = format!("{decimals:0<2}").parse::<i64>().ok()?;
    whole.parse::<i64>().ok()?.checked_mul(100)?.checked_add(hundredths).map(|n| sign * n)
}

/// An exact average: a sum over a count.
#[derive(Debug, Clone, Copy)]
pub struct Mean {
    sum: i64,
    count: i64,
}

impl Mean {
    /// The average of some values; `None` of nothing.
    pub fn of(values: impl Iterator<Item = i64>) -> Option<Self> {
        let (sum, count) = values.fold((0, 0), |(sum, count), value| (sum + value, count + 1));
        (count > 0).then_some(Self { sum, count })
    }

    /// The average divided by `scale`, rounded half to even: the number that is printed and ranked.
    #[must_use]
    pub fn rounded(self, scale: i64) -> i64 {
        half_even(self.sum, self.count.saturating_mul(scale))
    }

    /// The average as a number to calculate with.
    #[must_use]
    pub fn exact(self) -> f64 {
        self.sum as f64 / self.count as f64
    }
}

impl Ord for Mean {
    fn cmp(&self, other: &Self) -> Ordering {
        let cross = |a: i64, b: i64| i128::from(a) * i128::from(b);
        cross(self.sum, other.count).cmp(&cross(other.sum, self.count))
    }
}

impl PartialOrd for Mean {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Mean {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Mean {}

/// `sum / count` to the nearest whole number, halves to the even one; 0 if `count` is not positive.
fn half_even(sum: i64, count: i64) -> i64 {
    if count <= 0 {
        return 0;
    }
    let (down, rest) = (sum.div_euclid(count), sum.rem_euclid(count));
    match (rest * 2).cmp(&count) {
        Ordering::Less => down,
        Ordering::Greater => down + 1,
        Ordering::Equal => down + down.rem_euclid(2),
    }
}

/// A value in points as hundredths, halves to the even one. What stands beyond the sixth decimal is the noise of
/// calculating and does not count, so that a half is recognised as one.
#[must_use]
pub fn hundredths(points: f64) -> i64 {
    half_even((points * 1e6).round() as i64, 10_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_go_to_the_even_neighbour() {
        let rounded: Vec<i64> = [5, 15, 25, 26, 24, -5, -15].map(|n| half_even(n, 10)).to_vec();
        assert_eq!(rounded, [0, 2, 2, 3, 2, 0, -2]);
    }

    #[test]
    fn only_plain_numbers_with_two_decimals_are_points() {
        let read = |t: &str| parse_points(t);
        assert_eq!(
            (read("87.5"), read("100"), read("0.07"), read("-1")),
            (Some(8750), Some(10_000), Some(7), Some(-100))
        );
        assert_eq!((read("87.500"), read("3.00000")), (Some(8750), Some(300)));
        for bad in [
            "",
            ".",
            "5.",
            ".5",
            "1e2",
            "87.125",
            "87,5",
            "+5",
            "NaN",
            "--1",
            " 5",
            "1.2.3",
            "99999999999999999999",
        ] {
            assert_eq!(read(bad), None, "{bad}");
        }
    }

    #[test]
    fn means_compare_exactly() {
        let mean = |values: &[i64]| Mean::of(values.iter().copied()).unwrap();
        assert_eq!(mean(&[1, 2]), mean(&[3, 3, 0, 0]));
        assert!(mean(&[1, 0, 0]) > mean(&[33, 33, 33, 1].map(|n| n / 34)));
        assert!(mean(&[10, 10, 11]) > mean(&[10, 10, 10, 11]));
        assert!(Mean::of(std::iter::empty()).is_none());
    }
}

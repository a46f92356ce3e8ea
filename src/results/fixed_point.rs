//! Numbers of published files: so many decimals and no more, so that every written value has one meaning on every
//! machine. Pure.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

/// Hundredths as a number in files, always with two decimals: 8750 is "87.50".
#[must_use]
pub fn decimals(hundredths: i64) -> String {
    let (sign, n) = (if hundredths < 0 { "-" } else { "" }, hundredths.unsigned_abs());
    format!("{sign}{}.{:02}", n / 100, n % 100)
}

/// A decimal number with at most `PLACES` decimals, held as a whole number of the smallest step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fixed<const PLACES: u32>(pub i64);

impl<const PLACES: u32> Fixed<PLACES> {
    const SCALE: i64 = 10_i64.pow(PLACES);

    /// The nearest such number; none for what is no number or beyond fifteen digits.
    #[must_use]
    pub fn of(value: f64) -> Option<Self> {
        let steps = (value * Self::SCALE as f64).round_ties_even();
        (steps.abs() < 1e15).then_some(Self(steps as i64))
    }

    /// As written in files, without trailing zeros.
    #[must_use]
    pub fn text(self) -> String {
        let (sign, n) = (if self.0 < 0 { "-" } else { "" }, self.0.unsigned_abs());
        let scale = Self::SCALE.unsigned_abs();
        let decimals = format!("{:0width$}", n % scale, width = PLACES as usize);
        let decimals = decimals.trim_end_matches('0');
        if decimals.is_empty() {
            format!("{sign}{}", n / scale)
        } else {
            format!("{sign}{}.{decimals}", n / scale)
        }
    }

    /// As a machine number, for views.
    #[must_use]
    pub fn value(self) -> f64 {
        self.0 as f64 / Self::SCALE as f64
    }
}

impl<const PLACES: u32> Serialize for Fixed<PLACES> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if self.0 % Self::SCALE == 0 {
            return to.serialize_i64(self.0 / Self::SCALE);
        }
        to.serialize_f64(self.text().parse().map_err(ser::Error::custom)?)
    }
}

impl<'de, const PLACES: u32> Deserialize<'de> for Fixed<PLACES> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let written = f64::deserialize(from)?;
        let read = Self::of(written).filter(|read| read.text().parse() == Ok(written));
        read.ok_or_else(|| de::Error::custom(format!("{written} has more than {PLACES} decimals")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_is_written_and_read_exactly() {
        for n in (-20_000..20_000).chain([123_456_789_012_345, 999_999_999_999, -36_123_456]) {
            let (two, six) = (Fixed::<2>(n), Fixed::<6>(n));
            assert_eq!(serde_json::from_str::<Fixed<2>>(&serde_json::to_string(&two).unwrap()).unwrap(), two);
            assert_eq!(serde_json::from_str::<Fixed<6>>(&serde_json::to_string(&six).unwrap()).unwrap(), six);
        }
        let text = |n| Fixed::<4>(n).text();
        assert_eq!([text(9_500), text(-5), text(120_000)], ["0.95", "-0.0005", "12"]);
        assert_eq!((Fixed::<2>::of(36.125), Fixed::<2>::of(f64::NAN)), (Some(Fixed(3612)), None));
    }

    #[test]
    fn a_decimal_too_many_is_refused() {
        assert!(serde_json::from_str::<Fixed<2>>("36.125").is_err());
        assert!(serde_json::from_str::<Fixed<2>>("1e30").is_err());
        assert_eq!(serde_json::from_str::<Fixed<2>>("36.120").unwrap(), Fixed(3612));
    }
}

//! Where the differences between scores come from, and how far the jury can be relied on.

use super::grounds::Grounds;
use super::limits::{ICC_GOOD, ICC_POOR};

/// An intraclass correlation in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// Below .5.
    Poor,
    /// .5 to .75.
    Moderate,
    /// Above .75.
    Good,
}

impl Reading {
    /// The word for a value.
    #[must_use]
    pub fn of(value: f64) -> Self {
        match value {
            value if value < ICC_POOR => Self::Poor,
            value if value > ICC_GOOD => Self::Good,
            _ => Self::Moderate,
        }
    }
}

/// Shares of the variance in tenths of a per cent; together 1000.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shares {
    pub works: i64,
    /// Strict and lenient jurors.
    pub severity: i64,
    /// Everything else: taste, chance, carelessness.
    pub rest: i64,
}

/// Variances in points² and what follows from them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Variance {
    /// Of the works' quality.
    pub vq: f64,
    /// Of the jurors' severities.
    pub ss2: f64,
    /// Of one score beside these.
    pub se2: f64,
    /// ICC(1) = vq / (vq + ss2 + se2): how far one score tells the works apart.
    pub icc_one: f64,
    /// ICC(k) of the plain mean = vq / (vq + (ss2 + se2) / k).
    pub icc_raw: f64,
    /// ICC(k) of the adjusted value = vq / (vq + mean SE²).
    pub icc_adjusted: f64,
}

impl Variance {
    /// The figures of a fit; none while nothing varies or the noise cannot be measured.
    #[must_use]
    pub fn of(grounds: &Grounds) -> Option<Self> {
        let Grounds { mean_error2, per_work, .. } = *grounds;
        let (vq, ss2, se2) = (grounds.vq?, grounds.ss2?, grounds.se2?);
        let whole = vq + ss2 + se2;
        (whole > 0.0 && whole.is_finite()).then(|| Self {
            vq,
            ss2,
            se2,
            icc_one: vq / whole,
            icc_raw: share(vq, (ss2 + se2) / per_work.max(1) as f64),
            icc_adjusted: share(vq, mean_error2),
        })
    }

    /// The three shares; the works take what rounding leaves.
    #[must_use]
    pub fn shares(&self) -> Shares {
        let whole = self.vq + self.ss2 + self.se2;
        let part = |value: f64| (value / whole * 1000.0).round() as i64;
        let (severity, rest) = (part(self.ss2), part(self.se2));
        Shares { works: 1000 - severity - rest, severity, rest }
    }
}

fn share(of: f64, beside: f64) -> f64 {
    if of + beside > 0.0 { of / (of + beside) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grounds(vq: f64, ss2: f64, se2: f64) -> Grounds {
        let [vq, ss2, se2] = [vq, ss2, se2].map(Some);
        Grounds { vq, ss2, se2, mean_error2: 12.0, per_work: 3, ..Grounds::default() }
    }

    #[test]
    fn the_correlations_follow_from_the_variances() {
        let found = Variance::of(&grounds(60.0, 30.0, 30.0)).unwrap();
        assert_eq!((found.icc_one, found.icc_raw), (0.5, 0.75));
        assert!((found.icc_adjusted - 60.0 / 72.0).abs() < 1e-12);
        assert_eq!(found.shares(), Shares { works: 500, severity: 250, rest: 250 });
        assert_eq!(Variance::of(&grounds(0.0, 0.0, 0.0)), None);
        assert_eq!(Variance::of(&Grounds { se2: None, ..grounds(60.0, 30.0, 30.0) }), None);
    }

    #[test]
    fn another_unit_changes_no_correlation() {
        let [a, b] = [1.0, 7.3].map(|unit: f64| {
            let squared = unit * unit;
            Variance::of(&Grounds {
                mean_error2: 9.0 * squared,
                ..grounds(41.0 * squared, 8.0 * squared, 17.0 * squared)
            })
            .unwrap()
        });
        assert_eq!(a.shares(), b.shares());
        let gap = |x: f64, y: f64| (x - y).abs() < 1e-12;
        assert!(
            gap(a.icc_one, b.icc_one) && gap(a.icc_raw, b.icc_raw) && gap(a.icc_adjusted, b.icc_adjusted)
        );
    }

    #[test]
    fn the_words_change_at_their_limits() {
        let words = [0.49, 0.5, 0.75, 0.76].map(Reading::of);
        assert_eq!(words, [Reading::Poor, Reading::Moderate, Reading::Moderate, Reading::Good]);
    }
}

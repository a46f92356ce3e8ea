//! What the figures take from the fit.

use super::measures::mean;
use crate::results::fit::Fit;

/// How strict a juror is: points above (lenient) or below (strict) the jury's mean.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Severity {
    /// Estimated effect, points; negative is strict.
    pub value: f64,
    /// Its standard error, points; none where the noise cannot be measured.
    pub se: Option<f64>,
}

/// The fit in the order of the table.
#[derive(Debug, Clone, Default)]
pub struct Grounds {
    /// Error variance of one score, points²; none where it cannot be measured.
    pub se2: Option<f64>,
    /// Variance of the severities, points².
    pub ss2: Option<f64>,
    /// Variance of the works' quality, points².
    pub vq: Option<f64>,
    /// Mean of the works' squared standard errors, points².
    pub mean_error2: f64,
    /// Scores planned per work.
    pub per_work: usize,
    pub severity: Vec<Severity>,
    /// Per criterion what work and severity leave unexplained of each score.
    pub rests: Vec<Vec<f64>>,
}

impl Grounds {
    /// What a fit of the very sheets of the table says.
    #[must_use]
    pub fn of(fit: &Fit, per_work: usize) -> Self {
        let errors: Vec<f64> = fit.works.iter().filter_map(|work| work.se).map(|se| se * se).collect();
        let adjusted: Vec<f64> = fit.works.iter().map(|work| work.adjusted).collect();
        let mean_error2 = mean(&errors).unwrap_or(0.0);
        Self {
            se2: fit.numbers.se2,
            ss2: fit.numbers.ss2,
            vq: quality(&adjusted, mean_error2).filter(|_| fit.numbers.se2.is_some()),
            mean_error2,
            per_work,
            severity: fit.jurors.iter().map(|j| Severity { value: j.severity, se: j.se }).collect(),
            rests: fit.criteria.iter().map(|criterion| criterion.rests.clone()).collect(),
        }
    }

    /// A juror's severity; 0 without an error for one the fit does not know.
    #[must_use]
    pub fn severity(&self, juror: usize) -> Severity {
        self.severity.get(juror).copied().unwrap_or_default()
    }
}

/// vq = var(θ) − mean SE², not below zero (judging.md §7); none of fewer than two works.
fn quality(values: &[f64], mean_error2: f64) -> Option<f64> {
    let spread = super::measures::deviation(values)?;
    Some((spread * spread - mean_error2).max(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quality_is_what_the_errors_leave_of_the_spread() {
        assert_eq!(quality(&[60.0, 70.0, 80.0], 36.0), Some(64.0));
        assert_eq!((quality(&[60.0, 61.0], 36.0), quality(&[60.0], 1.0)), (Some(0.0), None));
    }
}

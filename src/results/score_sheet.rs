//! One juror's points for one work, as everything after the seal reads them.

use super::criteria::CriterionWeights;
use crate::judging::CountedSheet;

/// One juror's confirmed sheet for one work. A juror has at most one sheet per work.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ScoreSheet {
    /// Public number of the work.
    pub work: String,
    /// Code of the juror.
    pub juror: String,
    /// Points of each criterion in the edition's order, hundredths, 0 to 10,000.
    pub points: Vec<i64>,
}

impl ScoreSheet {
    /// A sheet; `points` in the edition's order.
    pub fn new(work: impl Into<String>, juror: impl Into<String>, points: impl Into<Vec<i64>>) -> Self {
        Self { work: work.into(), juror: juror.into(), points: points.into() }
    }

    /// Points times weights: ten-thousandths of a point.
    #[must_use]
    pub fn weighted(&self, weights: &CriterionWeights) -> i64 {
        self.points.iter().zip(weights.all()).map(|(points, criterion)| points * criterion.weight).sum()
    }

    /// Points of the criterion at a place in the edition's order.
    #[must_use]
    pub fn points(&self, criterion: usize) -> i64 {
        self.points.get(criterion).copied().unwrap_or_default()
    }
}

/// The sheets of the jury's tables as the result reads them.
pub(super) fn score_sheets(counted: Vec<CountedSheet>) -> Vec<ScoreSheet> {
    counted.into_iter().map(|sheet| ScoreSheet::new(sheet.work, sheet.juror, sheet.points)).collect()
}

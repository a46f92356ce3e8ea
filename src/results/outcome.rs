//! What a ranking says: the rows, the gate and the numbers behind them.
//!
//! Values are hundredths of a point as printed; what is printed is what is ranked.

use serde::Serialize;

use super::gate::GateOutcome;
use super::tie_break::DecidedBy;
use crate::db::string_enum::string_enum;

/// A ranking.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Outcome {
    /// Whether the adjustment was applied, and why.
    pub gate: GateOutcome,
    pub numbers: Numbers,
    /// The works, best first.
    pub rows: Vec<RankedWork>,
}

/// A work in its place: what the ranking says of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct RankedWork {
    /// 1 for the best; no two works share a rank. A work that lacks scores stands below the awarded places.
    pub rank: usize,
    /// Place among the works with all their scores, from 1; none while some lack.
    pub place: Option<usize>,
    /// Public number of the work.
    pub work: String,
    /// The official value: clipped while the gate is open, raw otherwise.
    pub score: i64,
    /// Mean of the weighted totals.
    pub raw: i64,
    /// Mean of the weighted totals less the jurors' severities.
    pub adjusted: i64,
    /// Adjusted, and no single score pulls further than the clip.
    pub clipped: i64,
    /// The value by severity and scale use: a shadow, never the result.
    pub scale_use: i64,
    /// Standard error of the adjusted and the clipped value (§4); none where the noise cannot be measured.
    pub se: Option<i64>,
    /// Standard error of the official value: `se`, or that of the raw mean.
    pub score_se: Option<i64>,
    /// Probability of belonging to the best `award_size`, ten-thousandths; none without a standard error.
    pub p_top: Option<i64>,
    /// What `p_top` means in words.
    pub zone: Zone,
    /// Rank by the raw mean; equal raw means share it.
    pub rank_by_raw: usize,
    /// Whether the work is in the top by raw, adjusted, clipped and scale use, in this order.
    pub in_top: [bool; 4],
    /// Its values in each criterion, in the edition's order.
    pub criteria: Vec<CriterionValue>,
    /// Number of scores that count.
    pub scores: usize,
    /// True with as many scores as planned.
    pub complete: bool,
    /// What separated the work from the one above; `None` for the first. For a complete work the one above is
    /// the complete work above.
    pub decided_by: Option<DecidedBy>,
    /// Number of the minuted decision that moved the work away from its computed place.
    pub decision: Option<i64>,
    /// Highest less lowest weighted total among the jurors.
    pub spread: i64,
}

/// Fewest scores of which a value is shown: with one, the value would be that juror's mark.
const LEAST_SHOWN: usize = 2;

impl RankedWork {
    /// Whether its values are shown to anybody.
    #[must_use]
    pub fn shows_values(&self) -> bool {
        self.scores >= LEAST_SHOWN
    }
}

/// What a work has in one criterion.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct CriterionValue {
    /// Mean of the points.
    pub mean: i64,
    /// The same by the method of the clipped value.
    pub adjusted: i64,
}

impl CriterionValue {
    /// The value by the method of the official one.
    #[must_use]
    pub fn official(self, adjusts: bool) -> i64 {
        if adjusts { self.adjusted } else { self.mean }
    }
}

string_enum! {
    /// Where a work stands towards the line of the awarded places (§7).
    pub enum Zone {
        /// At least 90 %.
        Sure = "sure",
        /// 10 to 90 %: to be settled by more scores and by deliberation. Also where nothing can be measured.
        Tie = "tie",
        /// Below 10 %.
        Out = "out",
    }
}

impl Default for Zone {
    /// Nothing is measured yet.
    fn default() -> Self {
        Self::Tie
    }
}

/// Numbers of the fit, in points of 0 to 100 and their squares. None: cannot be measured on these scores.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Numbers {
    pub scores: usize,
    /// Works with a score, those for calibration included.
    pub works: usize,
    /// Jurors with a score.
    pub jurors: usize,
    /// Parts of the plan that share no juror and no work.
    pub components: usize,
    /// Independent differences between jurors.
    pub rank: usize,
    /// Degrees of freedom of the noise.
    pub nu: usize,
    /// Median of the scores per juror.
    pub median_scores: f64,
    /// Variance of the noise of one score.
    pub se2: Option<f64>,
    /// Variance of the severities.
    pub ss2: Option<f64>,
    /// `se2 / ss2`: how strongly severities are drawn to zero.
    pub lam: Option<f64>,
    /// Mean square of the severities over that of the noise.
    pub f: Option<f64>,
    /// Probability of such an F without any difference between jurors.
    pub p: Option<f64>,
    /// Share of the estimated severities that is not error.
    pub reliability: Option<f64>,
    /// How far one score may pull its work, points.
    pub clip: Option<f64>,
    /// Rounds of the clipped fit.
    pub sweeps: usize,
    /// Mean of the official values.
    pub mean: f64,
    /// Variance of the works' quality.
    pub vq: Option<f64>,
    /// Value that the line of the awarded places stands for.
    pub line: Option<f64>,
    /// Share of quality in a single score.
    pub icc_single: Option<f64>,
    /// Share of quality in the raw mean of `per_work` scores.
    pub icc_raw: Option<f64>,
    /// Share of quality in the adjusted value.
    pub icc_adjusted: Option<f64>,
}

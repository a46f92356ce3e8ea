//! What the fit says, in points of 0 to 100.

use crate::results::outcome::Numbers;

/// The fit of all scores.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    pub works: Vec<WorkFit>,
    pub jurors: Vec<JurorFit>,
    /// Scores by work and juror.
    pub scores: Vec<ScoreFit>,
    /// The criteria in the edition's order, each fitted by itself.
    pub criteria: Vec<CriterionFit>,
    /// What was measured. `mean`, `vq`, `line` and the `icc_…` are those of the ranking and not filled here.
    pub numbers: Numbers,
}

/// A work.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WorkFit {
    pub work: String,
    /// How many scores it has.
    pub scores: usize,
    /// Part of the plan it belongs to, from 0.
    pub component: usize,
    /// Mean of the weighted totals.
    pub raw: f64,
    /// Raw mean less the severities of its panel.
    pub adjusted: f64,
    /// Adjusted, and no single score pulls further than the clip.
    pub clipped: f64,
    /// Value by severity and scale use: a shadow, never the result.
    pub scale_use: f64,
    /// Standard error of the adjusted and clipped value; none where the noise cannot be measured.
    pub se: Option<f64>,
    /// Standard error of the raw mean.
    pub raw_se: Option<f64>,
}

/// A juror.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct JurorFit {
    pub juror: String,
    /// How many scores the juror gave.
    pub scores: usize,
    /// Part of the plan the juror belongs to, from 0.
    pub component: usize,
    /// Severity `s`, shrunk and centred: above zero is mild.
    pub severity: f64,
    /// Standard error of the severity; none where the noise cannot be measured.
    pub se: Option<f64>,
    /// Severity in the clipped fit.
    pub clipped: f64,
    /// Use of the scale: 1 for the jury's own, above 1 for points further apart. A shadow.
    pub scale: f64,
}

/// A score.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ScoreFit {
    /// Place of its work in `Fit::works`.
    pub work: usize,
    /// Place of its juror in `Fit::jurors`.
    pub juror: usize,
    pub total: f64,
}

/// One criterion.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CriterionFit {
    /// Value of each work by the clipped method, in the order of `Fit::works`.
    pub works: Vec<f64>,
    /// Severity of each juror, shrunk and centred, in the order of `Fit::jurors`.
    pub severities: Vec<f64>,
    /// What work and severity leave unexplained of each score (unclipped fit), in the order of `Fit::scores`.
    pub rests: Vec<f64>,
}

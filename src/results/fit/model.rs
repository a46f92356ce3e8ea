//! What the fit says, in points of 0 to 100.

use crate::results::outcome::Numbers;

/// The fit of all scores.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// Works by number.
    pub works: Vec<WorkFit>,
    /// Jurors by code.
    pub jurors: Vec<JurorFit>,
    /// Scores by work and juror.
    pub scores: Vec<ScoreFit>,
    /// What was measured. `mean`, `vq`, `line` and the `icc_…` are those of the ranking and not filled here.
    pub numbers: Numbers,
}

/// A work.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WorkFit {
    /// Public number.
    pub work: String,
    /// Scores.
    pub scores: usize,
    /// Part of the plan it belongs to, from 0.
    pub component: usize,
    /// Raw mean.
    pub raw: f64,
    /// Raw mean less the severities of its panel.
    pub adjusted: f64,
    /// The clipped value.
    pub clipped: f64,
    /// Value by severity and scale use: a shadow, never the result.
    pub scale_use: f64,
    /// Content by the clipped method.
    pub content: f64,
    /// Technical quality by the clipped method.
    pub technical: f64,
    /// Standard error of the adjusted and clipped value.
    pub se: Option<f64>,
    /// Standard error of the raw mean.
    pub raw_se: Option<f64>,
}

/// A juror.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct JurorFit {
    /// Code.
    pub juror: String,
    /// Scores given.
    pub scores: usize,
    /// Part of the plan the juror belongs to, from 0.
    pub component: usize,
    /// Severity `s`, shrunk and centred: above zero is mild.
    pub severity: f64,
    /// Standard error of the severity; none where the noise cannot be measured.
    pub se: Option<f64>,
    /// Severity in the clipped fit.
    pub clipped: f64,
    /// Severity in content, shrunk and centred.
    pub content: f64,
    /// Severity in technical quality, shrunk and centred.
    pub technical: f64,
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
    /// Weighted total.
    pub total: f64,
    /// Content points.
    pub content: f64,
    /// Technical points.
    pub technical: f64,
    /// What content and severity in content leave unexplained (unclipped fit).
    pub content_rest: f64,
    /// What technical quality and severity in it leave unexplained (unclipped fit).
    pub technical_rest: f64,
}

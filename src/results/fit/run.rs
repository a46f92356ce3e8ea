//! From sheets to the fit.
#![expect(clippy::indexing_slicing, reason = "arrays are sized by the field they belong to")]

use super::clip::{Clipped, Objective, clipped};
use super::field::{Field, Values};
use super::model::{CriterionFit, Fit, JurorFit, ScoreFit, WorkFit};
use super::scale::{ScaleUse, Start, scale_use};
use super::severity::{Design, Moments, Severities};
use crate::results::method::Method;
use crate::results::outcome::Numbers;
use crate::results::score_sheet::ScoreSheet;

/// Fits works and jurors to the sheets.
#[must_use]
pub fn fit<'a>(sheets: impl IntoIterator<Item = &'a ScoreSheet>, method: &Method) -> Fit {
    let field = Field::of(sheets);
    let design = Design::of(&field);
    let sigmas = method.clip as f64 / 100.0;
    let quantity = |values, errors| Quantity::of(&field, &design, values, Wanted { sigmas, errors });
    let total = quantity(field.totals(&method.criteria), true);
    let points = (0..method.criteria.count()).map(|criterion| field.points(criterion));
    let criteria = points.map(|values| quantity(values, false)).collect();
    let scale = total.scale_use(&field);
    let parts = Parts { field: &field, total, criteria, scale };
    Fit {
        works: (0..field.panels.len()).map(|work| parts.work(work)).collect(),
        jurors: (0..field.jurors.len()).map(|juror| parts.juror(juror)).collect(),
        scores: parts.scores(),
        criteria: parts.criteria.iter().map(|quantity| quantity.criterion(&field)).collect(),
        numbers: parts.numbers(&design, sigmas),
    }
}

/// How a quantity is fitted.
#[derive(Debug, Clone, Copy)]
struct Wanted {
    /// How far one score may pull, standard deviations of the noise.
    sigmas: f64,
    /// Whether the errors of the severities are needed: they cost an inverse.
    errors: bool,
}

/// One quantity, fitted: the totals or the points of a criterion.
struct Quantity {
    values: Values,
    moments: Moments,
    severities: Severities,
    adjusted: Vec<f64>,
    clipped: Clipped,
}

impl Quantity {
    fn of(field: &Field, design: &Design, values: Values, wanted: Wanted) -> Self {
        let moments = design.moments(field, &values);
        let severities = design.severities(field, &moments, wanted.errors);
        let off = field.panel_means(&severities.s);
        let adjusted: Vec<f64> = values.mean.iter().zip(off).map(|(raw, off)| raw - off).collect();
        // Without noise there is nothing to clip, without severities nothing to adjust.
        let clipped = match moments.noise_and_lam() {
            Some((se2, shrinkage)) if se2 > 0.0 => {
                clipped(field, &values, Objective { clip: wanted.sigmas * se2.sqrt(), shrinkage })
            }
            _ => Clipped { theta: adjusted.clone(), s: severities.s.clone(), sweeps: 0 },
        };
        Self { values, moments, severities, adjusted, clipped }
    }

    fn scale_use(&self, field: &Field) -> ScaleUse {
        match self.moments.noise_and_lam() {
            Some((se2, lam)) if se2 > 0.0 => {
                let start = Start { adjusted: &self.adjusted, severity: &self.severities.s, se2, lam };
                scale_use(field, &self.values, &start)
            }
            _ => ScaleUse { theta: self.adjusted.clone(), scale: vec![1.0; field.jurors.len()] },
        }
    }

    fn criterion(&self, field: &Field) -> CriterionFit {
        let mut rests = Vec::with_capacity(field.juror.len());
        for (work, panel) in field.panels.iter().enumerate() {
            let rest = |score: usize| {
                self.values.score[score] - self.severities.s[field.juror[score]] - self.adjusted[work]
            };
            rests.extend(panel.clone().map(rest));
        }
        CriterionFit { works: self.clipped.theta.clone(), severities: self.severities.s.clone(), rests }
    }
}

impl Moments {
    /// Noise and strength of the shrinkage; none where there is no severity to measure.
    fn noise_and_lam(&self) -> Option<(f64, f64)> {
        let (se2, ss2) = (self.se2?, self.ss2.filter(|ss2| *ss2 > 0.0)?);
        Some((se2, se2 / ss2))
    }
}

/// All that the fit is put together from.
struct Parts<'a> {
    field: &'a Field<'a>,
    total: Quantity,
    criteria: Vec<Quantity>,
    scale: ScaleUse,
}

impl Parts<'_> {
    fn work(&self, work: usize) -> WorkFit {
        let panel = self.field.panel(work);
        let noise = self.total.moments.se2.map(|se2| se2 / panel.len() as f64);
        let adjusted = self.total.severities.panel_variance(panel);
        let unadjusted = self.total.moments.ss2.unwrap_or(0.0) * self.plain_variance(panel);
        WorkFit {
            work: self.field.sheets[self.field.panels[work].start].work.clone(),
            scores: panel.len(),
            component: self.field.component[panel[0]],
            raw: self.total.values.mean[work],
            adjusted: self.total.adjusted[work],
            clipped: self.total.clipped.theta[work],
            scale_use: self.scale.theta[work],
            se: noise.map(|noise| (noise + adjusted).sqrt()),
            raw_se: noise.map(|noise| (noise + unadjusted).sqrt()),
        }
    }

    /// Variance of the mean severity of a panel, centred, when severities are left in and have variance 1: the
    /// formula of the adjusted value with the identity in place of the errors.
    fn plain_variance(&self, panel: &[usize]) -> f64 {
        let n = self.field.juror.len() as f64;
        let share = |j: &usize| self.field.given[*j] / n;
        let own = panel.iter().map(share).sum::<f64>() / panel.len() as f64;
        let all: f64 = self.field.given.iter().map(|given| (given / n) * (given / n)).sum();
        (1.0 / panel.len() as f64 - 2.0 * own + all).max(0.0)
    }

    fn juror(&self, juror: usize) -> JurorFit {
        let errors = &self.total.severities.errors;
        let variance = errors.as_ref().map_or(0.0, |v| v.cells[juror * v.n + juror].max(0.0));
        JurorFit {
            juror: self.field.jurors[juror].to_owned(),
            scores: self.field.given[juror] as usize,
            component: self.field.component[juror],
            severity: self.total.severities.s[juror],
            se: self.total.moments.se2.map(|_| variance.sqrt()),
            clipped: self.total.clipped.s[juror],
            scale: self.scale.scale[juror],
        }
    }

    fn scores(&self) -> Vec<ScoreFit> {
        let totals = &self.total.values.score;
        let score =
            |work, score: usize| ScoreFit { work, juror: self.field.juror[score], total: totals[score] };
        let panels = self.field.panels.iter().enumerate();
        panels.flat_map(|(work, panel)| panel.clone().map(move |place| score(work, place))).collect()
    }

    fn numbers(&self, design: &Design, sigmas: f64) -> Numbers {
        let (field, moments) = (self.field, &self.total.moments);
        let variances = self.total.severities.variances();
        let error = variances.iter().sum::<f64>() / variances.len().max(1) as f64;
        Numbers {
            scores: field.juror.len(),
            works: field.panels.len(),
            jurors: field.jurors.len(),
            components: field.components,
            rank: design.rank,
            nu: design.nu,
            median_scores: field.median_given(),
            se2: moments.se2,
            ss2: moments.ss2,
            lam: moments.noise_and_lam().map(|(_, lam)| lam),
            f: moments.test.map(|(f, _)| f),
            p: moments.test.map(|(_, p)| p),
            reliability: moments.ss2.filter(|ss2| *ss2 > 0.0).map(|ss2| 1.0 - error / ss2),
            clip: moments.se2.map(|se2| sigmas * se2.sqrt()),
            sweeps: self.total.clipped.sweeps,
            ..Numbers::default()
        }
    }
}

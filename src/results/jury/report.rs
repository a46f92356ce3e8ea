//! Everything the jury page shows, from one table.

use super::agreement::{Agreement, agreement};
use super::deviations::Deviations;
use super::fairness::{Fairness, fairness};
use super::favour::{Favours, favours};
use super::figures::{JurorFigures, juror_figures};
use super::grounds::Grounds;
use super::pictures::{PanelRow, Shared, panels, shared};
use super::scores::Scores;
use super::variance::Variance;

/// Most jurors for a table of everyone by everyone; of more the meetings are summed.
const SHOWN_JURORS: usize = 30;

/// The jury in figures.
#[derive(Debug, Clone, PartialEq)]
pub struct JuryReport {
    /// Where differences come from; none if all scores are equal.
    pub variance: Option<Variance>,
    /// Whether the jurors agree.
    pub agreement: Agreement,
    /// Every juror with a score, by code.
    pub jurors: Vec<JurorFigures>,
    /// Institutions scored higher by one juror.
    pub favours: Favours,
    /// How the work was shared.
    pub fairness: Fairness,
    /// How often jurors met.
    pub shared: Shared,
    /// Panels of the works asked for.
    pub panels: Vec<PanelRow>,
}

/// What the report is about beside the scores.
#[derive(Debug, Clone, Copy, Default)]
pub struct Asked<'a> {
    /// The institution of each work by its number.
    pub institutions: &'a [(&'a str, &'a str)],
    /// Works whose panels are shown, in this order.
    pub best: &'a [&'a str],
    /// Works that were to be judged.
    pub works: usize,
}

/// The report of some scores.
#[must_use]
pub fn report(scores: &Scores, grounds: &Grounds, asked: Asked) -> JuryReport {
    let deviations = Deviations::of(scores, grounds);
    let favours = favours(scores, &deviations, asked.institutions);
    JuryReport {
        variance: Variance::of(grounds),
        agreement: agreement(scores),
        jurors: juror_figures(scores, grounds, &deviations, &favours),
        fairness: fairness(scores, asked.works, grounds.per_work),
        shared: shared(scores, SHOWN_JURORS),
        panels: panels(scores, &deviations, asked.best),
        favours,
    }
}

//! One juror in figures, and which of them are worth a question.

use std::collections::BTreeMap;

use super::deviations::Deviations;
use super::favour::Favours;
use super::grounds::{Grounds, Severity};
use super::halo::{halos, stand_out};
use super::limits::{CORRELATION, MIN_SCORES, MISFIT, SEVERITY_ERRORS, SEVERITY_SPREADS, SPREAD};
use super::measures::{correlation, deviation};
use super::scores::Scores;
use crate::db::string_enum::string_enum;

string_enum! {
    /// What may be asked about.
    pub enum Flag {
        /// Much stricter than the jury.
        Strict = "strict",
        /// Much more lenient than the jury.
        Lenient = "lenient",
        /// Single scores far from the panel again and again.
        Erratic = "erratic",
        /// Another order than the colleagues.
        Apart = "apart",
        /// Hardly tells works apart.
        Flat = "flat",
        /// The criteria move as one.
        Halo = "halo",
        /// One institution scored higher than by the others.
        Favour = "favour",
    }
}

/// One juror.
#[derive(Debug, Clone, PartialEq)]
pub struct JurorFigures {
    /// Code of the juror.
    pub juror: String,
    pub scores: usize,
    /// Points above or below the jury's mean, shrunk.
    pub severity: Severity,
    /// √ mean t²: about 1 for a juror like the others.
    pub misfit: Option<f64>,
    /// Correlation with the adjusted mean of the others.
    pub correlation: Option<f64>,
    /// Standard deviation of the scores, beside that of all scores.
    pub spread: Option<f64>,
    /// Share of the scores equal to the most frequent one.
    pub modal: f64,
    /// Share of the sheets in which every criterion has the same points.
    pub same: f64,
    /// Correlation of the criteria beyond work and severity.
    pub halo: Option<f64>,
    /// What may be asked about, in the order of the flags.
    pub flags: Vec<Flag>,
}

/// Every juror's figures, in the order of the table.
#[must_use]
pub fn juror_figures(
    scores: &Scores,
    grounds: &Grounds,
    deviations: &Deviations,
    favours: &Favours,
) -> Vec<JurorFigures> {
    let all: Vec<f64> = scores.cells().iter().map(|cell| cell.total).collect();
    let (all, halos) = (deviation(&all).filter(|all| *all > 0.0), halos(scores, grounds));
    let halo_flags = stand_out(scores, &halos);
    let figures = |juror: usize| {
        let own: Vec<f64> = scores.of(juror).map(|cell| cell.total).collect();
        let mut found = JurorFigures {
            juror: scores.jurors().get(juror).cloned().unwrap_or_default(),
            scores: own.len(),
            severity: grounds.severity(juror),
            misfit: misfit(scores, deviations, juror),
            correlation: with_others(scores, deviations, juror),
            spread: all.and_then(|all| Some(deviation(&own)? / all)),
            modal: modal_share(scores, juror),
            same: same_share(scores, juror),
            halo: halos.get(juror).copied().flatten(),
            flags: Vec::new(),
        };
        let compared = Compared {
            halo: halo_flags.get(juror).copied().unwrap_or(false),
            favour: favours.found.iter().any(|favour| favour.juror == juror),
        };
        found.flags = flags(&found, grounds.ss2, compared);
        found
    };
    (0..scores.jurors().len()).map(figures).collect()
}

/// What comparing a juror with the others found.
#[derive(Debug, Clone, Copy, Default)]
struct Compared {
    halo: bool,
    favour: bool,
}

/// The flags of some figures; `halo` and `favour` are decided by comparing jurors.
fn flags(found: &JurorFigures, ss2: Option<f64>, compared: Compared) -> Vec<Flag> {
    let enough = found.scores >= MIN_SCORES;
    let Severity { value, se } = found.severity;
    let past = |limit: Option<f64>| limit.is_some_and(|limit| value.abs() > limit);
    let far = past(ss2.map(|ss2| SEVERITY_SPREADS * ss2.sqrt())) && past(se.map(|se| SEVERITY_ERRORS * se));
    let checks = [
        (far && value < 0.0, Flag::Strict),
        (far && value > 0.0, Flag::Lenient),
        (enough && found.misfit.is_some_and(|misfit| misfit > MISFIT), Flag::Erratic),
        (enough && found.correlation.is_some_and(|with_others| with_others < CORRELATION), Flag::Apart),
        (enough && found.spread.is_some_and(|spread| spread < SPREAD), Flag::Flat),
        (compared.halo, Flag::Halo),
        (compared.favour, Flag::Favour),
    ];
    checks.into_iter().filter_map(|(holds, flag)| holds.then_some(flag)).collect()
}

fn misfit(scores: &Scores, deviations: &Deviations, juror: usize) -> Option<f64> {
    let units: Vec<f64> =
        scores.places_of(juror).iter().filter_map(|place| deviations.at(*place)?.units()).collect();
    let squares: f64 = units.iter().map(|unit| unit * unit).sum();
    (!units.is_empty()).then(|| (squares / units.len() as f64).sqrt())
}

/// Leave-one-out: the juror's own score has no part in what it is compared with.
fn with_others(scores: &Scores, deviations: &Deviations, juror: usize) -> Option<f64> {
    let places = scores.places_of(juror).iter().zip(scores.of(juror));
    let pairs: Vec<(f64, f64)> =
        places.filter_map(|(place, cell)| Some((cell.total, deviations.at(*place)?.others))).collect();
    (pairs.len() > 2).then(|| correlation(&pairs)).flatten()
}

fn modal_share(scores: &Scores, juror: usize) -> f64 {
    let mut counts: BTreeMap<i64, usize> = BTreeMap::new();
    for cell in scores.of(juror) {
        *counts.entry(cell.exact).or_default() += 1;
    }
    ratio(counts.values().copied().max().unwrap_or(0), scores.places_of(juror).len())
}

fn same_share(scores: &Scores, juror: usize) -> f64 {
    // Both come from whole hundredths, so equal points are equal here too.
    let same = scores.of(juror).filter(|cell| cell.alike).count();
    ratio(same, scores.places_of(juror).len())
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::criteria::tests::sixty_forty;
    use crate::results::score_sheet::ScoreSheet;

    fn sheet(work: usize, juror: &str, content: i64, technical: i64) -> ScoreSheet {
        ScoreSheet::new(format!("K{work:02}"), juror, [content, technical])
    }

    fn figures(sheets: &[ScoreSheet], grounds: &Grounds) -> Vec<JurorFigures> {
        let scores = Scores::new(sheets, &sixty_forty());
        let deviations = Deviations::of(&scores, grounds);
        juror_figures(&scores, grounds, &deviations, &Favours::default())
    }

    #[test]
    fn each_figure_by_hand() {
        // Juror 1: 60, 60, 70, 80; juror 2: 55, 65, 75, 85. Without severities d is the plain difference.
        let points = [(6000, 5500), (6000, 6500), (7000, 7500), (8000, 8500)];
        let both = |(n, (a, b)): (usize, &(i64, i64))| [sheet(n, "1", *a, *a), sheet(n, "2", *b, *b)];
        let mut sheets: Vec<ScoreSheet> = points.iter().enumerate().flat_map(both).collect();
        let grounds = Grounds { se2: Some(12.5), ..Grounds::default() };
        let found = figures(&sheets, &grounds);
        let first = &found[0];
        // |d| = 5 four times, variance 2 · 12.5: every t is ±1.
        assert_eq!((first.misfit, first.modal, first.same, first.scores), (Some(1.0), 0.5, 1.0, 4));
        // Σxy = 7.5·15 + 7.5·5 + 2.5·5 + 12.5·15 = 350 over √(275 · 500).
        assert!((first.correlation.unwrap() - 350.0 / (275.0_f64 * 500.0).sqrt()).abs() < 1e-12);
        let all = deviation(&[60., 55., 60., 65., 70., 75., 80., 85.]).unwrap();
        assert!((first.spread.unwrap() - (275.0_f64 / 3.0).sqrt() / all).abs() < 1e-12);
        sheets.reverse();
        assert_eq!(figures(&sheets, &grounds), found);
    }

    #[test]
    fn one_juror_alone_has_nobody_to_be_compared_with() {
        let sheets: Vec<ScoreSheet> = (0..20).map(|n| sheet(n, "1", 7000, 7000)).collect();
        let found = &figures(&sheets, &Grounds::default())[0];
        assert_eq!((found.misfit, found.correlation, found.spread, found.halo), (None, None, None, None));
        assert_eq!((found.modal, found.same, &found.flags), (1.0, 1.0, &vec![]));
    }

    #[test]
    fn flags_need_their_limit_and_enough_scores() {
        let base = |scores| JurorFigures {
            juror: "J01".into(),
            scores,
            severity: Severity { value: -9.0, se: Some(2.9) },
            misfit: Some(1.41),
            correlation: Some(0.29),
            spread: Some(0.39),
            modal: 0.0,
            same: 0.0,
            halo: None,
            flags: vec![],
        };
        let all = vec![Flag::Strict, Flag::Erratic, Flag::Apart, Flag::Flat, Flag::Halo, Flag::Favour];
        assert_eq!(flags(&base(15), Some(20.0), Compared { halo: true, favour: true }), all);
        assert_eq!(flags(&base(14), Some(20.0), Compared::default()), [Flag::Strict]);
        let calm = JurorFigures {
            severity: Severity { value: 9.0, se: Some(2.9) },
            misfit: Some(1.4),
            correlation: Some(0.3),
            spread: Some(0.4),
            ..base(15)
        };
        assert_eq!(flags(&calm, Some(20.0), Compared::default()), [Flag::Lenient]);
        let near = JurorFigures { severity: Severity { value: 9.0, se: Some(3.1) }, ..calm.clone() };
        assert_eq!(flags(&near, Some(20.0), Compared::default()), []);
        assert_eq!(flags(&calm, Some(20.3), Compared::default()), []);
        assert_eq!(flags(&calm, None, Compared::default()), []);
    }
}

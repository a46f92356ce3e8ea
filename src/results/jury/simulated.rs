//! A jury made up from a seed, in which four jurors behave badly on purpose: exactly these are flagged.

use super::*;
use crate::judging::routing::splitmix64;
use crate::results::criteria::tests::sixty_forty;
use crate::results::fit::fit;
use crate::results::method::Method;
use crate::results::score_sheet::ScoreSheet;

const WORKS: usize = 300;
const JURORS: usize = 15;

/// Draws that are the same on every machine.
struct Lot(u64);

impl Lot {
    fn uniform(&mut self) -> f64 {
        self.0 = splitmix64(self.0);
        (self.0 >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Nearly normal, mean 0, standard deviation 1.
    fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.uniform()).sum::<f64>() - 6.0
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Habit {
    Honest,
    /// Takes 18 points off everything.
    Harsh,
    /// Gives nearly everything the same.
    Flat,
    /// Throws dice over half of the sheets.
    Erratic,
    /// Gives the works of one institution 22 points.
    Favouring,
    /// One impression decides both criteria.
    Impressed,
}

/// Works of ten institutions, three jurors each, who meet evenly.
fn jury(seed: u64, habits: &[(usize, Habit)]) -> Vec<ScoreSheet> {
    let mut lot = Lot(seed);
    let severity: Vec<f64> = (0..JURORS).map(|_| 8.0 * lot.uniform() - 4.0).collect();
    let mut sheets = Vec::new();
    for work in 0..WORKS {
        let quality = [70.0 + 8.0 * lot.normal(), 70.0 + 8.0 * lot.normal()];
        for seat in 0..3 {
            // Steps of 1, 4 and so on: every pair of jurors meets.
            let juror = (work + seat * (1 + work / JURORS % 7)) % JURORS;
            let habit =
                habits.iter().find(|(who, _)| *who == juror).map_or(Habit::Honest, |(_, habit)| *habit);
            let halo = lot.normal() * 3.0;
            let mut points = quality.map(|quality| quality + severity[juror] + halo + 5.0 * lot.normal());
            match habit {
                Habit::Honest => {}
                Habit::Harsh => points = points.map(|points| points - 18.0),
                Habit::Flat => points = [70.0 + lot.normal(), 70.0 + lot.normal()],
                Habit::Erratic if lot.uniform() < 0.5 => {
                    points = [40.0 + 60.0 * lot.uniform(); 2].map(|p| p + lot.normal())
                }
                Habit::Erratic => {}
                Habit::Favouring if work % 10 == 4 => points = points.map(|points| points + 20.0),
                Habit::Favouring => {}
                Habit::Impressed => {
                    let gap = 12.0 * lot.normal();
                    points = quality.map(|quality| quality + severity[juror] + gap + lot.normal());
                }
            }
            let [content, technical] = points.map(|points| (points.clamp(0.0, 100.0) * 100.0).round() as i64);
            sheets.push(ScoreSheet::new(
                format!("K{work:03}"),
                format!("J{:02}", juror + 1),
                [content, technical],
            ));
        }
    }
    sheets
}

fn institutions() -> Vec<(String, String)> {
    (0..WORKS).map(|work| (format!("K{work:03}"), format!("Instansi {:02}", work % 10))).collect()
}

fn report_of(sheets: &[ScoreSheet]) -> JuryReport {
    let (scores, grounds) = grounds_of(sheets);
    let houses = institutions();
    let institutions: Vec<(&str, &str)> = houses.iter().map(|(w, i)| (w.as_str(), i.as_str())).collect();
    let asked = Asked { institutions: &institutions, works: WORKS, best: &["K000", "K001"] };
    report(&scores, &grounds, asked)
}

fn grounds_of(sheets: &[ScoreSheet]) -> (Scores, Grounds) {
    let scores = Scores::new(sheets, &sixty_forty());
    let method = Method::standard(sixty_forty(), 3, "benih");
    (scores, Grounds::of(&fit(sheets, &method), 3))
}

/// Who is flagged, and for what.
fn flagged(report: &JuryReport) -> Vec<(&str, &[Flag])> {
    let flagged = report.jurors.iter().filter(|juror| !juror.flags.is_empty());
    flagged.map(|juror| (juror.juror.as_str(), juror.flags.as_slice())).collect()
}

const PLANTED: [(usize, Habit); 4] =
    [(1, Habit::Harsh), (5, Habit::Flat), (8, Habit::Erratic), (11, Habit::Favouring)];

#[test]
fn exactly_the_planted_jurors_are_flagged() {
    for seed in 1..=8 {
        let report = report_of(&jury(seed, &PLANTED));
        let found = flagged(&report);
        assert_eq!(
            found.iter().map(|(who, _)| *who).collect::<Vec<_>>(),
            ["J02", "J06", "J09", "J12"],
            "{seed}"
        );
        assert_eq!((found[0].1, found[3].1), (&[Flag::Strict][..], &[Flag::Favour][..]), "{seed}");
        assert!(
            found[1].1.contains(&Flag::Flat) && found[1].1.contains(&Flag::Apart),
            "{seed}: {:?}",
            found[1]
        );
        assert!(found[2].1.contains(&Flag::Erratic), "{seed}: {:?}", found[2]);
        let favour = &report.favours.found;
        assert_eq!((favour[0].juror, favour[0].institution.as_str()), (11, "Instansi 04"), "{seed}");
        // Dice favour an institution now and then; no honest juror does.
        assert!(favour.iter().all(|found| [8, 11].contains(&found.juror)), "{seed}: {favour:?}");
        // Ten institutions and fifteen jurors, each with enough scores for each.
        assert!((100..=150).contains(&report.favours.tested), "{}", report.favours.tested);
    }
}

#[test]
fn one_impression_for_both_criteria_is_a_halo() {
    for seed in 20..24 {
        let report = report_of(&jury(seed, &[(13, Habit::Impressed)]));
        let halo: Vec<&str> = report
            .jurors
            .iter()
            .filter(|j| j.flags.contains(&Flag::Halo))
            .map(|j| j.juror.as_str())
            .collect();
        assert_eq!(halo, ["J14"], "{seed}");
    }
}

#[test]
fn an_honest_jury_is_left_in_peace() {
    for seed in 100..120 {
        assert_eq!(flagged(&report_of(&jury(seed, &[]))), [], "{seed}");
    }
}

#[test]
fn the_severities_and_shares_that_were_put_in_come_out() {
    let report = report_of(&jury(7, &[(1, Habit::Harsh)]));
    let harsh = &report.jurors[1];
    assert!(harsh.severity.value < -12.0 && harsh.severity.se.unwrap() < 1.5, "{harsh:?}");
    // Composite quality has a variance of about 33; the jury is one group, evenly loaded.
    let variance = report.variance.unwrap();
    assert!((20.0..50.0).contains(&variance.vq), "{variance:?}");
    assert!(variance.icc_one < variance.icc_raw && variance.icc_raw < variance.icc_adjusted, "{variance:?}");
    let fairness = &report.fairness;
    assert_eq!((fairness.loads, fairness.components, fairness.short, fairness.unscored), ((60, 60), 1, 0, 0));
    assert!(fairness.a_efficiency >= limits::A_EFFICIENCY, "{fairness:?}");
    assert!(
        matches!(report.agreement, Agreement::Pairs { mean, pairs: 105 } if mean > 0.3),
        "{:?}",
        report.agreement
    );
}

#[test]
fn rows_in_another_order_give_the_same_report() {
    let mut sheets = jury(3, &PLANTED);
    let first = report_of(&sheets);
    sheets.reverse();
    sheets.rotate_left(411);
    assert_eq!(report_of(&sheets), first);
}

#[test]
fn the_same_points_for_everybody_change_no_figure_of_a_juror() {
    let raised = |sheet: &ScoreSheet| {
        let points: Vec<i64> = sheet.points.iter().map(|points| points + 100).collect();
        ScoreSheet::new(sheet.work.as_str(), sheet.juror.as_str(), points)
    };
    let low: Vec<ScoreSheet> =
        jury(5, &PLANTED).into_iter().filter(|s| s.points.iter().all(|points| *points <= 9900)).collect();
    let (before, after) = (report_of(&low), report_of(&low.iter().map(raised).collect::<Vec<_>>()));
    assert_eq!(flagged(&before), flagged(&after));
    for (a, b) in before.jurors.iter().zip(&after.jurors) {
        let same = |x: Option<f64>, y: Option<f64>| (x.unwrap() - y.unwrap()).abs() < 1e-6;
        assert!((a.severity.value - b.severity.value).abs() < 1e-6, "{a:?} {b:?}");
        assert!(same(a.misfit, b.misfit) && same(a.correlation, b.correlation) && same(a.spread, b.spread));
    }
}

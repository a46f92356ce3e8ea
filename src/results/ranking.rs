//! The order of works. Pure: sheets, method and decisions in, a ranked list out, the same for any order of rows.
//!
//! Works without a score are not ranked. Works with fewer scores than planned are ranked by what they have, marked
//! incomplete, and stand below the awarded places: they cannot be awarded before they have their scores.

use super::aggregate::{Mean, hundredths};
use super::contender::{Contender, give_places};
use super::decisions::Decisions;
use super::fit::{Fit, fit};
use super::gate::gate;
use super::method::{Method, Official};
use super::score_sheet::ScoreSheet;
use super::uncertainty;
use crate::judging::routing::Seed;

pub use super::outcome::{CriterionValue, Numbers, Outcome, RankedWork, Zone};

/// Ranks all works that have a score.
#[must_use]
pub fn rank(sheets: &[ScoreSheet], method: &Method, decisions: &Decisions) -> Outcome {
    let mut counted: Vec<&ScoreSheet> =
        sheets.iter().filter(|sheet| decisions.counts(&sheet.work, &sheet.juror)).collect();
    counted.sort_unstable();
    let fit = fit(counted.iter().copied(), method);
    let gate = gate(&fit.numbers, &method.gate);
    let adjusts = gate.open && method.official == Official::Clipped;
    let source = Source { fit: &fit, method, adjusts, seed: Seed::of(&method.seed) };
    let mut field: Vec<Contender> = counted
        .chunk_by(|a, b| a.work == b.work)
        .enumerate()
        .filter_map(|(place, panel)| source.contender(place, panel))
        .filter(|contender| !decisions.calibration.contains(&contender.row.work))
        .collect();
    let numbers = uncertainty::judge(&mut field, fit.numbers.clone(), method, adjusts);
    let mut rows = give_places(field, method, decisions, adjusts);
    uncertainty::compare_methods(&mut rows, method.award_size);
    Outcome { gate, numbers, rows }
}

/// What the values of a work are taken from.
struct Source<'a> {
    fit: &'a Fit,
    method: &'a Method,
    /// Whether the official value is the adjusted one.
    adjusts: bool,
    seed: Seed,
}

impl<'a> Source<'a> {
    /// The work at a place in the fit, with the sheets of its panel.
    fn contender(&self, place: usize, panel: &[&'a ScoreSheet]) -> Option<Contender<'a>> {
        let work = self.fit.works.get(place)?;
        let weights = &self.method.criteria;
        let totals: Vec<(&str, i64)> =
            panel.iter().map(|sheet| (sheet.juror.as_str(), sheet.weighted(weights))).collect();
        let given = || totals.iter().map(|(_, total)| *total);
        let mean = Mean::of(given())?;
        let (raw, clipped) = (mean.rounded(100), hundredths(work.clipped));
        let (se, raw_se) = (work.se.map(hundredths), work.raw_se.map(hundredths));
        let row = RankedWork {
            work: work.work.clone(),
            score: if self.adjusts { clipped } else { raw },
            raw,
            adjusted: hundredths(work.adjusted),
            clipped,
            scale_use: hundredths(work.scale_use),
            se,
            score_se: if self.adjusts { se } else { raw_se },
            criteria: self.criteria(place, panel),
            scores: panel.len(),
            complete: panel.len() >= self.method.per_work,
            spread: Mean::of(std::iter::once(given().max()? - given().min()?))?.rounded(100),
            ..RankedWork::default()
        };
        let lot = self.seed.lot(&work.work);
        Some(Contender::new(row, work, mean, totals, lot))
    }

    fn criteria(&self, place: usize, panel: &[&ScoreSheet]) -> Vec<CriterionValue> {
        let value = |(criterion, fitted): (usize, &super::fit::CriterionFit)| {
            let mean = Mean::of(panel.iter().map(|sheet| sheet.points(criterion)));
            CriterionValue {
                mean: mean.map_or(0, |mean| mean.rounded(1)),
                adjusted: fitted.works.get(place).copied().map_or(0, hundredths),
            }
        };
        self.fit.criteria.iter().enumerate().map(value).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::judging::routing::Seed;
    use crate::results::criteria::CriterionWeights;
    use crate::results::criteria::tests::sixty_forty;
    use crate::results::tie_break::DecidedBy;

    fn sheet(work: &str, juror: &str, content: i64, technical: i64) -> ScoreSheet {
        ScoreSheet::new(work, juror, [content * 100, technical * 100])
    }

    fn criterion(key: &str) -> Option<DecidedBy> {
        Some(DecidedBy::Criterion(key.to_owned()))
    }

    fn plain(per_work: usize) -> Method {
        let method = Method::standard(sixty_forty(), per_work, "benih");
        Method { official: Official::RawMean, award_size: 1, ..method }
    }

    fn ranked(sheets: &[ScoreSheet], per_work: usize) -> Vec<(usize, String, i64, Option<DecidedBy>)> {
        let rows = rank(sheets, &plain(per_work), &Decisions::default()).rows;
        rows.into_iter().map(|r| (r.rank, r.work, r.score, r.decided_by)).collect()
    }

    #[test]
    fn the_weighted_mean_orders_and_is_rounded_once() {
        let sheets = [
            sheet("A", "1", 80, 70),
            sheet("A", "2", 81, 70),
            sheet("A", "3", 81, 71),
            sheet("B", "1", 90, 90),
        ];
        let outcome = rank(&sheets, &plain(3), &Decisions::default());
        // A: (76 + 76.6 + 77) / 3 = 76.5333; B: 90 with one sheet of three, below the one awarded place.
        let (rows, a) = (&outcome.rows, &outcome.rows[0]);
        let means: Vec<i64> = a.criteria.iter().map(|value| value.mean).collect();
        assert_eq!((a.score, a.raw, means, a.spread), (7653, 7653, vec![8067, 7033], 100));
        assert_eq!((a.rank, a.place, a.scores, a.complete, &a.decided_by), (1, Some(1), 3, true, &None));
        let b = &rows[1];
        assert_eq!((b.work.as_str(), b.rank, b.place, b.complete), ("B", 2, None, false));
        assert_eq!((b.score, &b.decided_by), (9000, &Some(DecidedBy::Incomplete)));
    }

    #[test]
    fn each_step_of_the_chain_can_decide() {
        // 60/40: content 82 with technical 67 equals content 80 with technical 70: 76.
        let content = [sheet("A", "1", 80, 70), sheet("B", "2", 82, 67)];
        assert_eq!(ranked(&content, 1)[1], (2, "A".into(), 7600, criterion("content")));
        let heads = [
            sheet("A", "1", 80, 70),
            sheet("A", "2", 70, 70),
            sheet("A", "3", 60, 70),
            sheet("B", "1", 81, 70),
            sheet("B", "2", 71, 70),
            sheet("B", "3", 58, 70),
        ];
        assert_eq!(ranked(&heads, 3)[1], (2, "A".into(), 7000, Some(DecidedBy::HeadToHead)));
        let alone = [sheet("A", "1", 80, 70), sheet("B", "2", 80, 70), sheet("C", "3", 80, 70)];
        let drawn = ranked(&alone, 1);
        assert_eq!(
            drawn.iter().map(|r| r.3.clone()).collect::<Vec<_>>(),
            [None, Some(DecidedBy::Draw), Some(DecidedBy::Draw)]
        );
        let mut by_lot = ["A", "B", "C"];
        by_lot.sort_by_key(|work| Seed::of("benih").lot(work));
        assert_eq!(drawn.iter().map(|r| r.1.as_str()).collect::<Vec<_>>(), by_lot);
    }

    #[test]
    fn the_exact_mean_decides_what_rounding_hid() {
        let fine =
            |work: &str, n: i64, content: i64| ScoreSheet::new(work, format!("{work}{n}"), [content, 7000]);
        // Means of content 80.00 and 80.0033…: both print 80.00, and 76.00 and 76.002 both print 76.00.
        let sheets =
            [1, 2, 3].map(|n| [fine("A", n, 8000), fine("B", n, if n == 3 { 8001 } else { 8000 })]).concat();
        assert_eq!(ranked(&sheets, 3)[1], (2, "A".into(), 7600, Some(DecidedBy::RawMean)));
    }

    #[test]
    fn the_technical_mean_decides_when_weights_ignore_it() {
        let criteria = CriterionWeights::of(&[("content", 100), ("technical", 0)]).unwrap();
        let method = Method { criteria, ..plain(1) };
        let sheets = [sheet("A", "1", 80, 60), sheet("B", "1", 80, 61)];
        let rows = rank(&sheets, &method, &Decisions::default()).rows;
        assert_eq!((rows[0].work.as_str(), rows[1].decided_by.clone()), ("B", criterion("technical")));
    }

    #[test]
    fn the_order_of_sheets_does_not_matter() {
        let mut sheets: Vec<ScoreSheet> = (0..400u64)
            .map(|i| {
                let mix = crate::judging::routing::splitmix64(i);
                sheet(
                    &format!("K{}", i / 4),
                    &format!("J{}", mix % 50 * 4 + i % 4),
                    (mix % 3) as i64,
                    (mix / 7 % 3) as i64,
                )
            })
            .collect();
        let first = ranked(&sheets, 4);
        assert_eq!(first.len(), 100);
        sheets.reverse();
        sheets.rotate_left(37);
        assert_eq!(ranked(&sheets, 4), first);
    }

    /// Works by three of eight jurors, who differ by up to 28 points.
    fn open_field() -> Vec<ScoreSheet> {
        let mut sheets = Vec::new();
        for work in 0..40i64 {
            for step in [0, 1, 3] {
                let juror = (work + step) % 8;
                let noise = (crate::judging::routing::splitmix64((work * 8 + juror) as u64) % 700) as i64;
                let points = 3000 + work * 60 + juror * 400 + noise;
                let (work, juror) = (format!("K{work:02}"), format!("J{juror}"));
                sheets.push(ScoreSheet::new(work, juror, [points, points - 100]));
            }
        }
        sheets
    }

    fn clipped() -> Method {
        Method::standard(sixty_forty(), 3, "benih")
    }

    #[test]
    fn an_open_gate_ranks_by_the_clipped_value() {
        let outcome = rank(&open_field(), &clipped(), &Decisions::default());
        assert!(outcome.gate.open);
        assert!(outcome.rows.iter().all(|row| row.score == row.clipped && row.score_se == row.se));
        assert!(outcome.rows.windows(2).all(|pair| pair[0].score >= pair[1].score));
        assert!(outcome.rows[0].work.as_str() > "K36", "quality rises with the number");
        assert!(outcome.rows.iter().any(|row| row.rank != row.rank_by_raw));
        let promised: i64 = outcome.rows.iter().filter_map(|row| row.p_top).sum();
        assert!((promised - 100_000).abs() <= 20, "{promised}");
        for method in 0..4 {
            assert_eq!(outcome.rows.iter().filter(|row| row.in_top[method]).count(), 10);
        }
        let clipped_top: Vec<bool> = outcome.rows.iter().map(|row| row.in_top[2]).collect();
        assert!(clipped_top[..10].iter().all(|member| *member));
    }

    #[test]
    fn a_closed_gate_ranks_by_the_raw_mean_and_still_tells_the_rest() {
        let mut method = clipped();
        method.gate.announced = false;
        let outcome = rank(&open_field(), &method, &Decisions::default());
        let open = rank(&open_field(), &clipped(), &Decisions::default());
        assert!(!outcome.gate.open);
        assert!(outcome.rows.iter().all(|row| row.score == row.raw && row.score_se > row.se));
        for row in &outcome.rows {
            let other = open.rows.iter().find(|other| other.work == row.work).unwrap();
            assert_eq!((row.adjusted, row.clipped, row.se), (other.adjusted, other.clipped, other.se));
            assert_eq!(row.in_top, other.in_top);
        }
        let plain =
            rank(&open_field(), &Method { official: Official::RawMean, ..clipped() }, &Default::default());
        assert_eq!(plain.rows, outcome.rows);
    }

    #[test]
    fn excluded_scores_leave_the_fit() {
        let (sheets, gone) = (open_field(), ("K39".to_owned(), "J2".to_owned()));
        let decisions = Decisions { excluded_scores: vec![gone.clone()], ..Default::default() };
        let with = rank(&sheets, &clipped(), &decisions);
        let left: Vec<ScoreSheet> =
            sheets.iter().filter(|s| (s.work.clone(), s.juror.clone()) != gone).cloned().collect();
        assert_eq!(left.len(), sheets.len() - 1);
        assert_eq!(with, rank(&left, &clipped(), &Decisions::default()));
        let hurt = with.rows.iter().find(|row| row.work == "K39").unwrap();
        assert_eq!((hurt.scores, hurt.complete, hurt.in_top), (2, false, [false; 4]));
        assert!(hurt.rank > 10);
    }

    #[test]
    fn works_for_calibration_connect_the_plan_and_take_no_rank() {
        // Two halves that share no juror, and two works that every juror scored.
        let mut sheets = open_field();
        for sheet in &mut sheets {
            if sheet.work.as_str() < "K20" {
                sheet.juror.push('b');
            }
        }
        let parted = rank(&sheets, &clipped(), &Decisions::default());
        assert_eq!((parted.numbers.components, parted.gate.open), (2, false));
        let jurors: std::collections::BTreeSet<String> = sheets.iter().map(|s| s.juror.clone()).collect();
        for work in ["L1", "L2"] {
            sheets.extend(jurors.iter().map(|juror| {
                let points = 5000 + (juror.as_bytes()[1] as i64 - 48) * 400;
                ScoreSheet::new(work, juror.as_str(), [points, points])
            }));
        }
        let calibration = vec!["L1".to_owned(), "L2".to_owned()];
        let joined = rank(&sheets, &clipped(), &Decisions { calibration, ..Default::default() });
        assert_eq!((joined.numbers.components, joined.gate.open), (1, true));
        assert_eq!((joined.rows.len(), joined.numbers.works), (40, 42));
        assert!(joined.rows.iter().all(|row| row.work.starts_with('K')));
    }

    #[test]
    fn permuted_sheets_give_the_same_bytes() {
        let bytes = |sheets: &[ScoreSheet]| {
            serde_json::to_string(&rank(sheets, &clipped(), &Decisions::default())).unwrap()
        };
        let mut sheets = open_field();
        let first = bytes(&sheets);
        for turn in [1, 13, 50] {
            sheets.rotate_left(turn);
            sheets.reverse();
            assert_eq!(bytes(&sheets), first);
        }
    }

    #[test]
    fn any_number_of_criteria_is_weighed_fitted_and_asked_in_its_order() {
        let criteria = CriterionWeights::of(&[("depth", 50), ("craft", 30), ("access", 20)]).unwrap();
        let method = Method { criteria, ..plain(1) };
        let three =
            |work: &str, points: [i64; 3]| ScoreSheet::new(work, format!("J{work}"), points.map(|p| p * 100));
        // All three have the value 70.
        let sheets = [three("A", [70, 70, 70]), three("B", [70, 72, 67]), three("C", [73, 65, 70])];
        let rows = rank(&sheets, &method, &Decisions::default()).rows;
        let said: Vec<_> =
            rows.iter().map(|row| (row.work.as_str(), row.score, row.decided_by.clone())).collect();
        assert_eq!(
            said,
            [("C", 7000, None), ("B", 7000, criterion("depth")), ("A", 7000, criterion("craft"))]
        );
        let values: Vec<i64> = rows[0].criteria.iter().map(|value| value.mean).collect();
        assert_eq!(values, [7300, 6500, 7000]);
        let one = Method { criteria: CriterionWeights::of(&[("all", 100)]).unwrap(), ..plain(1) };
        let alone = rank(&[ScoreSheet::new("A", "1", [8123])], &one, &Decisions::default()).rows;
        assert_eq!((alone[0].score, alone[0].criteria.len()), (8123, 1));
    }
}

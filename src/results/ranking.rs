//! The order of works. Pure: sheets, method and decisions in, a ranked list out, the same for any order of rows.
//!
//! Works without a score are not ranked. Works with fewer scores than planned are ranked by what they have, marked
//! incomplete, and stand below the awarded places: they cannot be awarded before they have their scores.

use super::aggregate::{Mean, Sheet, hundredths};
use super::decisions::Decisions;
use super::fit::{WorkFit, fit};
use super::gate::gate;
use super::method::{Method, Official};
use super::standing::{Candidate, stand};
use super::uncertainty;

pub use super::outcome::{Numbers, Outcome, RankedWork, Zone};

/// Ranks all works that have a score.
#[must_use]
pub fn rank(sheets: &[Sheet], method: &Method, decisions: &Decisions) -> Outcome {
    let mut counted: Vec<Sheet> =
        sheets.iter().filter(|sheet| decisions.counts(&sheet.work, &sheet.juror)).cloned().collect();
    counted.sort_unstable();
    let fit = fit(&counted, method);
    let gate = gate(&fit.numbers, &method.gate);
    let adjusts = gate.open && method.official == Official::Clipped;
    let panels = counted.chunk_by(|a, b| a.work == b.work);
    let mut candidates: Vec<Candidate> = fit
        .works
        .iter()
        .zip(panels)
        .filter(|(work, _)| !decisions.calibration.contains(&work.work))
        .filter_map(|(work, panel)| candidate(work, panel, (method, adjusts)))
        .collect();
    let numbers = uncertainty::judge(&mut candidates, fit.numbers.clone(), (method, adjusts));
    let mut rows = stand(candidates, method, decisions, adjusts);
    uncertainty::compare_methods(&mut rows, method.award_size);
    Outcome { gate, numbers, rows }
}

/// A work with its values, without a place.
fn candidate<'a>(
    work: &'a WorkFit,
    panel: &'a [Sheet],
    (method, adjusts): (&Method, bool),
) -> Option<Candidate<'a>> {
    let totals: Vec<(&str, i64)> =
        panel.iter().map(|sheet| (sheet.juror.as_str(), sheet.weighted(method.weights))).collect();
    let mean = Mean::of(totals.iter().map(|(_, total)| *total))?;
    let printed = |points: fn(&Sheet) -> i64| Mean::of(panel.iter().map(points)).map(|m| m.rounded(1));
    let highest = totals.iter().map(|(_, total)| *total).max()?;
    let lowest = totals.iter().map(|(_, total)| *total).min()?;
    let (raw, clipped) = (mean.rounded(100), hundredths(work.clipped));
    let (se, raw_se) = (work.se.map(hundredths), work.raw_se.map(hundredths));
    let row = RankedWork {
        rank: 0,
        work: work.work.clone(),
        score: if adjusts { clipped } else { raw },
        raw,
        adjusted: hundredths(work.adjusted),
        clipped,
        scale_use: hundredths(work.scale_use),
        se,
        score_se: if adjusts { se } else { raw_se },
        p_top: None,
        zone: Zone::Tie,
        rank_by_raw: 0,
        in_top: [false; 4],
        content: printed(|sheet| sheet.content)?,
        technical: printed(|sheet| sheet.technical)?,
        adjusted_content: hundredths(work.content),
        adjusted_technical: hundredths(work.technical),
        scores: panel.len(),
        complete: panel.len() >= method.per_work,
        decided_by: None,
        decision: None,
        spread: Mean::of(std::iter::once(highest - lowest))?.rounded(100),
    };
    Some(Candidate { row, fit: work, mean, totals })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::judging::routing::Seed;
    use crate::results::aggregate::Weights;
    use crate::results::tie_break::DecidedBy;

    fn sheet(work: &str, juror: &str, content: i64, technical: i64) -> Sheet {
        Sheet { work: work.into(), juror: juror.into(), content: content * 100, technical: technical * 100 }
    }

    fn plain(per_work: usize) -> Method {
        let method = Method::standard(Weights::new(60, 40).unwrap(), per_work, "benih");
        Method { official: Official::RawMean, award_size: 1, ..method }
    }

    fn ranked(sheets: &[Sheet], per_work: usize) -> Vec<(usize, String, i64, Option<DecidedBy>)> {
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
        assert_eq!((a.score, a.raw, a.content, a.technical, a.spread), (7653, 7653, 8067, 7033, 100));
        assert_eq!((a.rank, a.scores, a.complete, a.decided_by), (1, 3, true, None));
        let b = &rows[1];
        assert_eq!((b.work.as_str(), b.rank, b.complete), ("B", 2, false));
        assert_eq!((b.score, b.decided_by), (9000, Some(DecidedBy::Incomplete)));
        assert_eq!(outcome.top(10).iter().map(|r| r.work.as_str()).collect::<Vec<_>>(), ["A"]);
    }

    #[test]
    fn each_step_of_the_chain_can_decide() {
        // 60/40: content 82 with technical 67 equals content 80 with technical 70: 76.
        let content = [sheet("A", "1", 80, 70), sheet("B", "2", 82, 67)];
        assert_eq!(ranked(&content, 1)[1], (2, "A".into(), 7600, Some(DecidedBy::Content)));
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
            drawn.iter().map(|r| r.3).collect::<Vec<_>>(),
            [None, Some(DecidedBy::Draw), Some(DecidedBy::Draw)]
        );
        let mut by_lot = ["A", "B", "C"];
        by_lot.sort_by_key(|work| Seed::of("benih").lot(work));
        assert_eq!(drawn.iter().map(|r| r.1.as_str()).collect::<Vec<_>>(), by_lot);
    }

    #[test]
    fn the_exact_mean_decides_what_rounding_hid() {
        let fine = |work: &str, n: i64, content: i64| Sheet {
            work: work.into(),
            juror: format!("{work}{n}"),
            content,
            technical: 7000,
        };
        // Means of content 80.00 and 80.0033…: both print 80.00, and 76.00 and 76.002 both print 76.00.
        let sheets =
            [1, 2, 3].map(|n| [fine("A", n, 8000), fine("B", n, if n == 3 { 8001 } else { 8000 })]).concat();
        assert_eq!(ranked(&sheets, 3)[1], (2, "A".into(), 7600, Some(DecidedBy::RawMean)));
    }

    #[test]
    fn the_technical_mean_decides_when_weights_ignore_it() {
        let weights = Weights::new(100, 0).unwrap();
        let method = Method { weights, ..plain(1) };
        let sheets = [sheet("A", "1", 80, 60), sheet("B", "1", 80, 61)];
        let rows = rank(&sheets, &method, &Decisions::default()).rows;
        assert_eq!((rows[0].work.as_str(), rows[1].decided_by), ("B", Some(DecidedBy::Technical)));
    }

    #[test]
    fn the_order_of_sheets_does_not_matter() {
        let mut sheets: Vec<Sheet> = (0..400u64)
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
}

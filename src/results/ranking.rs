//! The order of works by their plain average. Pure: sheets in, a ranked list out, the same for any order of rows.
//!
//! Works without a sheet are not ranked. Works with fewer sheets than planned are ranked by what they have, marked
//! incomplete, and passed over by `top`.

use std::cmp::Reverse;

use super::aggregate::{Mean, Sheet, Weights};
use super::tie_break::{DecidedBy, wins};
use crate::judging::routing::Seed;

/// A work in its place.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct RankedWork {
    /// 1 for the best; no two works share a rank.
    pub rank: usize,
    /// Public number of the work.
    pub work: String,
    /// The official value, hundredths: what is printed is what is ranked.
    pub score: i64,
    /// Mean of the weighted totals, hundredths.
    pub raw: i64,
    /// Mean of the content points, hundredths.
    pub content: i64,
    /// Mean of the technical points, hundredths.
    pub technical: i64,
    /// Number of sheets.
    pub scores: usize,
    /// True with as many sheets as planned.
    pub complete: bool,
    /// What separated the work from the one above; `None` for the first.
    pub decided_by: Option<DecidedBy>,
    /// Highest less lowest weighted total among the jurors, hundredths.
    pub spread: i64,
}

/// A work before it has its place: the row, and what ties are broken with.
struct Standing<'a> {
    row: RankedWork,
    mean: Mean,
    totals: Vec<(&'a str, i64)>,
    wins: usize,
    lot: u64,
}

/// Ranks all works that have a sheet. `per_work` is the number of sheets planned; `seed` the published text.
#[must_use]
pub fn rank(sheets: &[Sheet], weights: Weights, per_work: usize, seed: &str) -> Vec<RankedWork> {
    let mut sorted: Vec<&Sheet> = sheets.iter().collect();
    sorted.sort_unstable();
    let seed = Seed::of(seed);
    let of_work = sorted.chunk_by(|a, b| a.work == b.work);
    let mut field: Vec<Standing> =
        of_work.filter_map(|sheets| Standing::of(sheets, weights, per_work, seed)).collect();
    field.sort_unstable_by_key(Standing::printed);
    for tied in field.chunk_by_mut(|a, b| a.printed() == b.printed()).filter(|tied| tied.len() > 1) {
        break_tie(tied);
    }
    let steps: Vec<DecidedBy> = field.iter().zip(field.iter().skip(1)).map(|(a, b)| a.decider(b)).collect();
    let mut rows: Vec<RankedWork> = field.into_iter().map(|standing| standing.row).collect();
    for (place, row) in rows.iter_mut().enumerate() {
        row.rank = place + 1;
        row.decided_by = place.checked_sub(1).and_then(|above| steps.get(above)).copied();
    }
    rows
}

/// The best `size` works among those with all their scores: an incomplete work waits for the missing ones.
#[must_use]
pub fn top(ranked: &[RankedWork], size: usize) -> Vec<&RankedWork> {
    ranked.iter().filter(|row| row.complete).take(size).collect()
}

/// Orders works equal in everything printed.
fn break_tie(tied: &mut [Standing]) {
    let totals: Vec<Vec<(&str, i64)>> = tied.iter().map(|standing| standing.totals.clone()).collect();
    for (standing, wins) in tied.iter_mut().zip(wins(&totals)) {
        standing.wins = wins;
    }
    tied.sort_unstable_by(|a, b| a.hidden().cmp(&b.hidden()).then_with(|| a.row.work.cmp(&b.row.work)));
}

impl<'a> Standing<'a> {
    fn of(sheets: &[&'a Sheet], weights: Weights, per_work: usize, seed: Seed) -> Option<Self> {
        let totals: Vec<(&str, i64)> =
            sheets.iter().map(|sheet| (sheet.juror.as_str(), sheet.weighted(weights))).collect();
        let mean = Mean::of(totals.iter().map(|(_, total)| *total))?;
        let printed =
            |points: fn(&Sheet) -> i64| Mean::of(sheets.iter().map(|s| points(s))).map(|m| m.rounded(1));
        let highest = totals.iter().map(|(_, total)| *total).max()?;
        let lowest = totals.iter().map(|(_, total)| *total).min()?;
        let work = &sheets.first()?.work;
        let row = RankedWork {
            rank: 0,
            work: work.clone(),
            score: mean.rounded(100),
            raw: mean.rounded(100),
            content: printed(|s| s.content)?,
            technical: printed(|s| s.technical)?,
            scores: sheets.len(),
            complete: sheets.len() >= per_work,
            decided_by: None,
            spread: Mean::of(std::iter::once(highest - lowest))?.rounded(100),
        };
        Some(Self { row, mean, totals, wins: 0, lot: seed.lot(work) })
    }

    /// What every reader sees, best first.
    fn printed(&self) -> Reverse<(i64, i64, i64)> {
        Reverse((self.row.score, self.row.content, self.row.technical))
    }

    /// What decides between works equal in everything printed, best first.
    fn hidden(&self) -> (Reverse<usize>, Reverse<Mean>, u64) {
        (Reverse(self.wins), Reverse(self.mean), self.lot)
    }

    /// The first step that tells this work from the one below it.
    fn decider(&self, below: &Self) -> DecidedBy {
        let steps = [
            (self.row.score != below.row.score, DecidedBy::Score),
            (self.row.content != below.row.content, DecidedBy::Content),
            (self.row.technical != below.row.technical, DecidedBy::Technical),
            (self.wins != below.wins, DecidedBy::HeadToHead),
            (self.mean != below.mean, DecidedBy::RawMean),
        ];
        steps.into_iter().find_map(|(differs, step)| differs.then_some(step)).unwrap_or(DecidedBy::Draw)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(work: &str, juror: &str, content: i64, technical: i64) -> Sheet {
        Sheet { work: work.into(), juror: juror.into(), content: content * 100, technical: technical * 100 }
    }

    fn ranked(sheets: &[Sheet], per_work: usize) -> Vec<(usize, String, i64, Option<DecidedBy>)> {
        let weights = Weights::new(60, 40).unwrap();
        let rows = rank(sheets, weights, per_work, "benih");
        rows.into_iter().map(|r| (r.rank, r.work, r.score, r.decided_by)).collect()
    }

    #[test]
    fn the_weighted_mean_orders_and_is_rounded_once() {
        let rows = rank(
            &[
                sheet("A", "1", 80, 70),
                sheet("A", "2", 81, 70),
                sheet("A", "3", 81, 71),
                sheet("B", "1", 90, 90),
            ],
            Weights::new(60, 40).unwrap(),
            3,
            "benih",
        );
        // A: (76 + 76.6 + 77) / 3 = 76.5333; B: 90 with one sheet of three.
        let a = &rows[1];
        assert_eq!((a.score, a.raw, a.content, a.technical, a.spread), (7653, 7653, 8067, 7033, 100));
        assert_eq!((a.rank, a.scores, a.complete, a.decided_by), (2, 3, true, Some(DecidedBy::Score)));
        assert_eq!((rows[0].work.as_str(), rows[0].complete, rows[0].decided_by), ("B", false, None));
        assert_eq!(top(&rows, 10).iter().map(|r| r.work.as_str()).collect::<Vec<_>>(), ["A"]);
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
        let rows = rank(&[sheet("A", "1", 80, 60), sheet("B", "1", 80, 61)], weights, 1, "benih");
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

//! The ranking of documents of form 1: the plain mean, and its chain of steps between equal works. Results that
//! were published under it stay checkable; nothing new is ranked by it.
//!
//! Equal printed means were told apart by the printed content mean, the printed technical mean, wins among jurors
//! who scored both, the mean before rounding, and the lot of the public seed.

use std::cmp::Reverse;

use super::aggregate::{Mean, Sheet, Weights};
use super::snapshot::Counts;
use super::tie_break::wins;
use crate::judging::routing::Seed;

/// A complete work in its place, as a document of form 1 prints it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OldRow {
    /// Public number of the work.
    pub work: String,
    /// Mean of the weighted totals, hundredths.
    pub score: i64,
    /// Mean of the content points, hundredths.
    pub content: i64,
    /// Mean of the technical points, hundredths.
    pub technical: i64,
    /// Number of sheets.
    pub scores: usize,
    /// Word of the step that separated it from the work above; empty for the first.
    pub decided_by: &'static str,
}

/// Words of the steps, in the order in which they are asked.
const CHAIN: [&str; 6] = ["score", "content", "technical", "head_to_head", "raw_mean", "draw"];

struct Standing<'a> {
    row: OldRow,
    mean: Mean,
    totals: Vec<(&'a str, i64)>,
    complete: bool,
    wins: usize,
    lot: u64,
}

/// The counts, and the works that have all their scores, best first.
pub(super) fn recompute(
    sheets: &[Sheet],
    excluded: &[String],
    (weights, per_work, seed): (Weights, usize, &str),
) -> (Counts, Vec<OldRow>) {
    let mut sorted: Vec<&Sheet> = sheets.iter().filter(|sheet| !excluded.contains(&sheet.work)).collect();
    sorted.sort_unstable();
    let mut jurors: Vec<&str> = sorted.iter().map(|sheet| sheet.juror.as_str()).collect();
    jurors.sort_unstable();
    jurors.dedup();
    let seed = Seed::of(seed);
    let of_work = sorted.chunk_by(|a, b| a.work == b.work);
    let mut field: Vec<Standing> =
        of_work.filter_map(|sheets| Standing::of(sheets, weights, per_work, seed)).collect();
    field.sort_unstable_by_key(Standing::printed);
    for tied in field.chunk_by_mut(|a, b| a.printed() == b.printed()).filter(|tied| tied.len() > 1) {
        break_tie(tied);
    }
    let counts = Counts {
        works: field.len(),
        incomplete: field.iter().filter(|standing| !standing.complete).count(),
        jurors: jurors.len(),
        sheets: sorted.len(),
    };
    (counts, complete(field))
}

/// Works that lack scores are passed over; the step of the work below is then the earliest of those between.
fn complete(field: Vec<Standing>) -> Vec<OldRow> {
    let steps: Vec<usize> = field.iter().zip(field.iter().skip(1)).map(|(a, b)| a.decider(b)).collect();
    let (mut rows, mut between) = (Vec::new(), CHAIN.len());
    for (place, standing) in field.into_iter().enumerate() {
        let above = place.checked_sub(1).and_then(|above| steps.get(above)).copied();
        between = between.min(above.unwrap_or(CHAIN.len()));
        if standing.complete {
            let decided_by = CHAIN.get(between).copied().filter(|_| !rows.is_empty()).unwrap_or_default();
            rows.push(OldRow { decided_by, ..standing.row });
            between = CHAIN.len();
        }
    }
    rows
}

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
        let work = &sheets.first()?.work;
        let row = OldRow {
            work: work.clone(),
            score: mean.rounded(100),
            content: printed(|s| s.content)?,
            technical: printed(|s| s.technical)?,
            scores: sheets.len(),
            decided_by: "",
        };
        Some(Self { row, mean, totals, complete: sheets.len() >= per_work, wins: 0, lot: seed.lot(work) })
    }

    fn printed(&self) -> Reverse<(i64, i64, i64)> {
        Reverse((self.row.score, self.row.content, self.row.technical))
    }

    fn hidden(&self) -> (Reverse<usize>, Reverse<Mean>, u64) {
        (Reverse(self.wins), Reverse(self.mean), self.lot)
    }

    /// Place in `CHAIN` of the first step that tells this work from the one below it.
    fn decider(&self, below: &Self) -> usize {
        let (a, b) = (&self.row, &below.row);
        let equal = [
            a.score == b.score,
            a.content == b.content,
            a.technical == b.technical,
            self.wins == below.wins,
            self.mean == below.mean,
            false,
        ];
        equal.iter().position(|same| !same).unwrap_or(CHAIN.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(work: &str, juror: &str, content: i64, technical: i64) -> Sheet {
        Sheet { work: work.into(), juror: juror.into(), content: content * 100, technical: technical * 100 }
    }

    fn rows(sheets: &[Sheet], per_work: usize) -> Vec<(String, i64, &'static str)> {
        let weights = Weights::new(60, 40).unwrap();
        let (_, rows) = recompute(sheets, &[], (weights, per_work, "benih"));
        rows.into_iter().map(|row| (row.work, row.score, row.decided_by)).collect()
    }

    #[test]
    fn each_step_of_the_old_chain_still_decides() {
        // 60/40: content 82 with technical 67 equals content 80 with technical 70: 76.
        let content = [sheet("A", "1", 80, 70), sheet("B", "2", 82, 67)];
        assert_eq!(rows(&content, 1), [("B".into(), 7600, ""), ("A".into(), 7600, "content")]);
        let heads = [80, 70, 60, 81, 71, 58]
            .iter()
            .enumerate()
            .map(|(n, content)| sheet(if n < 3 { "A" } else { "B" }, &(n % 3).to_string(), *content, 70));
        let heads: Vec<Sheet> = heads.collect();
        assert_eq!(rows(&heads, 3), [("B".into(), 7000, ""), ("A".into(), 7000, "head_to_head")]);
        let alone = [sheet("A", "1", 80, 70), sheet("B", "2", 80, 70)];
        let mut by_lot = ["A", "B"];
        by_lot.sort_by_key(|work| Seed::of("benih").lot(work));
        let drawn = [(by_lot[0].into(), 7600, ""), (by_lot[1].into(), 7600, "draw")];
        assert_eq!(rows(&alone, 1), drawn);
    }

    #[test]
    fn works_that_lack_scores_take_no_place() {
        let sheets = [
            sheet("A", "1", 99, 99),
            sheet("B", "1", 90, 90),
            sheet("B", "2", 90, 90),
            sheet("C", "1", 80, 80),
            sheet("D", "1", 80, 70),
            sheet("D", "2", 80, 70),
        ];
        assert_eq!(rows(&sheets, 2), [("B".into(), 9000, ""), ("D".into(), 7600, "score")]);
        let (counts, _) = recompute(&sheets, &["A".into()], (Weights::new(60, 40).unwrap(), 2, ""));
        assert_eq!(counts, Counts { works: 3, incomplete: 1, jurors: 2, sheets: 5 });
    }
}

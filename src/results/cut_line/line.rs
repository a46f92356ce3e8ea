//! The line between the works of the next round and the others. Pure: a ranking in, two sides out.

use std::cmp::Reverse;

use crate::results::ranking::RankedWork;
use crate::rounds::Selection;

/// A field from which a stage of extra jurors before the final pays (judging.md §6).
const LARGE: usize = 800;

/// A work and its side of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CutRow {
    /// Place in the order of the selection, from 1.
    pub place: usize,
    pub ranked: RankedWork,
    /// Whether it goes into the round.
    pub inside: bool,
    /// Whether it is equal, in everything printed, to the last work inside, and only that let one of them in.
    pub tied: bool,
}

/// Both sides of the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// Every ranked work, those inside first.
    pub rows: Vec<CutRow>,
    /// How many are inside.
    pub inside: usize,
    /// How many of them are inside only because of a tie at the line.
    pub by_tie: usize,
}

impl Cut {
    /// Numbers of the works inside, best first.
    pub fn numbers(&self) -> impl Iterator<Item = &str> {
        self.rows.iter().filter(|row| row.inside).map(|row| row.ranked.work.as_str())
    }

    /// The rows within so many places of the line.
    #[must_use]
    pub fn around(&self, each: usize) -> &[CutRow] {
        let from = self.inside.saturating_sub(each);
        let to = (self.inside + each).min(self.rows.len());
        self.rows.get(from..to).unwrap_or_default()
    }
}

/// Draws the line. Works equal to the last one inside in value and chance go in with it: a lot would be no reason.
#[must_use]
pub fn cut(ranked: &[RankedWork], selection: Selection) -> Cut {
    let mut rows: Vec<&RankedWork> = ranked.iter().collect();
    let nominal = match selection {
        Selection::Top { works } => {
            rows.sort_by_key(|row| (Reverse(row.score), row.rank));
            works
        }
        Selection::Chance { threshold, at_least, at_most } => {
            rows.sort_by_key(|row| (Reverse(row.p_top), Reverse(row.score), row.rank));
            let likely = rows.iter().filter(|row| row.p_top.is_some_and(|p| p >= i64::from(threshold)));
            likely.count().max(at_least).min(at_most.max(at_least))
        }
    };
    let nominal = nominal.min(rows.len());
    let printed = |row: &RankedWork| match selection {
        Selection::Top { .. } => (None, row.score),
        Selection::Chance { .. } => (row.p_top, row.score),
    };
    let line = nominal.checked_sub(1).and_then(|last| rows.get(last)).map(|row| printed(row));
    let by_tie = rows.iter().skip(nominal).take_while(|row| Some(printed(row)) == line).count();
    let inside = nominal + by_tie;
    let row = |(i, ranked): (usize, &RankedWork)| CutRow {
        place: i + 1,
        inside: i < inside,
        tied: by_tie > 0 && Some(printed(ranked)) == line,
        ranked: ranked.clone(),
    };
    Cut { rows: rows.into_iter().enumerate().map(row).collect(), inside, by_tie }
}

/// What is recommended for a field of so many works: three more jurors on the best max(80, 5 %) of a large field
/// that has had one round, else finalists with P(top 10) of at least .05, 20 to 40 of them.
#[must_use]
pub fn suggested(works: usize, rounds: usize) -> (bool, Selection) {
    if works >= LARGE && rounds == 1 {
        return (true, Selection::Top { works: works.div_ceil(20).max(80) });
    }
    (false, Selection::Chance { threshold: 500, at_least: 20, at_most: 40 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::criteria::tests::sixty_forty;
    use crate::results::decisions::Decisions;
    use crate::results::method::Method;
    use crate::results::ranking;
    use crate::results::score_sheet::ScoreSheet;

    fn row(rank: usize, score: i64, p_top: Option<i64>) -> RankedWork {
        let sheet = ScoreSheet::new(format!("K-{rank:02}"), "J", [score, score]);
        let method = Method::standard(sixty_forty(), 1, "benih");
        let ranked = ranking::rank(&[sheet], &method, &Decisions::default()).rows.remove(0);
        RankedWork { rank, score, p_top, ..ranked }
    }

    #[test]
    fn the_best_so_many_go_in_and_a_tie_at_the_line_goes_in_whole() {
        let field: Vec<RankedWork> = [9000, 8500, 8000, 8000, 8000, 7000]
            .iter()
            .enumerate()
            .map(|(i, score)| row(i + 1, *score, None))
            .collect();
        let plain = cut(&field, Selection::Top { works: 2 });
        assert_eq!((plain.inside, plain.by_tie), (2, 0));
        assert!(plain.rows.iter().all(|row| !row.tied));
        let tied = cut(&field, Selection::Top { works: 3 });
        assert_eq!((tied.inside, tied.by_tie), (5, 2));
        assert_eq!(tied.numbers().last(), Some("K-05"));
        assert_eq!(
            tied.rows.iter().map(|row| row.tied).collect::<Vec<_>>(),
            [false, false, true, true, true, false]
        );
        assert_eq!(tied.around(1).iter().map(|row| row.place).collect::<Vec<_>>(), [5, 6]);
        assert_eq!(cut(&field, Selection::Top { works: 99 }).inside, 6);
        assert_eq!(cut(&[], Selection::Top { works: 3 }).inside, 0);
    }

    #[test]
    fn chances_choose_within_their_bounds() {
        let field: Vec<RankedWork> =
            (1..=60).map(|n| row(n, 9000 - n as i64, Some(10_000 - 200 * n as i64))).collect();
        let chance = |threshold, at_least, at_most| {
            cut(&field, Selection::Chance { threshold, at_least, at_most }).inside
        };
        assert_eq!(chance(5000, 20, 40), 25);
        assert_eq!(chance(9500, 20, 40), 20);
        assert_eq!(chance(100, 20, 40), 40);
    }

    #[test]
    fn a_chance_of_nearly_nothing_is_no_tie() {
        let mut field: Vec<RankedWork> = (1..=30).map(|n| row(n, 9000 - n as i64, Some(0))).collect();
        let by = Selection::Chance { threshold: 500, at_least: 5, at_most: 40 };
        assert_eq!(cut(&field, by).inside, 5);
        field[5].score = field[4].score;
        assert_eq!((cut(&field, by).inside, cut(&field, by).by_tie), (6, 1));
        field.iter_mut().for_each(|row| row.p_top = None);
        assert_eq!(cut(&field, by).inside, 6, "without a measured error the order by value stands in");
    }

    #[test]
    fn the_order_of_a_cut_is_the_same_for_any_order_of_rows() {
        let mut field: Vec<RankedWork> = (1..=9).map(|n| row(n, 8000, Some(5000))).collect();
        let first = cut(&field, Selection::Top { works: 4 });
        field.reverse();
        assert_eq!(cut(&field, Selection::Top { works: 4 }), first);
    }

    #[test]
    fn a_large_field_gets_a_stage_between() {
        assert_eq!(suggested(1000, 1), (true, Selection::Top { works: 80 }));
        assert_eq!(suggested(5000, 1), (true, Selection::Top { works: 250 }));
        let finalists = Selection::Chance { threshold: 500, at_least: 20, at_most: 40 };
        assert_eq!(suggested(5000, 2), (false, finalists));
        assert_eq!(suggested(300, 1), (false, finalists));
    }
}

//! In which order a juror meets the works.

use std::cmp::Reverse;

use crate::ids::JurorId;
use crate::judging::model::{AssignmentStatus, Standing};
use crate::judging::routing::{key, splitmix64};

/// Where a work stands in a juror's order; the least comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Waiting, put off, handed in.
    group: u8,
    /// Sheets handed in, in millionths of what is wanted.
    covered: i64,
    /// The juror's own lot for the work.
    lot: Reverse<u64>,
}

/// The place of a work in the order of one juror: works that wait, then those put off, then those handed in; among
/// those that wait the one with the fewest sheets for what is wanted of it; equal ones by a lot of juror and work.
///
/// Why coverage leads: a juror may not get to the end. What the best ten rest on is that every work has all its scores
/// (a work with fewer cannot enter them, judging.md §4), so what nobody has judged yet is met first.
///
/// Why a lot decides the rest, and each juror has a different one: in one common order all jurors would begin with the
/// same works, the same works would always be last, before tired eyes, and a juror who stops early would leave the same
/// works short as everybody else. With a start of their own for each, position weighs on all works alike, and the
/// panel's scores, which routing shared out by lot as well (judging.md §2), stay comparable. The lot depends on nothing
/// that changes, so that the same page read twice has the same order.
#[must_use]
pub fn place(juror: JurorId, of: Standing<'_>) -> Place {
    let group = match of.status {
        AssignmentStatus::Later => 1,
        status if status.is_done() => 2,
        _ => 0,
    };
    let covered = if group == 0 { of.sheets.saturating_mul(1_000_000) / of.wanted.max(1) } else { 0 };
    Place { group, covered, lot: Reverse(lot(juror, of.work)) }
}

/// A juror's own, fixed number for a work.
fn lot(juror: JurorId, work: &str) -> u64 {
    splitmix64(splitmix64(key(&juror.to_string())) ^ key(work))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use AssignmentStatus as S;

    const WANTED: i64 = 3;

    fn work(n: usize) -> String {
        format!("ML-2023-{n:04}")
    }

    /// Twenty works nobody has judged, in a juror's order.
    fn order(juror: i64) -> Vec<usize> {
        let mut works: Vec<usize> = (1..=20).collect();
        works.sort_by_key(|n| {
            place(
                JurorId(juror),
                Standing { status: S::Assigned, work: &work(*n), sheets: 0, wanted: WANTED },
            )
        });
        works
    }

    #[test]
    fn works_with_few_sheets_come_first_and_postponed_ones_behind() {
        let mut queue = [
            (1, S::Submitted, 0, WANTED),
            (2, S::Later, 0, WANTED),
            (3, S::Drafted, 2, WANTED),
            (4, S::Assigned, 1, WANTED),
            // More sheets than the one before, and still less of what is wanted.
            (5, S::Opened, 2, 7),
            (6, S::Locked, 3, WANTED),
        ];
        queue.sort_by_key(|(n, status, sheets, wanted)| {
            let number = work(*n);
            place(JurorId(7), Standing { status: *status, work: &number, sheets: *sheets, wanted: *wanted })
        });
        let numbers: Vec<usize> = queue.iter().map(|line| line.0).collect();
        assert_eq!(numbers[..4], [5, 4, 3, 2]);
        assert_eq!(BTreeSet::from([numbers[4], numbers[5]]), BTreeSet::from([1, 6]));
    }

    #[test]
    fn half_of_six_is_as_much_as_half_of_two() {
        let covered = |sheets, wanted| {
            place(JurorId(7), Standing { status: S::Assigned, work: "ML-2023-0001", sheets, wanted })
        };
        assert_eq!(covered(1, 2), covered(3, 6));
        assert!(covered(1, 3) < covered(2, 3) && covered(0, 0) == covered(0, 1));
    }

    #[test]
    fn a_juror_has_the_same_order_at_every_load_and_nobody_else_has_it() {
        assert_eq!(order(1), order(1));
        let all: BTreeSet<Vec<usize>> = (1..=50).map(order).collect();
        assert_eq!(all.len(), 50);
    }

    #[test]
    fn opening_or_drafting_moves_no_work() {
        let place =
            |status| place(JurorId(3), Standing { status, work: "ML-2023-0001", sheets: 1, wanted: 3 });
        assert_eq!((place(S::Opened), place(S::Drafted)), (place(S::Assigned), place(S::Assigned)));
    }

    #[test]
    fn starts_are_spread_over_all_works() {
        let mut starts = [0_usize; 21];
        for juror in 1..=2000 {
            starts[order(juror)[0]] += 1;
        }
        // A hundred each on average; 4.5 standard deviations to both sides.
        for (n, count) in starts.iter().enumerate().skip(1) {
            assert!((56..=144).contains(count), "work {n} begins {count} of 2000 orders");
        }
    }
}

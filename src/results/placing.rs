//! Places among the works that have all their scores. Pure.
//!
//! `ranking` orders every work with a score. A work that lacks scores cannot be awarded (judging.md §4), so it
//! takes no place.

use super::outcome::RankedWork;

/// Each work with its place from 1, or none while scores lack; the order stays.
pub(super) fn place(ranked: Vec<RankedWork>) -> Vec<(Option<usize>, RankedWork)> {
    let mut placed = 0;
    let place = |row: RankedWork| {
        placed += usize::from(row.complete);
        (row.complete.then_some(placed), row)
    };
    ranked.into_iter().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::aggregate::{Sheet, Weights};
    use crate::results::method::Method;
    use crate::results::ranking::rank;
    use crate::results::tie_break::DecidedBy;

    #[test]
    fn works_that_lack_scores_take_no_place() {
        let sheet = |work: &str, juror: &str, points: i64| Sheet {
            work: work.into(),
            juror: juror.into(),
            content: points,
            technical: points,
        };
        let sheets = [
            sheet("A", "1", 9000),
            sheet("B", "1", 8000),
            sheet("B", "2", 8000),
            sheet("C", "1", 8000),
            sheet("D", "1", 7000),
            sheet("D", "2", 7000),
        ];
        let mut method = Method::standard(Weights::new(60, 40).unwrap(), 2, "benih");
        method.award_size = 1;
        let placed = place(rank(&sheets, &method, &Default::default()).rows);
        let placed: Vec<_> =
            placed.iter().map(|(place, row)| (*place, row.work.as_str(), row.decided_by)).collect();
        let expected = [
            (Some(1), "B", None),
            (None, "A", Some(DecidedBy::Incomplete)),
            (None, "C", Some(DecidedBy::Score)),
            (Some(2), "D", Some(DecidedBy::Score)),
        ];
        assert_eq!(placed, expected);
    }
}

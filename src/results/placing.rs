//! Places among the works that have all their scores. Pure.
//!
//! `ranking` orders every work with a score. A work that lacks scores cannot be awarded (judging.md §4), so it
//! takes no place, and the work below it is compared with the next complete one above.

use super::ranking::RankedWork;
use super::tie_break::DecidedBy;

/// Steps of the chain in the order in which they are asked.
const CHAIN: [DecidedBy; 6] = [
    DecidedBy::Score,
    DecidedBy::Content,
    DecidedBy::Technical,
    DecidedBy::HeadToHead,
    DecidedBy::RawMean,
    DecidedBy::Draw,
];

/// Each work with its place from 1, or none while scores lack; the order stays. `decided_by` of a placed work
/// says what separated it from the placed work above: over skipped ones, the earliest step of the chain.
pub(super) fn place(ranked: Vec<RankedWork>) -> Vec<(Option<usize>, RankedWork)> {
    let (mut placed, mut between) = (0, None);
    let mut rows = Vec::with_capacity(ranked.len());
    for mut row in ranked {
        let step = earlier(between, row.decided_by);
        if !row.complete {
            between = step;
            rows.push((None, row));
            continue;
        }
        placed += 1;
        row.decided_by = if placed == 1 { None } else { step };
        between = None;
        rows.push((Some(placed), row));
    }
    rows
}

fn earlier(one: Option<DecidedBy>, other: Option<DecidedBy>) -> Option<DecidedBy> {
    CHAIN.into_iter().find(|step| one == Some(*step) || other == Some(*step))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(work: &str, complete: bool, decided_by: Option<DecidedBy>) -> RankedWork {
        RankedWork {
            rank: 0,
            work: work.into(),
            score: 0,
            raw: 0,
            content: 0,
            technical: 0,
            scores: 3,
            complete,
            decided_by,
            spread: 0,
        }
    }

    #[test]
    fn works_that_lack_scores_take_no_place() {
        use DecidedBy::{Content, Draw, HeadToHead, Score};
        let rows = vec![
            row("A", false, None),
            row("B", true, Some(Score)),
            row("C", true, Some(Draw)),
            row("D", false, Some(Content)),
            row("E", false, Some(HeadToHead)),
            row("F", true, Some(Draw)),
            row("G", true, Some(HeadToHead)),
        ];
        let placed: Vec<_> = place(rows).into_iter().map(|(p, r)| (p, r.work, r.decided_by)).collect();
        let expected = [
            (None, "A", None),
            (Some(1), "B", None),
            (Some(2), "C", Some(Draw)),
            (None, "D", Some(Content)),
            (None, "E", Some(HeadToHead)),
            (Some(3), "F", Some(Content)),
            (Some(4), "G", Some(HeadToHead)),
        ];
        assert_eq!(placed, expected.map(|(p, w, d)| (p, w.to_owned(), d)));
    }
}

//! Own earlier marks beside the one to be given: they hold a juror's measure steady from work to work.

use crate::judging::model::{Anchor, OwnMarks};

/// The marks given to other works for the sub-criterion `code`, nearest to `mark` first; without a mark in the order
/// of `all`. At most `most`.
#[must_use]
pub fn nearest(all: &[OwnMarks], code: &str, mark: Option<i64>, most: usize) -> Vec<Anchor> {
    let given = |own: &&OwnMarks| own.marks.contains_key(code);
    let mut near: Vec<&OwnMarks> = all.iter().filter(given).collect();
    if let Some(mark) = mark {
        // Stable: of two equally near ones the one saved last stays in front.
        near.sort_by_key(|own| own.marks.get(code).map(|other| (other - mark).abs()));
    }
    let anchor = |own: &OwnMarks| Some(Anchor { work: own.work.clone(), mark: *own.marks.get(code)? });
    near.into_iter().take(most).filter_map(anchor).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(work: &str, mark: i64) -> OwnMarks {
        OwnMarks { work: work.to_owned(), marks: [("A1".to_owned(), mark)].into() }
    }

    fn works(anchors: &[Anchor]) -> Vec<&str> {
        anchors.iter().map(|anchor| anchor.work.as_str()).collect()
    }

    #[test]
    fn the_nearest_come_first_and_without_a_mark_the_newest() {
        let all = [own("n4", 5000), own("n3", 8600), own("n2", 8000), own("n1", 8900)];
        assert_eq!(works(&nearest(&all, "A1", Some(8500), 3)), ["n3", "n1", "n2"]);
        assert_eq!(works(&nearest(&all, "A1", None, 2)), ["n4", "n3"]);
        assert_eq!(nearest(&all, "B1", Some(8500), 3), []);
    }

    #[test]
    fn of_two_equally_near_the_newest_wins() {
        let all = [own("newer", 8400), own("older", 8600)];
        assert_eq!(works(&nearest(&all, "A1", Some(8500), 1)), ["newer"]);
    }
}

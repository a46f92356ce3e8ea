//! What decides between works of equal printed value (judging.md §7), in this order:
//!
//! 1. the printed content mean,
//! 2. the printed technical mean,
//! 3. head-to-head,
//! 4. the exact mean before rounding,
//! 5. the lot of the work under the public seed, the smaller first.
//!
//! Head-to-head looks at the works that are still equal, as one group: a work wins against another if, among the
//! jurors who scored both, more gave it the higher weighted total; more wins in the group go first. Counting
//! wins orders any group, even one where A beats B, B beats C and C beats A.

use std::collections::BTreeMap;

/// What separated a work from the one above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecidedBy {
    /// The printed score.
    Score,
    /// The printed content mean.
    Content,
    /// The printed technical mean.
    Technical,
    /// Wins among jurors who scored both.
    HeadToHead,
    /// The mean before rounding.
    RawMean,
    /// The lot.
    Draw,
}

impl DecidedBy {
    /// The word in files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Score => "score",
            Self::Content => "content",
            Self::Technical => "technical",
            Self::HeadToHead => "head_to_head",
            Self::RawMean => "raw_mean",
            Self::Draw => "draw",
        }
    }
}

/// Wins of each work of a group. A work is given by what each juror's sheet says: (juror, weighted total), sorted
/// by juror.
pub(super) fn wins(group: &[Vec<(&str, i64)>]) -> Vec<usize> {
    let mut by_juror: BTreeMap<&str, Vec<(usize, i64)>> = BTreeMap::new();
    for (work, sheets) in group.iter().enumerate() {
        for (juror, total) in sheets {
            by_juror.entry(juror).or_default().push((work, *total));
        }
    }
    let mut lead: BTreeMap<(usize, usize), i64> = BTreeMap::new();
    for given in by_juror.values() {
        for (place, (work, total)) in given.iter().enumerate() {
            for (other, less) in given.iter().skip(place + 1).filter(|(_, other)| other != total) {
                *lead.entry((*work, *other)).or_default() += (total - less).signum();
            }
        }
    }
    let mut wins = vec![0; group.len()];
    for ((first, second), lead) in lead {
        let winner = if lead > 0 { first } else { second };
        if let Some(count) = wins.get_mut(winner).filter(|_| lead != 0) {
            *count += 1;
        }
    }
    wins
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_majority_of_common_jurors_wins() {
        let a = vec![("J1", 90), ("J2", 70), ("J3", 80)];
        let b = vec![("J1", 80), ("J2", 75), ("J3", 75), ("J4", 99)];
        assert_eq!(wins(&[a.clone(), b]), [1, 0]);
        assert_eq!(wins(&[a.clone(), a.clone()]), [0, 0]);
        assert_eq!(wins(&[a, vec![("J9", 100)]]), [0, 0]);
    }

    #[test]
    fn a_circle_leaves_all_equal_and_a_chain_orders() {
        let circle = [vec![("J1", 3), ("J3", 1)], vec![("J1", 2), ("J2", 3)], vec![("J2", 2), ("J3", 2)]];
        assert_eq!(wins(&circle), [1, 1, 1]);
        let chain = [vec![("J1", 3)], vec![("J1", 2)], vec![("J1", 1)]];
        assert_eq!(wins(&chain), [2, 1, 0]);
    }
}

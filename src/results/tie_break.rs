//! What decides between works of equal printed value (judging.md §7), in this order unless the method says
//! otherwise:
//!
//! 1. content, by the method of the official value,
//! 2. technical quality, likewise,
//! 3. head-to-head,
//! 4. the exact raw mean before rounding,
//! 5. the smaller printed standard error,
//! 6. an order in the jury's minutes, if it names every work that is still tied,
//! 7. the lot of the work under the public seed, the smaller first.
//!
//! Head-to-head looks at the works that are still equal, as one group: a work wins against another if, among the
//! jurors who scored both, more gave it the higher weighted total; more wins in the group go first. Counting
//! wins orders any group, even one where A beats B, B beats C and C beats A.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::aggregate::Mean;

/// What separated a work from the one above it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DecidedBy {
    /// The printed score.
    Score,
    /// The printed content value.
    Content,
    /// The printed technical value.
    Technical,
    /// Wins among jurors who scored both.
    HeadToHead,
    /// The raw mean before rounding.
    RawMean,
    /// The smaller standard error.
    SmallerError,
    /// A decision in the jury's minutes.
    Jury,
    /// The lot.
    Draw,
    /// The work lacks scores and cannot be awarded.
    Incomplete,
}

impl DecidedBy {
    /// The chain of §7.
    pub const CHAIN: [Self; 7] = [
        Self::Content,
        Self::Technical,
        Self::HeadToHead,
        Self::RawMean,
        Self::SmallerError,
        Self::Jury,
        Self::Draw,
    ];

    /// The word in files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Score => "score",
            Self::Content => "content",
            Self::Technical => "technical",
            Self::HeadToHead => "head_to_head",
            Self::RawMean => "raw_mean",
            Self::SmallerError => "smaller_error",
            Self::Jury => "jury",
            Self::Draw => "draw",
            Self::Incomplete => "incomplete",
        }
    }
}

/// A work on its way to its place.
#[derive(Debug, Clone)]
pub(super) struct Contender<'a> {
    /// Its number.
    pub(super) work: &'a str,
    /// Printed official value.
    pub(super) score: i64,
    /// Printed content by the method of the official value.
    pub(super) content: i64,
    /// Printed technical quality, likewise.
    pub(super) technical: i64,
    /// The exact raw mean.
    pub(super) mean: Mean,
    /// Printed standard error of the official value.
    pub(super) error: Option<i64>,
    /// What each juror gave: (juror, weighted total), sorted by juror.
    pub(super) totals: Vec<(&'a str, i64)>,
    /// Lot under the public seed.
    pub(super) lot: u64,
    /// Its place in each group that was split on the way: best first, lexicographically.
    trail: Vec<usize>,
    wins: usize,
    minuted: usize,
}

impl<'a> Contender<'a> {
    /// A contender: number, (score, content, technical), exact mean, error, totals, lot.
    pub(super) fn new(
        work: &'a str,
        (score, content, technical): (i64, i64, i64),
        (mean, error): (Mean, Option<i64>),
        (totals, lot): (Vec<(&'a str, i64)>, u64),
    ) -> Self {
        let (trail, wins, minuted) = (Vec::new(), 0, 0);
        Self { work, score, content, technical, mean, error, totals, lot, trail, wins, minuted }
    }

    /// Whether this work stands above the other in the ordered field.
    pub(super) fn precedes(&self, other: &Self) -> bool {
        self.trail < other.trail
    }
}

/// The steps of a method and the minuted orders.
#[derive(Debug, Clone)]
pub(super) struct Chain<'a> {
    steps: Vec<DecidedBy>,
    orders: &'a [Vec<String>],
}

impl<'a> Chain<'a> {
    /// The value first, the given steps in their order, the draw last.
    pub(super) fn new(steps: &[DecidedBy], orders: &'a [Vec<String>]) -> Self {
        use DecidedBy::{Draw, Incomplete, Score};
        let mut chain = vec![Score];
        for step in steps.iter().filter(|step| !matches!(step, Score | Draw | Incomplete)) {
            if !chain.contains(step) {
                chain.push(*step);
            }
        }
        chain.push(Draw);
        Self { steps: chain, orders }
    }

    /// Orders the field, best first.
    pub(super) fn order(&self, field: &mut [Contender]) {
        self.split(field, &self.steps);
    }

    /// The first step that tells two contenders of an ordered field apart.
    pub(super) fn decider(&self, above: &Contender, below: &Contender) -> DecidedBy {
        let split = above.trail.iter().zip(&below.trail).position(|(a, b)| a != b);
        split.and_then(|at| self.steps.get(at)).copied().unwrap_or(DecidedBy::Draw)
    }

    /// Orders works that are still equal by the first step, and those it leaves equal by the next.
    fn split(&self, group: &mut [Contender], steps: &[DecidedBy]) {
        let Some((step, rest)) = steps.split_first().filter(|_| group.len() > 1) else { return };
        match step {
            DecidedBy::HeadToHead => count_wins(group),
            DecidedBy::Jury => self.follow_minutes(group),
            _ => {}
        }
        group.sort_by(|a, b| compare(*step, a, b).then_with(|| a.work.cmp(b.work)));
        let equal = |a: &Contender, b: &Contender| compare(*step, a, b) == Ordering::Equal;
        for (place, part) in group.chunk_by_mut(equal).enumerate() {
            for contender in part.iter_mut() {
                contender.trail.push(place);
            }
            self.split(part, rest);
        }
    }

    /// Takes the last minuted order that names the whole group; without one all stay equal.
    fn follow_minutes(&self, group: &mut [Contender]) {
        let place = |order: &[String], work: &str| order.iter().position(|named| named == work);
        let whole =
            |order: &&Vec<String>| group.iter().all(|contender| place(order, contender.work).is_some());
        let Some(order) = self.orders.iter().rev().find(whole) else { return };
        for contender in group.iter_mut() {
            contender.minuted = place(order, contender.work).unwrap_or(usize::MAX);
        }
    }
}

fn compare(step: DecidedBy, a: &Contender, b: &Contender) -> Ordering {
    match step {
        DecidedBy::Score => b.score.cmp(&a.score),
        DecidedBy::Content => b.content.cmp(&a.content),
        DecidedBy::Technical => b.technical.cmp(&a.technical),
        DecidedBy::HeadToHead => b.wins.cmp(&a.wins),
        DecidedBy::RawMean => b.mean.cmp(&a.mean),
        DecidedBy::SmallerError => a.error.cmp(&b.error),
        DecidedBy::Jury => a.minuted.cmp(&b.minuted),
        DecidedBy::Draw => a.lot.cmp(&b.lot),
        DecidedBy::Incomplete => Ordering::Equal,
    }
}

fn count_wins(group: &mut [Contender]) {
    let totals: Vec<Vec<(&str, i64)>> = group.iter().map(|contender| contender.totals.clone()).collect();
    for (contender, wins) in group.iter_mut().zip(wins(&totals)) {
        contender.wins = wins;
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

    fn contender(work: &'static str, values: (i64, i64, i64), mean: i64, error: i64) -> Contender<'static> {
        let mean = Mean::of(std::iter::once(mean)).unwrap();
        Contender::new(work, values, (mean, Some(error)), (vec![], work.len() as u64))
    }

    fn order(field: &[Contender<'static>], chain: &Chain) -> (Vec<&'static str>, Vec<DecidedBy>) {
        let mut field = field.to_vec();
        chain.order(&mut field);
        let steps = field.windows(2).map(|pair| chain.decider(&pair[0], &pair[1])).collect();
        (field.iter().map(|contender| contender.work).collect(), steps)
    }

    #[test]
    fn the_chain_is_asked_in_the_order_of_the_method() {
        let field = [
            contender("A", (80, 70, 60), 5, 3),
            contender("B", (80, 70, 61), 4, 3),
            contender("CC", (80, 70, 60), 5, 2),
            contender("D", (80, 71, 60), 3, 3),
            contender("EE", (80, 70, 60), 5, 3),
            contender("F", (81, 0, 0), 0, 9),
        ];
        use DecidedBy::{Content, Draw, Jury, RawMean, Score, SmallerError, Technical};
        let standard = Chain::new(&DecidedBy::CHAIN, &[]);
        let (works, steps) = order(&field, &standard);
        assert_eq!(works, ["F", "D", "B", "CC", "A", "EE"]);
        assert_eq!(steps, [Score, Content, Technical, SmallerError, Draw]);
        let raw_first = Chain::new(&[RawMean, Draw, SmallerError, RawMean, Score], &[]);
        let (works, steps) = order(&field, &raw_first);
        assert_eq!(works, ["F", "CC", "A", "EE", "B", "D"]);
        assert_eq!(steps, [Score, SmallerError, Draw, RawMean, RawMean]);
        let minutes = [vec!["EE".to_owned(), "A".to_owned()]];
        let (works, steps) = order(&field, &Chain::new(&DecidedBy::CHAIN, &minutes));
        assert_eq!((works[4], works[5], steps[4]), ("EE", "A", Jury));
        // The draw ends every chain, whatever the method lists.
        assert_eq!(order(&field[..1], &Chain::new(&[], &[])).0, ["A"]);
        assert_eq!(order(&[field[0].clone(), field[4].clone()], &Chain::new(&[], &[])).1, [Draw]);
    }

    #[test]
    fn the_order_of_the_field_does_not_matter() {
        let chain = Chain::new(&DecidedBy::CHAIN, &[]);
        let mut field: Vec<Contender> = ["A", "BB", "CCC", "DDDD", "EEEEE"]
            .into_iter()
            .map(|work| contender(work, (work.len() as i64 % 2, 0, work.len() as i64 % 3), 0, 0))
            .collect();
        let first = order(&field, &chain);
        for _ in 0..5 {
            field.rotate_left(2);
            assert_eq!(order(&field, &chain), first);
        }
    }
}

//! What decides between works of equal printed value (judging.md §7), in this order unless the method says
//! otherwise:
//!
//! 1. the criteria in the edition's order, each by the method of the official value,
//! 2. head-to-head,
//! 3. the exact raw mean before rounding,
//! 4. the smaller printed standard error,
//! 5. an order in the jury's minutes, if it names every work that is still tied,
//! 6. the lot of the work under the public seed, the smaller first.
//!
//! Head-to-head looks at the works that are still equal, as one group: a work wins against another if, among the
//! jurors who scored both, more gave it the higher weighted total; more wins in the group go first. Counting
//! wins orders any group, even one where A beats B, B beats C and C beats A.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::contender::Contender;
use super::method::{Method, TieBreakStep};

/// What separated a work from the one above it. In files it is one word; any word that is not one of the fixed
/// ones is the key of a criterion.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(into = "String", from = "String")]
pub enum DecidedBy {
    Score,
    /// The printed value of the criterion with this key.
    Criterion(String),
    /// Wins among jurors who scored both.
    HeadToHead,
    /// The raw mean before rounding.
    RawMean,
    /// The smaller standard error.
    SmallerError,
    /// A decision in the jury's minutes.
    Jury,
    Draw,
    /// The work lacks scores and cannot be awarded.
    Incomplete,
}

impl DecidedBy {
    const FIXED: [Self; 7] = [
        Self::Score,
        Self::HeadToHead,
        Self::RawMean,
        Self::SmallerError,
        Self::Jury,
        Self::Draw,
        Self::Incomplete,
    ];

    /// The word in files.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Score => "score",
            Self::Criterion(key) => key,
            Self::HeadToHead => "head_to_head",
            Self::RawMean => "raw_mean",
            Self::SmallerError => "smaller_error",
            Self::Jury => "jury",
            Self::Draw => "draw",
            Self::Incomplete => "incomplete",
        }
    }

    /// The word of a step, empty for none.
    #[must_use]
    pub fn word(step: Option<&Self>) -> &str {
        step.map_or("", Self::as_str)
    }
}

impl From<DecidedBy> for String {
    fn from(step: DecidedBy) -> Self {
        step.as_str().to_owned()
    }
}

impl From<String> for DecidedBy {
    fn from(word: String) -> Self {
        let fixed = Self::FIXED.into_iter().find(|step| step.as_str() == word);
        fixed.unwrap_or(Self::Criterion(word))
    }
}

/// A step as the chain asks it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Score,
    /// The criterion at this place in the edition's order.
    Criterion(usize),
    Further(TieBreakStep),
}

/// The steps of a method and the minuted orders.
#[derive(Debug, Clone)]
pub(super) struct Chain<'a> {
    method: &'a Method,
    steps: Vec<Step>,
    orders: &'a [Vec<String>],
    /// Whether the official value is the adjusted one; criteria are compared by the same method.
    adjusts: bool,
}

impl<'a> Chain<'a> {
    /// The value first, the method's steps in their order, the draw last; a step named twice is asked once.
    pub(super) fn new(method: &'a Method, orders: &'a [Vec<String>], adjusts: bool) -> Self {
        let mut steps = vec![Step::Score];
        for step in &method.tie_break {
            match step {
                TieBreakStep::Draw => {}
                TieBreakStep::Criteria if steps.contains(&Step::Criterion(0)) => {}
                TieBreakStep::Criteria => steps.extend((0..method.criteria.count()).map(Step::Criterion)),
                other if steps.contains(&Step::Further(*other)) => {}
                other => steps.push(Step::Further(*other)),
            }
        }
        steps.push(Step::Further(TieBreakStep::Draw));
        Self { method, steps, orders, adjusts }
    }

    /// Orders the field, best first.
    pub(super) fn order(&self, field: &mut [Contender]) {
        self.split(field, &self.steps);
    }

    /// The first step that tells two contenders of an ordered field apart.
    pub(super) fn decider(&self, above: &Contender, below: &Contender) -> DecidedBy {
        let split = above.trail.iter().zip(&below.trail).position(|(a, b)| a != b);
        split.and_then(|at| self.steps.get(at)).map_or(DecidedBy::Draw, |step| self.name(*step))
    }

    fn name(&self, step: Step) -> DecidedBy {
        match step {
            Step::Score => DecidedBy::Score,
            Step::Criterion(place) => {
                let key = self.method.criteria.keys().nth(place).unwrap_or_default();
                DecidedBy::Criterion(key.to_owned())
            }
            Step::Further(TieBreakStep::Criteria | TieBreakStep::Draw) => DecidedBy::Draw,
            Step::Further(TieBreakStep::HeadToHead) => DecidedBy::HeadToHead,
            Step::Further(TieBreakStep::RawMean) => DecidedBy::RawMean,
            Step::Further(TieBreakStep::SmallerError) => DecidedBy::SmallerError,
            Step::Further(TieBreakStep::Jury) => DecidedBy::Jury,
        }
    }

    /// Orders works that are still equal by the first step, and those it leaves equal by the next.
    fn split(&self, group: &mut [Contender], steps: &[Step]) {
        let Some((step, rest)) = steps.split_first().filter(|_| group.len() > 1) else { return };
        match step {
            Step::Further(TieBreakStep::HeadToHead) => count_wins(group),
            Step::Further(TieBreakStep::Jury) => self.follow_minutes(group),
            _ => {}
        }
        group.sort_by(|a, b| self.compare(*step, a, b).then_with(|| a.row.work.cmp(&b.row.work)));
        let equal = |a: &Contender, b: &Contender| self.compare(*step, a, b) == Ordering::Equal;
        for (place, part) in group.chunk_by_mut(equal).enumerate() {
            for contender in part.iter_mut() {
                contender.trail.push(place);
            }
            self.split(part, rest);
        }
    }

    fn compare(&self, step: Step, a: &Contender, b: &Contender) -> Ordering {
        match step {
            Step::Score => b.row.score.cmp(&a.row.score),
            Step::Criterion(place) => {
                let value = |of: &Contender| of.row.criteria.get(place).map(|c| c.official(self.adjusts));
                value(b).cmp(&value(a))
            }
            Step::Further(TieBreakStep::HeadToHead) => b.wins.cmp(&a.wins),
            Step::Further(TieBreakStep::RawMean) => b.mean.cmp(&a.mean),
            Step::Further(TieBreakStep::SmallerError) => a.row.score_se.cmp(&b.row.score_se),
            Step::Further(TieBreakStep::Jury) => a.minuted.cmp(&b.minuted),
            Step::Further(TieBreakStep::Draw) => a.lot.cmp(&b.lot),
            Step::Further(TieBreakStep::Criteria) => Ordering::Equal,
        }
    }

    /// Takes the last minuted order that names the whole group; without one all stay equal.
    fn follow_minutes(&self, group: &mut [Contender]) {
        let place = |order: &[String], work: &str| order.iter().position(|named| named == work);
        let whole =
            |order: &&Vec<String>| group.iter().all(|contender| place(order, &contender.row.work).is_some());
        let Some(order) = self.orders.iter().rev().find(whole) else { return };
        for contender in group.iter_mut() {
            contender.minuted = place(order, &contender.row.work).unwrap_or(usize::MAX);
        }
    }
}

fn count_wins(group: &mut [Contender]) {
    let totals: Vec<&[(&str, i64)]> = group.iter().map(|contender| contender.totals.as_slice()).collect();
    let wins = wins(&totals);
    for (contender, wins) in group.iter_mut().zip(wins) {
        contender.wins = wins;
    }
}

/// Wins of each work of a group. A work is given by what each juror's sheet says: (juror, weighted total), sorted
/// by juror.
fn wins(group: &[&[(&str, i64)]]) -> Vec<usize> {
    let mut by_juror: BTreeMap<&str, Vec<(usize, i64)>> = BTreeMap::new();
    for (work, sheets) in group.iter().enumerate() {
        for (juror, total) in *sheets {
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
    use crate::editions::RESERVED_KEYS;
    use crate::results::aggregate::Mean;
    use crate::results::criteria::CriterionWeights;
    use crate::results::fit::WorkFit;
    use crate::results::outcome::{CriterionValue, RankedWork};

    #[test]
    fn the_majority_of_common_jurors_wins() {
        let a = [("J1", 90), ("J2", 70), ("J3", 80)];
        let b = [("J1", 80), ("J2", 75), ("J3", 75), ("J4", 99)];
        assert_eq!(wins(&[&a, &b]), [1, 0]);
        assert_eq!(wins(&[&a, &a]), [0, 0]);
        assert_eq!(wins(&[&a, &[("J9", 100)]]), [0, 0]);
    }

    #[test]
    fn a_circle_leaves_all_equal_and_a_chain_orders() {
        let circle: [&[(&str, i64)]; 3] =
            [&[("J1", 3), ("J3", 1)], &[("J1", 2), ("J2", 3)], &[("J2", 2), ("J3", 2)]];
        assert_eq!(wins(&circle), [1, 1, 1]);
        assert_eq!(wins(&[&[("J1", 3)], &[("J1", 2)], &[("J1", 1)]]), [2, 1, 0]);
    }

    #[test]
    fn every_fixed_word_is_reserved_and_any_other_names_a_criterion() {
        for step in DecidedBy::FIXED {
            assert!(RESERVED_KEYS.contains(&step.as_str()), "{step:?}");
            assert_eq!(DecidedBy::from(step.as_str().to_owned()), step);
        }
        assert!(TieBreakStep::ALL.iter().all(|step| RESERVED_KEYS.contains(&step.as_str())));
        assert_eq!(DecidedBy::from("content".to_owned()), DecidedBy::Criterion("content".into()));
        assert_eq!(serde_json::to_string(&DecidedBy::Criterion("craft".into())).unwrap(), "\"craft\"");
    }

    const NOTHING: &WorkFit = &WorkFit {
        work: String::new(),
        scores: 0,
        component: 0,
        raw: 0.0,
        adjusted: 0.0,
        clipped: 0.0,
        scale_use: 0.0,
        se: None,
        raw_se: None,
    };

    /// A work with a score, values of three criteria, an exact mean and an error.
    fn contender(work: &str, score: i64, criteria: [i64; 3], mean: i64, error: i64) -> Contender<'static> {
        let value = |mean| CriterionValue { mean, adjusted: -mean };
        let row = RankedWork {
            work: work.to_owned(),
            score,
            criteria: criteria.map(value).to_vec(),
            score_se: Some(error),
            ..RankedWork::default()
        };
        let mean = Mean::of(std::iter::once(mean)).unwrap();
        Contender::new(row, NOTHING, mean, vec![], work.len() as u64)
    }

    fn method(steps: &[TieBreakStep]) -> Method {
        let criteria = CriterionWeights::of(&[("content", 50), ("craft", 30), ("sound", 20)]).unwrap();
        Method { tie_break: steps.to_vec(), ..Method::standard(criteria, 3, "benih") }
    }

    fn order(field: &[Contender<'static>], chain: &Chain) -> (Vec<String>, Vec<DecidedBy>) {
        let mut field = field.to_vec();
        chain.order(&mut field);
        let steps = field.windows(2).map(|pair| chain.decider(&pair[0], &pair[1])).collect();
        (field.into_iter().map(|contender| contender.row.work).collect(), steps)
    }

    fn criterion(key: &str) -> DecidedBy {
        DecidedBy::Criterion(key.to_owned())
    }

    #[test]
    fn the_chain_is_asked_in_the_order_of_the_method() {
        use DecidedBy::{Draw, Jury, RawMean, Score, SmallerError};
        let field = [
            contender("A", 80, [70, 60, 50], 5, 3),
            contender("B", 80, [70, 61, 50], 4, 3),
            contender("CC", 80, [70, 60, 50], 5, 2),
            contender("D", 80, [71, 60, 50], 3, 3),
            contender("EE", 80, [70, 60, 50], 5, 3),
            contender("F", 81, [0, 0, 0], 0, 9),
            contender("G", 80, [70, 60, 51], 5, 3),
        ];
        let standard = method(TieBreakStep::ALL);
        let (works, steps) = order(&field, &Chain::new(&standard, &[], false));
        assert_eq!(works, ["F", "D", "B", "G", "CC", "A", "EE"]);
        let by = [Score, criterion("content"), criterion("craft"), criterion("sound"), SmallerError, Draw];
        assert_eq!(steps, by);
        // With the adjusted values, which are turned round here, the criteria order the other way.
        assert_eq!(order(&field, &Chain::new(&standard, &[], true)).0, ["F", "CC", "A", "EE", "G", "B", "D"]);
        use TieBreakStep as S;
        let raw_first = method(&[S::RawMean, S::Draw, S::SmallerError, S::RawMean]);
        let (works, steps) = order(&field[..6], &Chain::new(&raw_first, &[], false));
        assert_eq!(works, ["F", "CC", "A", "EE", "B", "D"]);
        assert_eq!(steps, [Score, SmallerError, Draw, RawMean, RawMean]);
        let minutes = [vec!["EE".to_owned(), "A".to_owned()]];
        let (works, steps) = order(&field, &Chain::new(&standard, &minutes, false));
        assert_eq!((works[5].as_str(), works[6].as_str(), &steps[5]), ("EE", "A", &Jury));
        // The draw ends every chain, whatever the method lists.
        let bare = method(&[]);
        assert_eq!(order(&field[..1], &Chain::new(&bare, &[], false)).0, ["A"]);
        let alike = [field[0].clone(), field[4].clone()];
        assert_eq!(order(&alike, &Chain::new(&bare, &[], false)).1, [Draw]);
    }

    #[test]
    fn the_order_of_the_field_does_not_matter() {
        let standard = method(TieBreakStep::ALL);
        let chain = Chain::new(&standard, &[], false);
        let mut field: Vec<Contender> = ["A", "BB", "CCC", "DDDD", "EEEEE"]
            .into_iter()
            .map(|work| contender(work, work.len() as i64 % 2, [0, work.len() as i64 % 3, 0], 0, 0))
            .collect();
        let first = order(&field, &chain);
        for _ in 0..5 {
            field.rotate_left(2);
            assert_eq!(order(&field, &chain), first);
        }
    }
}

//! The order of the counted works, made anew: groups of equal works are split step by step, and the step at which two
//! neighbours parted is remembered between them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::recount::{CountedWork, Recount};
use crate::judging::routing::Seed;
use crate::results::method::TieBreakStep;
use crate::results::plenary::Resolution;
use crate::results::published_details::PublishedDetails;

/// A work in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PlacedWork {
    pub(super) work: usize,
    /// From 1 among the complete works; none for others.
    pub(super) place: Option<usize>,
    /// Word of what separated it from the work above; empty for the first.
    pub(super) decided_by: String,
    /// Number of the plenary decision that moved it.
    pub(super) decision: Option<usize>,
}

/// A work in the computed order.
#[derive(Debug, Clone, Copy)]
struct Ordered {
    work: usize,
    /// Place in the computed order.
    computed: usize,
    decision: Option<usize>,
}

/// A question asked of works that are still equal.
enum Question<'a> {
    Score,
    Criterion(usize, &'a str),
    Step(TieBreakStep),
}

/// Every competing work, best first: complete works on the awarded places, then all others.
pub(super) fn place_works(counted: &Recount, details: &PublishedDetails) -> Vec<PlacedWork> {
    let asked = questions(details);
    let mut groups = vec![(0..counted.works.len()).collect::<Vec<usize>>()];
    // Before each group but the first: the question that parted it from the one above.
    let mut parted: Vec<usize> = Vec::new();
    for (number, question) in asked.iter().enumerate() {
        let (mut finer, mut between) = (Vec::new(), Vec::new());
        for (place, group) in groups.into_iter().enumerate() {
            for (nth, part) in split(counted, details, question, group).into_iter().enumerate() {
                if nth > 0 {
                    between.push(number);
                } else if let Some(before) = place.checked_sub(1).and_then(|before| parted.get(before)) {
                    between.push(*before);
                }
                finer.push(part);
            }
        }
        (groups, parted) = (finer, between);
    }
    let computed = groups.into_iter().flatten().enumerate();
    let mut order: Vec<Ordered> =
        computed.map(|(computed, work)| Ordered { work, computed, decision: None }).collect();
    depart(&mut order, counted, details);
    let words: Vec<&str> =
        parted.iter().filter_map(|number| asked.get(*number)).map(Question::word).collect();
    let ranks: Vec<usize> = parted;
    seat(&order, counted, details.method.award_size, &Parting { ranks: &ranks, words: &words })
}

/// The value first, the steps of the method each once, the draw last.
fn questions(details: &PublishedDetails) -> Vec<Question<'_>> {
    let mut asked = vec![Question::Score];
    let mut seen = BTreeSet::from([TieBreakStep::Draw]);
    for step in details.method.tie_break.iter().filter(|step| seen.insert(**step)) {
        if *step == TieBreakStep::Criteria {
            let keys = details.method.criteria.all().iter().map(|criterion| criterion.key.as_str());
            asked.extend(keys.enumerate().map(|(place, key)| Question::Criterion(place, key)));
        } else {
            asked.push(Question::Step(*step));
        }
    }
    asked.push(Question::Step(TieBreakStep::Draw));
    asked
}

impl<'a> Question<'a> {
    fn word(&self) -> &'a str {
        match self {
            Self::Score => "score",
            Self::Criterion(_, key) => key,
            Self::Step(step) => step.as_str(),
        }
    }
}

/// The parts of a group by the answers, the better first; works within a part by number.
fn split(
    counted: &Recount,
    details: &PublishedDetails,
    question: &Question<'_>,
    group: Vec<usize>,
) -> Vec<Vec<usize>> {
    if group.len() < 2 {
        return vec![group];
    }
    let works: Vec<&CountedWork> = group.iter().filter_map(|place| counted.works.get(*place)).collect();
    // Smaller is better.
    let answers: Vec<i128> = match question {
        Question::Score => works.iter().map(|work| -i128::from(work.score)).collect(),
        Question::Criterion(place, _) => {
            let value = |work: &&CountedWork| {
                let found = work.criteria.get(*place);
                found.map_or(0, |of| -i128::from(if counted.adjusts { of.adjusted } else { of.mean }))
            };
            works.iter().map(value).collect()
        }
        Question::Step(TieBreakStep::Criteria) => vec![0; works.len()],
        Question::Step(TieBreakStep::HeadToHead) => {
            wins(&works).into_iter().map(|wins| -i128::from(wins)).collect()
        }
        Question::Step(TieBreakStep::RawMean) => by_mean(&works),
        Question::Step(TieBreakStep::SmallerError) => {
            works.iter().map(|work| work.score_se.map_or(-1, i128::from)).collect()
        }
        Question::Step(TieBreakStep::Jury) => minuted(&works, details),
        Question::Step(TieBreakStep::Draw) => {
            let seed = Seed::of(&details.method.seed);
            works.iter().map(|work| i128::from(seed.lot(&work.number))).collect()
        }
    };
    let mut parts: BTreeMap<i128, Vec<usize>> = BTreeMap::new();
    for (place, answer) in group.into_iter().zip(answers) {
        parts.entry(answer).or_default().push(place);
    }
    parts.into_values().collect()
}

/// Works that the jurors who scored both prefer: how many others of the group each one beats.
fn wins(works: &[&CountedWork]) -> Vec<u32> {
    let beats = |one: &CountedWork, other: &CountedWork| {
        let common = one.totals.iter().filter_map(|(juror, total)| Some(total.cmp(other.totals.get(juror)?)));
        common.map(|preferred| preferred as i32).sum::<i32>() > 0
    };
    let of = |one: &&CountedWork| works.iter().filter(|other| beats(one, other)).map(|_| 1).sum();
    works.iter().map(of).collect()
}

/// Places by the exact mean; equal means share one.
fn by_mean(works: &[&CountedWork]) -> Vec<i128> {
    let mut means: Vec<_> = works.iter().map(|work| Reverse(work.mean)).collect();
    means.sort_unstable();
    means.dedup();
    let place = |work: &&CountedWork| means.partition_point(|mean| *mean < Reverse(work.mean)) as i128;
    works.iter().map(place).collect()
}

/// Places in the last minuted order that names every work; without one all are equal.
fn minuted(works: &[&CountedWork], details: &PublishedDetails) -> Vec<i128> {
    let places = |order: &[String]| -> Option<Vec<i128>> {
        let place = |work: &&CountedWork| order.iter().position(|number| *number == work.number);
        works.iter().map(|work| place(work).map(|place| place as i128)).collect()
    };
    let orders = details.plenary.iter().rev().filter_map(|decision| match &decision.resolution {
        Resolution::Order { works } => places(works),
        Resolution::Departure { .. } | Resolution::Vacancy { .. } => None,
    });
    orders.into_iter().next().unwrap_or_else(|| vec![0; works.len()])
}

/// Lets the works of each departure exchange the seats they hold.
fn depart(order: &mut [Ordered], counted: &Recount, details: &PublishedDetails) {
    for decision in &details.plenary {
        let Resolution::Departure { works } = &decision.resolution else { continue };
        let mut wanted: Vec<Ordered> = Vec::new();
        for number in works {
            let named = |of: &&Ordered| counted.works.get(of.work).is_some_and(|work| work.number == *number);
            let found = order.iter().find(named).copied();
            let again = |of: &Ordered| wanted.iter().any(|other| other.work == of.work);
            wanted.extend(found.filter(|of| !again(of)));
        }
        let concerned: BTreeSet<usize> = wanted.iter().map(|of| of.work).collect();
        let mut wanted = wanted.into_iter();
        for seat in order.iter_mut().filter(|seat| concerned.contains(&seat.work)) {
            let Some(next) = wanted.next() else { break };
            let moved = next.work != seat.work;
            *seat = Ordered { decision: if moved { Some(decision.number) } else { next.decision }, ..next };
        }
    }
}

/// Which question parted neighbours of the computed order, by number and by word.
struct Parting<'a> {
    ranks: &'a [usize],
    words: &'a [&'a str],
}

impl Parting<'_> {
    /// The word of what put the second work below the first.
    fn word(&self, above: Ordered, below: Ordered) -> &str {
        if above.decision.is_some() || below.decision.is_some() {
            return "jury";
        }
        if above.computed >= below.computed {
            return "incomplete";
        }
        // The first question that parted them is the least one between them.
        let between = self.ranks.iter().zip(self.words).take(below.computed).skip(above.computed);
        between.min_by_key(|(rank, _)| **rank).map_or("draw", |(_, word)| word)
    }
}

fn seat(order: &[Ordered], counted: &Recount, awards: usize, parting: &Parting<'_>) -> Vec<PlacedWork> {
    let complete = |of: &Ordered| counted.works.get(of.work).is_some_and(|work| work.complete);
    let awarded: Vec<Ordered> = order.iter().copied().filter(complete).take(awards).collect();
    let held: BTreeSet<usize> = awarded.iter().map(|of| of.work).collect();
    let rest = order.iter().copied().filter(|of| !held.contains(&of.work));
    let mut placed = Vec::new();
    let (mut above, mut complete_above, mut places): (Option<Ordered>, Option<Ordered>, usize) =
        (None, None, 0);
    for of in awarded.iter().copied().chain(rest) {
        let whole = complete(&of);
        let other = if whole { complete_above } else { above };
        places += usize::from(whole);
        placed.push(PlacedWork {
            work: of.work,
            place: whole.then_some(places),
            decided_by: other.map_or(String::new(), |other| parting.word(other, of).to_owned()),
            decision: of.decision,
        });
        above = Some(of);
        complete_above = if whole { above } else { complete_above };
    }
    placed
}

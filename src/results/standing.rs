//! From values to places: the chain of tie-breaks, minuted departures, and works that lack scores below the
//! awarded places. Pure.

use super::aggregate::Mean;
use super::decisions::{Decisions, Departure};
use super::fit::WorkFit;
use super::method::Method;
use super::outcome::RankedWork;
use super::tie_break::{Chain, Contender, DecidedBy};
use crate::judging::routing::Seed;

/// A work before it has its place.
#[derive(Debug, Clone)]
pub(super) struct Candidate<'a> {
    /// The row, without rank and decider.
    pub(super) row: RankedWork,
    /// Its values before rounding.
    pub(super) fit: &'a WorkFit,
    /// The exact raw mean of the weighted totals.
    pub(super) mean: Mean,
    /// What each juror gave: (juror, weighted total), sorted by juror.
    pub(super) totals: Vec<(&'a str, i64)>,
}

/// A row with what its place rests on.
#[derive(Debug, Clone)]
struct Standing<'a> {
    row: RankedWork,
    contender: Contender<'a>,
}

/// Orders the works and says what decided each place. `adjusts`: the official value is the adjusted one.
pub(super) fn stand(
    candidates: Vec<Candidate>,
    method: &Method,
    decisions: &Decisions,
    adjusts: bool,
) -> Vec<RankedWork> {
    let seed = Seed::of(&method.seed);
    let chain = Chain::new(&method.tie_break, &decisions.orders);
    let mut contenders: Vec<Contender> =
        candidates.iter().map(|candidate| contender(candidate, seed, adjusts)).collect();
    chain.order(&mut contenders);
    let mut rows: Vec<RankedWork> = candidates.into_iter().map(|candidate| candidate.row).collect();
    rows.sort_unstable_by(|a, b| a.work.cmp(&b.work));
    let row = |work: &str| rows.binary_search_by(|row| row.work.as_str().cmp(work)).ok();
    let mut field: Vec<Standing> = contenders
        .into_iter()
        .filter_map(|contender| {
            let row = rows.get(row(contender.work)?)?.clone();
            Some(Standing { row, contender })
        })
        .collect();
    for departure in &decisions.departures {
        field = depart(field, departure);
    }
    seat(field, method.award_size, &chain)
}

fn contender<'a>(candidate: &Candidate<'a>, seed: Seed, adjusts: bool) -> Contender<'a> {
    let row = &candidate.row;
    let (content, technical) =
        if adjusts { (row.adjusted_content, row.adjusted_technical) } else { (row.content, row.technical) };
    Contender::new(
        &candidate.fit.work,
        (row.score, content, technical),
        (candidate.mean, row.score_se),
        (candidate.totals.clone(), seed.lot(&candidate.fit.work)),
    )
}

/// The works named take, in the minuted order, the places they hold together. Works that the ranking does not
/// know, or that are named twice, are passed over.
fn depart<'a>(field: Vec<Standing<'a>>, departure: &Departure) -> Vec<Standing<'a>> {
    let at = |work: &String| field.iter().position(|standing| standing.row.work == *work);
    let mut order: Vec<usize> = Vec::new();
    for place in departure.works.iter().filter_map(at) {
        if !order.contains(&place) {
            order.push(place);
        }
    }
    let mut seats = order.clone();
    seats.sort_unstable();
    let mut from: Vec<usize> = (0..field.len()).collect();
    for (seat, place) in seats.into_iter().zip(order) {
        if let Some(from) = from.get_mut(seat) {
            *from = place;
        }
    }
    let mut field: Vec<Option<Standing>> = field.into_iter().map(Some).collect();
    let taken = from.into_iter().enumerate().filter_map(|(seat, place)| {
        let mut standing = field.get_mut(place)?.take()?;
        if seat != place {
            standing.row.decision = Some(departure.decision);
        }
        Some(standing)
    });
    taken.collect()
}

/// Gives ranks: complete works take the awarded places, then all others follow by their order.
fn seat(field: Vec<Standing>, award_size: usize, chain: &Chain) -> Vec<RankedWork> {
    let mut awarded = 0;
    let (best, rest): (Vec<Standing>, Vec<Standing>) = field.into_iter().partition(|standing| {
        let awards = standing.row.complete && awarded < award_size;
        awarded += usize::from(awards);
        awards
    });
    let vacant = award_size.saturating_sub(best.len());
    let mut rows: Vec<RankedWork> = Vec::new();
    let (mut above, mut complete_above): (Option<Standing>, Option<Standing>) = (None, None);
    for (place, mut standing) in best.into_iter().chain(rest).enumerate() {
        let complete = standing.row.complete;
        standing.row.rank = place + 1 + if complete { 0 } else { vacant };
        let other = if complete { &complete_above } else { &above };
        standing.row.decided_by = other.as_ref().map(|other| other.decider(&standing, chain));
        rows.push(standing.row.clone());
        if complete {
            complete_above = Some(standing.clone());
        }
        above = Some(standing);
    }
    rows
}

impl Standing<'_> {
    /// What put the other work below this one.
    fn decider(&self, below: &Self, chain: &Chain) -> DecidedBy {
        if self.row.decision.is_some() || below.row.decision.is_some() {
            DecidedBy::Jury
        } else if self.contender.precedes(&below.contender) {
            chain.decider(&self.contender, &below.contender)
        } else {
            DecidedBy::Incomplete
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::aggregate::{Sheet, Weights};
    use crate::results::method::Official;
    use crate::results::ranking::rank;

    /// Works A, B, … with these points, each from a juror of its own unless two are given.
    fn ranked(points: &[(&str, &[i64])], award_size: usize, decisions: &Decisions) -> Vec<RankedWork> {
        let sheets: Vec<Sheet> = points
            .iter()
            .flat_map(|(work, given)| {
                given.iter().enumerate().map(move |(n, points)| Sheet {
                    work: (*work).into(),
                    juror: format!("{work}{n}"),
                    content: points * 100,
                    technical: points * 100,
                })
            })
            .collect();
        let method = Method::standard(Weights::new(60, 40).unwrap(), 2, "benih");
        rank(&sheets, &Method { official: Official::RawMean, award_size, ..method }, decisions).rows
    }

    fn said(rows: &[RankedWork]) -> Vec<(usize, &str, Option<&str>, Option<i64>)> {
        let step = |row: &RankedWork| row.decided_by.map(DecidedBy::as_str);
        rows.iter().map(|row| (row.rank, row.work.as_str(), step(row), row.decision)).collect()
    }

    fn order(works: &[&str]) -> Vec<String> {
        works.iter().map(|work| (*work).to_owned()).collect()
    }

    const FIELD: [(&str, &[i64]); 5] =
        [("A", &[90, 90]), ("B", &[80, 80]), ("C", &[70, 70]), ("D", &[60, 60]), ("E", &[50, 50])];

    #[test]
    fn a_departure_reorders_only_the_works_it_names() {
        let works = order(&["D", "X", "B", "D"]);
        let decisions =
            Decisions { departures: vec![Departure { decision: 7, works }], ..Default::default() };
        let rows = ranked(&FIELD, 3, &decisions);
        let expected = [
            (1, "A", None, None),
            (2, "D", Some("jury"), Some(7)),
            (3, "C", Some("jury"), None),
            (4, "B", Some("jury"), Some(7)),
            (5, "E", Some("jury"), None),
        ];
        assert_eq!(said(&rows), expected);
    }

    #[test]
    fn departures_follow_one_another_and_the_computed_order_is_none() {
        let departure = |decision, works: &[&str]| Departure { decision, works: order(works) };
        let departures =
            vec![departure(1, &["B", "A"]), departure(2, &["C", "A"]), departure(3, &["D", "E"])];
        let rows = ranked(&FIELD, 3, &Decisions { departures, ..Default::default() });
        let places: Vec<_> = rows.iter().map(|row| (row.work.as_str(), row.decision)).collect();
        assert_eq!(places, [("B", Some(1)), ("C", Some(2)), ("A", Some(2)), ("D", None), ("E", None)]);
        assert_eq!(rows[4].decided_by, Some(DecidedBy::Score));
    }

    #[test]
    fn a_minuted_order_decides_only_whole_ties() {
        let tied: [(&str, &[i64]); 4] =
            [("A", &[80, 80]), ("B", &[80, 80]), ("C", &[80, 80]), ("D", &[70, 70])];
        let decide = |orders: &[&[&str]]| {
            let orders = orders.iter().map(|works| order(works)).collect();
            let rows = ranked(&tied, 3, &Decisions { orders, ..Default::default() });
            rows.iter().map(|r| (r.work.clone(), r.decided_by.map(DecidedBy::as_str))).collect::<Vec<_>>()
        };
        let drawn = decide(&[]);
        assert_eq!(drawn[1].1, Some("draw"));
        assert_eq!(decide(&[&["C", "A"]]), drawn, "B is not named");
        let minuted = decide(&[&["D", "B", "A", "C"], &["C", "B", "A"]]);
        let expected = [("C", None), ("B", Some("jury")), ("A", Some("jury")), ("D", Some("score"))];
        assert_eq!(minuted, expected.map(|(work, step)| (work.to_owned(), step)));
        // A work of another value is not moved by an order.
        assert_eq!(decide(&[&["D", "B", "A", "C"]])[0].0, "B");
    }

    #[test]
    fn works_that_lack_scores_stand_below_the_awarded_places() {
        let field: [(&str, &[i64]); 4] = [("A", &[90]), ("B", &[80, 80]), ("C", &[70, 70]), ("D", &[60])];
        let rows = ranked(&field, 1, &Decisions::default());
        let expected = [
            (1, "B", None, None),
            (2, "A", Some("incomplete"), None),
            (3, "C", Some("score"), None),
            (4, "D", Some("score"), None),
        ];
        assert_eq!(said(&rows), expected);
        // Fewer complete works than awards: the places stay open.
        let rows = ranked(&field, 3, &Decisions::default());
        let ranks: Vec<_> = rows.iter().map(|row| (row.rank, row.work.as_str(), row.in_top[0])).collect();
        assert_eq!(ranks, [(1, "B", true), (2, "C", true), (4, "A", false), (5, "D", false)]);
    }
}

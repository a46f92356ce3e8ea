//! A work on its way to its place, and how places are given: the chain of tie-breaks, minuted departures, and works
//! that lack scores below the awarded places. Pure.

use super::aggregate::Mean;
use super::decisions::{Decisions, Departure};
use super::fit::WorkFit;
use super::method::Method;
use super::outcome::RankedWork;
use super::tie_break::{Chain, DecidedBy};

/// A work before it has its place, with what its place rests on.
#[derive(Debug, Clone)]
pub(super) struct Contender<'a> {
    /// The work, without rank, place and decider.
    pub(super) row: RankedWork,
    /// Its values before rounding.
    pub(super) fit: &'a WorkFit,
    /// The exact raw mean of the weighted totals.
    pub(super) mean: Mean,
    /// What each juror gave: (juror, weighted total), sorted by juror.
    pub(super) totals: Vec<(&'a str, i64)>,
    /// Lot under the public seed.
    pub(super) lot: u64,
    /// Its place in each group that was split on the way: best first, lexicographically.
    pub(super) trail: Vec<usize>,
    /// Wins in the group that is being split.
    pub(super) wins: usize,
    /// Place in the minuted order that is being followed.
    pub(super) minuted: usize,
}

impl<'a> Contender<'a> {
    pub(super) fn new(
        row: RankedWork,
        fit: &'a WorkFit,
        mean: Mean,
        totals: Vec<(&'a str, i64)>,
        lot: u64,
    ) -> Self {
        Self { row, fit, mean, totals, lot, trail: Vec::new(), wins: 0, minuted: 0 }
    }

    /// What put the other work below this one.
    fn decider(&self, below: &Self, chain: &Chain) -> DecidedBy {
        if self.row.decision.is_some() || below.row.decision.is_some() {
            DecidedBy::Jury
        } else if self.trail < below.trail {
            chain.decider(self, below)
        } else {
            DecidedBy::Incomplete
        }
    }
}

/// Orders the works and says what decided each place. `adjusts`: the official value is the adjusted one.
pub(super) fn give_places(
    mut field: Vec<Contender>,
    method: &Method,
    decisions: &Decisions,
    adjusts: bool,
) -> Vec<RankedWork> {
    let chain = Chain::new(method, &decisions.orders, adjusts);
    chain.order(&mut field);
    for departure in &decisions.departures {
        field = depart(field, departure);
    }
    seat(field, method.award_size, &chain)
}

/// The works named take, in the minuted order, the places they hold together. Works that the ranking does not
/// know, or that are named twice, are passed over.
fn depart<'a>(field: Vec<Contender<'a>>, departure: &Departure) -> Vec<Contender<'a>> {
    let at = |work: &String| field.iter().position(|contender| contender.row.work == *work);
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
    let mut field: Vec<Option<Contender>> = field.into_iter().map(Some).collect();
    let taken = from.into_iter().enumerate().filter_map(|(seat, place)| {
        let mut contender = field.get_mut(place)?.take()?;
        if seat != place {
            contender.row.decision = Some(departure.decision);
        }
        Some(contender)
    });
    taken.collect()
}

/// Gives ranks and places: complete works take the awarded places, then all others follow by their order.
fn seat(field: Vec<Contender>, award_size: usize, chain: &Chain) -> Vec<RankedWork> {
    let mut awarded = 0;
    let (mut seated, rest): (Vec<Contender>, Vec<Contender>) = field.into_iter().partition(|contender| {
        let awards = contender.row.complete && awarded < award_size;
        awarded += usize::from(awards);
        awards
    });
    let vacant = award_size.saturating_sub(seated.len());
    seated.extend(rest);
    let deciders = deciders(&seated, chain);
    let mut placed = 0;
    let row = |(seat, (contender, decided_by)): (usize, (Contender, Option<DecidedBy>))| {
        let mut row = contender.row;
        placed += usize::from(row.complete);
        row.rank = seat + 1 + if row.complete { 0 } else { vacant };
        row.place = row.complete.then_some(placed);
        row.decided_by = decided_by;
        row
    };
    seated.into_iter().zip(deciders).enumerate().map(row).collect()
}

/// What separated each work from the one above; of a complete work, from the complete work above.
fn deciders(seated: &[Contender], chain: &Chain) -> Vec<Option<DecidedBy>> {
    let (mut above, mut complete_above): (Option<&Contender>, Option<&Contender>) = (None, None);
    let mut found = Vec::with_capacity(seated.len());
    for contender in seated {
        let other = if contender.row.complete { complete_above } else { above };
        found.push(other.map(|other| other.decider(contender, chain)));
        above = Some(contender);
        complete_above = if contender.row.complete { above } else { complete_above };
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::criteria::tests::sixty_forty;
    use crate::results::method::Official;
    use crate::results::ranking::rank;
    use crate::results::score_sheet::ScoreSheet;

    /// Works A, B, … with these points, each from a juror of its own unless two are given.
    fn ranked(points: &[(&str, &[i64])], award_size: usize, decisions: &Decisions) -> Vec<RankedWork> {
        let sheets: Vec<ScoreSheet> = points
            .iter()
            .flat_map(|(work, given)| {
                given.iter().enumerate().map(move |(n, points)| {
                    ScoreSheet::new(*work, format!("{work}{n}"), [points * 100, points * 100])
                })
            })
            .collect();
        let method = Method::standard(sixty_forty(), 2, "benih");
        rank(&sheets, &Method { official: Official::RawMean, award_size, ..method }, decisions).rows
    }

    fn said(rows: &[RankedWork]) -> Vec<(usize, &str, Option<&str>, Option<i64>)> {
        rows.iter()
            .map(|row| {
                (row.rank, row.work.as_str(), row.decided_by.as_ref().map(DecidedBy::as_str), row.decision)
            })
            .collect()
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
            rows.into_iter().map(|row| (row.work, row.decided_by)).collect::<Vec<_>>()
        };
        let drawn = decide(&[]);
        assert_eq!(drawn[1].1, Some(DecidedBy::Draw));
        assert_eq!(decide(&[&["C", "A"]]), drawn, "B is not named");
        let minuted = decide(&[&["D", "B", "A", "C"], &["C", "B", "A"]]);
        let expected = [
            ("C", None),
            ("B", Some(DecidedBy::Jury)),
            ("A", Some(DecidedBy::Jury)),
            ("D", Some(DecidedBy::Score)),
        ];
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

    #[test]
    fn works_that_lack_scores_take_no_place() {
        let sheet = |work: &str, juror: &str, points: i64| ScoreSheet::new(work, juror, [points, points]);
        let sheets = [
            sheet("A", "1", 9000),
            sheet("B", "1", 8000),
            sheet("B", "2", 8000),
            sheet("C", "1", 8000),
            sheet("D", "1", 7000),
            sheet("D", "2", 7000),
        ];
        let mut method = Method::standard(sixty_forty(), 2, "benih");
        method.award_size = 1;
        let rows = rank(&sheets, &method, &Default::default()).rows;
        let placed: Vec<_> = rows.into_iter().map(|row| (row.place, row.work, row.decided_by)).collect();
        let expected = [
            (Some(1), "B", None),
            (None, "A", Some(DecidedBy::Incomplete)),
            (None, "C", Some(DecidedBy::Score)),
            (Some(2), "D", Some(DecidedBy::Score)),
        ];
        assert_eq!(placed, expected.map(|(place, work, step)| (place, work.to_owned(), step)));
    }
}

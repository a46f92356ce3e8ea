//! Which decisions the ranking can take up. Pure.

use super::model::{Minutes, PlenaryDecision, Resolution};
use super::problem::BadMinutes;
use crate::clock::At;
use crate::results::decisions::{Decisions, Departure};
use crate::results::outcome::RankedWork;
use crate::results::tie_break::DecidedBy;

/// Groups of works that no computed step separates, best first: the jury may order each of them.
#[must_use]
pub fn ties(placed: &[RankedWork]) -> Vec<Vec<String>> {
    let mut groups: Vec<Vec<String>> = Vec::new();
    for row in placed {
        match (groups.last_mut(), &row.decided_by) {
            (Some(group), Some(DecidedBy::Draw | DecidedBy::Jury)) => group.push(row.work.clone()),
            _ => groups.push(vec![row.work.clone()]),
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// Whether the works are exactly one group of `ties`.
#[must_use]
pub fn is_tie(ties: &[Vec<String>], works: &[String]) -> bool {
    let sorted = |works: &[String]| {
        let mut works = works.to_vec();
        works.sort_unstable();
        works
    };
    ties.iter().any(|group| sorted(group) == sorted(works))
}

/// Whether at least two works are named, each once, all of them placed.
#[must_use]
pub fn are_placed(placed: &[RankedWork], works: &[String]) -> bool {
    let mut distinct = works.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    let known = |work: &String| placed.iter().any(|row| row.work == *work);
    works.len() > 1 && distinct.len() == works.len() && works.iter().all(known)
}

/// Whether the works stand in this order already.
#[must_use]
pub fn stands(placed: &[RankedWork], works: &[String]) -> bool {
    placed.iter().map(|row| &row.work).filter(|number| works.contains(number)).eq(works)
}

/// The place of a work taken out closes up before the announcement and stays empty after it (R12); anything
/// else departs.
#[must_use]
pub fn vacancy_departs(published: bool, moves_up: bool) -> bool {
    published == moves_up
}

/// Whether the minutes are whole and their day has come.
///
/// # Errors
/// What is missing.
pub fn check_minutes(minutes: &Minutes, now: At) -> Result<(), BadMinutes> {
    if minutes.reference.trim().is_empty() || minutes.reason.trim().is_empty() {
        return Err(BadMinutes::Missing);
    }
    let written = |day: &jiff::civil::Date| day.to_string() == minutes.decided_on;
    let day = minutes.decided_on.parse::<jiff::civil::Date>().ok().filter(written);
    let today = jiff::Timestamp::from_millisecond(now.0)
        .ok()
        .map(|now| now.to_zoned(jiff::tz::TimeZone::fixed(jiff::tz::offset(7))).date());
    if day.is_none() || day > today {
        return Err(BadMinutes::Day);
    }
    if (1..=1000).contains(&minutes.attendees) { Ok(()) } else { Err(BadMinutes::Attendees) }
}

/// What the ranking follows: the orders and departures, numbered as they are published.
#[must_use]
pub fn follow<'a>(resolutions: impl Iterator<Item = &'a Resolution>, decisions: Decisions) -> Decisions {
    let mut followed = decisions;
    for (place, resolution) in resolutions.enumerate() {
        match resolution {
            Resolution::Order { works } => followed.orders.push(works.clone()),
            Resolution::Departure { works } => followed.departures.push(Departure {
                decision: i64::try_from(place + 1).unwrap_or(i64::MAX),
                works: works.clone(),
            }),
            Resolution::Vacancy { .. } => {}
        }
    }
    followed
}

/// How many of the awarded places stay empty.
#[must_use]
pub fn vacant<'a>(resolutions: impl Iterator<Item = &'a Resolution>) -> usize {
    resolutions.filter(|resolution| matches!(resolution, Resolution::Vacancy { moves_up: None, .. })).count()
}

/// Whether some decision about the place of this work stands or waits.
#[must_use]
pub fn is_decided(decisions: &[PlenaryDecision], work: &str) -> bool {
    decisions.iter().filter(|decision| decision.withdrawn_at.is_none()).any(
        |decision| matches!(&decision.resolution, Resolution::Vacancy { taken_out, .. } if taken_out == work),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn placed() -> Vec<RankedWork> {
        use DecidedBy::{Criterion, Draw, Jury, Score};
        [
            ("A", None),
            ("B", Some(Draw)),
            ("C", Some(Score)),
            ("D", Some(Criterion("content".into()))),
            ("E", Some(Jury)),
            ("F", Some(Jury)),
        ]
        .map(|(work, decided_by)| RankedWork { work: work.to_owned(), decided_by, ..RankedWork::default() })
        .to_vec()
    }

    fn works(names: &[&str]) -> Vec<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn only_whole_groups_that_no_step_separates_are_ties() {
        let found = ties(&placed());
        assert_eq!(found, [works(&["A", "B"]), works(&["D", "E", "F"])]);
        assert!(is_tie(&found, &works(&["F", "D", "E"])));
        for other in [&["A"][..], &["A", "C"], &["D", "E"], &["A", "B", "B"], &[]] {
            assert!(!is_tie(&found, &works(other)), "{other:?}");
        }
    }

    #[test]
    fn an_order_that_stands_is_known() {
        assert!(stands(&placed(), &works(&["A", "D", "E"])));
        assert!(!stands(&placed(), &works(&["D", "A"])));
        assert!(!stands(&placed(), &works(&["A", "X"])));
        assert!(are_placed(&placed(), &works(&["F", "A"])));
        for other in [&["A"][..], &["A", "A"], &["A", "X"]] {
            assert!(!are_placed(&placed(), &works(other)), "{other:?}");
        }
    }

    #[test]
    fn the_place_of_a_work_taken_out() {
        let table = [(false, true, false), (false, false, true), (true, true, true), (true, false, false)];
        for (published, moves_up, departs) in table {
            assert_eq!(vacancy_departs(published, moves_up), departs);
        }
        let empty = Resolution::Vacancy { taken_out: "A".into(), moves_up: None };
        let filled = Resolution::Vacancy { taken_out: "B".into(), moves_up: Some("C".into()) };
        assert_eq!(vacant([&empty, &filled].into_iter()), 1);
    }

    #[test]
    fn minutes_are_whole_and_not_of_tomorrow() {
        let now = At(1_692_417_600_000); // 2023-08-19 04:00 UTC, 11:00 WIB
        let minutes = |reference: &str, day: &str, attendees| Minutes {
            reference: reference.into(),
            reason: "Sepakat".into(),
            decided_on: day.into(),
            attendees,
        };
        assert_eq!(check_minutes(&minutes("R-1", "2023-08-19", 12), now), Ok(()));
        assert_eq!(check_minutes(&minutes(" ", "2023-08-19", 12), now), Err(BadMinutes::Missing));
        for day in ["2023-08-20", "19-08-2023", "2023-02-30", "", "2023-8-9"] {
            assert_eq!(check_minutes(&minutes("R-1", day, 12), now), Err(BadMinutes::Day), "{day}");
        }
        for attendees in [0, -1, 1001] {
            assert_eq!(
                check_minutes(&minutes("R-1", "2023-08-19", attendees), now),
                Err(BadMinutes::Attendees)
            );
        }
    }

    #[test]
    fn decisions_are_numbered_as_published() {
        let order = Resolution::Order { works: works(&["A", "B"]) };
        let empty = Resolution::Vacancy { taken_out: "X".into(), moves_up: None };
        let departure = Resolution::Departure { works: works(&["C", "A"]) };
        let followed = follow([&order, &empty, &departure].into_iter(), Decisions::default());
        assert_eq!(followed.orders, [works(&["A", "B"])]);
        assert_eq!(followed.departures, [Departure { decision: 3, works: works(&["C", "A"]) }]);
    }
}

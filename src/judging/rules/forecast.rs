//! Pace and forecast: plain proportions, so that everybody can check them with the figures on the page. They promise
//! nothing; they show early where judging would not be done in time.

use crate::clock::At;

/// Milliseconds of a day.
const DAY: f64 = 86_400_000.0;

/// Sheets a day since the first: `n / max(1, (now - t1) / day)`, with `n` sheets handed in and `t1` the instant of the
/// first; the first day counts as a whole one, so that an hour's work is not taken for the pace. None before the first.
#[must_use]
pub fn pace(handed: i64, first: Option<At>, now: At) -> Option<f64> {
    let days = (now.since(first?).as_millis() as f64 / DAY).max(1.0);
    (handed > 0).then(|| handed as f64 / days)
}

/// When the open sheets are handed in at this pace: `now + open / pace`. `now` if nothing is open; none without a pace.
#[must_use]
pub fn done_at(open: i64, pace: Option<f64>, now: At) -> Option<At> {
    if open == 0 {
        return Some(now);
    }
    let ms = open as f64 / pace? * DAY;
    Some(At(now.0.saturating_add(ms as i64)))
}

/// The part of a juror's open sheets that is handed in by the closing: `min(1, pace * days left / open)`; 0 without a
/// pace or after the closing.
#[must_use]
pub fn share_by(open: i64, pace: Option<f64>, now: At, closes: At) -> f64 {
    let days = closes.since(now).as_millis() as f64 / DAY;
    match pace {
        Some(pace) if open > 0 => (pace * days / open as f64).min(1.0),
        _ => 0.0,
    }
}

/// Sheets that a work is expected to have at the closing: those handed in, and of each open one the share its juror
/// hands in by then.
#[must_use]
pub fn expected_sheets(done: i64, shares: impl Iterator<Item = f64>) -> f64 {
    done as f64 + shares.sum::<f64>()
}

/// Whether a work is at risk: rounded to whole sheets it is expected to have fewer than it needs.
#[must_use]
pub fn is_at_risk(expected: f64, need: i64) -> bool {
    expected.round() < need as f64
}

/// Sheets a day that it takes from now on: `open / days left`; none after the closing.
#[must_use]
pub fn needed_pace(open: i64, now: At, closes: At) -> Option<f64> {
    let days = closes.since(now).as_millis() as f64 / DAY;
    (days > 0.0).then(|| open as f64 / days)
}

/// How many of `all` sheets should be handed in at `at` to be done in time: the straight line from none at `begins` to
/// all at `closes`, rounded up.
#[must_use]
pub fn needed_by(all: i64, begins: At, closes: At, at: At) -> i64 {
    let whole = closes.since(begins).as_millis().max(1) as f64;
    let part = at.since(begins).as_millis() as f64 / whole;
    (all as f64 * part.min(1.0)).ceil() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: At = At(100 * 86_400_000);

    fn days(n: i64) -> At {
        At(NOW.0 + n * 86_400_000)
    }

    #[test]
    fn the_pace_is_sheets_a_day_since_the_first_and_a_first_day_counts_whole() {
        assert_eq!(pace(8, Some(days(-4)), NOW), Some(2.0));
        assert_eq!(pace(3, Some(At(NOW.0 - 60_000)), NOW), Some(3.0));
        assert_eq!(pace(0, None, NOW), None);
        assert_eq!(pace(0, Some(days(-4)), NOW), None, "taken back again");
    }

    #[test]
    fn what_is_open_takes_as_long_as_the_pace_says() {
        assert_eq!(done_at(6, Some(2.0), NOW), Some(days(3)));
        assert_eq!(done_at(0, None, NOW), Some(NOW));
        assert_eq!(done_at(1, None, NOW), None);
    }

    #[test]
    fn the_share_by_the_closing_is_at_most_all() {
        assert_eq!(share_by(8, Some(2.0), NOW, days(2)), 0.5);
        assert_eq!(share_by(8, Some(2.0), NOW, days(9)), 1.0);
        assert_eq!(share_by(8, Some(2.0), NOW, days(-1)), 0.0);
        assert_eq!(share_by(8, None, NOW, days(9)), 0.0);
    }

    #[test]
    fn a_work_is_at_risk_when_rounded_sheets_fall_short() {
        let expected = expected_sheets(1, [1.0, 0.25].into_iter());
        assert_eq!(expected, 2.25);
        assert!(is_at_risk(expected, 3) && !is_at_risk(2.5, 3) && !is_at_risk(3.0, 3));
    }

    #[test]
    fn the_needed_line_is_straight_and_ends_with_everything() {
        assert_eq!(needed_pace(30, NOW, days(10)), Some(3.0));
        assert_eq!(needed_pace(30, NOW, NOW), None);
        let at = |day| needed_by(30, NOW, days(10), days(day));
        assert_eq!([at(0), at(1), at(5), at(10), at(12)], [0, 3, 15, 30, 30]);
        assert_eq!(needed_by(31, NOW, days(10), days(1)), 4);
    }
}

//! Google's quota day: from midnight to midnight Pacific time, summer and winter (google-video-apis.md §7).

use jiff::civil::{Date, Time};
use jiff::tz::{Offset, TimeZone};

use crate::clock::At;

/// Pacific time by its rule since 2007, so that no file of the machine is needed.
const PACIFIC: &str = "PST8PDT,M3.2.0,M11.1.0";
const DAY_MS: i64 = 24 * 3_600_000;

fn pacific() -> TimeZone {
    TimeZone::posix(PACIFIC).unwrap_or_else(|_| TimeZone::fixed(Offset::constant(-8)))
}

fn date(at: At) -> Date {
    let instant = jiff::Timestamp::from_millisecond(at.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
    pacific().to_datetime(instant).date()
}

/// The quota day in which `at` lies, as `YYYY-MM-DD`.
#[must_use]
pub fn quota_day(at: At) -> String {
    date(at).to_string()
}

/// When the next quota day begins.
#[must_use]
pub fn next_quota_day(at: At) -> At {
    let turn = date(at)
        .tomorrow()
        .ok()
        .and_then(|day| pacific().to_ambiguous_zoned(day.to_datetime(Time::midnight())).compatible().ok());
    turn.map_or(At(at.0.saturating_add(DAY_MS)), |zoned| At(zoned.timestamp().as_millisecond()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> At {
        At(text.parse::<jiff::Timestamp>().unwrap().as_millisecond())
    }

    #[test]
    fn the_day_turns_at_seven_utc_in_summer_and_at_eight_in_winter() {
        for (now, day, next) in [
            ("2023-06-29T06:59:59Z", "2023-06-28", "2023-06-29T07:00:00.000Z"),
            ("2023-06-29T07:00:00Z", "2023-06-29", "2023-06-30T07:00:00.000Z"),
            ("2023-12-31T07:59:59Z", "2023-12-30", "2023-12-31T08:00:00.000Z"),
            ("2023-12-31T08:00:00Z", "2023-12-31", "2024-01-01T08:00:00.000Z"),
            // The nights on which Pacific clocks change: 23 and 25 hours.
            ("2024-03-10T12:00:00Z", "2024-03-10", "2024-03-11T07:00:00.000Z"),
            ("2024-11-03T12:00:00Z", "2024-11-03", "2024-11-04T08:00:00.000Z"),
        ] {
            assert_eq!((quota_day(at(now)).as_str(), next_quota_day(at(now)).iso().as_str()), (day, next));
        }
    }
}

//! The day of the announcement as packages state it.

use jiff::Timestamp;
use jiff::tz::Offset;

/// "2023-08-14", the day in western Indonesia; none for an instant outside the calendar.
pub fn day(at: i64) -> Option<String> {
    let at = Timestamp::from_second(at).ok()?;
    Some(Offset::constant(7).to_datetime(at).date().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_is_that_of_western_indonesia() {
        assert_eq!(day(1_691_946_000).as_deref(), Some("2023-08-14"));
        assert_eq!(day(1_691_945_999).as_deref(), Some("2023-08-13"));
        assert_eq!(day(i64::MAX), None);
    }
}

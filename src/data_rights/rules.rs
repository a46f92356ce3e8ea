//! The clocks of the law and of retention. Pure.

use std::time::Duration;

use crate::clock::At;
use crate::editions::Edition;

/// In which the law wants an answer: 3 × 24 hours (UU 27/2022, articles 30–41).
pub const ANSWER_WITHIN: Duration = Duration::from_secs(3 * 24 * 3600);

/// Exclusive end of the time for an answer.
#[must_use]
pub fn due_at(asked_at: At) -> At {
    asked_at.plus(ANSWER_WITHIN)
}

/// From when employee numbers, phones and addresses of an edition are erased: so many days after the announcement. An
/// edition that was never announced counts from the last date of its stages, so that nothing is kept for ever; none where
/// no stage has a date.
#[must_use]
pub fn kept_until(edition: &Edition) -> Option<At> {
    let days = u64::from(edition.settings.privacy.retention_days);
    let stages = &edition.settings.phases;
    let planned = stages.iter().filter_map(|stage| stage.closes_at.max(stage.opens_at)).max();
    edition.published_at.or(planned).map(|end| end.plus(Duration::from_secs(days * 86_400)))
}

/// Whether that time is over.
#[must_use]
pub fn retention_is_over(edition: &Edition, now: At) -> bool {
    kept_until(edition).is_some_and(|until| now >= until)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_due_in_three_times_twenty_four_hours() {
        assert_eq!(due_at(At(0)), At(259_200_000));
    }
}

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

/// Whether employee numbers and phones of an edition are to be erased.
#[must_use]
pub fn retention_is_over(edition: &Edition, now: At) -> bool {
    let days = u64::from(edition.settings.privacy.retention_days);
    edition.published_at.is_some_and(|at| now >= at.plus(Duration::from_secs(days * 86_400)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_due_in_three_times_twenty_four_hours() {
        assert_eq!(due_at(At(0)), At(259_200_000));
    }
}

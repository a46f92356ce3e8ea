//! Which problems pause a provider, and for how long.

use std::time::Duration;

use crate::clock::At;
use crate::video_check::model::{BreakerReason, Provider};
use crate::video_check::problem::{ProviderProblem as P, Retry, next_quota_day};

/// A refused key is tried again every so often, with one question.
const KEY_LOOKED_AT: Duration = Duration::from_secs(15 * 60);
/// §6: "back off for an hour".
const THROTTLED: Duration = Duration::from_secs(3600);
/// However long a provider asks us to wait (`Retry-After`), we ask again after this.
const LONGEST_BUSY: Duration = Duration::from_secs(3600);
/// How long one trying question may hold the others off; longer than any question takes.
pub(super) const HALF_OPEN_FOR: Duration = Duration::from_secs(60);
/// A pause nobody has tried to end for so long is over; a new fault is news again.
pub(super) const FORGOTTEN: Duration = Duration::from_secs(3600);

/// Whether the problem stops all questions to the provider, not this one alone. One unit of YouTube asks
/// about many films, so there whatever is worth waiting for stops all; a failing Drive may be one file's.
pub(super) fn reason(provider: Provider, problem: &P) -> Option<BreakerReason> {
    match problem {
        P::KeyInvalid | P::NotEnabled => Some(BreakerReason::Key),
        P::QuotaExceeded => Some(BreakerReason::Quota),
        P::Throttled => Some(BreakerReason::Throttled),
        P::RateLimited { .. } => Some(BreakerReason::Busy),
        P::Server { .. } | P::Network | P::Timeout if provider == Provider::YOUTUBE => {
            Some(BreakerReason::Busy)
        }
        _ => None,
    }
}

/// When the pause ends after so many failures in a row before this one.
pub(super) fn until(reason: BreakerReason, problem: &P, now: At, failures: u32) -> At {
    match reason {
        BreakerReason::Quota | BreakerReason::Budget => next_quota_day(now),
        BreakerReason::Key => now.plus(KEY_LOOKED_AT),
        BreakerReason::Throttled => now.plus(THROTTLED),
        BreakerReason::Busy => {
            let wish = match problem.retry() {
                Retry::BackOff { at_least } => at_least,
                _ => None,
            };
            let longest = now.plus(LONGEST_BUSY);
            Retry::BackOff { at_least: wish }.at(now, failures).map_or(longest, |at| at.min(longest))
        }
    }
}

/// Whether the answer shows that the provider takes our questions again.
pub(super) fn proves_service(problem: Option<&P>) -> bool {
    problem.is_none_or(|problem| {
        problem.concerns_the_film()
            || matches!(problem, P::DownloadQuota | P::OutOfRange | P::BadRequest { .. } | P::Unparsable)
    })
}

/// Whether one film of a batch may have spoiled the answer for all: such a batch is halved and asked again.
#[must_use]
pub fn doubts_the_batch(problem: &P) -> bool {
    matches!(
        problem,
        P::BadRequest { .. }
            | P::Unparsable
            | P::Server { status: 500, .. }
            | P::Unexpected { status: 404 | 413 | 414, .. }
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: At = At(1_688_000_000_000); // 2023-06-29T00:53:20Z

    fn seconds(reason: BreakerReason, problem: &P, failures: u32) -> u64 {
        until(reason, problem, NOW, failures).since(NOW).as_secs()
    }

    #[test]
    fn key_quota_and_throttling_stop_everything_and_the_film_nothing() {
        for provider in [Provider::DRIVE, Provider::YOUTUBE] {
            assert_eq!(reason(provider, &P::KeyInvalid), Some(BreakerReason::Key));
            assert_eq!(reason(provider, &P::NotEnabled), Some(BreakerReason::Key));
            assert_eq!(reason(provider, &P::QuotaExceeded), Some(BreakerReason::Quota));
            assert_eq!(reason(provider, &P::Throttled), Some(BreakerReason::Throttled));
            assert_eq!(reason(provider, &P::RateLimited { wait: None }), Some(BreakerReason::Busy));
            for own in [P::NotFound, P::DownloadQuota, P::Unparsable, P::NoKey, P::DownloadDisabled] {
                assert_eq!(reason(provider, &own), None, "{own}");
            }
        }
        assert_eq!(reason(Provider::DRIVE, &P::Timeout), None, "one file of Drive stops no other");
        assert_eq!(reason(Provider::YOUTUBE, &P::Timeout), Some(BreakerReason::Busy));
    }

    #[test]
    fn each_reason_has_its_length() {
        let limited = |wait: Option<u64>| P::RateLimited { wait: wait.map(Duration::from_secs) };
        let waits: Vec<_> = (0..8).map(|n| seconds(BreakerReason::Busy, &limited(None), n)).collect();
        assert_eq!(waits, [1, 2, 4, 8, 16, 600, 3600, 3600]);
        assert_eq!(seconds(BreakerReason::Busy, &limited(Some(90)), 0), 90, "Retry-After wins when longer");
        assert_eq!(seconds(BreakerReason::Busy, &limited(Some(3)), 3), 8);
        assert_eq!(seconds(BreakerReason::Busy, &limited(Some(999_999)), 0), 3600, "up to a cap");
        assert_eq!(seconds(BreakerReason::Key, &P::KeyInvalid, 9), 900);
        assert_eq!(seconds(BreakerReason::Throttled, &P::Throttled, 0), 3600);
        let day = until(BreakerReason::Quota, &P::QuotaExceeded, NOW, 0);
        assert_eq!(day.iso(), "2023-06-29T07:00:00.000Z");
        assert_eq!(until(BreakerReason::Budget, &P::QuotaExceeded, NOW, 3), day);
    }

    #[test]
    fn any_real_answer_shows_that_we_are_served() {
        assert!(proves_service(None) && proves_service(Some(&P::NotFound)));
        assert!(!proves_service(Some(&P::Timeout)) && !proves_service(Some(&P::KeyInvalid)));
    }

    #[test]
    fn only_what_one_film_can_cause_halves_a_batch() {
        assert!(doubts_the_batch(&P::Unparsable));
        assert!(doubts_the_batch(&P::BadRequest { reason: "invalidParameter".to_owned() }));
        for all in [P::QuotaExceeded, P::KeyInvalid, P::Timeout, P::Server { status: 503, wait: None }] {
            assert!(!doubts_the_batch(&all), "{all}");
        }
    }
}

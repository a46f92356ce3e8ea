//! When to ask a provider again (google-video-apis.md §7). Jitter is the queue's business.

use std::time::Duration;

use crate::clock::At;

/// What waiting is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retry {
    /// The answer is final until someone presses "check again".
    Never,
    /// Growing waits, but at least as long as the provider asks for.
    BackOff {
        /// The provider's own wish.
        at_least: Option<Duration>,
    },
    /// A known wait.
    After(Duration),
    /// After the provider's quota day has turned, at midnight Pacific time.
    NextQuotaDay,
    /// Something of ours must be mended first; looked at again now and then.
    WhenRepaired,
}

const SECOND: u64 = 1;
const MINUTE: u64 = 60;
const HOUR: u64 = 3600;
const DAY_MS: i64 = 24 * 3_600_000;
/// Midnight Pacific is 08.00 UTC in winter and 07.00 UTC in summer: 08.00 is never too early.
const QUOTA_TURNS_MS: i64 = 8 * 3_600_000;
/// No provider may send us away for longer.
const LONGEST: Duration = Duration::from_secs(24 * HOUR);

impl Retry {
    /// The instant of the next question after `earlier` failures in a row before this one; `None` when there
    /// is none.
    #[must_use]
    pub fn at(self, now: At, earlier: u32) -> Option<At> {
        match self {
            Self::Never => None,
            Self::BackOff { at_least } => {
                Some(now.plus(back_off(earlier).max(at_least.unwrap_or_default()).min(LONGEST)))
            }
            Self::After(wait) => Some(now.plus(wait)),
            Self::NextQuotaDay => Some(next_quota_day(now)),
            Self::WhenRepaired => Some(now.plus(Duration::from_secs(6 * HOUR))),
        }
    }
}

/// 1, 2, 4, 8, 16 s for the first five, then 10 min, 1 h, and every 6 h.
fn back_off(earlier: u32) -> Duration {
    Duration::from_secs(match earlier {
        0..=4 => SECOND << earlier,
        5 => 10 * MINUTE,
        6 => HOUR,
        _ => 6 * HOUR,
    })
}

fn next_quota_day(now: At) -> At {
    let turned = now.0.saturating_sub(QUOTA_TURNS_MS).div_euclid(DAY_MS);
    At(turned.saturating_add(1).saturating_mul(DAY_MS).saturating_add(QUOTA_TURNS_MS))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: At = At(1_688_000_000_000); // 2023-06-29T00:53:20Z

    fn seconds(retry: Retry, earlier: u32) -> Option<u64> {
        retry.at(NOW, earlier).map(|at| at.since(NOW).as_secs())
    }

    #[test]
    fn waits_grow_and_respect_the_providers_wish() {
        let free = Retry::BackOff { at_least: None };
        let waits: Vec<_> = (0..8).filter_map(|n| seconds(free, n)).collect();
        assert_eq!(waits, [1, 2, 4, 8, 16, 600, 3600, 21_600]);
        let asked = Retry::BackOff { at_least: Some(Duration::from_secs(30)) };
        assert_eq!((seconds(asked, 0), seconds(asked, 5)), (Some(30), Some(600)));
        let absurd = Retry::BackOff { at_least: Some(Duration::from_secs(u64::MAX)) };
        assert_eq!(seconds(absurd, 0), Some(86_400));
        assert_eq!(seconds(Retry::Never, 0), None);
    }

    #[test]
    fn the_quota_day_turns_at_eight_utc() {
        assert_eq!(Retry::NextQuotaDay.at(NOW, 0).unwrap().iso(), "2023-06-29T08:00:00.000Z");
        let eight = At(1_688_025_600_000);
        assert_eq!(Retry::NextQuotaDay.at(eight, 0).unwrap().iso(), "2023-06-30T08:00:00.000Z");
    }
}

//! When to ask a provider again (google-video-apis.md §7). Jitter is added by `spread` with the
//! caller's random number, so that the rest stays pure.

use std::time::Duration;

use super::quota_day::next_quota_day;
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
    After(Duration),
    /// Not before this instant: the provider is paused.
    Until(At),
    /// After the provider's quota day has turned, at midnight Pacific time.
    NextQuotaDay,
    /// Something of ours must be mended first; looked at again now and then.
    WhenRepaired,
}

const SECOND: u64 = 1;
const MINUTE: u64 = 60;
const HOUR: u64 = 3600;
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
            Self::Until(at) => Some(at.max(now)),
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

/// Puts jitter on a wait that ends at `at`: up to a second on the short ones, up to a twentieth on the long
/// ones, and never past the 32 s that §7 sets for the short ones. `random` is any number.
#[must_use]
pub fn spread(now: At, at: At, random: u16) -> At {
    let wait = at.since(now);
    let share = |most: Duration| most.mul_f64(f64::from(random) / f64::from(u16::MAX));
    match wait.as_secs() {
        0..=31 => now.plus((wait + share(Duration::from_secs(1))).min(Duration::from_secs(32))),
        32..=59 => at.plus(share(Duration::from_secs(1))),
        _ => at.plus(share(wait / 20)),
    }
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
    fn the_quota_day_turns_at_midnight_pacific() {
        assert_eq!(Retry::NextQuotaDay.at(NOW, 0).unwrap().iso(), "2023-06-29T07:00:00.000Z");
        assert_eq!(Retry::Until(NOW.plus(Duration::from_secs(5))).at(NOW, 9).unwrap().0, NOW.0 + 5000);
        assert_eq!(Retry::Until(At(0)).at(NOW, 0), Some(NOW));
    }

    #[test]
    fn jitter_is_real_bounded_and_never_shortens_a_wait() {
        let wait = |seconds, random| spread(NOW, NOW.plus(Duration::from_secs(seconds)), random).since(NOW);
        for n in 0..5_u32 {
            let base = 1 << n;
            assert_eq!(wait(base, 0), Duration::from_secs(base));
            assert_eq!(wait(base, u16::MAX), Duration::from_secs(base + 1));
        }
        assert!(wait(16, 20_000) > wait(16, 10_000));
        assert_eq!(wait(31, u16::MAX), Duration::from_secs(32));
        assert_eq!(wait(40, u16::MAX), Duration::from_secs(41), "what the provider asked for is kept");
        assert_eq!(wait(3600, u16::MAX), Duration::from_secs(3780));
        assert_eq!(wait(0, 0), Duration::ZERO);
    }
}

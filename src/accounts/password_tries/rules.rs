//! How long who guesses waits: the first tries are free, then the wait doubles from one second to a quarter of an hour.

use std::time::Duration;

use crate::clock::At;

/// The longest wait.
const LONGEST: Duration = Duration::from_secs(900);
/// So long nothing wrong may be tried until the count begins anew.
pub(super) const FORGOTTEN: Duration = Duration::from_secs(3600);

/// What was tried with one account from one address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tried {
    /// Wrong passwords, and the one that is being compared.
    pub wrong: u32,
    pub last: At,
}

impl Tried {
    /// What counts at an instant.
    pub fn at(self, now: At) -> Self {
        if now.since(self.last) >= FORGOTTEN { Self { wrong: 0, last: now } } else { self }
    }

    /// How long it is until the next try, where `free` cost no wait; none if it may come now. A clock that went back
    /// makes no wait longer than the rule has it.
    pub fn wait(self, free: u32, now: At) -> Option<Duration> {
        let pause = pause(self.wrong.saturating_sub(free));
        Some(self.last.plus(pause).since(now).min(pause)).filter(|wait| !wait.is_zero())
    }

    /// With one try more.
    pub fn and_now(self, now: At) -> Self {
        Self { wrong: self.wrong.saturating_add(1), last: now }
    }
}

/// The wait after so many tries beyond the free ones.
fn pause(beyond: u32) -> Duration {
    match beyond.checked_sub(1) {
        None => Duration::ZERO,
        Some(doublings) => Duration::from_secs(1 << doublings.min(10)).min(LONGEST),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: At = At(1_685_588_400_000);

    #[test]
    fn the_wait_doubles_and_is_forgotten_after_an_hour() {
        let (mut tried, mut now) = (Tried { wrong: 0, last: NOW }, NOW);
        for _ in 0..3 {
            tried = tried.at(now).and_now(now);
            assert_eq!(tried.wait(3, now), None, "the first ones are free");
        }
        for seconds in [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900] {
            tried = tried.at(now).and_now(now);
            assert_eq!(tried.wait(3, now), Some(Duration::from_secs(seconds)));
            now = now.plus(Duration::from_secs(seconds));
            assert_eq!(tried.wait(3, now), None);
        }
        let later = tried.last.plus(FORGOTTEN);
        assert_eq!(tried.at(later), Tried { wrong: 0, last: later });
        assert_eq!(tried.at(tried.last.plus(FORGOTTEN - Duration::from_secs(1))), tried);
    }

    #[test]
    fn a_clock_that_went_back_a_year_keeps_nobody_out_for_a_year() {
        let tried = Tried { wrong: 5, last: NOW.plus(Duration::from_secs(365 * 86_400)) };
        assert_eq!(tried.at(NOW).wait(3, NOW), Some(Duration::from_secs(2)));
    }
}

//! Wrong passwords, counted for an account and the address they come from: who guesses waits longer and longer, and the
//! owner elsewhere does not.
//!
//! The first tries are free. After each further wrong one the wait doubles, from one second to a quarter of an hour. A right
//! password ends the count. A browser in which the owner signed in before is counted apart, so that nobody at the same
//! address, such as an office, keeps the owner out.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::clock::At;

/// The longest wait.
const LONGEST: Duration = Duration::from_secs(900);
/// So long nothing wrong may be tried until the count begins anew.
const FORGOTTEN: Duration = Duration::from_secs(3600);

/// The counts of one process.
#[derive(Debug)]
pub struct SignInTries {
    free: u32,
    wrong: Mutex<HashMap<String, Wrong>>,
}

#[derive(Debug, Clone, Copy)]
struct Wrong {
    count: u32,
    last: At,
}

impl SignInTries {
    /// Nothing wrong was tried yet; `free` tries cost no wait.
    #[must_use]
    pub fn new(free: u32) -> Self {
        Self { free, wrong: Mutex::default() }
    }

    /// How long it is until the next try; none if it may come now.
    #[must_use]
    pub fn wait(&self, key: &str, now: At) -> Option<Duration> {
        let wrong = self.lock().get(key).copied()?;
        let free_again = wrong.last.plus(pause(wrong.count.saturating_sub(self.free)));
        Some(free_again.since(now)).filter(|wait| !wait.is_zero())
    }

    /// Counts a wrong try.
    pub fn failed(&self, key: &str, now: At) {
        let mut all = self.lock();
        let wrong = all.entry(key.to_owned()).or_insert(Wrong { count: 0, last: now });
        if now.since(wrong.last) >= FORGOTTEN {
            wrong.count = 0;
        }
        *wrong = Wrong { count: wrong.count.saturating_add(1), last: now };
    }

    /// A right password ends the count.
    pub fn succeeded(&self, key: &str) {
        self.lock().remove(key);
    }

    /// Forgets what was tried long ago.
    pub fn forget(&self, now: At) {
        self.lock().retain(|_, wrong| now.since(wrong.last) < FORGOTTEN);
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Wrong>> {
        self.wrong.lock().unwrap_or_else(PoisonError::into_inner)
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

    #[test]
    fn the_wait_doubles_and_a_right_password_ends_it() {
        let (tries, mut now) = (SignInTries::new(3), At(1_685_588_400_000));
        for _ in 0..3 {
            tries.failed("sari 203.0.113.7", now);
            assert_eq!(tries.wait("sari 203.0.113.7", now), None, "the first ones are free");
        }
        for seconds in [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900] {
            tries.failed("sari 203.0.113.7", now);
            assert_eq!(tries.wait("sari 203.0.113.7", now), Some(Duration::from_secs(seconds)));
            now = now.plus(Duration::from_secs(seconds));
            assert_eq!(tries.wait("sari 203.0.113.7", now), None);
        }
        assert_eq!(tries.wait("sari 203.0.113.8", now), None, "elsewhere nobody waits");
        tries.succeeded("sari 203.0.113.7");
        tries.failed("sari 203.0.113.7", now);
        assert_eq!(tries.wait("sari 203.0.113.7", now), None);
        tries.forget(now.plus(FORGOTTEN));
        assert!(tries.lock().is_empty());
    }
}

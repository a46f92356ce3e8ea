//! How often a stranger may try: per account name and per address, each refilled over a quarter of an hour. And how often
//! a page may save by itself: per person, refilled over a minute.

use std::num::NonZeroU32;
use std::time::Duration;

use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use tokio::sync::{Semaphore, SemaphorePermit};

use actix_web::web;

use super::errors::PageError;
use crate::accounts;
use crate::config::Security;
use crate::ids::UserId;
use crate::secrets::sha256_hex;

const WINDOW: Duration = Duration::from_secs(900);
const HOUR: Duration = Duration::from_secs(3600);
/// Bytes of a key that are kept as they are: an address of mail has at most 254.
const LONGEST_KEY: usize = 300;
const MINUTE: Duration = Duration::from_secs(60);

/// How many times the tries of one address all unknown browsers together have for an account.
const GUESSED: u32 = 10;

/// How many times a minute one member may have the whole trail checked.
const TRAIL_CHECKS: u32 = 6;

/// The counters of one process.
#[derive(Debug)]
pub struct Limits {
    guessed: DefaultKeyedRateLimiter<String>,
    accounts: DefaultKeyedRateLimiter<String>,
    addresses: DefaultKeyedRateLimiter<String>,
    account_letters: DefaultKeyedRateLimiter<String>,
    saves: DefaultKeyedRateLimiter<UserId>,
    look_ups: DefaultKeyedRateLimiter<String>,
    open_data: DefaultKeyedRateLimiter<String>,
    hashing: Semaphore,
    trail_checks: DefaultKeyedRateLimiter<UserId>,
    checking: Semaphore,
    clock: DefaultClock,
}

impl Limits {
    /// Counters with the configured numbers.
    #[must_use]
    pub fn new(config: &Security) -> Self {
        Self {
            guessed: RateLimiter::keyed(quota(config.attempts_per_account.saturating_mul(GUESSED), WINDOW)),
            accounts: RateLimiter::keyed(quota(config.attempts_per_account, WINDOW)),
            addresses: RateLimiter::keyed(quota(config.attempts_per_address, WINDOW)),
            account_letters: RateLimiter::keyed(quota(config.account_letters_per_hour, HOUR)),
            saves: RateLimiter::keyed(quota(config.saves_per_minute, MINUTE)),
            look_ups: RateLimiter::keyed(quota(config.document_checks_per_minute, MINUTE)),
            open_data: RateLimiter::keyed(quota(config.api_requests_per_minute, MINUTE)),
            hashing: Semaphore::new(accounts::hashes_at_once()),
            trail_checks: RateLimiter::keyed(quota(TRAIL_CHECKS, MINUTE)),
            checking: Semaphore::new(1),
            clock: DefaultClock::default(),
        }
    }

    /// Counts an attempt at something that concerns an account (signing in, asking for letters).
    pub fn attempt(&self, account: &str, address: &str) -> Result<(), PageError> {
        self.check(&self.addresses, address)?;
        self.check(&self.accounts, account)
    }

    /// Counts what an address sends, before anything is looked up.
    pub fn address(&self, address: &str) -> Result<(), PageError> {
        self.check(&self.addresses, address)
    }

    /// Counts a password tried by a browser that the owner never signed in with: all of them share a count, whatever their
    /// addresses, so that a thousand machines guess no faster than a few.
    pub fn guess(&self, email: &str) -> Result<(), PageError> {
        self.check(&self.guessed, email)
    }

    /// Counts a letter about an account that somebody asks for, known or not: the answer tells nobody which.
    pub fn account_letter(&self, email: &str, address: &str) -> Result<(), PageError> {
        self.attempt(&format!("letter {email}"), address)?;
        self.check(&self.account_letters, email)
    }

    /// Counts a look at whether a document is genuine.
    pub fn look_up(&self, address: &str) -> Result<(), PageError> {
        self.check(&self.look_ups, address)
    }

    /// Counts a request for open data.
    pub fn open_data(&self, address: &str) -> Result<(), PageError> {
        self.check(&self.open_data, address)
    }

    /// Counts a save that a page made by itself.
    pub fn save(&self, person: UserId) -> Result<(), PageError> {
        self.saves.check_key(&person).map_err(|wait| PageError::TooManySaves {
            seconds: seconds(wait.wait_time_from(self.clock.now())),
        })
    }

    /// Runs password work on the blocking pool when it is this request's turn: a flood of sign-ins waits in line
    /// instead of filling the pool.
    pub async fn hash<T: Send + 'static>(
        &self,
        run: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, PageError> {
        let _turn = self.hashing.acquire().await.map_err(|cause| PageError::Internal(cause.to_string()))?;
        web::block(run).await.map_err(|cause| PageError::Internal(cause.to_string()))
    }

    /// Counts a check of the whole trail, and waits until nobody else has one done; the next one begins when the turn that
    /// is given ends.
    pub async fn trail_check(&self, person: UserId) -> Result<SemaphorePermit<'_>, PageError> {
        self.trail_checks
            .check_key(&person)
            .map_err(|wait| PageError::TooMany { seconds: seconds(wait.wait_time_from(self.clock.now())) })?;
        self.checking.acquire().await.map_err(|cause| PageError::Internal(cause.to_string()))
    }

    fn check(&self, limiter: &DefaultKeyedRateLimiter<String>, key: &str) -> Result<(), PageError> {
        // What was typed may be as long as a form: a counter keeps a digest of it.
        let key = if key.len() > LONGEST_KEY { sha256_hex(key) } else { key.to_owned() };
        limiter
            .check_key(&key)
            .map_err(|wait| PageError::TooMany { seconds: seconds(wait.wait_time_from(self.clock.now())) })
    }

    /// Forgets keys that are full again; called now and then so that memory stays small.
    pub fn forget(&self) {
        self.guessed.retain_recent();
        self.accounts.retain_recent();
        self.addresses.retain_recent();
        self.account_letters.retain_recent();
        self.saves.retain_recent();
        self.trail_checks.retain_recent();
        self.look_ups.retain_recent();
        self.open_data.retain_recent();
    }
}

/// Whole seconds after which it may be tried again.
fn seconds(wait: Duration) -> u64 {
    wait.as_secs().saturating_add(1)
}

fn quota(attempts: u32, window: Duration) -> Quota {
    let burst = NonZeroU32::new(attempts).unwrap_or(NonZeroU32::MIN);
    Quota::with_period(window / burst.get()).unwrap_or_else(|| Quota::per_minute(burst)).allow_burst(burst)
}

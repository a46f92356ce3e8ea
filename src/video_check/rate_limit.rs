//! How we behave towards the providers: how many questions at once, and how fast (google-video-apis.md §7).
//! Per process; the day's units and the circuit breakers, which several processes share, are in `circuit_breaker`.

use std::num::NonZeroU32;
use std::sync::Arc;

use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::problem::Api;

/// Counts and paces the questions to each provider; shared by all clones of a client.
#[derive(Debug)]
pub(super) struct RateLimit {
    drive: Host,
    youtube: Host,
    direct: Host,
}

#[derive(Debug)]
struct Host {
    places: Arc<Semaphore>,
    pace: DefaultDirectRateLimiter,
}

/// Permit to ask one question; given back when dropped.
#[derive(Debug)]
pub(super) struct Permit {
    _place: Option<OwnedSemaphorePermit>,
}

impl RateLimit {
    /// So many questions side by side and per second, for each provider; 0 counts as 1.
    pub(super) fn new(side_by_side: usize, per_second: u32) -> Self {
        let host = || Host {
            places: Arc::new(Semaphore::new(side_by_side.clamp(1, 1000))),
            pace: RateLimiter::direct(Quota::per_second(
                NonZeroU32::new(per_second).unwrap_or(NonZeroU32::MIN),
            )),
        };
        Self { drive: host(), youtube: host(), direct: host() }
    }

    /// Waits until another question may be asked. A place is taken first: whoever waits for the pace holds
    /// one, so that the pace never piles up a crowd.
    pub(super) async fn enter(&self, api: Api) -> Permit {
        let host = match api {
            Api::Drive => &self.drive,
            Api::YouTube => &self.youtube,
            Api::Direct => &self.direct,
        };
        let place = host.places.clone().acquire_owned().await.ok();
        host.pace.until_ready().await;
        Permit { _place: place }
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;

    #[tokio::test]
    async fn no_more_than_so_many_stand_at_one_door() {
        let limit = RateLimit::new(2, 1000);
        let (_a, b) = (limit.enter(Api::Drive).await, limit.enter(Api::Drive).await);
        let third = || tokio::time::timeout(Duration::from_millis(50), limit.enter(Api::Drive));
        assert!(third().await.is_err(), "both places are taken");
        assert!(tokio::time::timeout(Duration::from_millis(50), limit.enter(Api::YouTube)).await.is_ok());
        drop(b);
        assert!(third().await.is_ok(), "a place was given back");
    }

    #[tokio::test]
    async fn the_pace_is_kept_once_the_first_second_is_spent() {
        let limit = RateLimit::new(50, 20);
        let begun = Instant::now();
        for _ in 0..30 {
            limit.enter(Api::YouTube).await;
        }
        let took = begun.elapsed();
        // Twenty at once, then one each twentieth of a second.
        assert!(took >= Duration::from_millis(450), "{took:?}");
    }

    #[tokio::test]
    async fn nothing_allowed_means_one() {
        let limit = RateLimit::new(0, 0);
        assert!(tokio::time::timeout(Duration::from_secs(1), limit.enter(Api::Drive)).await.is_ok());
    }
}

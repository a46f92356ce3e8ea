//! An answer that takes the same time whether an address has an account or not.
//!
//! Writing a letter takes longer than finding nobody to write to; who measures it would learn who has an account. Both are
//! answered no sooner than after a time that the work stays well below.

use std::time::Duration;

use tokio::time::{Instant, sleep_until};

use crate::app::App;
use crate::clock::deadline_in;

/// When an answer may leave at the soonest.
#[derive(Debug, Clone, Copy)]
pub struct Soonest(Instant);

impl Soonest {
    /// Counted from now.
    #[must_use]
    pub fn of(app: &App) -> Self {
        Self(deadline_in(Duration::from_millis(app.config.security.account_answer_milliseconds)))
    }

    /// Waits until then.
    pub async fn come(self) {
        sleep_until(self.0).await;
    }
}

//! A provider that is not asked for a while.

use super::Provider;
use crate::clock::At;
use crate::db::string_enum::string_enum;

string_enum! {
    /// Why a provider is not asked (google-video-apis.md §6).
    pub enum BreakerReason {
        /// Google says the quota of the day is used up.
        Quota = "quota",
        /// Our own allowance of the day is used up.
        Budget = "budget",
        /// The key is refused, or the interface is not enabled for it.
        Key = "key",
        /// Our address is throttled.
        Throttled = "throttled",
        /// Too fast, or the provider is failing: a short wait, nobody needs to do anything.
        Busy = "busy",
    }
}

impl BreakerReason {
    /// Whether the committee must know.
    #[must_use]
    pub fn alerts(self) -> bool {
        self != Self::Busy
    }
}

/// A pause as stored. After `until` one question tries again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenCircuit {
    /// Who is not asked.
    pub provider: Provider,
    pub reason: BreakerReason,
    pub since: At,
    /// Until when, at least.
    pub until: At,
    /// Failures in a row before the one that made or prolonged it.
    pub failures: u32,
    /// When the committee was told.
    pub alerted_at: Option<At>,
}

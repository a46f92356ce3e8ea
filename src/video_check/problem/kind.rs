//! Every way in which a provider can fail to describe a film.

use std::time::Duration;

use super::Retry;
use crate::clock::At;
use crate::video_check::model::BreakerReason;

/// What went wrong with one question to a provider.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProviderProblem {
    /// No key is configured: nothing was asked.
    #[error("no API key is configured")]
    NoKey,
    /// The key is wrong, restricted to other callers, or was not sent.
    #[error("the API key was refused")]
    KeyInvalid,
    /// The API is not enabled for the key's project.
    #[error("the API is not enabled for this key")]
    NotEnabled,
    /// Our question was malformed.
    #[error("the provider calls our request wrong: {reason}")]
    BadRequest {
        /// The provider's word for it.
        reason: String,
    },
    /// Too many questions in a short time.
    #[error("too many requests")]
    RateLimited {
        /// How long the provider asks us to wait.
        wait: Option<Duration>,
    },
    /// The allowance of the day is used up.
    #[error("the quota of the day is used up")]
    QuotaExceeded,
    /// This file was read too often today; only its content is closed.
    #[error("the file's download quota is used up")]
    DownloadQuota,
    /// The owner has switched downloading off; only the content is closed.
    #[error("the owner does not allow downloading")]
    DownloadDisabled,
    /// Flagged by Google as harmful.
    #[error("the file is flagged as harmful")]
    Abusive,
    /// A folder, shortcut or Google document was asked for its bytes.
    #[error("not a file with content of its own")]
    NotDownloadable,
    /// Our address is throttled: an HTML page came instead of an answer.
    #[error("our address is throttled")]
    Throttled,
    /// Does not exist, is not shared, or lacks its resource key: not told apart.
    #[error("not found or not shared")]
    NotFound,
    /// Asked beyond the end of the file.
    #[error("asked beyond the end of the file")]
    OutOfRange,
    #[error("the provider answered {status}")]
    Server {
        status: u16,
        /// How long the provider asks us to wait.
        wait: Option<Duration>,
    },
    /// No connection, or it broke.
    #[error("the provider could not be reached")]
    Network,
    /// No answer in time.
    #[error("the provider did not answer in time")]
    Timeout,
    /// Not JSON, not the expected shape, or too large.
    #[error("the provider's answer could not be read")]
    Unparsable,
    /// Nothing was asked: the provider is paused.
    #[error("the provider is paused ({})", .reason.as_str())]
    CircuitOpen {
        reason: BreakerReason,
        /// Until when, at least.
        until: At,
    },
    /// An answer this version does not know.
    #[error("unexpected answer {status} {reason}")]
    Unexpected {
        status: u16,
        /// The provider's word for it, empty when none was given.
        reason: String,
    },
}

impl ProviderProblem {
    /// When asking again may help.
    #[must_use]
    pub fn retry(&self) -> Retry {
        match self {
            Self::NotFound | Self::Abusive | Self::NotDownloadable | Self::DownloadDisabled => Retry::Never,
            Self::NoKey | Self::KeyInvalid | Self::NotEnabled | Self::BadRequest { .. } => {
                Retry::WhenRepaired
            }
            Self::OutOfRange | Self::Unexpected { .. } => Retry::WhenRepaired,
            Self::RateLimited { wait } | Self::Server { wait, .. } => Retry::BackOff { at_least: *wait },
            Self::Network | Self::Timeout | Self::Unparsable => Retry::BackOff { at_least: None },
            Self::CircuitOpen { until, .. } => Retry::Until(*until),
            Self::QuotaExceeded => Retry::NextQuotaDay,
            Self::DownloadQuota => Retry::After(Duration::from_secs(24 * 3600)),
            Self::Throttled => Retry::After(Duration::from_secs(3600)),
        }
    }

    /// Whether it says something about the film; all others are failures on our side and never held
    /// against the entrant.
    #[must_use]
    pub fn concerns_the_film(&self) -> bool {
        self.retry() == Retry::Never
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_films_own_problems_are_final() {
        assert!(ProviderProblem::NotFound.concerns_the_film());
        for ours in [
            ProviderProblem::NoKey,
            ProviderProblem::KeyInvalid,
            ProviderProblem::NotEnabled,
            ProviderProblem::QuotaExceeded,
            ProviderProblem::RateLimited { wait: None },
            ProviderProblem::Server { status: 503, wait: None },
            ProviderProblem::Network,
            ProviderProblem::Timeout,
            ProviderProblem::Unparsable,
            ProviderProblem::Throttled,
            ProviderProblem::Unexpected { status: 418, reason: String::new() },
        ] {
            assert!(!ours.concerns_the_film(), "{ours}");
            assert_ne!(ours.retry(), Retry::Never, "{ours}");
        }
    }
}

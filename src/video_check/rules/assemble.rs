//! From outcomes to a report: the worst binding outcome decides, and when to ask again.

use std::time::Duration;

use super::outcome::Outcome;
use super::{accepted, sources};
use crate::clock::At;
use crate::video_check::model::{CheckStatus, Evidence, Limits, Reason, Report};
use crate::video_check::problem::Retry;

/// Waits for a provider that is still processing; after the last one a person takes over (§2).
const PATIENCE: [Duration; 3] =
    [Duration::from_secs(600), Duration::from_secs(3600), Duration::from_secs(6 * 3600)];

/// What a judgement has brought together.
pub(in crate::video_check) struct Draft {
    pub(in crate::video_check) outcomes: Vec<Outcome>,
    /// When our own failure is worth another try.
    pub(in crate::video_check) retry: Retry,
}

impl Draft {
    pub(in crate::video_check) fn new(outcomes: Vec<Outcome>) -> Self {
        Self { outcomes, retry: Retry::Never }
    }

    pub(in crate::video_check) fn into_report(self, evidence: &Evidence, limits: &Limits, now: At) -> Report {
        let earlier = evidence.earlier;
        let patience = usize::try_from(earlier.pending).ok().and_then(|n| PATIENCE.get(n));
        let sources = sources::of(evidence);
        let mut outcomes = accepted::narrow(self.outcomes, &sources, limits);
        if patience.is_none() {
            outcomes = outcomes.into_iter().map(Outcome::hand_to_a_person).collect();
        }
        let status = status(&outcomes);
        let retry_at = match status {
            CheckStatus::Pending => patience.map(|wait| now.plus(*wait)),
            CheckStatus::Unchecked => self.retry.at(now, earlier.unchecked),
            CheckStatus::Passed | CheckStatus::Failed | CheckStatus::NeedsReview => None,
        };
        Report {
            status,
            reasons: reasons(&outcomes),
            findings: outcomes.into_iter().map(|outcome| outcome.into_finding(limits)).collect(),
            facts: sources::best(&sources),
            sources,
            checked_at: now,
            retry_at,
            requests: evidence.spent.requests,
            bytes: evidence.spent.bytes,
        }
    }
}

/// A proved fault outweighs everything; our own failure outweighs what the provider may still say, and that
/// outweighs what only a person can tell.
fn status(outcomes: &[Outcome]) -> CheckStatus {
    const ORDER: [CheckStatus; 4] =
        [CheckStatus::Failed, CheckStatus::Unchecked, CheckStatus::Pending, CheckStatus::NeedsReview];
    let found = |verdict: &&CheckStatus| {
        outcomes.iter().any(|outcome| outcome.binding && outcome.verdict == **verdict)
    };
    ORDER.iter().find(found).copied().unwrap_or(CheckStatus::Passed)
}

fn reasons(outcomes: &[Outcome]) -> Vec<Reason> {
    let mut reasons = Vec::new();
    for reason in outcomes.iter().flat_map(|outcome| outcome.reasons) {
        if !reasons.contains(reason) {
            reasons.push(*reason);
        }
    }
    reasons
}

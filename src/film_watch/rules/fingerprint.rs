//! From a report to a fingerprint.

use crate::film_watch::model::{Fingerprint, Presence};
use crate::video_check::{CheckStatus, Reason, Report, Rule};

/// What the report says of the film; none when our side could not ask.
#[must_use]
pub fn fingerprint(report: &Report) -> Option<Fingerprint> {
    let verdict = |rule| report.finding(rule).map(|finding| finding.verdict);
    let ours = [Reason::KeyInvalid, Reason::Quota, Reason::Network];
    let asked = match verdict(Rule::Access) {
        Some(CheckStatus::Unchecked) => false,
        Some(_) => true,
        None => !report.reasons.iter().any(|reason| ours.contains(reason)),
    };
    if !asked {
        return None;
    }
    let facts = &report.facts;
    let broken = |rule| verdict(rule) == Some(CheckStatus::Failed);
    Some(Fingerprint {
        presence: match broken(Rule::Access) {
            true if report.reasons.contains(&Reason::Trashed) => Presence::Trashed,
            true => Presence::Hidden,
            false => Presence::Visible,
        },
        checksum: facts.checksum.clone(),
        revision: facts.revision.clone(),
        size_bytes: facts.size_bytes,
        duration_ms: facts.duration_ms.filter(|ms| *ms > 0),
        title: facts.title.clone(),
        embeddable: match verdict(Rule::Embeddable) {
            Some(CheckStatus::Passed) => Some(true),
            Some(CheckStatus::Failed | CheckStatus::NeedsReview) => Some(false),
            Some(CheckStatus::Unchecked | CheckStatus::Pending) | None => None,
        },
        too_long: broken(Rule::Duration),
        too_small: broken(Rule::Resolution),
        other_container: broken(Rule::Container),
    })
}

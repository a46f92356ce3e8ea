//! No description came: either the film is not there for an anonymous visitor, or our side failed.

use super::assemble::Draft;
use super::judge::COMMON;
use super::outcome::Outcome;
use crate::i18n::Text;
use crate::video_check::model::{BreakerReason, CheckStatus, FactSource, Provider, Reason, Rule};
use crate::video_check::problem::ProviderProblem as P;
use crate::video_check::providers;
use crate::video_check::text::{evidence, problem as words};

/// Missing, private and deleted cannot be told apart (§4), nor can "does not exist" and "not shared" (§6).
const NOT_THERE: &[Reason] = &[Reason::NotPublic, Reason::NotFound];

/// The host answered, but without this film.
pub(in crate::video_check) fn not_found(provider: Provider) -> Draft {
    access_failed(source(provider), NOT_THERE, providers::of(provider).not_found())
}

pub(in crate::video_check) fn judge(provider: Provider, problem: &P) -> Draft {
    let source = source(provider);
    match problem {
        P::NotFound => not_found(provider),
        P::Abusive => access_failed(source, &[Reason::Unreadable], words::ABUSIVE),
        P::NotDownloadable => access_failed(source, &[Reason::UnsupportedLink], words::NOT_DOWNLOADABLE),
        P::DownloadDisabled => for_a_person(source),
        ours => ours_alone(provider, ours),
    }
}

/// What our own fault is called, and what the entrant is told about it.
fn name(problem: &P) -> (&'static [Reason], Text) {
    match problem {
        P::CircuitOpen { reason: BreakerReason::Key, .. } => (&[Reason::KeyInvalid], words::KEY),
        P::CircuitOpen { reason: BreakerReason::Busy, .. } => (&[Reason::Network], words::NETWORK),
        P::CircuitOpen { .. } => (&[Reason::Quota], words::QUOTA),
        P::NoKey | P::KeyInvalid | P::NotEnabled => (&[Reason::KeyInvalid], words::KEY),
        P::RateLimited { .. } | P::QuotaExceeded | P::DownloadQuota | P::Throttled => {
            (&[Reason::Quota], words::QUOTA)
        }
        P::BadRequest { .. }
        | P::OutOfRange
        | P::Server { .. }
        | P::Network
        | P::Timeout
        | P::Unparsable
        | P::Unexpected { .. }
        // These say something about the film and are settled before.
        | P::NotFound
        | P::Abusive
        | P::NotDownloadable
        | P::DownloadDisabled => (&[Reason::Network], words::NETWORK),
    }
}

/// One rule that our own fault left open.
pub(in crate::video_check) fn our_fault(rule: Rule, source: FactSource, problem: &P) -> Outcome {
    let (reasons, remedy) = name(problem);
    Outcome::new(rule, CheckStatus::Unchecked, source).because(reasons).remedy(remedy)
}

fn source(provider: Provider) -> FactSource {
    providers::of(provider).source()
}

fn access_failed(source: FactSource, reasons: &'static [Reason], remedy: Text) -> Draft {
    let outcomes = COMMON.iter().map(|rule| match rule {
        Rule::Access => {
            Outcome::new(Rule::Access, CheckStatus::Failed, source).because(reasons).remedy(remedy)
        }
        other => Outcome::skipped(*other, source),
    });
    Draft::new(outcomes.collect())
}

fn for_a_person(source: FactSource) -> Draft {
    let outcome =
        |rule: &Rule| Outcome::new(*rule, CheckStatus::NeedsReview, source).remedy(words::DOWNLOAD_DISABLED);
    Draft::new(COMMON.iter().map(outcome).collect())
}

/// Every rule stays open, the entrant is told that it is not their fault, and the question is asked again.
fn ours_alone(provider: Provider, problem: &P) -> Draft {
    let (reasons, told) = name(problem);
    let silent = provider == Provider::DIRECT && reasons == [Reason::Network];
    let remedy = if silent { evidence::DIRECT_SILENT } else { told };
    let outcome = |rule: &Rule| {
        let outcome = Outcome::new(*rule, CheckStatus::Unchecked, source(provider)).because(reasons);
        if *rule == Rule::Access { outcome.remedy(remedy) } else { outcome }
    };
    Draft { retry: problem.retry(), ..Draft::new(COMMON.iter().map(outcome).collect()) }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::video_check::model::{Answer, CheckStatus, Earlier, Evidence, Report};
    use crate::video_check::rules::judge as judge_all;
    use crate::video_check::rules::support::{LIMITS, NOW};

    fn report(provider: Provider, problem: P, unchecked: u32) -> Report {
        let earlier = Earlier { pending: 0, unchecked };
        let evidence = Evidence { earlier, ..Evidence::new(Answer::Problem(provider, problem)) };
        judge_all(&evidence, &LIMITS, NOW)
    }

    #[test]
    fn a_film_that_is_not_there_fails_and_says_how_to_share() {
        for provider in [Provider::DRIVE, Provider::YOUTUBE] {
            let report = report(provider, P::NotFound, 0);
            assert_eq!((report.status, report.reasons.as_slice()), (CheckStatus::Failed, NOT_THERE));
            assert_eq!(report.retry_at, None);
        }
        let missing = judge_all(&Evidence::new(Answer::YouTube(None)), &LIMITS, NOW);
        assert_eq!((missing.status, missing.reasons.as_slice()), (CheckStatus::Failed, NOT_THERE));
        assert_eq!(missing.finding(Rule::Access).unwrap().remedy, Some(words::YOUTUBE_NOT_FOUND.into()));
    }

    #[test]
    fn our_own_failures_never_blame_and_always_come_back() {
        let waits = [
            (P::KeyInvalid, Reason::KeyInvalid, 6 * 3600),
            (P::NotEnabled, Reason::KeyInvalid, 6 * 3600),
            (P::NoKey, Reason::KeyInvalid, 6 * 3600),
            (P::BadRequest { reason: "invalidParameter".to_owned() }, Reason::Network, 6 * 3600),
            (P::OutOfRange, Reason::Network, 6 * 3600),
            (P::RateLimited { wait: None }, Reason::Quota, 1),
            (P::RateLimited { wait: Some(Duration::from_secs(90)) }, Reason::Quota, 90),
            (P::DownloadQuota, Reason::Quota, 24 * 3600),
            (P::Throttled, Reason::Quota, 3600),
            (P::Server { status: 503, wait: None }, Reason::Network, 1),
            (P::Network, Reason::Network, 1),
            (P::Timeout, Reason::Network, 1),
            (P::Unparsable, Reason::Network, 1),
            (P::Unexpected { status: 302, reason: String::new() }, Reason::Network, 6 * 3600),
        ];
        for (problem, reason, seconds) in waits {
            let report = report(Provider::DRIVE, problem.clone(), 0);
            assert_eq!(
                (report.status, report.reasons.as_slice()),
                (CheckStatus::Unchecked, [reason].as_slice())
            );
            assert_eq!(report.retry_at, Some(NOW.plus(Duration::from_secs(seconds))), "{problem}");
        }
        let quota = report(Provider::YOUTUBE, P::QuotaExceeded, 0);
        assert_eq!(quota.status, CheckStatus::Unchecked);
        assert_eq!(quota.retry_at.unwrap().iso(), "2023-06-29T07:00:00.000Z");
        let later = report(Provider::YOUTUBE, P::Network, 3);
        assert_eq!(later.retry_at, Some(NOW.plus(Duration::from_secs(8))));
    }

    #[test]
    fn what_the_owner_or_google_has_closed() {
        assert_eq!(report(Provider::DRIVE, P::Abusive, 0).reasons, [Reason::Unreadable]);
        assert_eq!(report(Provider::DRIVE, P::NotDownloadable, 0).reasons, [Reason::UnsupportedLink]);
        assert_eq!(report(Provider::DRIVE, P::DownloadDisabled, 0).status, CheckStatus::NeedsReview);
    }
}

//! The door of the room's rules: one answer in, one report out.

use super::assemble::Draft;
use super::outcome::Outcome;
use super::{bytes, measure, problem};
use crate::clock::At;
use crate::video_check::link::LinkProblem;
use crate::video_check::model::{
    Answer, CheckStatus, Declared, DirectAnswer, Evidence, FactSource, Limits, Probe, Provider, Report, Rule,
};
use crate::video_check::problem::ProviderProblem;
use crate::video_check::providers;
use crate::video_check::text::{finding, problem as words};

/// The rules every provider is measured by; YouTube adds `Embeddable`.
pub(in crate::video_check) const COMMON: [Rule; 4] =
    [Rule::Access, Rule::Container, Rule::Resolution, Rule::Duration];

/// Judges what was learned about one film (google-video-apis.md §2–§6). `now` becomes the report's time and the
/// start of every wait.
#[must_use]
pub fn judge(evidence: &Evidence, limits: &Limits, now: At) -> Report {
    let draft = match (&evidence.answer, &evidence.declared) {
        (Answer::Problem(_, ProviderProblem::NoKey), Some(declared)) => by_person(declared, limits),
        (Answer::Problem(provider, problem), _) => problem::judge(*provider, problem),
        (answer, _) => providers::of(answer.provider()).judge(evidence, limits, now),
    };
    draft.into_report(evidence, limits, now)
}

/// Nobody describes the film: its bytes are all there is.
pub(in crate::video_check) fn by_bytes(provider: Provider, evidence: &Evidence, limits: &Limits) -> Draft {
    match &evidence.probe {
        Probe::Refused(fault) => problem::judge(provider, fault),
        _ => bytes::judge(evidence, limits)
            .unwrap_or_else(|| by_person(&evidence.declared.unwrap_or_default(), limits)),
    }
}

/// The report on a text that is no link at all: final, with the refusal's own explanation.
#[must_use]
pub fn refuse(refusal: &LinkProblem, limits: &Limits, now: At) -> Report {
    let source = FactSource::Declaration;
    let mut outcomes: Vec<_> = COMMON.iter().map(|rule| Outcome::skipped(*rule, source)).collect();
    if let Some(access) = outcomes.first_mut() {
        *access = Outcome::new(Rule::Access, CheckStatus::Failed, source).remedy(refusal.message());
    }
    let mut report = Draft::new(outcomes).into_report(&nobody_asked(), limits, now);
    report.reasons = vec![refusal.reason()];
    report
}

fn nobody_asked() -> Evidence {
    Evidence::new(Answer::Direct(DirectAnswer::default()))
}

/// Nobody to ask: the declaration is measured, what breaks a limit by the entrant's own word fails, and the
/// rest is for the committee to confirm (R27).
fn by_person(declared: &Declared, limits: &Limits) -> Draft {
    let source = FactSource::Declaration;
    let unknown = |rule| Outcome::new(rule, CheckStatus::NeedsReview, source);
    let sides = declared.width.zip(declared.height);
    let outcomes = [
        unknown(Rule::Access),
        declared.container.map_or_else(|| unknown(Rule::Container), measure::declared_container),
        sides.map_or_else(|| unknown(Rule::Resolution), |(w, h)| measure::picture(w, h, limits, source)),
        declared
            .duration_ms
            .map_or_else(|| unknown(Rule::Duration), |ms| measure::length(ms, limits, source)),
    ];
    let confirm = |mut outcome: Outcome| {
        if outcome.verdict != CheckStatus::Failed {
            outcome.verdict = CheckStatus::NeedsReview;
            outcome = outcome.remedy(words::NOT_AUTOMATIC);
        }
        outcome
    };
    Draft::new(outcomes.into_iter().map(confirm).collect())
}

/// A rule the provider has no figure for yet, with the declared one to look at meanwhile.
pub(in crate::video_check) fn pending(rule: Rule, source: FactSource) -> Outcome {
    Outcome::new(rule, CheckStatus::Pending, source)
        .measured(finding::PROCESSING)
        .because(&[crate::video_check::model::Reason::Processing])
        .remedy(finding::WAIT_PROCESSING)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::video_check::model::{CheckStatus, Container, Reason, VideoLink};
    use crate::video_check::rules::support::{LIMITS, NOW, brief};

    const GOOD: Declared = Declared {
        container: Some(Container::Mov),
        width: Some(1280),
        height: Some(720),
        duration_ms: Some(600_000),
    };

    fn declared(answer: Answer, declared: Option<Declared>) -> Report {
        judge(&Evidence { declared, ..Evidence::new(answer) }, &LIMITS, NOW)
    }

    #[test]
    fn a_direct_link_is_for_a_person() {
        let report = declared(Answer::Direct(DirectAnswer::default()), None);
        assert_eq!(
            brief(&report, Rule::Container),
            (CheckStatus::NeedsReview, vec![], Some(CheckStatus::NeedsReview))
        );
        assert_eq!(report.findings.len(), 4);
        assert_eq!((report.retry_at, report.checked_at), (None, NOW));
    }

    #[test]
    fn without_a_key_the_declaration_is_confirmed_by_a_person() {
        let no_key = || Answer::Problem(Provider::YOUTUBE, ProviderProblem::NoKey);
        let report = declared(no_key(), Some(GOOD));
        assert_eq!(report.status, CheckStatus::NeedsReview);
        assert_eq!(report.facts.container.as_deref(), Some("mov"));
        assert!(report.findings.iter().all(|finding| finding.source == FactSource::Declaration));

        let long = Declared { duration_ms: Some(661_000), ..GOOD };
        let report = declared(no_key(), Some(long));
        assert_eq!(
            brief(&report, Rule::Duration),
            (CheckStatus::Failed, vec![Reason::TooLong], Some(CheckStatus::Failed))
        );
        let other = Declared { container: Some(Container::Other), ..GOOD };
        assert_eq!(declared(no_key(), Some(other)).reasons, [Reason::NotMp4Mov]);

        let report = declared(no_key(), None);
        assert_eq!(
            (report.status, report.reasons.as_slice()),
            (CheckStatus::Unchecked, [Reason::KeyInvalid].as_slice())
        );
        assert!(report.retry_at.is_some());
    }

    #[test]
    fn a_refused_text_fails_with_its_own_words() {
        let problem = VideoLink::parse("https://drive.google.com/drive/my-drive", &[]).unwrap_err();
        let report = refuse(&problem, &LIMITS, NOW);
        assert_eq!(
            brief(&report, Rule::Access),
            (CheckStatus::Failed, vec![Reason::UnsupportedLink], Some(CheckStatus::Failed))
        );
        assert_eq!(report.finding(Rule::Access).unwrap().remedy, Some(problem.message()));
        assert_eq!(report.retry_at, None);
    }

    #[test]
    fn a_report_survives_storage() {
        let report = declared(Answer::Direct(DirectAnswer::default()), Some(GOOD));
        let stored = serde_json::to_string(&report).unwrap();
        assert_eq!(serde_json::from_str::<Report>(&stored).unwrap(), report);
    }
}

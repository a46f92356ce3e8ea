//! A report after a person has looked: what was open is settled, what was measured stays as it was.

use crate::clock::At;
use crate::video_check::model::{CheckStatus, FactSource, Facts, Report, Rule, RuleFinding, Video};
use crate::video_check::text::name;

/// The report with the committee's decision. Accepting settles every rule that did not hold; refusing keeps
/// the findings, or marks access when there were none.
#[must_use]
pub fn decided(row: &Video, accept: bool, now: At) -> Report {
    let mut report = row.report.clone().unwrap_or_else(|| unseen(now));
    (report.checked_at, report.retry_at) = (now, None);
    report.status = if accept { CheckStatus::Passed } else { CheckStatus::Failed };
    if accept {
        report.reasons.clear();
    }
    for finding in report.findings.iter_mut().filter(|finding| finding.verdict != CheckStatus::Passed) {
        finding.source = FactSource::Committee;
        match (accept, finding.verdict) {
            (true, _) => (finding.verdict, finding.remedy) = (CheckStatus::Passed, None),
            (false, CheckStatus::Failed) => {}
            (false, _) => finding.verdict = CheckStatus::Failed,
        }
    }
    report
}

fn unseen(now: At) -> Report {
    let access = RuleFinding {
        rule: Rule::Access,
        verdict: CheckStatus::NeedsReview,
        measured: None,
        limit: name::COMMITTEE.into(),
        source: FactSource::Committee,
        remedy: None,
        note: None,
        others: Vec::new(),
    };
    Report {
        status: CheckStatus::NeedsReview,
        reasons: Vec::new(),
        findings: vec![access],
        facts: Facts::default(),
        sources: Vec::new(),
        checked_at: now,
        retry_at: None,
        requests: 0,
        bytes: 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{VideoId, WorkId};
    use crate::video_check::model::{
        Answer, Container, Declared, DirectAnswer, Evidence, PartKind, Provider, VideoLink,
    };
    use crate::video_check::rules::judge;
    use crate::video_check::rules::support::{LIMITS, NOW};

    fn row(report: Option<Report>) -> Video {
        Video {
            id: VideoId(1),
            work_id: WorkId(1),
            part: PartKind::Main,
            position: 0,
            link: VideoLink { provider: Provider::DRIVE, id: "1A".to_owned(), resource_key: None },
            checksum: None,
            pasted: String::new(),
            status: CheckStatus::NeedsReview,
            report,
            checked_at: None,
            retry_at: None,
            attempts: 0,
            declared: Declared { container: Some(Container::Mp4), ..Declared::default() },
            confirmed_by: None,
            confirmed_at: None,
            confirm_note: String::new(),
        }
    }

    #[test]
    fn a_person_settles_what_was_open() {
        let open = judge(&Evidence::new(Answer::Direct(DirectAnswer::default())), &LIMITS, At(0));
        let report = decided(&row(Some(open.clone())), true, NOW);
        assert_eq!((report.status, report.checked_at, report.retry_at), (CheckStatus::Passed, NOW, None));
        let all = |report: &Report, verdict, source| {
            report.findings.iter().all(|f| f.verdict == verdict && f.source == source)
        };
        assert!(all(&report, CheckStatus::Passed, FactSource::Committee));
        let report = decided(&row(Some(open)), false, NOW);
        assert_eq!(report.status, CheckStatus::Failed);
        assert!(all(&report, CheckStatus::Failed, FactSource::Committee));
    }

    #[test]
    fn a_film_never_checked_can_be_decided_too() {
        let report = decided(&row(None), false, NOW);
        assert_eq!(report.findings.len(), 1);
        assert_eq!(report.findings[0].verdict, CheckStatus::Failed);
    }
}

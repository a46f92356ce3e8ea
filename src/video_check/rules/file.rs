//! A film on this machine's disk: its bytes are all there is, and whether others may open it is not looked at.

use super::assemble::Draft;
use super::bytes;
use super::judge::COMMON;
use super::outcome::Outcome;
use crate::clock::At;
use crate::video_check::model::{Evidence, FactSource, Limits, Report, Rule};

const SOURCE: FactSource = FactSource::Header;

/// Judges a local file by `evidence.probe`.
#[must_use]
pub fn judge_file(evidence: &Evidence, limits: &Limits, now: At) -> Report {
    let read = bytes::judge(evidence, limits).map(|draft| draft.outcomes).unwrap_or_default();
    let found =
        |rule: &Rule| read.iter().find(|outcome| outcome.rule == *rule && *rule != Rule::Access).cloned();
    let outcomes = COMMON.iter().map(|rule| found(rule).unwrap_or_else(|| Outcome::skipped(*rule, SOURCE)));
    let mut outcomes: Vec<Outcome> = outcomes.collect();
    if read.is_empty() {
        // Nothing was read: the format stays open, which decides the report.
        outcomes
            .iter_mut()
            .filter(|outcome| outcome.rule == Rule::Container)
            .for_each(|it| it.binding = true);
    }
    Draft::new(outcomes).into_report(evidence, limits, now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::video_check::model::{
        Answer, CheckStatus, DirectAnswer, Header, HeaderProblem, Probe, Reason,
    };
    use crate::video_check::rules::support::{LIMITS, NOW, header};

    fn report(probe: Probe) -> Report {
        let answer = DirectAnswer { size_bytes: Some(4096), ..DirectAnswer::default() };
        judge_file(&Evidence { probe, ..Evidence::new(Answer::Direct(answer)) }, &LIMITS, NOW)
    }

    #[test]
    fn the_header_alone_decides() {
        let good = report(Probe::Read(header()));
        assert_eq!((good.status, good.reasons.as_slice()), (CheckStatus::Passed, [].as_slice()));
        assert_eq!(good.finding(Rule::Access).unwrap().verdict, CheckStatus::Unchecked);
        assert_eq!(good.findings.len(), 4);
        assert_eq!((good.facts.size_bytes, good.facts.rotation), (Some(4096), Some(0)));
        let small = report(Probe::Read(Header { height: 719, ..header() }));
        assert_eq!((small.status, small.reasons), (CheckStatus::Failed, vec![Reason::TooSmall]));
        let long = report(Probe::Read(Header { duration_ms: Some(661_000), ..header() }));
        assert_eq!((long.status, long.reasons), (CheckStatus::Failed, vec![Reason::TooLong]));
        assert_eq!(
            report(Probe::Read(Header { duration_ms: None, ..header() })).status,
            CheckStatus::NeedsReview
        );
    }

    #[test]
    fn what_is_no_film_fails_and_what_was_not_read_stays_open() {
        let broken = report(Probe::Broken(HeaderProblem::Empty));
        assert_eq!((broken.status, broken.reasons), (CheckStatus::Failed, vec![Reason::Unreadable]));
        assert_eq!(report(Probe::NotTried).status, CheckStatus::Unchecked);
    }
}

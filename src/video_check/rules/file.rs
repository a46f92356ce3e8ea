//! What a film's own header says about the rules when nobody else speaks: a file on disk.

use super::assemble::Draft;
use super::measure;
use super::outcome::Outcome;
use crate::clock::At;
use crate::i18n::Message;
use crate::video_check::model::{
    Answer, Evidence, FactSource, Facts, Header, HeaderProblem, Limits, Probe, Reason, Report, Rule,
    RuleVerdict,
};
use crate::video_check::text::{file, finding};

const SOURCE: FactSource = FactSource::Header;

/// Judges a local file by `evidence.probe`; whether others may open it is not looked at.
#[must_use]
pub fn judge_file(evidence: &Evidence, limits: &Limits, now: At) -> Report {
    let (format, resolution, duration) = match &evidence.probe {
        Probe::Read(header) => (
            Outcome::passed(Rule::Container, SOURCE, described(header)),
            measure::picture(header.width, header.height, limits, SOURCE),
            length(header.duration_ms, limits),
        ),
        Probe::Broken(problem) => (broken(problem), skipped(Rule::Resolution), skipped(Rule::Duration)),
        Probe::NotTried | Probe::Refused(_) => {
            let unread = Outcome::new(Rule::Container, RuleVerdict::Unchecked, SOURCE);
            (unread, skipped(Rule::Resolution), skipped(Rule::Duration))
        }
    };
    let outcomes = vec![skipped(Rule::Access), format, resolution, duration];
    Draft::new(outcomes, facts(evidence)).into_report(evidence, limits, now)
}

fn skipped(rule: Rule) -> Outcome {
    Outcome::skipped(rule, SOURCE)
}

fn described(header: &Header) -> Message {
    file::format(header.container.as_str(), header.brand.as_deref(), header.codec.as_deref())
}

fn length(ms: Option<i64>, limits: &Limits) -> Outcome {
    match ms {
        Some(ms) => measure::length(ms, limits, SOURCE),
        None => Outcome::new(Rule::Duration, RuleVerdict::NeedsReview, SOURCE).mend(file::ASK_PERSON),
    }
}

fn broken(problem: &HeaderProblem) -> Outcome {
    let outcome = |verdict| Outcome::new(Rule::Container, verdict, SOURCE);
    let failed = |reasons| outcome(RuleVerdict::Failed).because(reasons);
    let damaged = |words: Message| failed(&[Reason::Unreadable]).measured(words).mend(file::MEND_DAMAGED);
    match problem {
        HeaderProblem::NotMp4Mov { found } => {
            failed(&[Reason::NotMp4Mov]).measured(file::another_format(found)).mend(finding::MEND_CONTAINER)
        }
        HeaderProblem::NoVideo => {
            failed(&[Reason::NoVideo]).measured(file::NO_PICTURE).mend(finding::MEND_NO_VIDEO)
        }
        HeaderProblem::Truncated { missing } => damaged(file::cut_off(*missing)),
        HeaderProblem::Corrupt { at } => damaged(file::damaged(*at)),
        HeaderProblem::Empty => damaged(finding::EMPTY_FILE.into()),
        HeaderProblem::Compressed => {
            outcome(RuleVerdict::NeedsReview).measured(file::COMPRESSED).mend(file::ASK_PERSON)
        }
        HeaderProblem::OutOfBudget => {
            outcome(RuleVerdict::NeedsReview).measured(file::NOT_FOUND).mend(file::ASK_PERSON)
        }
    }
}

fn facts(evidence: &Evidence) -> Facts {
    let size_bytes = match &evidence.answer {
        Answer::Direct(answer) => answer.size_bytes,
        _ => None,
    };
    let Probe::Read(header) = &evidence.probe else { return Facts { size_bytes, ..Facts::default() } };
    Facts {
        container: Some(header.container.as_str().to_owned()),
        codec: header.codec.clone(),
        width: Some(header.width),
        height: Some(header.height),
        coded_width: Some(header.coded_width),
        coded_height: Some(header.coded_height),
        rotation: Some(header.rotation),
        duration_ms: header.duration_ms,
        size_bytes,
        ..Facts::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::video_check::model::{Container, DirectAnswer, LinkStatus};
    use crate::video_check::rules::support::{LIMITS, NOW};

    fn header() -> Header {
        Header {
            container: Container::Mov,
            brand: Some("qt  ".to_owned()),
            codec: Some("avc1".to_owned()),
            width: 1280,
            height: 720,
            coded_width: 1280,
            coded_height: 720,
            rotation: 0,
            duration_ms: Some(600_000),
            fragmented: false,
        }
    }

    fn report(probe: Probe) -> Report {
        let answer = DirectAnswer { size_bytes: Some(4096), ..DirectAnswer::default() };
        judge_file(&Evidence { probe, ..Evidence::new(Answer::Direct(answer)) }, &LIMITS, NOW)
    }

    #[test]
    fn the_header_alone_decides() {
        let good = report(Probe::Read(header()));
        assert_eq!((good.status, good.reasons.as_slice()), (LinkStatus::Passed, [].as_slice()));
        assert_eq!(good.finding(Rule::Container).unwrap().measured.as_ref().unwrap().id, "MOV (qt, avc1)");
        assert_eq!((good.facts.size_bytes, good.facts.rotation), (Some(4096), Some(0)));
        let small = report(Probe::Read(Header { height: 719, ..header() }));
        assert_eq!(
            (small.status, small.reasons.as_slice()),
            (LinkStatus::Failed, [Reason::TooSmall].as_slice())
        );
        let long = report(Probe::Read(Header { duration_ms: Some(661_000), ..header() }));
        assert_eq!(
            (long.status, long.reasons.as_slice()),
            (LinkStatus::Failed, [Reason::TooLong].as_slice())
        );
        let unknown = report(Probe::Read(Header { duration_ms: None, ..header() }));
        assert_eq!(unknown.status, LinkStatus::NeedsReview);
    }

    #[test]
    fn what_is_no_good_film_says_so() {
        for (problem, status, reasons) in [
            (
                HeaderProblem::NotMp4Mov { found: "Matroska".to_owned() },
                LinkStatus::Failed,
                [Reason::NotMp4Mov].as_slice(),
            ),
            (HeaderProblem::NoVideo, LinkStatus::Failed, &[Reason::NoVideo]),
            (HeaderProblem::Truncated { missing: 1 }, LinkStatus::Failed, &[Reason::Unreadable]),
            (HeaderProblem::Corrupt { at: 8 }, LinkStatus::Failed, &[Reason::Unreadable]),
            (HeaderProblem::Empty, LinkStatus::Failed, &[Reason::Unreadable]),
            (HeaderProblem::Compressed, LinkStatus::NeedsReview, &[]),
            (HeaderProblem::OutOfBudget, LinkStatus::NeedsReview, &[]),
        ] {
            let report = report(Probe::Broken(problem));
            assert_eq!((report.status, report.reasons.as_slice()), (status, reasons));
        }
    }
}

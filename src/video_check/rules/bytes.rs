//! The format by the film's first bytes, and a film of which nothing but its bytes is known.

use super::assemble::Draft;
use super::outcome::Outcome;
use super::{compare, sources};
use crate::video_check::model::{
    CheckStatus, Container, Evidence, FactSource, Header, HeaderProblem, Limits, Probe, Reason, Rule,
};
use crate::video_check::text::{evidence as words, finding};

const SOURCE: FactSource = FactSource::Header;

/// What the first bytes say about the format; `None` when they were not read. They have the last word: a
/// renamed Matroska file fails whatever its description says (google-video-apis.md §2).
pub(in crate::video_check) fn container(probe: &Probe) -> Option<Outcome> {
    match probe {
        Probe::Read(header) => Some(read(header)),
        Probe::Broken(problem) => Some(broken(problem)),
        Probe::NotTried | Probe::Refused(_) => None,
    }
}

fn read(header: &Header) -> Outcome {
    let measured = words::format_of(header.container.as_str(), header.codec.as_deref());
    match header.container {
        Container::Mp4 | Container::Mov => Outcome::passed(Rule::Container, SOURCE, measured),
        Container::Other => Outcome::new(Rule::Container, CheckStatus::Failed, SOURCE)
            .measured(measured)
            .because(&[Reason::NotMp4Mov])
            .remedy(finding::REMEDY_CONTAINER),
    }
}

fn broken(problem: &HeaderProblem) -> Outcome {
    let failed = |reasons| Outcome::new(Rule::Container, CheckStatus::Failed, SOURCE).because(reasons);
    let asked = || Outcome::new(Rule::Container, CheckStatus::NeedsReview, SOURCE).remedy(words::ASK_HEADER);
    match problem {
        HeaderProblem::NotMp4Mov { found } => {
            failed(&[Reason::NotMp4Mov]).measured(words::in_truth(found)).remedy(words::remedy_renamed(found))
        }
        HeaderProblem::NoVideo => {
            failed(&[Reason::NoVideo]).measured(words::NO_PICTURE).remedy(words::REMEDY_NO_PICTURE)
        }
        HeaderProblem::Truncated { missing } => {
            failed(&[Reason::Unreadable]).measured(words::cut_short(*missing)).remedy(words::REMEDY_TRUNCATED)
        }
        HeaderProblem::Corrupt { .. } => {
            failed(&[Reason::Unreadable]).measured(words::DAMAGED).remedy(words::REMEDY_DAMAGED)
        }
        HeaderProblem::Empty => {
            failed(&[Reason::Unreadable]).measured(finding::EMPTY_FILE).remedy(finding::REMEDY_EMPTY)
        }
        HeaderProblem::Compressed => asked().measured(words::COMPRESSED),
        HeaderProblem::OutOfBudget => asked().measured(words::HEADER_FAR),
    }
}

/// Judges a film by its bytes alone: a direct link, a file on this machine. `None` when no bytes came, so that
/// somebody else has to say what that means. That bytes came proves the film is open to whoever asked.
pub(in crate::video_check) fn judge(evidence: &Evidence, limits: &Limits) -> Option<Draft> {
    let format = container(&evidence.probe)?;
    let all = sources::of(evidence);
    let unknown = |rule| match format.verdict {
        CheckStatus::Failed => Outcome::skipped(rule, SOURCE),
        _ => Outcome::new(rule, CheckStatus::NeedsReview, SOURCE).remedy(words::ASK_HEADER),
    };
    let picture = compare::picture(&all, &evidence.probe, limits)
        .unwrap_or_else(|| unknown(Rule::Resolution).measured(words::NO_SIZE));
    let length = compare::length(&all, &evidence.probe, limits)
        .unwrap_or_else(|| unknown(Rule::Duration).measured(words::NO_LENGTH));
    let access = Outcome::passed(Rule::Access, SOURCE, words::BYTES_CAME);
    Some(Draft::new(vec![access, format, picture, length]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::video_check::model::{Answer, CheckStatus, DirectAnswer, DriveAnswer, Portrait, Report};
    use crate::video_check::problem::ProviderProblem;
    use crate::video_check::rules::judge as judge_all;
    use crate::video_check::rules::support::{LIMITS, NOW, brief, drive, header};
    use CheckStatus::{Failed, NeedsReview, Passed};

    fn alone(probe: Probe) -> Report {
        judge_all(&Evidence { probe, ..Evidence::new(Answer::Direct(DirectAnswer::default())) }, &LIMITS, NOW)
    }

    fn outcome(header: Header) -> (CheckStatus, Vec<Reason>) {
        let report = alone(Probe::Read(header));
        (report.status, report.reasons)
    }

    #[test]
    fn a_direct_film_is_judged_by_its_header_alone() {
        let report = alone(Probe::Read(header()));
        assert_eq!(brief(&report, Rule::Access), (Passed, vec![], Some(CheckStatus::Passed)));
        assert!(report.findings.iter().all(|found| found.source == FactSource::Header));
        assert_eq!(report.finding(Rule::Container).unwrap().measured.as_ref().unwrap().en, "MP4 (H.264)");
        for (width, height, ms, expected) in [
            (1280, 720, 600_000, (Passed, vec![])),
            (1279, 720, 600_000, (Failed, vec![Reason::TooSmall])),
            (1280, 719, 1, (Failed, vec![Reason::TooSmall])),
            (1280, 720, 600_040, (NeedsReview, vec![Reason::TooLong])),
            (1280, 720, 600_999, (NeedsReview, vec![Reason::TooLong])),
            (1280, 720, 601_000, (Failed, vec![Reason::TooLong])),
            (854, 480, 700_000, (Failed, vec![Reason::TooSmall, Reason::TooLong])),
        ] {
            let film = Header { width, height, duration_ms: Some(ms), ..header() };
            assert_eq!(outcome(film), expected, "{width}x{height} {ms}");
        }
    }

    #[test]
    fn upright_headers_follow_the_editions_setting() {
        for (portrait, expected) in
            [(Portrait::Refuse, Failed), (Portrait::Ask, NeedsReview), (Portrait::Accept, Passed)]
        {
            let film = Header { width: 720, height: 1280, rotation: 90, ..header() };
            let evidence = Evidence {
                probe: Probe::Read(film),
                ..Evidence::new(Answer::Direct(DirectAnswer::default()))
            };
            let report = judge_all(&evidence, &Limits { portrait, ..LIMITS }, NOW);
            assert_eq!(report.status, expected, "{portrait:?}");
            assert_eq!(report.reasons.contains(&Reason::Portrait), expected != Passed);
        }
        let narrow = Header { width: 719, height: 1280, ..header() };
        assert_eq!(outcome(narrow), (Failed, vec![Reason::TooSmall]));
    }

    #[test]
    fn each_part_has_its_own_limit_to_the_millisecond() {
        for (max_ms, ms, expected) in [
            (120_000, 120_000, Passed),
            (120_000, 120_040, NeedsReview),
            (120_000, 121_000, Failed),
            (300_000, 300_000, Passed),
            (300_000, 300_040, NeedsReview),
            (300_000, 301_000, Failed),
        ] {
            let film = Header { duration_ms: Some(ms), ..header() };
            let evidence = Evidence {
                probe: Probe::Read(film),
                ..Evidence::new(Answer::Direct(DirectAnswer::default()))
            };
            let report = judge_all(&evidence, &Limits { max_ms, ..LIMITS }, NOW);
            assert_eq!(report.status, expected, "{ms} of {max_ms}");
        }
        let film = Header { duration_ms: Some(120_040), ..header() };
        let evidence =
            Evidence { probe: Probe::Read(film), ..Evidence::new(Answer::Direct(DirectAnswer::default())) };
        let report = judge_all(&evidence, &Limits { max_ms: 120_000, ..LIMITS }, NOW);
        let measured = report.finding(Rule::Duration).unwrap().measured.clone().unwrap();
        assert_eq!((measured.id.as_str(), measured.en.as_str()), ("2 menit 0,040 detik", "2 min 0.040 s"));
    }

    #[test]
    fn what_a_header_does_not_tell_is_for_a_person() {
        assert_eq!(outcome(Header { duration_ms: None, ..header() }), (NeedsReview, vec![]));
        assert_eq!(outcome(Header { duration_ms: Some(0), ..header() }), (NeedsReview, vec![]));
        assert_eq!(outcome(Header { width: 0, height: 0, ..header() }), (NeedsReview, vec![]));
    }

    fn problems() -> Vec<(HeaderProblem, CheckStatus, Vec<Reason>)> {
        let found = "Matroska".to_owned();
        vec![
            (HeaderProblem::NotMp4Mov { found }, Failed, vec![Reason::NotMp4Mov]),
            (HeaderProblem::NoVideo, Failed, vec![Reason::NoVideo]),
            (HeaderProblem::Truncated { missing: 1 }, Failed, vec![Reason::Unreadable]),
            (HeaderProblem::Corrupt { at: 24 }, Failed, vec![Reason::Unreadable]),
            (HeaderProblem::Empty, Failed, vec![Reason::Unreadable]),
            (HeaderProblem::Compressed, NeedsReview, vec![]),
            (HeaderProblem::OutOfBudget, NeedsReview, vec![]),
        ]
    }

    #[test]
    fn every_fault_of_a_file_has_its_reason_and_says_how_to_mend_it() {
        for (problem, status, reasons) in problems() {
            for answer in [Answer::Direct(DirectAnswer::default()), Answer::Drive(drive())] {
                let evidence = Evidence { probe: Probe::Broken(problem.clone()), ..Evidence::new(answer) };
                let report = judge_all(&evidence, &LIMITS, NOW);
                assert_eq!((report.status, report.reasons.clone()), (status, reasons.clone()), "{problem}");
                let format = report.finding(Rule::Container).unwrap();
                assert!(format.remedy.is_some() && format.measured.is_some(), "{problem}");
                assert_eq!(format.source, FactSource::Header);
                assert_eq!(report.finding(Rule::Access).unwrap().verdict, CheckStatus::Passed);
            }
        }
    }

    #[test]
    fn a_direct_link_without_bytes_is_not_blamed_for_our_faults() {
        let report = alone(Probe::Refused(ProviderProblem::NotFound));
        assert_eq!(report.status, Failed);
        assert_eq!(report.finding(Rule::Access).unwrap().remedy, Some(words::DIRECT_NOT_FOUND.into()));
        for problem in [ProviderProblem::Timeout, ProviderProblem::Server { status: 503, wait: None }] {
            let report = alone(Probe::Refused(problem));
            assert_eq!((report.status, report.retry_at.is_some()), (CheckStatus::Unchecked, true));
        }
        assert_eq!(alone(Probe::NotTried).status, NeedsReview);
    }

    #[test]
    fn the_files_of_drive_and_direct_hosts_share_one_judgement() {
        let same = DriveAnswer { width: None, height: None, duration_ms: None, ..drive() };
        for film in [header(), Header { width: 640, height: 360, ..header() }] {
            let probe = || Probe::Read(film.clone());
            let direct = alone(probe());
            let on_drive = judge_all(
                &Evidence { probe: probe(), ..Evidence::new(Answer::Drive(same.clone())) },
                &LIMITS,
                NOW,
            );
            assert_eq!((direct.status, direct.reasons), (on_drive.status, on_drive.reasons));
        }
    }
}

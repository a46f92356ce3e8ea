//! What Drive's description of a file says about the rules (google-video-apis.md §2).

use super::assemble::Draft;
use super::judge::pending;
use super::measure;
use super::outcome::Outcome;
use crate::video_check::model::{
    Declared, DriveAnswer, FactSource, Facts, Limits, Reason, Rule, RuleVerdict,
};
use crate::video_check::text::{finding, link};

const SOURCE: FactSource = FactSource::DriveMetadata;

pub(super) fn judge(answer: &DriveAnswer, declared: Option<&Declared>, limits: &Limits) -> Draft {
    let format = container(answer);
    let mut outcomes = vec![access(answer)];
    if format.verdict == RuleVerdict::Failed {
        outcomes.extend([
            format,
            Outcome::skipped(Rule::Resolution, SOURCE),
            Outcome::skipped(Rule::Duration, SOURCE),
        ]);
    } else {
        outcomes.extend([format, resolution(answer, declared, limits), duration(answer, declared, limits)]);
    }
    Draft::new(outcomes, facts(answer))
}

/// That an answer came proves the link is public (§1); a file in the bin will vanish.
fn access(answer: &DriveAnswer) -> Outcome {
    if answer.trashed {
        return Outcome::new(Rule::Access, RuleVerdict::Failed, SOURCE)
            .measured(finding::TRASHED)
            .because(&[Reason::Trashed])
            .mend(finding::MEND_TRASHED);
    }
    Outcome::passed(Rule::Access, SOURCE, finding::OPEN)
}

/// The MIME type follows the uploaded file's name: a wrong one condemns, an unclear one asks a person.
fn container(answer: &DriveAnswer) -> Outcome {
    let outcome = |verdict| Outcome::new(Rule::Container, verdict, SOURCE);
    let failed = |reasons| outcome(RuleVerdict::Failed).because(reasons);
    let mime = answer.mime.as_str();
    let named = finding::by_name(mime);
    match mime {
        "application/vnd.google-apps.folder" => {
            failed(&[Reason::Folder]).measured(finding::FOLDER).mend(link::FOLDER)
        }
        "application/vnd.google-apps.shortcut" => {
            failed(&[Reason::UnsupportedLink]).measured(finding::SHORTCUT).mend(finding::MEND_SHORTCUT)
        }
        _ if mime.starts_with("application/vnd.google-apps.") => {
            failed(&[Reason::GoogleDocument]).measured(finding::GOOGLE_DOCUMENT).mend(link::GOOGLE_DOCUMENT)
        }
        _ if answer.size_bytes == Some(0) => {
            failed(&[Reason::Unreadable]).measured(finding::EMPTY_FILE).mend(finding::MEND_EMPTY)
        }
        "video/mp4" | "video/quicktime" => Outcome::passed(Rule::Container, SOURCE, named),
        _ if unclear(mime) => outcome(RuleVerdict::NeedsReview).measured(named).mend(finding::ASK_CONTAINER),
        _ if mime.starts_with("video/") => {
            failed(&[Reason::NotMp4Mov]).measured(named).mend(finding::MEND_CONTAINER)
        }
        _ if answer.width.is_some() => {
            outcome(RuleVerdict::NeedsReview).measured(named).mend(finding::ASK_CONTAINER)
        }
        _ => failed(&[Reason::NoVideo]).measured(named).mend(finding::MEND_NO_VIDEO),
    }
}

/// Types a good film may carry as well (§2).
fn unclear(mime: &str) -> bool {
    matches!(mime, "" | "video/x-m4v" | "application/octet-stream" | "application/mp4" | "application/x-mp4")
}

/// Absent until Drive has processed the film. A declaration is shown meanwhile and judged by nobody but a
/// person.
fn resolution(answer: &DriveAnswer, declared: Option<&Declared>, limits: &Limits) -> Outcome {
    if let Some((width, height)) = positive(answer.width).zip(positive(answer.height)) {
        return measure::picture(width, height, limits, SOURCE);
    }
    match declared.and_then(|facts| facts.width.zip(facts.height)) {
        Some((width, height)) => {
            pending(Rule::Resolution, FactSource::Declaration).measured(finding::pixels(width, height))
        }
        None => pending(Rule::Resolution, SOURCE),
    }
}

fn duration(answer: &DriveAnswer, declared: Option<&Declared>, limits: &Limits) -> Outcome {
    if let Some(ms) = answer.duration_ms.filter(|ms| *ms > 0) {
        return measure::length(ms, limits, SOURCE);
    }
    match declared.and_then(|facts| facts.duration_ms) {
        Some(ms) => pending(Rule::Duration, FactSource::Declaration).measured(finding::length(ms)),
        None => pending(Rule::Duration, SOURCE),
    }
}

fn positive(side: Option<u32>) -> Option<u32> {
    side.filter(|pixels| *pixels > 0)
}

fn facts(answer: &DriveAnswer) -> Facts {
    let container = match answer.mime.as_str() {
        "video/mp4" => Some("mp4".to_owned()),
        "video/quicktime" => Some("mov".to_owned()),
        _ => None,
    };
    Facts {
        container,
        mime: Some(answer.mime.clone()),
        width: positive(answer.width),
        height: positive(answer.height),
        duration_ms: answer.duration_ms.filter(|ms| *ms > 0),
        size_bytes: answer.size_bytes,
        checksum: answer.checksum.clone(),
        revision: answer.revision.clone(),
        title: Some(answer.name.clone()),
        ..Facts::default()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::video_check::model::{Answer, Earlier, Evidence, LinkStatus, Report};
    use crate::video_check::rules::judge as judge_all;
    use crate::video_check::rules::support::{LIMITS, NOW, brief, drive, on_drive};
    use LinkStatus::{Failed, NeedsReview, Passed, Pending};

    #[test]
    fn a_good_film_passes_on_its_description() {
        let report = on_drive(drive());
        assert_eq!((report.status, report.reasons.len(), report.retry_at), (Passed, 0, None));
        let verdicts: Vec<_> = report.findings.iter().map(|f| (f.rule, f.verdict)).collect();
        assert_eq!(
            verdicts,
            [Rule::Access, Rule::Container, Rule::Resolution, Rule::Duration]
                .map(|r| (r, RuleVerdict::Passed))
        );
        assert_eq!(report.facts.container.as_deref(), Some("mp4"));
        assert_eq!(report.facts.duration_ms, Some(431_960));
        assert_eq!(
            on_drive(DriveAnswer { mime: "video/quicktime".to_owned(), ..drive() })
                .facts
                .container
                .as_deref(),
            Some("mov")
        );
    }

    #[test]
    fn the_kind_of_file_decides_first() {
        let apps = |kind: &str| format!("application/vnd.google-apps.{kind}");
        for (mime, status, reasons) in [
            (apps("folder"), Failed, vec![Reason::Folder]),
            (apps("document"), Failed, vec![Reason::GoogleDocument]),
            (apps("presentation"), Failed, vec![Reason::GoogleDocument]),
            (apps("shortcut"), Failed, vec![Reason::UnsupportedLink]),
            ("video/x-matroska".to_owned(), Failed, vec![Reason::NotMp4Mov]),
            ("video/webm".to_owned(), Failed, vec![Reason::NotMp4Mov]),
            ("video/x-m4v".to_owned(), NeedsReview, vec![]),
            ("application/octet-stream".to_owned(), NeedsReview, vec![]),
            (String::new(), NeedsReview, vec![]),
            ("application/zip".to_owned(), NeedsReview, vec![]),
        ] {
            let report = on_drive(DriveAnswer { mime: mime.clone(), ..drive() });
            assert_eq!((report.status, report.reasons), (status, reasons), "{mime}");
        }
        let bare = |mime: &str| DriveAnswer {
            mime: mime.to_owned(),
            width: None,
            height: None,
            duration_ms: None,
            ..drive()
        };
        for mime in ["application/pdf", "audio/mp4", "image/jpeg", "application/zip"] {
            assert_eq!(
                brief(&on_drive(bare(mime)), Rule::Resolution),
                (Failed, vec![Reason::NoVideo], Some(RuleVerdict::Unchecked))
            );
        }
        let empty = on_drive(DriveAnswer { size_bytes: Some(0), ..drive() });
        assert_eq!((empty.status, empty.reasons), (Failed, vec![Reason::Unreadable]));
    }

    #[test]
    fn a_film_in_the_bin_fails_though_readable() {
        let report = on_drive(DriveAnswer { trashed: true, ..drive() });
        assert_eq!(brief(&report, Rule::Access), (Failed, vec![Reason::Trashed], Some(RuleVerdict::Failed)));
        assert_eq!(report.finding(Rule::Duration).unwrap().verdict, RuleVerdict::Passed);
    }

    #[test]
    fn figures_at_the_limits() {
        let film = |width, height, ms| DriveAnswer {
            width: Some(width),
            height: Some(height),
            duration_ms: Some(ms),
            ..drive()
        };
        for (answer, status, reasons) in [
            (film(1280, 720, 600_000), Passed, vec![]),
            (film(1279, 720, 600_000), Failed, vec![Reason::TooSmall]),
            (film(1280, 720, 600_040), NeedsReview, vec![Reason::TooLong]),
            (film(1280, 720, 601_000), Failed, vec![Reason::TooLong]),
            (film(854, 480, 700_000), Failed, vec![Reason::TooSmall, Reason::TooLong]),
            (film(720, 1280, 1000), NeedsReview, vec![Reason::Portrait]),
        ] {
            let report = on_drive(answer);
            assert_eq!((report.status, report.reasons), (status, reasons));
        }
    }

    fn unprocessed(pending: u32, declared: Option<Declared>) -> Report {
        let answer = DriveAnswer { width: None, height: None, duration_ms: None, ..drive() };
        let earlier = Earlier { pending, unchecked: 0 };
        judge_all(&Evidence { declared, earlier, ..Evidence::new(Answer::Drive(answer)) }, &LIMITS, NOW)
    }

    #[test]
    fn a_film_still_processing_is_asked_three_times_then_a_person() {
        for (earlier, seconds) in [(0, 600), (1, 3600), (2, 21_600)] {
            let report = unprocessed(earlier, None);
            assert_eq!(
                brief(&report, Rule::Duration),
                (Pending, vec![Reason::Processing], Some(RuleVerdict::Pending))
            );
            assert_eq!(report.retry_at, Some(NOW.plus(Duration::from_secs(seconds))));
        }
        let report = unprocessed(3, None);
        assert_eq!((report.status, report.retry_at), (NeedsReview, None));
        let declared = Declared { duration_ms: Some(120_000), ..Declared::default() };
        let report = unprocessed(3, Some(declared));
        let length = report.finding(Rule::Duration).unwrap();
        assert_eq!(
            (length.source, length.measured.as_ref().unwrap().en.as_str()),
            (FactSource::Declaration, "2 min")
        );
    }

    #[test]
    fn zeroes_are_no_figures() {
        let report =
            on_drive(DriveAnswer { width: Some(0), height: Some(0), duration_ms: Some(0), ..drive() });
        assert_eq!(report.status, Pending);
        assert_eq!((report.facts.width, report.facts.duration_ms), (None, None));
    }
}

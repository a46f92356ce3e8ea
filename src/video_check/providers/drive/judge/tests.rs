//! Films on Drive by their description alone (google-video-apis.md §2).

use std::time::Duration;

use super::*;
use crate::video_check::model::{Answer, CheckStatus, Earlier, Evidence, Report};
use crate::video_check::model::{Header, HeaderProblem};
use crate::video_check::rules::judge as judge_all;
use crate::video_check::rules::support::{LIMITS, NOW, brief, drive, header, on_drive};
use CheckStatus::{Failed, NeedsReview, Passed, Pending};

#[test]
fn a_good_film_passes_on_its_description() {
    let report = on_drive(drive());
    assert_eq!((report.status, report.reasons.len(), report.retry_at), (Passed, 0, None));
    let verdicts: Vec<_> = report.findings.iter().map(|f| (f.rule, f.verdict)).collect();
    assert_eq!(
        verdicts,
        [Rule::Access, Rule::Container, Rule::Resolution, Rule::Duration].map(|r| (r, CheckStatus::Passed))
    );
    assert_eq!(report.facts.container.as_deref(), Some("mp4"));
    assert_eq!(report.facts.duration_ms, Some(431_960));
    assert_eq!(
        on_drive(DriveAnswer { mime: "video/quicktime".to_owned(), ..drive() }).facts.container.as_deref(),
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
            (Failed, vec![Reason::NoVideo], Some(CheckStatus::Unchecked))
        );
    }
    let empty = on_drive(DriveAnswer { size_bytes: Some(0), ..drive() });
    assert_eq!((empty.status, empty.reasons), (Failed, vec![Reason::Unreadable]));
}

#[test]
fn a_film_in_the_bin_fails_though_readable() {
    let report = on_drive(DriveAnswer { trashed: true, ..drive() });
    assert_eq!(brief(&report, Rule::Access), (Failed, vec![Reason::Trashed], Some(CheckStatus::Failed)));
    assert_eq!(report.finding(Rule::Duration).unwrap().verdict, CheckStatus::Passed);
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
            (Pending, vec![Reason::Processing], Some(CheckStatus::Pending))
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
    let report = on_drive(DriveAnswer { width: Some(0), height: Some(0), duration_ms: Some(0), ..drive() });
    assert_eq!(report.status, Pending);
    assert_eq!((report.facts.width, report.facts.duration_ms), (None, None));
}

fn with(answer: DriveAnswer, probe: Probe) -> Report {
    judge_all(&Evidence { probe, ..Evidence::new(Answer::Drive(answer)) }, &LIMITS, NOW)
}

fn bare() -> DriveAnswer {
    DriveAnswer { width: None, height: None, duration_ms: None, ..drive() }
}

#[test]
fn the_header_decides_at_once_while_drive_is_still_processing() {
    let report = with(bare(), Probe::Read(header()));
    assert_eq!((report.status, report.retry_at), (Passed, None));
    assert!(
        report.findings.iter().skip(1).all(|found| found.source == FactSource::Header),
        "{:?}",
        report.findings
    );
    let small = Header { width: 640, height: 360, ..header() };
    let report = with(bare(), Probe::Read(small));
    assert_eq!((report.status, report.reasons), (Failed, vec![Reason::TooSmall]));
    // The header gives no length and Drive not yet: that one rule waits.
    let report = with(bare(), Probe::Read(Header { duration_ms: None, ..header() }));
    assert_eq!(report.status, Pending);
    assert_eq!(report.finding(Rule::Resolution).unwrap().verdict, CheckStatus::Passed);
}

#[test]
fn good_films_pass_whatever_their_name_says() {
    for mime in ["application/octet-stream", "", "video/x-m4v", "video/webm", "video/x-matroska"] {
        let report = with(DriveAnswer { mime: mime.to_owned(), ..drive() }, Probe::Read(header()));
        let format = report.finding(Rule::Container).unwrap();
        assert_eq!((report.status, format.verdict), (Passed, CheckStatus::Passed), "{mime}");
        assert_eq!(format.note, None, "verified");
        let named_otherwise = mime.starts_with("video/") && mime != "video/x-m4v";
        assert_eq!(!format.others.is_empty(), named_otherwise, "{mime}");
    }
}

#[test]
fn a_renamed_film_fails_by_its_bytes_and_both_words_are_shown() {
    let matroska = Probe::Broken(HeaderProblem::NotMp4Mov { found: "Matroska".to_owned() });
    let report = with(drive(), matroska);
    assert_eq!((report.status, report.reasons.as_slice()), (Failed, [Reason::NotMp4Mov].as_slice()));
    let format = report.finding(Rule::Container).unwrap();
    assert_eq!(format.measured.as_ref().unwrap().en, "The content is Matroska");
    let claims: Vec<_> = format.others.iter().map(|claim| (claim.source, claim.measured.clone())).collect();
    assert_eq!(claims, [(FactSource::DriveMetadata, finding::by_name("video/mp4"))]);
    // What Drive measured is still told, so that everything can be mended at once.
    let small = DriveAnswer { width: Some(640), height: Some(360), ..drive() };
    let matroska = Probe::Broken(HeaderProblem::NotMp4Mov { found: "Matroska".to_owned() });
    assert_eq!(with(small, matroska).reasons, [Reason::NotMp4Mov, Reason::TooSmall]);
}

/// Every way in which the bytes may not come, with a good description and with none yet.
#[test]
fn without_bytes_a_good_description_passes_unverified_and_a_missing_one_waits() {
    let refusals = [
        ProviderProblem::DownloadDisabled,
        ProviderProblem::DownloadQuota,
        ProviderProblem::QuotaExceeded,
        ProviderProblem::RateLimited { wait: None },
        ProviderProblem::Throttled,
        ProviderProblem::KeyInvalid,
        ProviderProblem::NotEnabled,
        ProviderProblem::NotFound,
        ProviderProblem::NotDownloadable,
        ProviderProblem::OutOfRange,
        ProviderProblem::Server { status: 502, wait: None },
        ProviderProblem::Network,
        ProviderProblem::Timeout,
        ProviderProblem::Unparsable,
        ProviderProblem::Unexpected { status: 403, reason: String::new() },
    ];
    for problem in refusals {
        let report = with(drive(), Probe::Refused(problem.clone()));
        assert_eq!((report.status, report.reasons.len()), (Passed, 0), "{problem}");
        let format = report.finding(Rule::Container).unwrap();
        assert_eq!(format.source, FactSource::DriveMetadata);
        let closed = problem == ProviderProblem::DownloadDisabled;
        let note = if closed { words::ALLOW_DOWNLOAD } else { words::NOT_VERIFIED };
        assert_eq!(format.note, Some(note.into()), "{problem}");

        let report = with(bare(), Probe::Refused(problem.clone()));
        assert_eq!((report.status, report.reasons), (Pending, vec![Reason::Processing]), "{problem}");

        let small = DriveAnswer { width: Some(640), height: Some(360), ..drive() };
        assert_eq!(with(small, Probe::Refused(problem)).reasons, [Reason::TooSmall]);
    }
}

#[test]
fn a_closed_download_asks_the_entrant_to_open_it() {
    let report = with(DriveAnswer { can_download: Some(false), ..drive() }, Probe::NotTried);
    let format = report.finding(Rule::Container).unwrap();
    assert_eq!((report.status, format.note.clone()), (Passed, Some(words::ALLOW_DOWNLOAD.into())));
    let unnamed =
        DriveAnswer { mime: "application/octet-stream".to_owned(), can_download: Some(false), ..drive() };
    let report = with(unnamed, Probe::NotTried);
    let format = report.finding(Rule::Container).unwrap();
    assert_eq!((report.status, format.remedy.clone()), (NeedsReview, Some(words::ALLOW_DOWNLOAD.into())));
}

#[test]
fn bytes_kept_away_by_our_own_fault_are_asked_for_again_when_the_name_tells_nothing() {
    let unnamed = || DriveAnswer { mime: "application/octet-stream".to_owned(), ..drive() };
    for (problem, reason, seconds) in [
        (ProviderProblem::Timeout, Reason::Network, 1),
        (ProviderProblem::Throttled, Reason::Quota, 3600),
        (ProviderProblem::DownloadQuota, Reason::Quota, 24 * 3600),
        (ProviderProblem::KeyInvalid, Reason::KeyInvalid, 6 * 3600),
    ] {
        let report = with(unnamed(), Probe::Refused(problem.clone()));
        assert_eq!((report.status, report.reasons), (CheckStatus::Unchecked, vec![reason]), "{problem}");
        assert_eq!(report.retry_at, Some(NOW.plus(Duration::from_secs(seconds))), "{problem}");
    }
    let report = with(unnamed(), Probe::Refused(ProviderProblem::DownloadDisabled));
    assert_eq!((report.status, report.retry_at), (NeedsReview, None));
}

#[test]
fn what_google_calls_harmful_fails_however_good_it_looks() {
    let report = with(drive(), Probe::Refused(ProviderProblem::Abusive));
    assert_eq!((report.status, report.reasons), (Failed, vec![Reason::Unreadable]));
}

#[test]
fn an_unreadable_header_is_for_a_person_though_the_description_is_good() {
    for problem in [HeaderProblem::Compressed, HeaderProblem::OutOfBudget] {
        let report = with(drive(), Probe::Broken(problem));
        assert_eq!((report.status, report.reasons.len()), (NeedsReview, 0));
        assert_eq!(report.finding(Rule::Duration).unwrap().source, FactSource::DriveMetadata);
    }
}

//! Every row of google-video-apis.md §4 and §5.

use super::*;
use crate::video_check::model::{Answer, CheckStatus, Container, Earlier, Evidence, Report};
use crate::video_check::rules::judge as judge_all;
use crate::video_check::rules::support::{LIMITS, NOW, brief, on_youtube, youtube};
use CheckStatus::{Failed, NeedsReview, Passed, Pending};

type Film = YouTubeAnswer;

fn outcome(answer: Film) -> (CheckStatus, Vec<Reason>) {
    let report = on_youtube(answer);
    (report.status, report.reasons)
}

fn with_portrait(answer: Film, portrait: Portrait) -> (CheckStatus, Vec<Reason>) {
    let report =
        judge_all(&Evidence::new(Answer::YouTube(Some(answer))), &Limits { portrait, ..LIMITS }, NOW);
    (report.status, report.reasons)
}

fn with_declared(container: Container) -> Report {
    let declared = Some(Declared { container: Some(container), ..Declared::default() });
    judge_all(&Evidence { declared, ..Evidence::new(Answer::YouTube(Some(youtube()))) }, &LIMITS, NOW)
}

#[test]
fn hd_at_sixteen_to_nine_passes_though_the_container_stays_hidden() {
    let report = on_youtube(youtube());
    assert_eq!(brief(&report, Rule::Container), (Passed, vec![], Some(CheckStatus::NeedsReview)));
    assert_eq!(report.findings.len(), 5);
    assert_eq!(report.facts.duration_ms, Some(253_000));
    assert_eq!(
        report.finding(Rule::Resolution).unwrap().measured.as_ref().unwrap().en,
        "HD (720p or more), shape 16:9"
    );

    let report = with_declared(Container::Mp4);
    assert_eq!(brief(&report, Rule::Container), (Passed, vec![], Some(CheckStatus::Passed)));
    assert_eq!(report.finding(Rule::Container).unwrap().source, FactSource::Declaration);
    let report = with_declared(Container::Other);
    assert_eq!((report.status, report.reasons), (Failed, vec![Reason::NotMp4Mov]));
}

#[test]
fn shapes_other_than_sixteen_to_nine_are_not_proved() {
    for (player, expected) in [
        (Some((8192, 4608)), Passed),
        (Some((8192, 4565)), Passed),
        (Some((8192, 4560)), NeedsReview),
        (Some((8192, 4650)), Passed),
        (Some((8192, 4660)), NeedsReview),
        (Some((8192, 4500)), NeedsReview),
        (Some((8192, 3430)), NeedsReview),
        (Some((8192, 6144)), NeedsReview),
        (Some((8192, 8192)), NeedsReview),
        (Some((8192, 0)), NeedsReview),
        (None, NeedsReview),
    ] {
        assert_eq!(outcome(Film { player, ..youtube() }), (expected, vec![]), "{player:?}");
    }
    assert_eq!(outcome(Film { hd: None, ..youtube() }), (NeedsReview, vec![]));
    assert_eq!(outcome(Film { spherical: true, ..youtube() }), (NeedsReview, vec![]));
    let strict = Limits { min_width: 1920, min_height: 1080, ..LIMITS };
    let report = judge_all(&Evidence::new(Answer::YouTube(Some(youtube()))), &strict, NOW);
    assert_eq!(report.status, NeedsReview);
}

#[test]
fn upright_films_follow_the_editions_setting() {
    let upright = || Film { player: Some((4608, 8192)), ..youtube() };
    let reason = || vec![Reason::Portrait];
    assert_eq!(with_portrait(upright(), Portrait::Refuse), (Failed, reason()));
    assert_eq!(with_portrait(upright(), Portrait::Ask), (NeedsReview, reason()));
    assert_eq!(with_portrait(upright(), Portrait::Accept), (NeedsReview, reason()));
    let small = Film { hd: Some(false), ..upright() };
    assert_eq!(with_portrait(small, Portrait::Accept), (Failed, vec![Reason::TooSmall]));
}

#[test]
fn standard_definition_fails_unless_the_upload_is_young() {
    let film = |minutes: i64| Film {
        hd: Some(false),
        published_at: Some(At(NOW.0 - minutes * 60_000)),
        ..youtube()
    };
    assert_eq!(outcome(film(10)), (Pending, vec![Reason::Processing]));
    assert_eq!(outcome(film(359)), (Pending, vec![Reason::Processing]));
    assert_eq!(outcome(film(360)), (Failed, vec![Reason::TooSmall]));
    assert_eq!(outcome(Film { published_at: None, ..film(0) }), (Failed, vec![Reason::TooSmall]));
}

#[test]
fn lengths_in_whole_seconds() {
    for (seconds, status, reasons) in [
        (Some(1), Passed, vec![]),
        (Some(600), Passed, vec![]),
        (Some(601), NeedsReview, vec![Reason::TooLong]),
        (Some(602), Failed, vec![Reason::TooLong]),
        (Some(0), Pending, vec![Reason::Processing]),
        (None, Pending, vec![Reason::Processing]),
    ] {
        assert_eq!(outcome(Film { duration_s: seconds, ..youtube() }), (status, reasons), "{seconds:?}");
    }
}

#[test]
fn broadcasts_never_pass_and_recordings_may() {
    for broadcast in [Broadcast::Live, Broadcast::Upcoming] {
        let film = Film { broadcast: Some(broadcast), duration_s: Some(0), ..youtube() };
        assert_eq!(outcome(film), (Failed, vec![Reason::Live]));
    }
    let recording = Film { broadcast: Some(Broadcast::Completed), ..youtube() };
    assert_eq!(outcome(recording), (Passed, vec![]));
}

#[test]
fn uploads_that_are_not_ready_or_will_never_be() {
    for (upload, status, reasons) in [
        (Some(UploadStatus::Uploaded), Pending, vec![Reason::Processing]),
        (Some(UploadStatus::Failed), Failed, vec![Reason::Unreadable]),
        (Some(UploadStatus::Rejected), Failed, vec![Reason::NotPublic]),
        (Some(UploadStatus::Deleted), Failed, vec![Reason::NotFound]),
        (None, NeedsReview, vec![]),
    ] {
        assert_eq!(outcome(Film { upload, ..youtube() }), (status, reasons), "{upload:?}");
    }
    let earlier = Earlier { pending: 3, unchecked: 0 };
    let answer = Answer::YouTube(Some(Film { duration_s: Some(0), ..youtube() }));
    let report = judge_all(&Evidence { earlier, ..Evidence::new(answer) }, &LIMITS, NOW);
    assert_eq!((report.status, report.retry_at), (NeedsReview, None));
}

#[test]
fn who_may_watch_and_where() {
    assert_eq!(outcome(Film { privacy: Some(Privacy::Public), ..youtube() }), (Passed, vec![]));
    assert_eq!(
        outcome(Film { privacy: Some(Privacy::Private), ..youtube() }),
        (Failed, vec![Reason::NotPublic])
    );
    assert_eq!(outcome(Film { privacy: None, ..youtube() }), (NeedsReview, vec![]));
    let codes = |list: &[&str]| list.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
    for (allowed, blocked, expected) in [
        (None, vec!["DE"], Passed),
        (None, vec!["DE", "ID"], Failed),
        (Some(vec!["ID", "MY"]), vec![], Passed),
        (Some(vec!["MY"]), vec![], Failed),
        (Some(vec![]), vec![], Failed),
    ] {
        let film = Film { allowed: allowed.as_deref().map(codes), blocked: codes(&blocked), ..youtube() };
        assert_eq!(on_youtube(film).status, expected, "{allowed:?} {blocked:?}");
    }
}

#[test]
fn films_that_do_not_embed_are_for_a_person() {
    let reasons = || vec![Reason::NotEmbeddable];
    assert_eq!(outcome(Film { embeddable: Some(false), ..youtube() }), (NeedsReview, reasons()));
    assert_eq!(outcome(Film { age_restricted: true, ..youtube() }), (NeedsReview, reasons()));
}

/// Each answer that leaves a rule open says so to the entrant, and none of them passes.
#[test]
fn what_youtube_cannot_tell_is_never_a_pass_and_has_its_sentence() {
    for film in [
        Film { player: None, ..youtube() },
        Film { player: Some((8192, 3430)), ..youtube() },
        Film { player: Some((8192, 6144)), ..youtube() },
        Film { player: Some((4608, 8192)), ..youtube() },
        Film { hd: None, ..youtube() },
        Film { spherical: true, ..youtube() },
        Film { duration_s: Some(601), ..youtube() },
        Film { upload: None, ..youtube() },
        Film { privacy: None, ..youtube() },
        Film { embeddable: None, ..youtube() },
        Film { embeddable: Some(false), ..youtube() },
        Film { age_restricted: true, ..youtube() },
    ] {
        let report = on_youtube(film.clone());
        assert_eq!(report.status, NeedsReview, "{film:?}");
        let open = report.findings.iter().filter(|found| found.verdict == CheckStatus::NeedsReview);
        assert!(open.clone().count() >= 2, "the hidden container and what is unclear: {film:?}");
        for finding in open {
            assert!(finding.remedy.is_some(), "{finding:?}");
        }
    }
}

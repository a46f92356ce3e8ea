//! Header, description and declaration in every combination.

use super::*;
use crate::video_check::model::{
    Answer, CheckStatus, Container, Declared, DriveAnswer, Evidence, Header, Probe, Reason, Report,
    YouTubeAnswer,
};
use crate::video_check::rules::judge;
use crate::video_check::rules::support::{LIMITS, NOW, drive, header, youtube};
use crate::video_check::text::evidence as words;
use CheckStatus::{Failed, NeedsReview, Passed, Pending};

type Size = (u32, u32);
const GOOD: Size = (1920, 1080);
const LESS: Size = (1280, 720);
const BAD: Size = (640, 360);
const WORSE: Size = (320, 180);

fn film(header_says: Option<Size>, drive_says: Option<Size>, declared: Option<Size>) -> Report {
    let probe = match header_says {
        Some((width, height)) => {
            let (coded_width, coded_height) = (width, height);
            Probe::Read(Header { width, height, coded_width, coded_height, ..header() })
        }
        None => Probe::NotTried,
    };
    let (width, height) = drive_says.unzip();
    let declared = declared.map(|(w, h)| Declared { width: Some(w), height: Some(h), ..Declared::default() });
    let answer = Answer::Drive(DriveAnswer { width, height, ..drive() });
    judge(&Evidence { probe, declared, ..Evidence::new(answer) }, &LIMITS, NOW)
}

#[test]
fn every_combination_of_three_sources_on_the_picture() {
    for (by_header, by_drive, by_entrant, expected, claims) in [
        (Some(GOOD), Some(GOOD), None, Passed, 0),
        (Some(GOOD), None, None, Passed, 0),
        (None, Some(GOOD), None, Passed, 0),
        (None, None, None, Pending, 0),
        (Some(BAD), Some(BAD), None, Failed, 0),
        (Some(BAD), None, None, Failed, 0),
        (None, Some(BAD), None, Failed, 0),
        // Two measured sources disagree: a person, whichever of them passes.
        (Some(BAD), Some(GOOD), None, NeedsReview, 1),
        (Some(GOOD), Some(BAD), None, NeedsReview, 1),
        (Some(GOOD), Some(LESS), None, NeedsReview, 1),
        // Unless both refuse.
        (Some(BAD), Some(WORSE), None, Failed, 1),
        // The entrant's word raises a doubt about a pass and lifts no refusal.
        (Some(GOOD), None, Some(GOOD), Passed, 0),
        (Some(GOOD), None, Some(BAD), NeedsReview, 1),
        (None, Some(GOOD), Some(BAD), NeedsReview, 1),
        (None, Some(GOOD), Some(LESS), NeedsReview, 1),
        (Some(BAD), None, Some(GOOD), Failed, 1),
        (None, Some(BAD), Some(GOOD), Failed, 1),
        (Some(BAD), Some(BAD), Some(GOOD), Failed, 1),
        (Some(BAD), Some(GOOD), Some(GOOD), NeedsReview, 2),
        (Some(GOOD), Some(GOOD), Some(GOOD), Passed, 0),
        (Some(GOOD), Some(BAD), Some(BAD), NeedsReview, 2),
        (None, None, Some(GOOD), Pending, 0),
        (None, None, Some(BAD), Pending, 0),
    ] {
        let report = film(by_header, by_drive, by_entrant);
        let found = report.finding(Rule::Resolution).unwrap();
        let case = format!("{by_header:?} {by_drive:?} {by_entrant:?}");
        assert_eq!((report.status, found.others.len()), (expected, claims), "{case}");
        let refused = by_header.or(by_drive).is_some_and(|size| size == BAD);
        assert_eq!(report.reasons.contains(&Reason::TooSmall), refused, "{case}");
    }
}

#[test]
fn a_conflict_names_both_sources_and_both_values() {
    let report = film(Some(BAD), Some(GOOD), None);
    let found = report.finding(Rule::Resolution).unwrap();
    assert_eq!((found.verdict, found.source), (CheckStatus::NeedsReview, FactSource::Header));
    assert_eq!(found.measured, Some(finding::pixels(640, 360)));
    assert_eq!(found.others[0].source, FactSource::DriveMetadata);
    assert_eq!(found.others[0].measured, finding::pixels(1920, 1080));
    assert_eq!(found.remedy, Some(words::ASK_DISPUTED.into()));
    assert_eq!((report.facts.width, report.facts.height), (Some(640), Some(360)), "the strongest wins");
    assert_eq!(report.said_by(FactSource::DriveMetadata).unwrap().width, Some(1920));
}

#[test]
fn turning_cropping_and_stretching_are_no_contradiction() {
    let turned =
        Header { width: 1080, height: 1920, coded_width: 1920, coded_height: 1080, rotation: 90, ..header() };
    let stretched = Header { width: 1920, height: 1080, coded_width: 1440, coded_height: 1080, ..header() };
    for (film, sizes) in [
        (turned, [(1080, 1920), (1920, 1080), (1920, 1080)]),
        (header(), [(1920, 1080), (1920, 1088), (1919, 1079)]),
        (stretched, [(1920, 1080), (1440, 1080), (1440, 1080)]),
    ] {
        for (width, height) in sizes {
            let answer = DriveAnswer { width: Some(width), height: Some(height), ..drive() };
            let evidence =
                Evidence { probe: Probe::Read(film.clone()), ..Evidence::new(Answer::Drive(answer)) };
            let report = judge(&evidence, &LIMITS, NOW);
            assert!(report.finding(Rule::Resolution).unwrap().others.is_empty(), "{width}x{height}");
        }
    }
    let upright = Header { width: 1080, height: 1920, coded_width: 1080, coded_height: 1920, ..header() };
    let evidence = Evidence { probe: Probe::Read(upright), ..Evidence::new(Answer::Drive(drive())) };
    assert_eq!(judge(&evidence, &LIMITS, NOW).finding(Rule::Resolution).unwrap().others.len(), 1);
}

fn lengths(by_header: Option<i64>, by_drive: Option<i64>, by_entrant: Option<i64>) -> Report {
    let probe = Probe::Read(Header { duration_ms: by_header, ..header() });
    let declared = by_entrant.map(|ms| Declared { duration_ms: Some(ms), ..Declared::default() });
    let answer = Answer::Drive(DriveAnswer { duration_ms: by_drive, ..drive() });
    judge(&Evidence { probe, declared, ..Evidence::new(answer) }, &LIMITS, NOW)
}

#[test]
fn every_combination_of_three_sources_on_the_length() {
    for (by_header, by_drive, by_entrant, expected, claims) in [
        (Some(600_000), Some(600_000), None, Passed, 0),
        (Some(600_000), Some(600_500), None, Passed, 0),
        (Some(600_000), Some(602_000), None, Passed, 0),
        (Some(600_000), Some(602_001), None, NeedsReview, 1),
        (Some(600_040), Some(600_000), None, NeedsReview, 0),
        (Some(601_000), Some(600_000), None, Failed, 0),
        (Some(700_000), Some(600_000), None, NeedsReview, 1),
        (Some(700_000), Some(660_000), None, Failed, 1),
        (Some(700_000), None, Some(600_000), Failed, 1),
        (Some(300_000), None, Some(700_000), NeedsReview, 1),
        (Some(300_400), Some(300_400), Some(300_000), Passed, 0),
        (None, Some(300_000), None, Passed, 0),
        (None, Some(600_040), None, NeedsReview, 0),
        (None, Some(300_000), Some(310_000), NeedsReview, 1),
        (None, None, Some(300_000), Pending, 0),
        (None, None, None, Pending, 0),
    ] {
        let report = lengths(by_header, by_drive, by_entrant);
        let found = report.finding(Rule::Duration).unwrap();
        let case = format!("{by_header:?} {by_drive:?} {by_entrant:?}");
        assert_eq!((report.status, found.others.len()), (expected, claims), "{case}");
    }
}

#[test]
fn a_declared_format_is_shown_beside_the_bytes_and_changes_nothing() {
    let film = |probe, container| {
        let declared = Some(Declared { container: Some(container), ..Declared::default() });
        judge(&Evidence { probe, declared, ..Evidence::new(Answer::Drive(drive())) }, &LIMITS, NOW)
    };
    for (container, claims) in [(Container::Mp4, 0), (Container::Mov, 1), (Container::Other, 1)] {
        let report = film(Probe::Read(header()), container);
        let found = report.finding(Rule::Container).unwrap();
        assert_eq!((report.status, found.others.len()), (Passed, claims), "{container:?}");
    }
    // Where nobody read the bytes the entrant's own "another format" is a contradiction.
    let report = film(Probe::NotTried, Container::Other);
    assert_eq!((report.status, report.findings[1].others.len()), (NeedsReview, 1));
    assert_eq!(film(Probe::NotTried, Container::Mp4).status, Passed);
}

#[test]
fn a_declaration_that_contradicts_youtube() {
    let film = |answer: YouTubeAnswer, declared: Declared| {
        let evidence = Evidence { declared: Some(declared), ..Evidence::new(Answer::YouTube(Some(answer))) };
        let report = judge(&evidence, &LIMITS, NOW);
        let claims: usize = report.findings.iter().map(|found| found.others.len()).sum();
        (report.status, claims)
    };
    let size = |(w, h): Size| Declared { width: Some(w), height: Some(h), ..Declared::default() };
    let long = |ms| Declared { duration_ms: Some(ms), ..Declared::default() };
    let standard = || YouTubeAnswer { hd: Some(false), published_at: None, ..youtube() };
    assert_eq!(film(youtube(), size(GOOD)), (Passed, 0));
    assert_eq!(film(youtube(), size(BAD)), (NeedsReview, 1));
    assert_eq!(film(standard(), size(GOOD)), (Failed, 1), "no declaration lifts a measured refusal");
    assert_eq!(film(standard(), size(BAD)), (Failed, 0));
    assert_eq!(film(youtube(), long(253_000)), (Passed, 0));
    assert_eq!(film(youtube(), long(255_000)), (Passed, 0));
    assert_eq!(film(youtube(), long(256_000)), (NeedsReview, 1));
    let too_long = YouTubeAnswer { duration_s: Some(700), ..youtube() };
    assert_eq!(film(too_long, long(600_000)), (Failed, 1));
    // What YouTube cannot tell is not passed by a declaration either.
    let shapeless = YouTubeAnswer { player: None, ..youtube() };
    assert_eq!(film(shapeless, size(GOOD)), (NeedsReview, 0));
    let processing = YouTubeAnswer { duration_s: Some(0), ..youtube() };
    assert_eq!(film(processing, long(60_000)).0, Pending);
}

#[test]
fn reports_of_earlier_versions_still_load() {
    let report = film(Some(BAD), Some(GOOD), None);
    let stored = serde_json::to_value(&report).unwrap();
    assert_eq!(serde_json::from_value::<Report>(stored.clone()).unwrap(), report);
    let mut old = stored;
    old.as_object_mut().unwrap().remove("sources");
    for found in old["findings"].as_array_mut().unwrap() {
        found.as_object_mut().unwrap().remove("note");
        found.as_object_mut().unwrap().remove("others");
    }
    let old: Report = serde_json::from_value(old).unwrap();
    assert!(old.sources.is_empty() && old.findings.iter().all(|found| found.others.is_empty()));
    assert_eq!(old.status, report.status);
}

//! Films as people made them whose parts disagree, with their content blanked: the whole verdict, not only what was
//! read.

use std::path::Path;

use lomba::clock::At;
use lomba::video_check::{
    Accepted, Answer, CheckStatus, DirectAnswer, Evidence, Limits, Portrait, Probe, Reason, Report, Rule,
    judge_file,
};

use crate::header_cost;
use CheckStatus::{Failed, NeedsReview, Passed};

const LIMITS: Limits = Limits {
    min_width: 1280,
    min_height: 720,
    max_ms: 600_000,
    portrait: Portrait::Ask,
    containers: Accepted::BOTH,
};

fn report(name: &str) -> Report {
    let film = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/films/cases").join(name);
    let probe = Probe::Read(header_cost::read(&film).answer.unwrap());
    judge_file(&Evidence { probe, ..Evidence::new(Answer::Direct(DirectAnswer::default())) }, &LIMITS, At(0))
}

#[test]
fn films_whose_parts_disagree() {
    for (name, status, reasons, ms) in [
        // A ffmpeg's clean aperture: the frame stands for all of the picture, or against it.
        ("export-720p-tkhd-full.mov", Passed, vec![], 10_000),
        ("export-720p.mov", NeedsReview, vec![Reason::TooSmall], 10_000),
        // A recorder that was stopped: fragments that the header does not announce.
        ("recorded-11min.mp4", Failed, vec![Reason::TooLong], 660_000),
        // Ten seconds by the headers, a last picture of 700 s by the samples.
        ("screen-recording.mp4", NeedsReview, vec![Reason::TooLong], 10_000),
        ("screen-recording-no-edits.mp4", NeedsReview, vec![Reason::TooLong], 709_800),
        // One picture before the film.
        ("thumb-first.mp4", Passed, vec![], 10_000),
        ("thumb-first.mov", Passed, vec![], 10_000),
        ("thumb-first-enabled.mp4", Passed, vec![], 10_000),
        ("thumb-first-enabled.mov", Passed, vec![], 10_000),
    ] {
        let report = report(name);
        assert_eq!((report.status, &report.reasons), (status, &reasons), "{name}");
        assert_eq!(report.facts.duration_ms, Some(ms), "{name}");
        assert_eq!((report.facts.width, report.facts.height), (Some(1280), Some(720)), "{name}");
    }
}

#[test]
fn a_person_is_shown_what_the_parts_say() {
    let said = |name, rule| {
        let finding = report(name).finding(rule).unwrap().clone();
        (
            finding.measured.unwrap().en,
            finding.others.into_iter().map(|claim| claim.measured.en).collect::<Vec<_>>(),
        )
    };
    let (measured, others) = said("export-720p.mov", Rule::Resolution);
    assert_eq!((measured.as_str(), others), ("1280 × 720 pixels", vec!["1248 × 702 pixels".to_owned()]));
    let (measured, others) = said("screen-recording.mp4", Rule::Duration);
    assert_eq!((measured.as_str(), others), ("10 s", vec!["11 min 49.800 s".to_owned()]));
}

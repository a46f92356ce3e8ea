//! A film's file that contradicts itself: where it matters, a person decides, never the machine against the
//! entrant, and never for a length or a size that another part of the file denies.

use super::measure;
use super::outcome::Outcome;
use crate::i18n::Message;
use crate::video_check::model::{Doubts, FactSource, Limits, Probe};
use crate::video_check::text::finding;

/// The outcome on the picture's size with what other parts of the file say.
pub(super) fn sizes(outcome: Outcome, probe: &Probe, limits: &Limits) -> Outcome {
    let Some(doubts) = doubts(&outcome, probe) else { return outcome };
    let others = doubts.sizes.iter().map(|size| {
        let judged = measure::picture(size.width, size.height, limits, FactSource::Header);
        (judged, finding::pixels(size.width, size.height))
    });
    weigh(outcome, others.collect(), doubts.size_unsure)
}

/// The outcome on the length, in the same way.
pub(super) fn lengths(outcome: Outcome, probe: &Probe, limits: &Limits) -> Outcome {
    let Some(doubts) = doubts(&outcome, probe) else { return outcome };
    let others = doubts
        .lengths_ms
        .iter()
        .map(|&ms| (measure::length(ms, limits, FactSource::Header), finding::length(ms)));
    weigh(outcome, others.collect(), doubts.length_unsure)
}

/// Doubts count where the file itself is what was measured.
fn doubts<'a>(outcome: &Outcome, probe: &'a Probe) -> Option<&'a Doubts> {
    match probe {
        Probe::Read(header) if outcome.source == FactSource::Header => Some(&header.doubts),
        _ => None,
    }
}

/// What would change nothing is no contradiction. The reasons are those of whichever side breaks the rule.
fn weigh(outcome: Outcome, others: Vec<(Outcome, Message)>, unsure: bool) -> Outcome {
    let verdict = outcome.verdict;
    let against: Vec<(Outcome, Message)> =
        others.into_iter().filter(|(other, _)| other.verdict != verdict).collect();
    if against.is_empty() && !unsure {
        return outcome;
    }
    let disputed = against.into_iter().fold(outcome, |all, (other, told)| {
        let reasons = if all.reasons.is_empty() { other.reasons } else { all.reasons };
        all.because(reasons).beside(FactSource::Header, told)
    });
    disputed.contradictory()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::video_check::model::{
        Answer, CheckStatus, DirectAnswer, DriveAnswer, Evidence, Header, PictureSize, Report, Rule,
    };
    use crate::video_check::rules::judge;
    use crate::video_check::rules::support::{LIMITS, NOW, drive, header};
    use crate::video_check::text::evidence;
    use CheckStatus::{Failed, NeedsReview, Passed};

    const HD: PictureSize = PictureSize { width: 1280, height: 720 };
    const SMALL: PictureSize = PictureSize { width: 640, height: 360 };

    fn report(size: PictureSize, ms: i64, doubts: Doubts) -> Report {
        let PictureSize { width, height } = size;
        let film = Header {
            width,
            height,
            coded_width: width,
            coded_height: height,
            duration_ms: Some(ms),
            doubts,
            ..header()
        };
        let probe = Probe::Read(film);
        judge(&Evidence { probe, ..Evidence::new(Answer::Direct(DirectAnswer::default())) }, &LIMITS, NOW)
    }

    #[test]
    fn a_contradiction_that_matters_is_for_a_person_both_ways() {
        let lengths = |ms, other| {
            let doubts = Doubts { lengths_ms: vec![other], ..Doubts::default() };
            report(HD, ms, doubts).status
        };
        assert_eq!(lengths(10_000, 709_800), NeedsReview);
        assert_eq!(lengths(709_800, 10_000), NeedsReview);
        assert_eq!(lengths(10_000, 300_000), Passed);
        assert_eq!(lengths(700_000, 800_000), Failed);
        let sizes = |size, other| {
            let doubts = Doubts { sizes: vec![other], ..Doubts::default() };
            report(size, 10_000, doubts).status
        };
        assert_eq!(sizes(HD, SMALL), NeedsReview);
        assert_eq!(sizes(SMALL, HD), NeedsReview);
        assert_eq!(sizes(SMALL, PictureSize { width: 320, height: 180 }), Failed);
        assert_eq!(sizes(HD, PictureSize { width: 1920, height: 1080 }), Passed);
    }

    #[test]
    fn the_person_sees_both_sides() {
        let doubts = Doubts { lengths_ms: vec![709_800, 20_000], ..Doubts::default() };
        let report = report(HD, 10_000, doubts);
        let length = report.finding(Rule::Duration).unwrap();
        assert_eq!(length.measured.as_ref().unwrap().en, "10 s");
        let others: Vec<_> =
            length.others.iter().map(|claim| (claim.source, claim.measured.en.as_str())).collect();
        assert_eq!(others, [(FactSource::Header, "11 min 49.800 s")]);
        assert_eq!(length.remedy, Some(evidence::ASK_PARTS.into()));
    }

    #[test]
    fn what_contradicts_itself_is_unsure_whatever_it_says() {
        let unsure = |ms, doubts| report(HD, ms, doubts).status;
        assert_eq!(unsure(10_000, Doubts { length_unsure: true, ..Doubts::default() }), NeedsReview);
        assert_eq!(unsure(900_000, Doubts { length_unsure: true, ..Doubts::default() }), NeedsReview);
        assert_eq!(unsure(10_000, Doubts { size_unsure: true, ..Doubts::default() }), NeedsReview);
    }

    #[test]
    fn the_file_is_asked_before_its_description() {
        let doubts = Doubts { lengths_ms: vec![709_800], ..Doubts::default() };
        let film = Header { duration_ms: Some(10_000), doubts, ..header() };
        let answer = Answer::Drive(DriveAnswer { duration_ms: None, ..drive() });
        let report = judge(&Evidence { probe: Probe::Read(film), ..Evidence::new(answer) }, &LIMITS, NOW);
        assert_eq!(report.status, NeedsReview);
    }
}

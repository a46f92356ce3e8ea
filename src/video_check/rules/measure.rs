//! Picture size and length in pixels and milliseconds against the limits, whoever measured them.

use super::outcome::Outcome;
use crate::video_check::model::{CheckStatus, Container, FactSource, Limits, Portrait, Reason, Rule};
use crate::video_check::text::{evidence, finding};

/// How far a provider's figure for the length may be off: its own transcode, or whole seconds (§2).
const SLACK_MS: i64 = 1000;

/// Width and height as shown. Landscape must meet both limits; upright films follow the edition's setting and
/// are measured by their long and short side (R25).
pub(in crate::video_check) fn picture(
    width: u32,
    height: u32,
    limits: &Limits,
    source: FactSource,
) -> Outcome {
    let outcome =
        |verdict| Outcome::new(Rule::Resolution, verdict, source).measured(finding::pixels(width, height));
    let upright = height > width;
    let (across, down) = if upright { (height, width) } else { (width, height) };
    if across < limits.min_width || down < limits.min_height {
        let remedy = finding::remedy_too_small(limits.min_width, limits.min_height);
        return outcome(CheckStatus::Failed).because(&[Reason::TooSmall]).remedy(remedy);
    }
    match limits.portrait {
        Portrait::Refuse if upright => {
            outcome(CheckStatus::Failed).because(&[Reason::Portrait]).remedy(finding::REMEDY_PORTRAIT)
        }
        Portrait::Ask if upright => {
            outcome(CheckStatus::NeedsReview).because(&[Reason::Portrait]).remedy(finding::ASK_PORTRAIT)
        }
        _ => outcome(CheckStatus::Passed),
    }
}

/// A length in milliseconds: exactly the limit passes, less than a second above it is for a person, more fails.
///
/// R26 is stated in whole seconds (10:00 passes, 10:01 is rejected) and players show 10:00 for both 600.000 s
/// and 600.040 s, the usual length of a film cut at ten minutes with one more picture or the sound's last
/// packet. Refusing that by machine would be harsh and letting it pass would stretch "at most": the committee
/// decides, whether the file's own header says so or a provider, whose figure may be off by as much (§2).
pub(in crate::video_check) fn length(ms: i64, limits: &Limits, source: FactSource) -> Outcome {
    let over = ms.saturating_sub(limits.max_ms);
    let outcome = |verdict| Outcome::new(Rule::Duration, verdict, source).measured(finding::length(ms));
    if over <= 0 {
        outcome(CheckStatus::Passed)
    } else if over < SLACK_MS {
        let remedy =
            if source == FactSource::Header { evidence::ASK_FRACTION } else { finding::ASK_DURATION };
        let exactly = evidence::length_exactly(ms);
        outcome(CheckStatus::NeedsReview).measured(exactly).because(&[Reason::TooLong]).remedy(remedy)
    } else {
        too_long(ms, limits, source)
    }
}

/// Whole seconds, perhaps rounded up: one second above the limit is for a person (§5).
pub(in crate::video_check) fn whole_seconds(seconds: u64, limits: &Limits, source: FactSource) -> Outcome {
    let ms = i64::try_from(seconds).unwrap_or(i64::MAX).saturating_mul(1000);
    let over = ms.saturating_sub(limits.max_ms);
    if over > 0 && over <= SLACK_MS {
        return Outcome::new(Rule::Duration, CheckStatus::NeedsReview, source)
            .measured(finding::length(ms))
            .because(&[Reason::TooLong])
            .remedy(finding::ASK_DURATION);
    }
    length(ms, limits, source)
}

fn too_long(ms: i64, limits: &Limits, source: FactSource) -> Outcome {
    let over = ms.saturating_sub(limits.max_ms);
    Outcome::new(Rule::Duration, CheckStatus::Failed, source)
        .measured(finding::length(ms))
        .because(&[Reason::TooLong])
        .remedy(finding::remedy_too_long(over, limits.max_ms))
}

/// The entrant's word on the format: bad by their own statement fails, good is for a person to confirm or, on
/// YouTube, all there is.
pub(in crate::video_check) fn declared_container(container: Container) -> Outcome {
    let outcome = |verdict| {
        Outcome::new(Rule::Container, verdict, FactSource::Declaration)
            .measured(finding::declared_container(container.as_str()))
    };
    match container {
        Container::Mp4 | Container::Mov => outcome(CheckStatus::Passed),
        Container::Other => {
            outcome(CheckStatus::Failed).because(&[Reason::NotMp4Mov]).remedy(finding::REMEDY_CONTAINER)
        }
    }
}

/// A host's word on the format; without one a person looks.
pub(in crate::video_check) fn described_container(
    container: Option<Container>,
    source: FactSource,
) -> Outcome {
    let outcome = |verdict| Outcome::new(Rule::Container, verdict, source);
    match container {
        Some(known @ (Container::Mp4 | Container::Mov)) => {
            outcome(CheckStatus::Passed).measured(evidence::format_of(known.as_str(), None))
        }
        Some(Container::Other) => {
            outcome(CheckStatus::Failed).because(&[Reason::NotMp4Mov]).remedy(finding::REMEDY_CONTAINER)
        }
        None => outcome(CheckStatus::NeedsReview).remedy(finding::ASK_CONTAINER),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::video_check::rules::support::LIMITS;
    use CheckStatus::{Failed, NeedsReview, Passed};

    fn size(width: u32, height: u32, portrait: Portrait) -> (CheckStatus, Option<Reason>) {
        let found = picture(width, height, &Limits { portrait, ..LIMITS }, FactSource::DriveMetadata);
        (found.verdict, found.reasons.first().copied())
    }

    #[test]
    fn landscape_needs_both_sides() {
        for (width, height, expected) in [
            (1280, 720, (Passed, None)),
            (1920, 1080, (Passed, None)),
            (1279, 720, (Failed, Some(Reason::TooSmall))),
            (1280, 719, (Failed, Some(Reason::TooSmall))),
            (854, 480, (Failed, Some(Reason::TooSmall))),
            (1440, 1080, (Passed, None)),
            (960, 720, (Failed, Some(Reason::TooSmall))),
            (1280, 1280, (Passed, None)),
            (1080, 1080, (Failed, Some(Reason::TooSmall))),
        ] {
            for portrait in Portrait::ALL {
                assert_eq!(size(width, height, *portrait), expected, "{width}x{height}");
            }
        }
    }

    #[test]
    fn upright_films_follow_the_editions_setting() {
        let upright = Some(Reason::Portrait);
        assert_eq!(size(720, 1280, Portrait::Refuse), (Failed, upright));
        assert_eq!(size(720, 1280, Portrait::Ask), (NeedsReview, upright));
        assert_eq!(size(720, 1280, Portrait::Accept), (Passed, None));
        for portrait in Portrait::ALL {
            assert_eq!(size(719, 1280, *portrait), (Failed, Some(Reason::TooSmall)));
            assert_eq!(size(720, 1279, *portrait), (Failed, Some(Reason::TooSmall)));
        }
    }

    #[test]
    fn a_length_on_the_limit_passes_and_just_above_it_is_asked() {
        for (ms, expected) in [
            (1, Passed),
            (599_999, Passed),
            (600_000, Passed),
            (600_001, NeedsReview),
            (600_040, NeedsReview),
            (600_999, NeedsReview),
            (601_000, Failed),
            (i64::MAX, Failed),
        ] {
            for source in [FactSource::DriveMetadata, FactSource::Header] {
                assert_eq!(length(ms, &LIMITS, source).verdict, expected, "{ms}");
            }
        }
    }

    #[test]
    fn whole_seconds_may_have_been_rounded_up() {
        for (seconds, expected) in
            [(599, Passed), (600, Passed), (601, NeedsReview), (602, Failed), (u64::MAX, Failed)]
        {
            assert_eq!(
                whole_seconds(seconds, &LIMITS, FactSource::YouTubeMetadata).verdict,
                expected,
                "{seconds}"
            );
        }
    }
}

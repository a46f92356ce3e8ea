//! What YouTube's description of a film says about the rules (google-video-apis.md §4, §5).

use std::time::Duration;

use crate::clock::At;
use crate::i18n::Text;
use crate::video_check::model::{
    Broadcast, CheckStatus, Declared, FactSource, Limits, Portrait, Privacy, Reason, Rule, UploadStatus,
    YouTubeAnswer,
};
use crate::video_check::rules::assemble::Draft;
use crate::video_check::rules::compare::{self, Objection};
use crate::video_check::rules::judge::pending;
use crate::video_check::rules::measure;
use crate::video_check::rules::outcome::Outcome;
use crate::video_check::text::finding;

const SOURCE: FactSource = FactSource::YouTubeMetadata;
/// The jurors' country: a film blocked there cannot be judged.
const COUNTRY: &str = "ID";
/// HD versions are made later; until then a young film is given the benefit of the doubt.
const HD_MAY_TAKE: Duration = Duration::from_secs(6 * 3600);

pub(super) fn judge(answer: &YouTubeAnswer, declared: Option<&Declared>, limits: &Limits, now: At) -> Draft {
    Draft::new(vec![
        access(answer),
        container(declared),
        against_declared_size(resolution(answer, limits, now), declared, limits),
        against_declared_length(duration(answer, limits), answer, declared, limits),
        embeddable(answer),
    ])
}

/// YouTube gives a class of quality instead of pixels: a declaration contradicts it when it would pass where
/// YouTube refuses, or fail where YouTube passes.
fn against_declared_size(outcome: Outcome, declared: Option<&Declared>, limits: &Limits) -> Outcome {
    let sides = declared.and_then(|facts| facts.width.zip(facts.height));
    let Some((width, height)) = sides else { return outcome };
    let source = FactSource::Declaration;
    let verdict = measure::picture(width, height, limits, source).verdict;
    match (outcome.verdict, verdict) {
        (CheckStatus::Passed, CheckStatus::Failed) | (CheckStatus::Failed, CheckStatus::Passed) => {
            let measured = finding::pixels(width, height);
            compare::weigh(outcome, vec![Objection { source, verdict, measured }])
        }
        _ => outcome,
    }
}

fn against_declared_length(
    outcome: Outcome,
    answer: &YouTubeAnswer,
    declared: Option<&Declared>,
    limits: &Limits,
) -> Outcome {
    let said = answer.duration_s.filter(|seconds| *seconds > 0);
    let seconds = said.and_then(|seconds| i64::try_from(seconds).ok()?.checked_mul(1000));
    let pair = seconds.zip(declared.and_then(|facts| facts.duration_ms));
    match (outcome.verdict, pair) {
        (CheckStatus::Pending, _) | (_, None) => outcome,
        (_, Some((by_youtube, ms))) if compare::same_length(by_youtube, ms) => outcome,
        (_, Some((_, ms))) => {
            let source = FactSource::Declaration;
            let verdict = measure::length(ms, limits, source).verdict;
            compare::weigh(outcome, vec![Objection { source, verdict, measured: finding::length(ms) }])
        }
    }
}

fn failed(rule: Rule, reasons: &'static [Reason], measured: Text, remedy: Text) -> Outcome {
    Outcome::new(rule, CheckStatus::Failed, SOURCE).because(reasons).measured(measured).remedy(remedy)
}

fn access(answer: &YouTubeAnswer) -> Outcome {
    let unclear = || Outcome::new(Rule::Access, CheckStatus::NeedsReview, SOURCE).remedy(finding::ASK_PERSON);
    match answer.upload {
        Some(UploadStatus::Deleted) => {
            return failed(
                Rule::Access,
                &[Reason::NotFound],
                finding::UPLOAD_DELETED,
                finding::REMEDY_UPLOAD,
            );
        }
        Some(UploadStatus::Rejected) => {
            return failed(
                Rule::Access,
                &[Reason::NotPublic],
                finding::UPLOAD_REJECTED,
                finding::REMEDY_UPLOAD,
            );
        }
        Some(UploadStatus::Failed) => {
            return failed(
                Rule::Access,
                &[Reason::Unreadable],
                finding::UPLOAD_FAILED,
                finding::REMEDY_UPLOAD,
            );
        }
        Some(UploadStatus::Uploaded | UploadStatus::Processed) => {}
        None => return unclear(),
    }
    if !plays_in(answer, COUNTRY) {
        return failed(Rule::Access, &[Reason::NotPublic], finding::REGION, finding::REMEDY_REGION);
    }
    match answer.privacy {
        Some(Privacy::Public) => Outcome::passed(Rule::Access, SOURCE, finding::OPEN),
        Some(Privacy::Unlisted) => Outcome::passed(Rule::Access, SOURCE, finding::UNLISTED),
        Some(Privacy::Private) => {
            failed(Rule::Access, &[Reason::NotPublic], finding::PRIVATE, finding::REMEDY_PRIVATE)
        }
        None => unclear(),
    }
}

fn plays_in(answer: &YouTubeAnswer, country: &str) -> bool {
    let among = |list: &[String]| list.iter().any(|code| code.eq_ignore_ascii_case(country));
    answer.allowed.as_ref().is_none_or(|allowed| among(allowed)) && !among(&answer.blocked)
}

/// YouTube never shows the original file: the declaration is all there is, and without one the rule is left
/// to the verification desk without holding back the rest ("passed, container not verifiable").
fn container(declared: Option<&Declared>) -> Outcome {
    match declared.and_then(|facts| facts.container) {
        Some(container) => measure::declared_container(container),
        None => Outcome::new(Rule::Container, CheckStatus::NeedsReview, SOURCE)
            .measured(finding::CONTAINER_HIDDEN)
            .remedy(finding::CONFIRM_CONTAINER)
            .not_binding(),
    }
}

/// Only "hd" and the shape are known: at 16:9 they prove 1280×720, at other shapes they do not.
fn resolution(answer: &YouTubeAnswer, limits: &Limits, now: At) -> Outcome {
    if answer.upload == Some(UploadStatus::Uploaded) {
        return pending(Rule::Resolution, SOURCE);
    }
    let hd = finding::high_definition(answer.player);
    let asked =
        |remedy: Text| Outcome::new(Rule::Resolution, CheckStatus::NeedsReview, SOURCE).remedy(remedy);
    let upright = answer.player.is_some_and(|(width, height)| width < height);
    match answer.hd {
        Some(false) => standard_definition(answer, limits, now),
        None => asked(finding::ASK_RESOLUTION),
        Some(true) if upright && limits.portrait == Portrait::Refuse => {
            Outcome::new(Rule::Resolution, CheckStatus::Failed, SOURCE)
                .measured(hd)
                .because(&[Reason::Portrait])
                .remedy(finding::REMEDY_PORTRAIT)
        }
        Some(true) if upright => asked(finding::ASK_PORTRAIT).measured(hd).because(&[Reason::Portrait]),
        Some(true) if answer.spherical => asked(finding::ASK_RESOLUTION).measured(finding::SPHERICAL),
        Some(true) if proves(answer.player, limits) => Outcome::passed(Rule::Resolution, SOURCE, hd),
        Some(true) => asked(finding::ASK_RESOLUTION).measured(hd),
    }
}

fn standard_definition(answer: &YouTubeAnswer, limits: &Limits, now: At) -> Outcome {
    let young = answer.published_at.is_some_and(|at| now < at.plus(HD_MAY_TAKE));
    if young {
        return pending(Rule::Resolution, SOURCE)
            .measured(finding::STANDARD_DEFINITION)
            .remedy(finding::WAIT_HD);
    }
    Outcome::new(Rule::Resolution, CheckStatus::Failed, SOURCE)
        .measured(finding::STANDARD_DEFINITION)
        .because(&[Reason::TooSmall])
        .remedy(finding::remedy_too_small(limits.min_width, limits.min_height))
}

/// 720p at 16:9, within one per cent, is 1280×720; a limit above that is more than "hd" promises.
fn proves(player: Option<(u32, u32)>, limits: &Limits) -> bool {
    let Some((width, height)) = player else { return false };
    let (sides, exact) = (u64::from(width) * 9, u64::from(height) * 16);
    let within = height > 0 && sides.abs_diff(exact) * 100 <= exact;
    within && limits.min_width <= 1280 && limits.min_height <= 720
}

fn duration(answer: &YouTubeAnswer, limits: &Limits) -> Outcome {
    if matches!(answer.broadcast, Some(Broadcast::Live | Broadcast::Upcoming)) {
        return failed(Rule::Duration, &[Reason::Live], finding::BROADCAST, finding::REMEDY_BROADCAST);
    }
    match answer.duration_s {
        Some(seconds) if seconds > 0 && answer.upload != Some(UploadStatus::Uploaded) => {
            measure::whole_seconds(seconds, limits, SOURCE)
        }
        _ => pending(Rule::Duration, SOURCE),
    }
}

/// The rules of the competition do not require it, so it never fails: a person decides, the entrant may put it right.
fn embeddable(answer: &YouTubeAnswer) -> Outcome {
    let asked = |measured: Text, remedy: Text| {
        Outcome::new(Rule::Embeddable, CheckStatus::NeedsReview, SOURCE)
            .because(&[Reason::NotEmbeddable])
            .measured(measured)
            .remedy(remedy)
    };
    if answer.age_restricted {
        return asked(finding::AGE_RESTRICTED, finding::REMEDY_AGE);
    }
    match answer.embeddable {
        Some(false) => asked(finding::NOT_EMBEDDABLE, finding::REMEDY_EMBEDDABLE),
        Some(true) => Outcome::passed(Rule::Embeddable, SOURCE, finding::EMBEDDABLE),
        None => Outcome::new(Rule::Embeddable, CheckStatus::NeedsReview, SOURCE).remedy(finding::ASK_PERSON),
    }
}

#[cfg(test)]
mod tests;

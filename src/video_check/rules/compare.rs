//! Whether two sources say the same, and what follows where they do not.
//!
//! The strongest source is measured; a weaker one that contradicts it is shown beside it and the rule goes to
//! a person, unless every measured source breaks the rule anyway. A declaration never lifts a refusal that was
//! measured, and the first bytes have the last word on the format (google-video-apis.md §2–3).

use super::measure;
use super::outcome::Outcome;
use super::within;
use crate::i18n::Message;
use crate::video_check::model::{CheckStatus, FactSource, Facts, Limits, Probe, Rule, SourcedFacts};
use crate::video_check::text::finding;

/// Lengths of one film differ by this much between a header, a provider's own transcode and whole seconds.
const SAME_LENGTH_MS: u64 = 2000;
/// Encoders round sides to even numbers.
const SAME_SIDE: u32 = 2;

/// Whether two sources say the same about a rule; true where one of them says nothing.
#[must_use]
pub fn agree(rule: Rule, one: &Facts, two: &Facts) -> bool {
    match rule {
        Rule::Resolution => same_picture(one, two),
        Rule::Duration => match (one.duration_ms, two.duration_ms) {
            (Some(a), Some(b)) => same_length(a, b),
            _ => true,
        },
        Rule::Container => match (&one.container, &two.container) {
            (Some(a), Some(b)) => a.eq_ignore_ascii_case(b),
            _ => true,
        },
        Rule::Access | Rule::Embeddable => true,
    }
}

/// Whether two lengths, milliseconds, are those of one film.
pub(in crate::video_check) fn same_length(one: i64, two: i64) -> bool {
    one.abs_diff(two) <= SAME_LENGTH_MS
}

/// A provider may state the size before turning, cropping or stretching: that is no contradiction.
fn same_picture(one: &Facts, two: &Facts) -> bool {
    let near =
        |(a, b): (u32, u32), (c, d): (u32, u32)| a.abs_diff(c) <= SAME_SIDE && b.abs_diff(d) <= SAME_SIDE;
    let fits = |facts: &Facts, other: (u32, u32)| {
        let turned = facts.rotation.is_some_and(|degrees| degrees % 180 == 90);
        let coded = facts.coded_width.zip(facts.coded_height);
        shown(facts)
            .into_iter()
            .chain(coded)
            .any(|(w, h)| near((w, h), other) || (turned && near((h, w), other)))
    };
    match (shown(one), shown(two)) {
        (Some(a), Some(b)) => fits(one, b) || fits(two, a),
        _ => true,
    }
}

fn shown(facts: &Facts) -> Option<(u32, u32)> {
    facts.width.zip(facts.height)
}

/// The picture by the strongest measured source that knows it; `None` when only the entrant says anything.
pub(in crate::video_check) fn picture(
    sources: &[SourcedFacts],
    probe: &Probe,
    limits: &Limits,
) -> Option<Outcome> {
    let judge = |said: &SourcedFacts| {
        let (width, height) = shown(&said.facts)?;
        Some((measure::picture(width, height, limits, said.source), finding::pixels(width, height)))
    };
    Some(within::sizes(settle(Rule::Resolution, sources, judge)?, probe, limits))
}

/// The length, in the same way.
pub(in crate::video_check) fn length(
    sources: &[SourcedFacts],
    probe: &Probe,
    limits: &Limits,
) -> Option<Outcome> {
    let judge = |said: &SourcedFacts| {
        let ms = said.facts.duration_ms?;
        Some((measure::length(ms, limits, said.source), finding::length(ms)))
    };
    Some(within::lengths(settle(Rule::Duration, sources, judge)?, probe, limits))
}

fn settle(
    rule: Rule,
    sources: &[SourcedFacts],
    judge: impl Fn(&SourcedFacts) -> Option<(Outcome, Message)>,
) -> Option<Outcome> {
    let mut known = sources.iter().filter_map(|said| Some((said, judge(said)?)));
    let (leader, (outcome, _)) = known.next().filter(|(said, _)| said.source != FactSource::Declaration)?;
    let against: Vec<Objection> = known
        .filter(|(said, _)| !agree(rule, &leader.facts, &said.facts))
        .map(|(said, (outcome, measured))| Objection {
            source: said.source,
            verdict: outcome.verdict,
            measured,
        })
        .collect();
    Some(weigh(outcome, against))
}

/// What a weaker source says against the stronger one.
pub(in crate::video_check) struct Objection {
    pub(in crate::video_check) source: FactSource,
    /// What the rule would be by this source alone.
    pub(in crate::video_check) verdict: CheckStatus,
    pub(in crate::video_check) measured: Message,
}

/// The stronger outcome with what is said against it.
pub(in crate::video_check) fn weigh(outcome: Outcome, against: Vec<Objection>) -> Outcome {
    let lifts = |one: &Objection| one.verdict != CheckStatus::Failed && one.source != FactSource::Declaration;
    let stands = match outcome.verdict {
        CheckStatus::Failed => !against.iter().any(lifts),
        _ => against.is_empty(),
    };
    let shown = against.into_iter().fold(outcome, |all, one| all.beside(one.source, one.measured));
    if stands { shown } else { shown.disputed() }
}

#[cfg(test)]
mod tests;

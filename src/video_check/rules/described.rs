//! A host that describes its films in the facts all share: what it says, and the header where it was read.

use super::assemble::Draft;
use super::judge::pending;
use super::outcome::Outcome;
use super::{bytes, compare, measure, sources};
use crate::video_check::model::{Container, Evidence, FactSource, Facts, Limits, Rule};
use crate::video_check::text::finding;

const SOURCE: FactSource = FactSource::Host;

/// Judges a film by its host's description. That an answer came proves that anyone with the link can watch it.
pub(in crate::video_check) fn judge(facts: &Facts, evidence: &Evidence, limits: &Limits) -> Draft {
    let all = sources::of(evidence);
    let format = bytes::container(&evidence.probe).unwrap_or_else(|| container(facts));
    let picture = compare::picture(&all, &evidence.probe, limits);
    let length = compare::length(&all, &evidence.probe, limits);
    Draft::new(vec![
        Outcome::passed(Rule::Access, SOURCE, finding::OPEN),
        format,
        picture.unwrap_or_else(|| pending(Rule::Resolution, SOURCE)),
        length.unwrap_or_else(|| pending(Rule::Duration, SOURCE)),
    ])
}

fn container(facts: &Facts) -> Outcome {
    let known = facts.container.as_deref().and_then(Container::parse);
    measure::described_container(known, SOURCE)
}

//! Verbs on editions.

use super::phase::PhaseKey;
use super::problem::EditionProblem;
use super::{drafting, rules, store};
use crate::accounts::{Permitted, right};
use crate::audit::{self, Subject};
use crate::clock::At;
use crate::db::{Fault, Tx};
use crate::ids::{EditionId, UserId};
use crate::merge::{Edits, FormValues, Origin, Stored, merge};

/// The edition that a new portal starts with.
pub const DEFAULT_EDITION: &str = include_str!("../../config/edition-2023.toml");

/// Gives an empty portal its first edition, public at once; an existing one is left alone, and so is a portal whose
/// committee deleted it.
pub fn ensure_default(tx: &mut Tx<'_>) -> Result<Option<EditionId>, EditionProblem> {
    if store::any(tx.conn)? || drafting::ever_deleted(tx)? {
        return Ok(None);
    }
    drafting::load(tx, DEFAULT_EDITION, true).map(Some)
}

/// An extension as it was asked for.
#[derive(Debug, Clone, Copy)]
pub struct Extension<'a> {
    pub key: PhaseKey,
    pub closes_at: At,
    pub reason: &'a str,
    /// The closing that was shown as the stage's: it only ever grows, so it is the stage's version.
    pub origin: &'a Origin,
    /// Whether the page of both closings was sent without choosing.
    pub undecided: bool,
}

/// What became of an extension.
#[derive(Debug)]
pub enum Extended {
    Done,
    /// Somebody else extended the stage meanwhile: nothing is stored, a person chooses.
    Differs {
        closes_at: Option<At>,
        /// Who did, and when.
        by: Option<(Option<UserId>, String, At)>,
    },
}

/// Extends a stage ("perpanjangan"): only later, only before it closes, announced and recorded. A closing that was
/// moved since the form was opened is never overwritten unseen.
pub fn set_phase(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: EditionId,
    extension: &Extension<'_>,
) -> Result<Extended, EditionProblem> {
    let Extension { key, closes_at, reason, .. } = *extension;
    let edition = store::lock(tx, edition)?;
    let phase = edition.phase(key).ok_or(Fault::NotFound)?;
    let before = phase.closes_at;
    rules::require_later_close(phase, closes_at, tx.now).map_err(EditionProblem::Refused)?;
    if differs(extension, before, who.person().user_id()) {
        return Ok(Extended::Differs { closes_at: before, by: last_extension(tx, edition.id, key)? });
    }
    let mut changed = (*edition.settings).clone();
    if let Some(phase) = changed.phases.iter_mut().find(|phase| phase.key == key) {
        phase.closes_at = Some(closes_at);
    }
    rules::validate(&changed).map_err(EditionProblem::Contradiction)?;
    store::update_phase(tx, edition.id, key, phase.opens_at, Some(closes_at))?;
    let mut record = who.person().record(Some(edition.id), EXTENDED, Subject::new("edition", edition.id.0));
    record.reason = reason;
    record.details = serde_json::json!({ "phase": key.as_str(), "from": before, "to": closes_at });
    audit::record(tx, &record)?;
    Ok(Extended::Done)
}

const EXTENDED: &str = "edition.phase_extended";

/// Whether the closing was moved since it was shown, to another one than is asked for.
fn differs(extension: &Extension<'_>, stored: Option<At>, who: UserId) -> bool {
    let value = |at: At| FormValues::from_iter([("closes_at", at.0.to_string())]);
    let (stored, sent) = (stored.unwrap_or(At(0)), value(extension.closes_at));
    let met = Stored { version: stored.0, values: &value(stored), edits: &Edits::default() };
    let merged = merge(met, &sent, extension.origin, who);
    !merged.conflicts.is_empty() || (extension.undecided && !merged.changed.is_empty())
}

/// Who extended a stage last, and when.
fn last_extension(
    tx: &mut Tx<'_>,
    edition: EditionId,
    key: PhaseKey,
) -> Result<Option<(Option<UserId>, String, At)>, Fault> {
    let lines = audit::subject_history(tx.conn, "edition", edition.0)?;
    let of_stage = |line: &audit::Line| {
        let details: serde_json::Value = serde_json::from_str(&line.details).unwrap_or_default();
        line.act == EXTENDED && details.get("phase").and_then(|phase| phase.as_str()) == Some(key.as_str())
    };
    let last = lines.into_iter().rfind(of_stage);
    Ok(last.map(|line| (line.actor_id, line.actor, line.at)))
}

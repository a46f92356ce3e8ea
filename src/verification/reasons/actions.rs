//! Writing, changing and deleting the committee's own reasons.

use super::model::{Reason, ReasonSaved, ReasonTyped, ReasonWording};
use super::problem::{ReasonProblem, SaveReasonProblem};
use super::store;
use crate::accounts::{Permitted, right};
use crate::audit::{self, Subject};
use crate::clock::At;
use crate::db::Tx;
use crate::editions;
use crate::ids::{EditionId, ReasonId, UserId};
use crate::merge::{Stored, merge};

/// Most reasons of an edition's own.
const MOST: usize = 100;

/// A new reason.
///
/// # Errors
/// There are too many.
pub fn create(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: EditionId,
    wording: &ReasonWording,
) -> Result<ReasonId, ReasonProblem> {
    // Of two at once the second counts the first.
    editions::lock(tx, edition)?;
    if store::own(tx.conn, edition)?.len() >= MOST {
        return Err(ReasonProblem::TooMany);
    }
    let id = store::insert(tx, edition, wording)?;
    let subject = Subject::new("reason", id.0);
    audit::record(tx, &who.person().record(Some(edition), "reason.created", subject))?;
    Ok(id)
}

/// Saves what was typed, put together field by field with what another member stored meanwhile.
///
/// # Errors
/// Deleted; saved by others again and again in this moment.
pub fn save(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: EditionId,
    id: ReasonId,
    typed: &ReasonTyped,
) -> Result<ReasonSaved, SaveReasonProblem> {
    let by = who.person().user_id();
    // A save that another one came before is put together anew.
    for _ in 0..2 {
        let found = store::find(tx.conn, edition, id)?.ok_or(SaveReasonProblem::Gone)?;
        let (mut saved, wording) = put_together(&found, typed, by, tx.now);
        let changed = !saved.merged.changed.is_empty();
        if !changed && saved.one.edits == found.edits {
            return Ok(saved);
        }
        let done = match changed {
            true => store::save(tx, &saved.one, &wording)?,
            false => store::note_save(tx, &saved.one)?,
        };
        if done == 0 {
            continue;
        }
        if changed {
            let subject = Subject::new("reason", id.0);
            audit::record_edit(tx, &who.person().record(Some(edition), "reason.saved", subject))?;
        }
        saved.one = store::find(tx.conn, edition, id)?.ok_or(SaveReasonProblem::Gone)?;
        return Ok(saved);
    }
    Err(SaveReasonProblem::Changed)
}

/// What was typed, put together with what is stored.
fn put_together(one: &Reason, typed: &ReasonTyped, by: UserId, now: At) -> (ReasonSaved, ReasonWording) {
    let values = one.wording().values();
    let mut sent = typed.sent.clone();
    typed.left.iter().for_each(|name| sent.copy(name, &values));
    let stored = Stored { version: one.lock_version, values: &values, edits: &one.edits };
    let mut merged = merge(stored, &sent, &typed.origin, by);
    merged.reopen(&typed.undecided, &values);
    let wording = ReasonWording::of(&merged.values);
    let mut fresh = one.clone();
    fresh.edits.note(&merged.changed, by, now, &typed.origin);
    (ReasonSaved { one: fresh, sent, merged }, wording)
}

/// Deletes a reason; decisions that took it over keep their words.
///
/// # Errors
/// It is gone already.
pub fn delete(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: EditionId,
    id: ReasonId,
) -> Result<(), ReasonProblem> {
    store::find(tx.conn, edition, id)?.ok_or(ReasonProblem::Gone)?;
    if store::delete(tx, id)? == 0 {
        return Err(ReasonProblem::Gone);
    }
    let subject = Subject::new("reason", id.0);
    Ok(audit::record(tx, &who.person().record(Some(edition), "reason.deleted", subject))?)
}

//! A member's own work, locked.

use super::EditProblem;
use crate::db::{Fault, Tx};
use crate::editions::Edition;
use crate::ids::WorkId;
use crate::registration::{self, EntryMember, EntryStatus};
use crate::works::model::Work;
use crate::works::store::LockedEntry;
use crate::works::{rules, store};

/// Locks the entry and the work, and checks that the member may change the work now.
pub(super) fn open(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    id: WorkId,
) -> Result<(Work, Edition, LockedEntry), EditProblem> {
    let (work, edition, entry) = own(tx, who, id)?;
    rules::may_edit(&edition.settings, work.shown_status(), work.shown_due(), tx.now)?;
    Ok((work, edition, entry))
}

/// A member's own work, locked, that can be changed now: for what other rooms keep beside it.
///
/// # Errors
/// Stage, deadline or state, or our own failures.
pub fn lock_own(tx: &mut Tx<'_>, who: &EntryMember, id: WorkId) -> Result<Work, EditProblem> {
    open(tx, who, id).map(|(work, ..)| work)
}

/// Locks the entry and a work of it; the entry comes along.
pub(super) fn own(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    id: WorkId,
) -> Result<(Work, Edition, LockedEntry), EditProblem> {
    let entry = store::lock_entry(tx, who.entry())?;
    if entry.status() == EntryStatus::Disqualified {
        return Err(EditProblem::EntryOut);
    }
    store::find_own(tx.conn, who, id)?.ok_or(Fault::NotFound)?;
    let work = store::lock(tx, id)?.ok_or(Fault::NotFound)?;
    let edition = registration::edition_of(tx.conn, who.entry())?;
    Ok((work, edition, entry))
}

/// Refuses what would undo, or be undone by, an act of the committee whose letter is held. What is typed is kept all
/// the same, and nobody learns of the act by it.
pub(super) fn require_settled(work: &Work, entry: LockedEntry) -> Result<(), EditProblem> {
    if work.is_held() || entry.held() { Err(EditProblem::BeingChecked) } else { Ok(()) }
}

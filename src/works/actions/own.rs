//! A member's own work, locked.

use super::EditProblem;
use crate::db::{Fault, Tx};
use crate::editions::Edition;
use crate::ids::WorkId;
use crate::registration::{self, EntryMember, EntryStatus};
use crate::works::model::Work;
use crate::works::{rules, store};

/// Locks the entry and the work, and checks that the member may change the work now.
pub(super) fn open(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    id: WorkId,
) -> Result<(Work, Edition, EntryStatus), EditProblem> {
    let (work, edition, entry) = own(tx, who, id)?;
    rules::may_edit(&edition.settings, work.status, work.revision_due_at, tx.now)?;
    Ok((work, edition, entry))
}

/// Locks the entry and a work of it; the entry's status comes along.
pub(super) fn own(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    id: WorkId,
) -> Result<(Work, Edition, EntryStatus), EditProblem> {
    let entry = store::lock_entry(tx, who.entry())?;
    if entry == EntryStatus::Disqualified {
        return Err(EditProblem::EntryOut);
    }
    store::find_own(tx.conn, who, id)?.ok_or(Fault::NotFound)?;
    let work = store::lock(tx, id)?.ok_or(Fault::NotFound)?;
    let edition = registration::edition_of(tx.conn, who.entry())?;
    Ok((work, edition, entry))
}

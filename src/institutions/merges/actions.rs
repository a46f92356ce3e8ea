//! Verbs on merges.

use super::model::Moved;
use super::problem::{MergeProblem, UndoProblem};
use super::store::{self as merges, NewMerge};
use crate::accounts::{Permitted, right};
use crate::audit::{self, Subject};
use crate::db::{self, Conn, Fault, Tx};
use crate::ids::InstitutionId;
use crate::institutions::model::Institution;
use crate::institutions::name::InstitutionName;
use crate::institutions::store;
use crate::queue::{self, Task};

/// The institution of the directory that has a name; a merged name leads to the one it means.
///
/// # Errors
/// Our own failures only.
pub fn listed(conn: &mut Conn, name: &InstitutionName) -> db::Result<Option<Institution>> {
    let found = store::find_by_key(conn, &name.key())?;
    let target = match found {
        Some(found) => store::resolve(conn, found.id)?,
        None => None,
    };
    Ok(target.filter(|target| target.listed))
}

/// Settles that two names mean one institution: entries and jurors move to `into`, the name typed stays
/// as a row that points there.
pub fn merge(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Institutions>,
    from: InstitutionId,
    into: InstitutionId,
    reason: &str,
) -> Result<(), MergeProblem> {
    if reason.trim().is_empty() {
        return Err(MergeProblem::ReasonMissing);
    }
    let old = store::find(tx.conn, from)?.ok_or(Fault::NotFound)?;
    let target = store::resolve(tx.conn, into)?.ok_or(Fault::NotFound)?;
    if target.id == from {
        return Err(MergeProblem::SameOne);
    }
    // Always in the order of the ids, so that two merges never wait for each other.
    let (first, second) = if from < target.id { (from, target.id) } else { (target.id, from) };
    if store::lock_living(tx, first)? + store::lock_living(tx, second)? != 2 {
        return Err(MergeProblem::AlreadySettled);
    }
    let moved = merges::move_references(tx, from, target.id)?;
    let by = who.person().user_id();
    merges::insert(tx, &NewMerge { from, into: target.id, reason: reason.trim(), by, moved: &moved })?;
    // Jurors and works of one institution may have met under its two names; judging sorts that out.
    queue::enqueue(tx, &Task::SettleConflicts(target.id))?;
    let mut record = who.person().record(None, "institution.merged", Subject::new("institution", from.0));
    record.reason = reason.trim();
    record.details = serde_json::json!({
        "name": old.name, "into": target.id, "into_name": target.name, "entries": moved.entries.len(),
        "jurors": moved.jurors.len(),
    });
    Ok(audit::record(tx, &record)?)
}

/// Moves back what a merge moved, as long as nothing else was merged over it. Sheets that went to other jurors because
/// of it stay with them.
///
/// # Errors
/// No merge of this name stands, a later one touches it, or the name is another institution's by now.
pub fn undo(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Institutions>,
    from: InstitutionId,
) -> Result<(), UndoProblem> {
    let old = store::find(tx.conn, from)?.ok_or(Fault::NotFound)?;
    let merge = merges::merge_of(tx.conn, from)?.ok_or(UndoProblem::NotMerged)?;
    if let Some(over) = merges::merged_over(tx.conn, &merge)? {
        return Err(UndoProblem::MergedOver(over));
    }
    if store::lock_living(tx, merge.into)? == 0 {
        return Err(UndoProblem::NotMerged);
    }
    if store::name_lives(tx.conn, &old.name_key)? {
        return Err(UndoProblem::NameTaken);
    }
    if merges::mark_undone(tx, merge.id, who.person().user_id())? == 0 {
        return Err(UndoProblem::NotMerged);
    }
    merges::move_back(tx, &merge)?;
    let Moved { entries, jurors, .. } = &merge.moved;
    let mut record =
        who.person().record(None, "institution.merge_undone", Subject::new("institution", from.0));
    record.details = serde_json::json!({
        "name": old.name, "into": merge.into, "entries": entries.len(), "jurors": jurors.len(),
    });
    Ok(audit::record(tx, &record)?)
}

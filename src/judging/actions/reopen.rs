//! Taking a handed-in sheet back: with a reason, and what stood in it is kept (R-J3).

use super::reference::has_reference;
use super::sheet::{locked, require_judging, require_method, require_on_time};
use crate::audit::{self, Subject};
use crate::clock::At;
use crate::db::{self, Conn, Fault, Tx};
use crate::editions::Edition;
use crate::ids::AssignmentId;
use crate::judging::actor::Juror;
use crate::judging::model::{AssignmentStatus, MarkSheet};
use crate::judging::problems::{ReopenProblem, SheetStands};
use crate::judging::rules::{Act, next};
use crate::judging::store;
use crate::works::BlindWork;

/// Takes a handed-in sheet back to change it. The reason and the marks that stood there are kept beside the sheet and
/// not in the audit trail, which the committee reads while jurors still judge: a reason may well name a mark (R-J5).
///
/// # Errors
/// Another's sheet is not found; the stage is closed; the sheet is not handed in, or is final; no reason is given.
pub fn reopen(tx: &mut Tx<'_>, juror: &Juror, id: AssignmentId, reason: &str) -> Result<(), ReopenProblem> {
    let edition = locked(tx, juror, id)?;
    reopenable(tx.conn, juror, &edition, id, tx.now)?;
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(ReopenProblem::ReasonMissing);
    }
    if !take_back(tx, id, reason)? {
        return Err(SheetStands::Changed.into());
    }
    let record = juror.person().record(Some(edition.id), "sheet.reopened", Subject::new("assignment", id.0));
    Ok(audit::record(tx, &record)?)
}

/// What a juror sees of a work before taking its sheet back, while that is possible.
///
/// # Errors
/// As for taking it back.
pub fn reopenable_work(
    conn: &mut Conn,
    juror: &Juror,
    edition: &Edition,
    id: AssignmentId,
    now: At,
) -> Result<BlindWork, ReopenProblem> {
    let sheet = reopenable(conn, juror, edition, id, now)?;
    Ok(store::find_text(conn, sheet.item)?)
}

fn reopenable(
    conn: &mut Conn,
    juror: &Juror,
    edition: &Edition,
    id: AssignmentId,
    now: At,
) -> Result<MarkSheet, ReopenProblem> {
    require_judging(juror, edition, now)?;
    require_on_time(edition, now)?;
    require_method(conn, edition.id)?;
    let sheet = store::find_sheet(conn, juror, id)?.ok_or(Fault::NotFound)?;
    next(sheet.status, Act::Reopen).ok_or(SheetStands::NotOpen)?;
    if has_reference(conn, edition, sheet.item)? {
        return Err(ReopenProblem::ReferenceShown);
    }
    Ok(sheet)
}

/// Keeps what stands in a handed-in sheet and opens it; false if it is not handed in any more.
pub(super) fn take_back(tx: &mut Tx<'_>, id: AssignmentId, reason: &str) -> db::Result<bool> {
    if store::move_status(tx, id, AssignmentStatus::Submitted, AssignmentStatus::Drafted)? == 0 {
        return Ok(false);
    }
    store::insert_revision(tx, id, reason)?;
    Ok(true)
}

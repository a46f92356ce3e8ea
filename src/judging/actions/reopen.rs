//! Taking a handed-in sheet back: with a reason, and what stood in it is kept (R-J3).

use super::sheet::{own, require_judging, require_method, require_on_time};
use crate::audit::{self, Subject};
use crate::db::{self, Tx};
use crate::editions;
use crate::ids::AssignmentId;
use crate::judging::actor::Juror;
use crate::judging::model::AssignmentStatus;
use crate::judging::problems::{ReopenProblem, SheetStands};
use crate::judging::rules::{Act, next};
use crate::judging::store;

/// Takes a handed-in sheet back to change it. The reason and the marks that stood there are kept beside the sheet and
/// not in the audit trail, which the committee reads while jurors still judge: a reason may well name a mark (R-J5).
///
/// # Errors
/// Another's sheet is not found; the stage is closed; the sheet is not handed in, or is final; no reason is given.
pub fn reopen(tx: &mut Tx<'_>, juror: &Juror, id: AssignmentId, reason: &str) -> Result<(), ReopenProblem> {
    let edition = editions::lock(tx, juror.edition())?;
    require_judging(juror, &edition, tx.now)?;
    require_on_time(&edition, tx.now)?;
    require_method(tx.conn, edition.id)?;
    let sheet = own(tx, juror, id)?;
    next(sheet.status, Act::Reopen).ok_or(SheetStands::NotOpen)?;
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

/// Keeps what stands in a handed-in sheet and opens it; false if it is not handed in any more.
pub(super) fn take_back(tx: &mut Tx<'_>, id: AssignmentId, reason: &str) -> db::Result<bool> {
    if store::move_status(tx, id, AssignmentStatus::Submitted, AssignmentStatus::Drafted)? == 0 {
        return Ok(false);
    }
    store::insert_revision(tx, id, reason)?;
    Ok(true)
}

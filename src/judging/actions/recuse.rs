//! Stepping back from a work (R30): at any time until the sheet is locked or judging is over, also before it opens; another juror is found at once.

use super::refill::refill;
use super::sheet::require_on_time;
use crate::audit::{self, Subject};
use crate::clock::At;
use crate::db::{Conn, Fault, Tx};
use crate::editions::{self, Edition, WhyClosed};
use crate::ids::{AssignmentId, WorkId};
use crate::judging::actor::Juror;
use crate::judging::model::{AssignmentStatus, MarkSheet, RecusalReason};
use crate::judging::problems::{JudgingClosed, RecuseProblem, SheetStands};
use crate::judging::reopening::edition_of_sheet;
use crate::judging::rules::{Act, next};
use crate::judging::store;
use crate::works::BlindWork;

/// Steps back from a work. False if no other juror could be found: the work then shows up in the
/// committee's progress.
///
/// # Errors
/// Another's work is not found; a locked sheet stays; "another reason" needs words; judging is over.
pub fn recuse(
    tx: &mut Tx<'_>,
    juror: &Juror,
    assignment: AssignmentId,
    ground: RecusalReason,
    words: &str,
) -> Result<bool, RecuseProblem> {
    let edition = editions::lock(tx, juror.edition())?;
    let own = edition_of_sheet(tx.conn, edition.clone(), assignment)?;
    require_not_over(&own, tx.now)?;
    let words = words.trim();
    if ground == RecusalReason::Other && words.is_empty() {
        return Err(RecuseProblem::ReasonMissing);
    }
    let sheet = store::find_sheet(tx.conn, juror, assignment)?.ok_or(Fault::NotFound)?;
    require_unlocked(&sheet)?;
    if store::recuse_sheet(tx, sheet.id, sheet.status, ground, words)? == 0 {
        return Err(SheetStands::Changed.into());
    }
    let mut record =
        juror.person().record(Some(edition.id), "assignment.recused", Subject::new("assignment", sheet.id.0));
    record.reason = words;
    let Subject { kind, id } = sheet.item.audit_subject();
    record.details = serde_json::json!({ "ground": ground, (kind): id, "from": sheet.status });
    audit::record(tx, &record)?;
    // Once judging is over for everybody nobody could take the work on.
    if require_not_over(&edition, tx.now).is_err() {
        return Ok(false);
    }
    // Nobody replaces a juror on a calibration work: all the others score it anyway.
    let works: Vec<WorkId> = sheet.item.work().into_iter().collect();
    Ok(refill(tx, &edition, &works)? == 0)
}

/// What a juror sees of a work before stepping back from it, while that is still possible.
///
/// # Errors
/// Another juror's or a conflicting one is not found; its sheet is locked; judging is over.
pub fn recusable_work(
    conn: &mut Conn,
    juror: &Juror,
    edition: &Edition,
    id: AssignmentId,
    now: At,
) -> Result<BlindWork, RecuseProblem> {
    let sheet = store::find_sheet(conn, juror, id)?.ok_or(Fault::NotFound)?;
    require_not_over(edition, now)?;
    require_unlocked(&sheet)?;
    Ok(store::find_text(conn, sheet.item)?)
}

/// A conflict that is noticed before judging opens is told then; after the closing nobody could replace the juror.
fn require_not_over(edition: &Edition, now: At) -> Result<(), JudgingClosed> {
    match require_on_time(edition, now) {
        Err(JudgingClosed::Stage(closed)) if closed.why == WhyClosed::NotYet => Ok(()),
        other => other,
    }
}

fn require_unlocked(sheet: &MarkSheet) -> Result<(), RecuseProblem> {
    if sheet.status == AssignmentStatus::Locked {
        return Err(RecuseProblem::Locked);
    }
    next(sheet.status, Act::Recuse).map(|_| ()).ok_or_else(|| SheetStands::NotOpen.into())
}

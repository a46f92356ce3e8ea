//! Stepping back from a work (R30): at any time until the sheets are locked; another juror is found at once.

use super::refill::refill;
use crate::audit::{self, Subject};
use crate::db::{Fault, Tx};
use crate::editions;
use crate::ids::{AssignmentId, WorkId};
use crate::judging::actor::Juror;
use crate::judging::model::RecusalReason;
use crate::judging::problems::{RecuseProblem, SheetStands, require_unsealed};
use crate::judging::rules::{Act, next};
use crate::judging::store;

/// Steps back from a work. False if no other juror could be found: the work then shows up in the
/// committee's progress.
///
/// # Errors
/// Another's work is not found; a locked sheet stays; "another reason" needs words; scores are sealed.
pub fn recuse(
    tx: &mut Tx<'_>,
    juror: &Juror,
    assignment: AssignmentId,
    ground: RecusalReason,
    words: &str,
) -> Result<bool, RecuseProblem> {
    let edition = editions::lock(tx, juror.edition())?;
    require_unsealed(&edition)?;
    let words = words.trim();
    if ground == RecusalReason::Other && words.is_empty() {
        return Err(RecuseProblem::ReasonMissing);
    }
    let sheet = store::find_sheet(tx.conn, juror, assignment)?.ok_or(Fault::NotFound)?;
    next(sheet.status, Act::Recuse).ok_or(SheetStands::NotOpen)?;
    if store::recuse_sheet(tx, sheet.id, sheet.status, ground, words)? == 0 {
        return Err(SheetStands::Changed.into());
    }
    let mut record =
        juror.person().record(Some(edition.id), "assignment.recused", Subject::new("assignment", sheet.id.0));
    record.reason = words;
    let Subject { kind, id } = sheet.item.audit_subject();
    record.details = serde_json::json!({ "ground": ground, (kind): id, "from": sheet.status });
    audit::record(tx, &record)?;
    // Nobody replaces a juror on a calibration work: all the others score it anyway.
    let works: Vec<WorkId> = sheet.item.work().into_iter().collect();
    Ok(refill(tx, &edition, &works)? == 0)
}

//! Suspected violations (R11): a juror tells the committee, the committee looks and says what it found. No score
//! changes by either.

use crate::accounts::{Permitted, right};
use crate::audit::{self, Record, Subject};
use crate::db::{Fault, Tx};
use crate::editions;
use crate::ids::{AssignmentId, EditionId, ViolationFlagId};
use crate::judging::actor::Juror;
use crate::judging::problems::{RaiseFlagProblem, SettleFlagProblem};
use crate::judging::store::{self, NewFlag};

/// Tells the committee what a juror suspects.
///
/// # Errors
/// Another's work is not found; nothing is said; a calibration work does not compete; the juror's last word on this
/// work still waits.
pub fn raise_flag(
    tx: &mut Tx<'_>,
    juror: &Juror,
    assignment: AssignmentId,
    words: &str,
) -> Result<(), RaiseFlagProblem> {
    let edition = editions::lock(tx, juror.edition())?;
    let words = words.trim();
    let sheet = store::find_sheet(tx.conn, juror, assignment)?.ok_or(Fault::NotFound)?;
    if words.is_empty() {
        return Err(RaiseFlagProblem::ReasonMissing);
    }
    let work = sheet.item.work().ok_or(RaiseFlagProblem::DoesNotCompete)?;
    if store::waiting_flag(tx.conn, assignment)?.is_some() {
        return Err(RaiseFlagProblem::Waits);
    }
    store::insert_flag(tx, &NewFlag { edition: edition.id, work, assignment, juror: juror.id(), words })?;
    let record = juror.person().record(Some(edition.id), "violation.flagged", Subject::new("work", work.0));
    Ok(audit::record(tx, &Record { reason: words, ..record })?)
}

/// Notes what the committee found.
///
/// # Errors
/// No such flag in the edition; nothing is said; it is settled already.
pub fn settle_flag(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Works>,
    edition: EditionId,
    flag: ViolationFlagId,
    outcome: &str,
) -> Result<(), SettleFlagProblem> {
    let edition = editions::lock(tx, edition)?;
    let work = store::work_of_flag(tx.conn, edition.id, flag)?.ok_or(Fault::NotFound)?;
    let outcome = outcome.trim();
    if outcome.is_empty() {
        return Err(SettleFlagProblem::ReasonMissing);
    }
    if store::settle_flag(tx, flag, who.person().user_id(), outcome)? == 0 {
        return Err(SettleFlagProblem::Settled);
    }
    let record = who.person().record(Some(edition.id), "violation.settled", Subject::new("work", work.0));
    Ok(audit::record(tx, &Record { reason: outcome, ..record })?)
}

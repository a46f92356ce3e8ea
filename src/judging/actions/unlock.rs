//! Opening again what is locked: the juror asks with a reason, the committee decides once (product.md §2).

use super::reference::has_reference;
use super::reopen::take_back;
use super::sheet::{require_judging, require_on_time};
use crate::accounts::{Permitted, right};
use crate::audit::{self, Record, Subject};
use crate::db::{Fault, Tx};
use crate::editions::{self, Edition, PhaseKey};
use crate::ids::{AssignmentId, EditionId, UnlockRequestId};
use crate::judging::actor::Juror;
use crate::judging::model::{UnlockRequest, UnlockVerdict};
use crate::judging::problems::{AskUnlockProblem, DecideUnlockProblem};
use crate::judging::store::{self, NewUnlock, UnlockDecision};
use crate::notifications::letters::jury::UnlockDecided;
use crate::notifications::{self, Mail};

/// Asks the committee to open one locked sheet, or without one every locked sheet. The reason is for the committee's
/// page and not for the audit trail: jurors are told to name no marks, but one may (R-J5).
///
/// # Errors
/// Judging is closed; no reason; the sheet, or nothing at all, is locked; a request for the same thing waits.
pub fn ask_unlock(
    tx: &mut Tx<'_>,
    juror: &Juror,
    assignment: Option<AssignmentId>,
    reason: &str,
) -> Result<UnlockRequestId, AskUnlockProblem> {
    let edition = editions::lock(tx, juror.edition())?;
    require_judging(juror, &edition, tx.now)?;
    require_on_time(&edition, tx.now)?;
    let locked = store::locked_sheets(tx.conn, juror)?;
    if let Some(id) = assignment {
        let sheet = store::find_sheet(tx.conn, juror, id)?.ok_or(Fault::NotFound)?;
        if has_reference(tx.conn, &edition, sheet.item)? {
            return Err(AskUnlockProblem::ReferenceShown);
        }
    }
    let stands = |id: AssignmentId| locked.iter().any(|sheet| sheet.id == id);
    if locked.is_empty() || assignment.is_some_and(|id| !stands(id)) {
        return Err(AskUnlockProblem::NotLocked);
    }
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(AskUnlockProblem::ReasonMissing);
    }
    let own = store::own_unlocks(tx.conn, juror)?;
    if own.iter().any(|request| request.verdict.is_none() && request.assignment == assignment) {
        return Err(AskUnlockProblem::Waits);
    }
    let new = NewUnlock { edition: edition.id, juror: juror.id(), assignment, reason };
    let id = store::insert_unlock(tx, &new)?;
    let mut record =
        juror.person().record(Some(edition.id), "unlock.asked", Subject::new("juror", juror.id().0));
    record.details = serde_json::json!({ "request": id, "assignment": assignment });
    audit::record(tx, &record)?;
    Ok(id)
}

/// What a member of the committee decides.
#[derive(Debug, Clone)]
pub struct Deciding {
    pub request: UnlockRequestId,
    pub verdict: UnlockVerdict,
    /// What is said to the juror; a refusal needs it.
    pub answer: String,
}

/// Decides a request, once. An accepted sheet is open for marks again with the juror's reason kept beside what stood in
/// it; an accepted lock leaves every sheet handed in. The juror is told by letter.
///
/// # Errors
/// No such request in the edition; it is decided; nothing may be opened after the closing; nothing is locked any more;
/// a refusal without words.
pub fn decide_unlock(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Jury>,
    edition: EditionId,
    deciding: &Deciding,
) -> Result<(), DecideUnlockProblem> {
    let edition = editions::lock(tx, edition)?;
    let request = store::find_unlock(tx.conn, edition.id, deciding.request)?.ok_or(Fault::NotFound)?;
    if request.verdict.is_some() {
        return Err(DecideUnlockProblem::Decided);
    }
    let answer = deciding.answer.trim();
    if deciding.verdict == UnlockVerdict::Declined && answer.is_empty() {
        return Err(DecideUnlockProblem::ReasonMissing);
    }
    let how = UnlockDecision { verdict: deciding.verdict, by: who.person().user_id(), answer };
    if store::settle_unlock(tx, request.id, how)? == 0 {
        return Err(DecideUnlockProblem::Decided);
    }
    if deciding.verdict == UnlockVerdict::Accepted {
        require_on_time(&edition, tx.now)?;
        open_again(tx, &request)?;
    }
    let act = match deciding.verdict {
        UnlockVerdict::Accepted => "unlock.accepted",
        UnlockVerdict::Declined => "unlock.declined",
    };
    let subject = Subject::new("juror", request.juror.0);
    let mut record = Record { reason: answer, ..who.person().record(Some(edition.id), act, subject) };
    record.details = serde_json::json!({ "request": request.id, "assignment": request.assignment });
    audit::record(tx, &record)?;
    tell(tx, &edition, &request, deciding)
}

fn open_again(tx: &mut Tx<'_>, request: &UnlockRequest) -> Result<(), DecideUnlockProblem> {
    if store::unlock_sheets(tx, request.juror, request.assignment)? == 0 {
        return Err(DecideUnlockProblem::NotLocked);
    }
    if let Some(id) = request.assignment {
        take_back(tx, id, &request.reason)?;
    }
    Ok(())
}

fn tell(
    tx: &mut Tx<'_>,
    edition: &Edition,
    request: &UnlockRequest,
    deciding: &Deciding,
) -> Result<(), DecideUnlockProblem> {
    let room = format!("/{}/juri", edition.slug);
    let path = match (deciding.verdict, request.assignment) {
        (UnlockVerdict::Accepted, Some(id)) => format!("{room}/karya/{id}"),
        (UnlockVerdict::Accepted, None) => room,
        (UnlockVerdict::Declined, _) => format!("{room}/pembukaan"),
    };
    let mail = Mail::UnlockDecided(UnlockDecided {
        accepted: deciding.verdict == UnlockVerdict::Accepted,
        edition: edition.short_title(),
        work: request.number.clone(),
        answer: deciding.answer.trim().to_owned(),
        closes: edition.phase(PhaseKey::Judging).and_then(|phase| phase.closes_at),
        path,
    });
    for (_, to) in store::recipients(tx.conn, &[request.juror])? {
        let key = format!("unlock_decided:{}", request.id);
        notifications::send_once(tx, &to, &mail, &edition.about(), &key)?;
    }
    Ok(())
}

//! Asking, taking consent back, answering.

use super::erasure::erase;
use super::model::{AffectedPerson, RequestKind, RequestStatus};
use super::problem::{AskProblem, DecideProblem, WithdrawProblem};
use super::store;
use crate::accounts::{self, Permission, Permitted, SignedIn, right};
use crate::audit::{self, Subject};
use crate::db::{Fault, Tx};
use crate::ids::{ConsentId, DataRequestId, EditionId};
use crate::notifications::letters::data::{DataRequestAnswered, DataRequestAsked};
use crate::notifications::{self, About, Mail, Recipient};
use crate::registration;

/// Takes a request; the chairs are told, and the clock runs.
///
/// # Errors
/// One of the kind waits already.
pub fn ask(tx: &mut Tx<'_>, who: &SignedIn, kind: RequestKind, words: &str) -> Result<(), AskProblem> {
    if store::waits(tx.conn, who.user_id(), kind)? {
        return Err(AskProblem::Waiting);
    }
    Ok(open(tx, who, kind, words)?)
}

fn open(tx: &mut Tx<'_>, who: &SignedIn, kind: RequestKind, words: &str) -> Result<(), Fault> {
    let id = store::insert(tx, who.user_id(), kind, words)?;
    let mail = Mail::DataRequestAsked(DataRequestAsked {
        name: who.name().to_owned(),
        kind: kind.text(),
        due: super::rules::due_at(tx.now),
    });
    for chair in accounts::committee_recipients(tx.conn, Permission::PersonalData)? {
        notifications::send(tx, &chair, &mail, &About::portal())?;
    }
    let mut record = who.record(None, "data.requested", Subject::new("data_request", id.0));
    record.details = serde_json::json!({ "kind": kind });
    audit::record(tx, &record)
}

/// Takes a consent back. What rests on it has to stop within the same time, so that it is a request as well.
///
/// # Errors
/// It is not the person's, or was taken back before.
pub fn withdraw_consent(tx: &mut Tx<'_>, who: &SignedIn, id: ConsentId) -> Result<(), WithdrawProblem> {
    if registration::take_back_consent(tx, who.user_id(), id)? == 0 {
        return Err(WithdrawProblem::Gone);
    }
    let record = who.record(None, "consent.withdrawn", Subject::new("consent", id.0));
    audit::record(tx, &record)?;
    Ok(open(tx, who, RequestKind::Withdrawal, "")?)
}

/// An answer to a request.
#[derive(Debug, Clone)]
pub struct Decision {
    pub request: DataRequestId,
    /// Carried out, or refused.
    pub done: bool,
    /// What was done, or why not.
    pub answer: String,
}

/// Answers a request; the person is told. An erasure that is carried out erases at once.
///
/// # Errors
/// Another member answered, or the person still has a part in an edition.
pub fn decide(
    tx: &mut Tx<'_>,
    who: &Permitted<right::PersonalData>,
    decision: &Decision,
) -> Result<(), DecideProblem> {
    let request = store::find(tx.conn, decision.request)?.ok_or(Fault::NotFound)?;
    let status = if decision.done { RequestStatus::Done } else { RequestStatus::Refused };
    let by = who.person().user_id();
    if store::answer(tx, request.id, by, status, &decision.answer)? == 0 {
        return Err(DecideProblem::Decided);
    }
    let reader = accounts::find_user(tx.conn, request.user)?.ok_or(Fault::NotFound)?;
    let to = Recipient { email: reader.email.clone(), name: reader.name.clone(), lang: reader.language() };
    let mail = Mail::DataRequestAnswered(DataRequestAnswered {
        kind: request.kind.text(),
        done: decision.done,
        answer: decision.answer.clone(),
    });
    notifications::send(tx, &to, &mail, &About::portal())?;
    if request.kind == RequestKind::Erasure && decision.done {
        erase(tx, request.user)?;
    }
    let mut record = who.person().record(None, "data.answered", Subject::new("data_request", request.id.0));
    record.details = serde_json::json!({ "kind": request.kind, "done": decision.done });
    Ok(audit::record(tx, &record)?)
}

/// Everybody of an edition with how they are reached, for the notices that a breach demands within 3 × 24 hours (article 46).
/// Who took the list, and why, is put on record.
///
/// # Errors
/// Our own failures only.
pub fn people_affected(
    tx: &mut Tx<'_>,
    who: &Permitted<right::PersonalData>,
    edition: EditionId,
    reason: &str,
) -> Result<Vec<AffectedPerson>, Fault> {
    let found = store::affected(tx.conn, edition)?;
    let subject = Subject::new("edition", edition.0);
    let mut record = who.person().record(Some(edition), "people.listed", subject);
    record.reason = reason;
    record.details = serde_json::json!({ "people": found.len() });
    audit::record(tx, &record)?;
    Ok(found)
}

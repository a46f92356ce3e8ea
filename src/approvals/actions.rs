//! Asking for an act, following a request, taking it back.

use super::model::ProtectedAct;
use super::problem::{SecondProblem, WithdrawRequestProblem};
use super::store::{self, NewRequest};
use crate::accounts::{self, Permitted, Right, right};
use crate::audit::{self, Subject};
use crate::db::Tx;
use crate::editions::Edition;
use crate::ids::{ApprovalId, EditionId, UserId};
use crate::notifications::letters::committee::SecondMemberAsked;
use crate::notifications::{self, Mail};

/// What is asked for, or about to be done.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    pub edition: &'a Edition,
    pub act: ProtectedAct,
    /// Number of the work or key of the stage; empty if the act is about the whole edition.
    pub subject: &'a str,
    /// Of everything the member sees and the act depends on.
    pub fingerprint: &'a str,
    /// Page below `/{k}/panitia` on which another member does it.
    pub page: &'a str,
}

/// Notes that the member wants exactly this done; the other members are told by letter. Asked twice it changes
/// nothing; the member's older request for the same thing as it was before is taken back. `details` is JSON.
///
/// # Errors
/// The member's role does not permit the act, or our own failures.
pub fn ask<R: Right>(
    tx: &mut Tx<'_>,
    who: &Permitted<R>,
    asked: Asked<'_>,
    details: &str,
) -> Result<(), SecondProblem> {
    let Asked { edition, act, subject, fingerprint, page } = asked;
    if !who.may(act.permission()) {
        return Err(SecondProblem::NotPermitted(act));
    }
    let me = who.person().user_id();
    let open = store::requests(tx.conn, edition, act, subject)?.open;
    for older in open.iter().filter(|request| request.asked_by == me) {
        if older.fingerprint == fingerprint && older.details == details {
            return Ok(());
        }
        store::withdraw(tx, older.id, me)?;
    }
    let new = NewRequest { edition: edition.id, act, subject, fingerprint, details, page, by: me };
    let id = store::insert(tx, &new)?;
    let letter = Mail::SecondMemberAsked(SecondMemberAsked {
        name: who.person().name().to_owned(),
        act: act.text(),
        subject: act.about(subject),
        edition: edition.short_title(),
        path: format!("/{}/panitia{page}", edition.slug),
    });
    for other in accounts::committee_recipients(tx.conn, act.permission())? {
        if other.email != who.person().email() {
            notifications::send(tx, &other, &letter, &edition.about().by(me))?;
        }
    }
    let mut record = who.person().record(Some(edition.id), "approval.asked", Subject::new("approval", id.0));
    record.details = serde_json::json!({ "act": act, "subject": subject, "fingerprint": fingerprint });
    Ok(audit::record(tx, &record)?)
}

/// The member who asked for exactly this, if a second one is needed; the request is used up.
///
/// # Errors
/// `OwnRequest`, `Alone`, `NotAsked` or `NotPermitted`, or our own failures.
pub fn second<R: Right>(
    tx: &mut Tx<'_>,
    who: &Permitted<R>,
    asked: Asked<'_>,
) -> Result<Option<UserId>, SecondProblem> {
    let Asked { edition, act, subject, fingerprint, .. } = asked;
    if !who.may(act.permission()) {
        return Err(SecondProblem::NotPermitted(act));
    }
    let requests = store::requests(tx.conn, edition, act, subject)?;
    let me = who.person().user_id();
    if !requests.needed {
        // Asked for while the edition still wanted two members: it is done now and waits no longer.
        for other in requests.open.iter().filter(|other| other.fingerprint == fingerprint) {
            store::withdraw(tx, other.id, me)?;
        }
        return Ok(None);
    }
    let Some(request) = requests.by_another(me, fingerprint) else {
        return Err(match requests.own(me, fingerprint) {
            _ if requests.members < 2 => SecondProblem::Alone,
            Some(_) => SecondProblem::OwnRequest,
            None => SecondProblem::NotAsked,
        });
    };
    if store::follow(tx, request.id, me)? == 0 {
        return Err(SecondProblem::NotAsked);
    }
    // It is done once: whatever else was asked for it waits no longer.
    for other in requests.open.iter().filter(|other| other.id != request.id) {
        store::withdraw(tx, other.id, me)?;
    }
    Ok(Some(request.asked_by))
}

/// Takes an open request back: whoever asked, or another member who does not want it done. The page of the act comes
/// back.
///
/// # Errors
/// It was followed or taken back already, or the role does not permit the act.
pub fn withdraw(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Approvals>,
    edition: EditionId,
    id: ApprovalId,
) -> Result<String, WithdrawRequestProblem> {
    let open = store::waiting(tx.conn, edition)?;
    let request = open.into_iter().find(|request| request.id == id).ok_or(WithdrawRequestProblem::Settled)?;
    if !who.may(request.act.permission()) {
        return Err(WithdrawRequestProblem::NotPermitted(request.act));
    }
    if store::withdraw(tx, id, who.person().user_id())? == 0 {
        return Err(WithdrawRequestProblem::Settled);
    }
    let mut record = who.person().record(Some(edition), "approval.withdrawn", Subject::new("approval", id.0));
    record.details = serde_json::json!({ "act": request.act, "asked_by": request.asked_by });
    audit::record(tx, &record)?;
    Ok(request.page)
}

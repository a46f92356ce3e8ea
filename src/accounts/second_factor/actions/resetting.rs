//! A lost factor is reset by a chair: a day later, unless the owner of the account objects or uses a factor before.

use std::time::Duration;

use serde_json::json;

use super::removal;
use crate::accounts::second_factor::model::{NewReset, Reset, ResetOutcome};
use crate::accounts::second_factor::problem::ResetProblem;
use crate::accounts::second_factor::store::{self, StoredReset};
use crate::accounts::told;
use crate::accounts::{Permitted, User, end_sessions, find_user, right};
use crate::audit::{self, Record, Subject};
use crate::db::{Conn, Fault, Tx};
use crate::ids::{EditionId, FactorResetId};
use crate::notifications::letters::factor::{FactorNews, FactorResetAsked};
use crate::notifications::{self, About, Mail};
use crate::queue::{self, Task};
use crate::secrets::{random_token, sha256_hex};

/// How long the owner has to object.
const WAIT: Duration = Duration::from_secs(24 * 3600);
/// Longest reason, in characters.
const LONGEST_REASON: usize = 500;

/// Begins a reset. The owner is written to at once, with the way to refuse it.
///
/// # Errors
/// The account is the chair's own, has no factor, or a reset waits already.
pub fn ask_reset(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Team>,
    edition: EditionId,
    new: &NewReset,
) -> Result<(), ResetProblem> {
    let by = who.person();
    if by.user_id() == new.user {
        return Err(ResetProblem::Own);
    }
    if new.reason.is_empty() || new.reason.chars().count() > LONGEST_REASON {
        return Err(ResetProblem::Reason);
    }
    let user = find_user(tx.conn, new.user)?.ok_or(Fault::NotFound)?;
    if !store::factors(tx.conn, user.id)?.any() {
        return Err(ResetProblem::NoFactor);
    }
    if store::open_reset_of(tx.conn, user.id)?.is_some() {
        return Err(ResetProblem::Waits);
    }
    let (token, due_at) = (random_token()?, tx.now.plus(WAIT));
    let refusal_hash = &sha256_hex(&token);
    let stored = StoredReset { new, asked_by: by.user_id(), refusal_hash, due_at };
    let id = store::insert_reset(tx, &stored)?;
    queue::enqueue_at(tx, &Task::ResetFactor(id), due_at)?;
    let mut record = by.record(Some(edition), "account.factor_reset_asked", Subject::new("user", user.id.0));
    record.reason = &new.reason;
    record.details = json!({ "reset": id, "due_at": due_at });
    audit::record(tx, &record)?;
    let mail = Mail::FactorResetAsked(FactorResetAsked {
        by: by.name().to_owned(),
        due: due_at,
        path: format!("/akun/reset-faktor/{token}"),
    });
    Ok(notifications::send(tx, &user.recipient(), &mail, &About::portal())?)
}

/// The reset that a letter's word belongs to and whose account it is, without doing anything.
///
/// # Errors
/// It is over, or there is none.
pub fn check_refusal(conn: &mut Conn, token: &str) -> Result<(Reset, User), ResetProblem> {
    let reset = store::by_refusal(conn, &sha256_hex(token))?.ok_or(ResetProblem::Over)?;
    if reset.outcome.is_some() {
        return Err(ResetProblem::Over);
    }
    let user = find_user(conn, reset.user_id)?.ok_or(Fault::NotFound)?;
    Ok((reset, user))
}

/// The owner refuses, with the word of the letter: nothing changes, and the chairs see it in the trail.
///
/// # Errors
/// It is over, or there is none.
pub fn refuse_reset(tx: &mut Tx<'_>, token: &str) -> Result<(), ResetProblem> {
    let (reset, user) = check_refusal(tx.conn, token)?;
    if store::settle_reset(tx, reset.id, ResetOutcome::Refused)? == 0 {
        return Err(ResetProblem::Over);
    }
    told::note(tx, &user, "account.factor_reset_refused", json!({ "reset": reset.id }))?;
    if let Some(chair) = find_user(tx.conn, reset.asked_by)? {
        told::tell(tx, &chair, FactorNews::ResetRefused(user.name.clone()))?;
    }
    Ok(())
}

/// A chair takes a reset back.
///
/// # Errors
/// It is over, or there is none.
pub fn take_back_reset(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Team>,
    edition: EditionId,
    id: FactorResetId,
) -> Result<Reset, ResetProblem> {
    let reset = store::find_reset(tx.conn, id)?.ok_or(Fault::NotFound)?;
    if store::settle_reset(tx, id, ResetOutcome::TakenBack)? == 0 {
        return Err(ResetProblem::Over);
    }
    let subject = Subject::new("user", reset.user_id.0);
    let mut record = who.person().record(Some(edition), "account.factor_reset_taken_back", subject);
    record.details = json!({ "reset": id });
    audit::record(tx, &record)?;
    Ok(reset)
}

/// The day is over: every factor of the account goes, and so do its sessions. Nothing happens where the reset is settled;
/// done twice, it does nothing.
///
/// # Errors
/// Our own failures only.
pub fn carry_out_reset(tx: &mut Tx<'_>, id: FactorResetId) -> Result<(), Fault> {
    let Some(reset) = store::lock_reset(tx, id)? else { return Ok(()) };
    if tx.now < reset.due_at || store::settle_reset(tx, id, ResetOutcome::Done)? == 0 {
        return Ok(());
    }
    let user = find_user(tx.conn, reset.user_id)?.ok_or(Fault::NotFound)?;
    removal::forget_all(tx, user.id)?;
    end_sessions(tx, user.id)?;
    let line = Record::of_portal(None, "account.factor_reset_done", Subject::new("user", user.id.0));
    audit::record(tx, &Record { details: json!({ "reset": id }), ..line })?;
    told::tell(tx, &user, FactorNews::ResetDone)
}

//! Taking a factor away.

use serde_json::json;

use crate::accounts::second_factor::problem::FactorProblem;
use crate::accounts::second_factor::store;
use crate::accounts::told;
use crate::accounts::{SignedIn, User, find_user};
use crate::db::{Fault, Tx};
use crate::ids::{PasskeyId, UserId};
use crate::notifications::letters::factor::FactorNews;

/// Codes of the app are asked for no longer; done twice, it changes nothing.
///
/// # Errors
/// Our own failures only.
pub fn remove_totp(tx: &mut Tx<'_>, who: &SignedIn) -> Result<(), Fault> {
    if store::delete_totp(tx, who.user_id())? == 0 {
        return Ok(());
    }
    let user = find_user(tx.conn, who.user_id())?.ok_or(Fault::NotFound)?;
    told::note(tx, &user, "account.factor_removed", json!({ "kind": "totp" }))?;
    told::tell(tx, &user, FactorNews::TotpRemoved)?;
    after_removal(tx, &user)
}

/// A passkey of one's own is taken no longer; done twice, it changes nothing.
///
/// # Errors
/// Our own failures only.
pub fn remove_passkey(tx: &mut Tx<'_>, who: &SignedIn, id: PasskeyId) -> Result<(), Fault> {
    let Some(name) = store::delete_passkey(tx, who.user_id(), id)? else { return Ok(()) };
    let user = find_user(tx.conn, who.user_id())?.ok_or(Fault::NotFound)?;
    told::note(tx, &user, "account.factor_removed", json!({ "kind": "passkey", "name": name }))?;
    told::tell(tx, &user, FactorNews::PasskeyRemoved(name))?;
    after_removal(tx, &user)
}

/// Another name for a passkey of one's own.
///
/// # Errors
/// The name is empty or too long, or the passkey is not the person's.
pub fn rename_passkey(
    tx: &mut Tx<'_>,
    who: &SignedIn,
    id: PasskeyId,
    name: &str,
) -> Result<(), FactorProblem> {
    if name.is_empty() || name.chars().count() > 60 {
        return Err(FactorProblem::PasskeyName);
    }
    match store::put_name(tx, who.user_id(), id, name)? {
        0 => Err(Fault::NotFound.into()),
        _ => Ok(()),
    }
}

/// Without a factor there is nothing that recovery codes could stand in for, and no session has used one.
fn after_removal(tx: &mut Tx<'_>, user: &User) -> Result<(), Fault> {
    if !store::factors(tx.conn, user.id)?.any() {
        store::delete_codes(tx, user.id)?;
        store::unmark_sessions(tx, user.id)?;
    }
    Ok(())
}

/// Takes everything away; the caller leaves the trace.
pub fn forget_all(tx: &mut Tx<'_>, user: UserId) -> Result<(), Fault> {
    store::delete_totp(tx, user)?;
    store::delete_passkeys(tx, user)?;
    store::delete_codes(tx, user)?;
    store::end_halves(tx, user)?;
    store::unmark_sessions(tx, user)?;
    Ok(())
}

//! Adding a factor.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use serde_json::json;
use webauthn_rs::prelude::{PasskeyRegistration, RegisterPublicKeyCredential};

use super::ceremony::{Ask, of_session};
use crate::accounts::second_factor::model::{PendingTotp, TypedCode};
use crate::accounts::second_factor::passkey::relying_party;
use crate::accounts::second_factor::problem::FactorProblem;
use crate::accounts::second_factor::store::{self, NewPasskey};
use crate::accounts::second_factor::{recovery, totp};
use crate::accounts::told;
use crate::accounts::{SignedIn, User, find_user};
use crate::db::{Conn, Fault, Tx};
use crate::notifications::letters::factor::FactorNews;
use crate::secrets::Seal;

/// Longest name of a passkey, in characters.
const LONGEST_NAME: usize = 60;

/// A factor was added.
#[derive(Debug, Clone, Default)]
pub struct Enrolled {
    /// The first set of recovery codes, which is shown this once; none where there is a set already.
    pub codes: Option<Vec<String>>,
}

/// Makes a secret that waits for its first code, in the place of any that waited before.
///
/// # Errors
/// Codes of an app are asked for already.
pub fn begin_totp(tx: &mut Tx<'_>, who: &SignedIn) -> Result<(), FactorProblem> {
    if store::confirmed_secret(tx.conn, who.user_id())?.is_some() {
        return Err(FactorProblem::HasTotp);
    }
    let sealed = tx.seal.seal(&store::secret_place(who.user_id()), &totp::new_secret()?)?;
    store::put_pending(tx, who.user_id(), &sealed)?;
    Ok(())
}

/// The secret that waits for its first code, for the page that shows it to its owner.
///
/// # Errors
/// Our own failures only.
pub fn pending_totp(conn: &mut Conn, seal: &Seal, who: &SignedIn) -> Result<Option<PendingTotp>, Fault> {
    let Some((_, sealed)) = store::waiting_secret(conn, who.user_id())? else { return Ok(None) };
    Ok(totp::shown(
        &seal.open(&store::secret_place(who.user_id()), &sealed).map_err(Fault::unreadable)?,
        who.email(),
    ))
}

/// From now on codes of the app are asked for: the first one shows that it has the secret and the right time.
///
/// # Errors
/// No secret waits, or the code is none of it.
pub fn confirm_totp(tx: &mut Tx<'_>, who: &SignedIn, code: &TypedCode) -> Result<Enrolled, FactorProblem> {
    if store::confirmed_secret(tx.conn, who.user_id())?.is_some() {
        return Err(FactorProblem::HasTotp);
    }
    let (id, sealed) = store::waiting_secret(tx.conn, who.user_id())?.ok_or(FactorProblem::NothingWaits)?;
    let secret = tx.seal.open(&store::secret_place(who.user_id()), &sealed).map_err(Fault::unreadable)?;
    let step = totp::step_of(&secret, &code.typed, code.at).ok_or(FactorProblem::WrongCode)?;
    if store::confirm_totp(tx, id, step)? == 0 {
        return Err(FactorProblem::NothingWaits);
    }
    let user = owner(tx, who)?;
    told::note(tx, &user, "account.factor_added", json!({ "kind": "totp" }))?;
    told::tell(tx, &user, FactorNews::TotpAdded)?;
    enrolled(tx, who, &user)
}

/// Keeps a passkey, by its answer to `for_addition`.
///
/// # Errors
/// It has no name, is known, or its answer is not good.
pub fn add_passkey(
    tx: &mut Tx<'_>,
    who: &SignedIn,
    name: &str,
    answer: &str,
) -> Result<Enrolled, FactorProblem> {
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        return Err(FactorProblem::PasskeyName);
    }
    let party = relying_party(tx.site).ok_or(FactorProblem::NoPasskeysHere)?;
    let state = store::take_ceremony(tx, who.user_id(), Ask::Addition.word(), &of_session(who))?;
    let state: PasskeyRegistration =
        serde_json::from_str(&state.ok_or(FactorProblem::PasskeyFailed)?).map_err(Fault::unreadable)?;
    let answer: RegisterPublicKeyCredential = serde_json::from_str(answer)
        .map_err(|_unreadable: serde_json::Error| FactorProblem::PasskeyFailed)?;
    let passkey = party.finish_passkey_registration(&answer, &state).map_err(|cause| {
        tracing::info!(%cause, "a passkey was not registered");
        FactorProblem::PasskeyFailed
    })?;
    let new = NewPasskey {
        name,
        credential_id: &BASE64.encode(passkey.cred_id()),
        credential: &serde_json::to_string(&passkey).map_err(Fault::unwritable)?,
    };
    store::insert_passkey(tx, who.user_id(), &new)?.ok_or(FactorProblem::PasskeyKnown)?;
    let user = owner(tx, who)?;
    told::note(tx, &user, "account.factor_added", json!({ "kind": "passkey", "name": name }))?;
    told::tell(tx, &user, FactorNews::PasskeyAdded(name.to_owned()))?;
    enrolled(tx, who, &user)
}

/// A new set of recovery codes, which is shown this once; the one before is worth nothing any more.
///
/// # Errors
/// There is no factor that they could stand in for.
pub fn make_codes(tx: &mut Tx<'_>, who: &SignedIn) -> Result<Vec<String>, FactorProblem> {
    if !store::factors(tx.conn, who.user_id())?.any() {
        return Err(FactorProblem::NoFactor);
    }
    let user = owner(tx, who)?;
    let codes = put_codes(tx, &user)?;
    told::tell(tx, &user, FactorNews::RecoveryMade)?;
    Ok(codes)
}

fn put_codes(tx: &mut Tx<'_>, user: &User) -> Result<Vec<String>, Fault> {
    let codes = recovery::new_set()?;
    let digests: Vec<String> = codes.iter().map(|code| recovery::digest(tx.seal, user.id, code)).collect();
    store::insert_codes(tx, user.id, &digests)?;
    told::note(tx, user, "account.recovery_codes_made", json!({ "count": codes.len() }))?;
    Ok(codes)
}

/// The session that adds a factor has proved itself with it; the others, which have not, end.
fn enrolled(tx: &mut Tx<'_>, who: &SignedIn, user: &User) -> Result<Enrolled, FactorProblem> {
    if !who.used_factor() {
        crate::accounts::end_other_sessions(tx, who)?;
        store::end_halves(tx, user.id)?;
    }
    store::mark_session(tx, who.session_id())?;
    let has_codes = store::factors(tx.conn, user.id)?.codes_left > 0;
    let codes = if has_codes { None } else { Some(put_codes(tx, user)?) };
    Ok(Enrolled { codes })
}

fn owner(tx: &mut Tx<'_>, who: &SignedIn) -> Result<User, Fault> {
    find_user(tx.conn, who.user_id())?.ok_or(Fault::NotFound)
}

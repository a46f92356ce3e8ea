//! Whether what somebody gave is a factor of an account. Whatever is good is used up by it.

use webauthn_rs::prelude::{Passkey, PasskeyAuthentication, PublicKeyCredential};

use crate::accounts::second_factor::model::{ResetOutcome, TypedCode};
use crate::accounts::second_factor::passkey::relying_party;
use crate::accounts::second_factor::{recovery, store, totp};
use crate::accounts::{User, told};
use crate::db::{Fault, Tx};
use crate::notifications::letters::factor::FactorNews;

/// Whether a code of the authenticator app is good now and was not used before.
pub(super) fn code(tx: &mut Tx<'_>, user: &User, code: &TypedCode) -> Result<bool, Fault> {
    let Some((id, sealed)) = store::confirmed_secret(tx.conn, user.id)? else { return Ok(false) };
    let secret = tx.seal.open(&store::secret_place(user.id), &sealed).map_err(Fault::unreadable)?;
    let Some(step) = totp::step_of(&secret, &code.typed, code.at) else { return Ok(false) };
    let good = store::use_step(tx, id, step)? == 1;
    used(tx, user, good)
}

/// Whether a recovery code is one of the account's and was not used before.
pub(super) fn recovery(tx: &mut Tx<'_>, user: &User, typed: &str) -> Result<bool, Fault> {
    let digests = recovery::digests(tx.conn, tx.seal, user.id, typed)?;
    if store::use_code(tx, user.id, &digests)? == 0 {
        return Ok(false);
    }
    let left = store::factors(tx.conn, user.id)?.codes_left;
    told::note(tx, user, "account.recovery_code_used", serde_json::json!({ "left": left }))?;
    told::tell(tx, user, FactorNews::RecoveryUsed { left })?;
    used(tx, user, true)
}

/// The answer of a passkey to what it was asked.
pub(super) struct Answer<'a> {
    /// What it was asked for.
    pub purpose: &'a str,
    /// The session or half session that asked.
    pub bound_to: &'a str,
    /// What the browser's passkey answered, as JSON.
    pub credential: &'a str,
}

/// Whether the answer comes from a passkey of the account, to the question that was asked last.
pub(super) fn passkey(tx: &mut Tx<'_>, user: &User, answer: &Answer<'_>) -> Result<bool, Fault> {
    let Some(state) = store::take_ceremony(tx, user.id, answer.purpose, answer.bound_to)? else {
        return Ok(false);
    };
    let state: PasskeyAuthentication = serde_json::from_str(&state).map_err(Fault::unreadable)?;
    let Ok(credential) = serde_json::from_str::<PublicKeyCredential>(answer.credential) else {
        return Ok(false);
    };
    let Some(party) = relying_party(tx.site) else { return Ok(false) };
    let result = match party.finish_passkey_authentication(&credential, &state) {
        Ok(result) => result,
        Err(cause) => {
            tracing::info!(%cause, "a passkey was not taken");
            return Ok(false);
        }
    };
    for stored in store::credentials(tx.conn, user.id)? {
        let mut passkey: Passkey = serde_json::from_str(&stored.credential).map_err(Fault::unreadable)?;
        if passkey.update_credential(&result).is_some() {
            let credential = serde_json::to_string(&passkey).map_err(Fault::unwritable)?;
            store::put_use(tx, stored.id, &credential)?;
            return used(tx, user, true);
        }
    }
    // It was taken away between the question and the answer.
    Ok(false)
}

/// A factor that was used shows that it is not lost: a reset that waits is over.
fn used(tx: &mut Tx<'_>, user: &User, good: bool) -> Result<bool, Fault> {
    let open = if good { store::open_reset_of(tx.conn, user.id)? } else { None };
    if let Some(reset) = open
        && store::settle_reset(tx, reset.id, ResetOutcome::Used)? == 1
    {
        told::note(tx, user, "account.factor_reset_over", serde_json::json!({ "reset": reset.id }))?;
    }
    Ok(good)
}

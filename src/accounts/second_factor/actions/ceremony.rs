//! Asking a passkey something. What is asked is remembered here, bound to the session that asks, for a few minutes.

use std::time::Duration;

use serde_json::Value;
use webauthn_rs::prelude::{CredentialID, Passkey};

use crate::accounts::second_factor::model::HalfSession;
use crate::accounts::second_factor::passkey::{handle, relying_party};
use crate::accounts::second_factor::problem::FactorProblem;
use crate::accounts::second_factor::store::{self, NewCeremony};
use crate::accounts::{SignedIn, User, find_user};
use crate::db::{Fault, Tx};
use crate::ids::UserId;

/// How long an answer is waited for; the browser is told the same.
const PATIENCE: Duration = Duration::from_secs(300);
/// Passkeys of one account.
const MOST: usize = 10;

/// What a passkey is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    Addition,
    /// To prove oneself again.
    Proof,
    SecondStep,
}

impl Ask {
    pub(in crate::accounts::second_factor) fn word(self) -> &'static str {
        match self {
            Self::Addition => "add",
            Self::Proof => "prove",
            Self::SecondStep => "sign_in",
        }
    }
}

/// What the browser hands to the passkey, as `navigator.credentials` takes it.
#[derive(Debug, Clone)]
pub struct Asked(pub Value);

/// The word for a session that asks.
pub(super) fn of_session(who: &SignedIn) -> String {
    format!("session {}", who.session_id())
}

/// The word for a half session that asks.
pub(super) fn of_half(half: &HalfSession) -> String {
    format!("half {}", half.id)
}

/// Asks for a new passkey.
///
/// # Errors
/// Passkeys do not work on this site, or there are ten already.
pub fn for_addition(tx: &mut Tx<'_>, who: &SignedIn) -> Result<Asked, FactorProblem> {
    let party = relying_party(tx.site).ok_or(FactorProblem::NoPasskeysHere)?;
    let known = passkeys(tx, who.user_id())?;
    if known.len() >= MOST {
        return Err(FactorProblem::TooManyPasskeys);
    }
    let known: Vec<CredentialID> = known.iter().map(|passkey| passkey.cred_id().clone()).collect();
    let handle = handle(tx.seal, who.user_id());
    let (challenge, state) = party
        .start_passkey_registration(handle, who.email(), who.name(), Some(known))
        .map_err(Fault::unwritable)?;
    let state = serde_json::to_string(&state).map_err(Fault::unwritable)?;
    remember(tx, who.user_id(), Ask::Addition, &of_session(who), &state)?;
    Ok(Asked(serde_json::to_value(challenge).map_err(Fault::unwritable)?))
}

/// Asks a passkey of a signed-in person to prove them again.
///
/// # Errors
/// There is none, or passkeys do not work on this site.
pub fn for_proof(tx: &mut Tx<'_>, who: &SignedIn) -> Result<Asked, FactorProblem> {
    let user = find_user(tx.conn, who.user_id())?.ok_or(Fault::NotFound)?;
    ask(tx, &user, Ask::Proof, &of_session(who))
}

/// Asks a passkey of whoever typed the right password.
///
/// # Errors
/// There is none, or passkeys do not work on this site.
pub fn for_second_step(tx: &mut Tx<'_>, half: &HalfSession) -> Result<Asked, FactorProblem> {
    ask(tx, &half.user, Ask::SecondStep, &of_half(half))
}

fn ask(tx: &mut Tx<'_>, user: &User, what: Ask, bound_to: &str) -> Result<Asked, FactorProblem> {
    let party = relying_party(tx.site).ok_or(FactorProblem::NoPasskeysHere)?;
    let known = passkeys(tx, user.id)?;
    if known.is_empty() {
        return Err(FactorProblem::NoFactor);
    }
    let (challenge, state) = party.start_passkey_authentication(&known).map_err(Fault::unwritable)?;
    let state = serde_json::to_string(&state).map_err(Fault::unwritable)?;
    remember(tx, user.id, what, bound_to, &state)?;
    Ok(Asked(serde_json::to_value(challenge).map_err(Fault::unwritable)?))
}

fn passkeys(tx: &mut Tx<'_>, user: UserId) -> Result<Vec<Passkey>, Fault> {
    let stored = store::credentials(tx.conn, user)?;
    stored.iter().map(|one| serde_json::from_str(&one.credential).map_err(Fault::unreadable)).collect()
}

fn remember(tx: &mut Tx<'_>, user: UserId, what: Ask, bound_to: &str, state: &str) -> Result<(), Fault> {
    let expires_at = tx.now.plus(PATIENCE);
    let new = NewCeremony { user, purpose: what.word(), bound_to, state, expires_at };
    store::put_ceremony(tx, &new).map(drop)
}

//! What a right password opens: a session, or the page of the second step.

use std::time::Duration;

use crate::accounts::second_factor::store::{self, NewHalf};
use crate::accounts::{Browser, Session, open_session};
use crate::db::{Fault, Tx};
use crate::ids::UserId;
use crate::secrets::{random_token, sha256_hex};

/// How long the second step may take.
const PATIENCE: Duration = Duration::from_secs(600);

/// What a right password opened.
#[derive(Debug)]
pub enum FirstStep {
    /// The account has no second factor.
    In(Box<Session>),
    /// The token of a half session: it goes into a cookie of its own and nowhere else.
    Half(String),
}

/// Who typed the right password, and where they go on.
#[derive(Debug, Clone, Copy)]
pub struct Opened<'a> {
    pub user: UserId,
    /// Where the person wants to go on; empty for nowhere in particular.
    pub next: &'a str,
}

/// Opens what a right password opens.
///
/// # Errors
/// Our own failures only.
pub fn after_password(
    tx: &mut Tx<'_>,
    opened: &Opened<'_>,
    browser: &Browser<'_>,
) -> Result<FirstStep, Fault> {
    if !store::factors(tx.conn, opened.user)?.any() {
        let session = open_session(tx, opened.user, browser, opened.next.to_owned())?;
        return Ok(FirstStep::In(Box::new(session)));
    }
    let token = random_token()?;
    let new = NewHalf {
        user: opened.user,
        token_hash: &sha256_hex(&token),
        next: opened.next,
        expires_at: tx.now.plus(PATIENCE),
    };
    store::insert_half(tx, &new)?;
    Ok(FirstStep::Half(token))
}

/// Opens a session for somebody who gave a second factor to a provider that the operator trusts.
///
/// # Errors
/// Our own failures only.
pub fn after_factor_elsewhere(
    tx: &mut Tx<'_>,
    opened: &Opened<'_>,
    browser: &Browser<'_>,
) -> Result<FirstStep, Fault> {
    let session = open_session(tx, opened.user, browser, opened.next.to_owned())?;
    store::mark_session(tx, session.person.session_id())?;
    Ok(FirstStep::In(Box::new(session)))
}

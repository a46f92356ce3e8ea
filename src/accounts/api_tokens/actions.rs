//! Making, using and ending tokens.

use std::time::Duration;

use super::model::{ApiToken, NewToken, TokenReader};
use super::problem::TokenProblem;
use super::store::{self, StoredToken};
use crate::accounts::SignedIn;
use crate::accounts::store::find_membership;
use crate::audit::{self, Subject};
use crate::clock::At;
use crate::db::{Conn, Fault, Tx};
use crate::ids::{ApiTokenId, UserId};
use crate::secrets::{random_token, sha256_hex};

/// Tokens that a person may have at once.
const MOST: usize = 10;
/// Longest description, in characters.
const LONGEST_NAME: usize = 80;
/// What a token begins with, so that people and scanners know it.
const PREFIX: &str = "lomba_";

/// Makes a token for a member of the committee. It comes back this once.
///
/// # Errors
/// What is wanted is not whole, or there are too many.
pub fn create(tx: &mut Tx<'_>, who: &SignedIn, new: &NewToken) -> Result<String, TokenProblem> {
    is_whole(new)?;
    let user = who.user_id();
    find_membership(tx.conn, user)?.ok_or(Fault::NotFound)?;
    let held = store::tokens_of(tx.conn, user)?;
    if held.iter().filter(|token| token.holds(tx.now)).count() >= MOST {
        return Err(TokenProblem::TooMany);
    }
    let token = format!("{PREFIX}{}", random_token()?);
    let hint: String = token.chars().skip(token.chars().count().saturating_sub(4)).collect();
    let expires_at = tx.now.plus(Duration::from_secs(u64::from(new.days) * 86_400));
    let stored = StoredToken { user, new, digest: &sha256_hex(&token), hint: &hint, expires_at };
    let id = store::insert_token(tx, &stored)?;
    let mut record = who.record(None, "account.token_created", Subject::new("api_token", id.0));
    record.details = serde_json::json!({ "name": new.name, "scopes": new.scopes, "expires_at": expires_at });
    audit::record(tx, &record)?;
    Ok(token)
}

fn is_whole(new: &NewToken) -> Result<(), TokenProblem> {
    if new.name.trim().is_empty() {
        return Err(TokenProblem::NameMissing);
    }
    if new.name.chars().count() > LONGEST_NAME {
        return Err(TokenProblem::NameTooLong);
    }
    if new.scopes.is_empty() {
        return Err(TokenProblem::NoScope);
    }
    if NewToken::DAYS.contains(&new.days) { Ok(()) } else { Err(TokenProblem::BadDays) }
}

/// Ends a token of one's own; done twice it changes nothing.
///
/// # Errors
/// Our own failures only.
pub fn revoke(tx: &mut Tx<'_>, who: &SignedIn, id: ApiTokenId) -> Result<(), Fault> {
    if store::end_token(tx, who.user_id(), id)? == 1 {
        let subject = Subject::new("api_token", id.0);
        audit::record(tx, &who.record(None, "account.token_revoked", subject))?;
    }
    Ok(())
}

/// Ends every token of an account; the caller leaves the trace.
///
/// # Errors
/// Our own failures only.
pub fn revoke_all(tx: &mut Tx<'_>, user: UserId) -> Result<usize, Fault> {
    store::end_tokens(tx, user)
}

/// Whose program a token belongs to; none unless it holds and its owner is an active member of the committee.
///
/// # Errors
/// Our own failures only.
pub fn reader(conn: &mut Conn, token: &str, now: At) -> Result<Option<TokenReader>, Fault> {
    // Anything else is no token of ours, however long it is.
    if !token.starts_with(PREFIX) || token.len() > 64 {
        return Ok(None);
    }
    let Some(reader) = store::find_live(conn, &sha256_hex(token), now)? else { return Ok(None) };
    Ok(find_membership(conn, reader.user)?.map(|_| reader))
}

/// Notes that a token was used.
///
/// # Errors
/// Our own failures only.
pub fn touch(tx: &mut Tx<'_>, id: ApiTokenId) -> Result<(), Fault> {
    store::note_use(tx, id).map(drop)
}

impl ApiToken {
    /// How it is told apart from others: "lomba_…a1B2".
    #[must_use]
    pub fn short(&self) -> String {
        format!("{PREFIX}…{}", self.hint)
    }
}

//! What an account has, and which sessions used it.

use diesel::prelude::*;

use super::{codes, totp};
use crate::accounts::second_factor::model::{Factors, PasskeyLine};
use crate::db::schema::{half_sessions as halves, passkey_ceremonies, passkeys as keys, sessions};
use crate::db::{Conn, Fault, Tx};
use crate::ids::{SessionId, UserId};

/// What an account has beside its password.
///
/// # Errors
/// Our own failures only.
pub fn factors(conn: &mut Conn, user: UserId) -> Result<Factors, Fault> {
    let passkeys: Vec<PasskeyLine> = keys::table
        .filter(keys::user_id.eq(user))
        .order(keys::id.asc())
        .select(PasskeyLine::as_select())
        .load(conn)?;
    let (codes_left, codes_made) = codes::standing(conn, user)?;
    Ok(Factors { totp_since: totp::since(conn, user)?, passkeys, codes_left, codes_made })
}

/// Notes that a session was opened or confirmed with a second factor.
pub(in crate::accounts::second_factor) fn mark_session(
    tx: &mut Tx<'_>,
    id: SessionId,
) -> Result<usize, Fault> {
    Ok(diesel::update(sessions::table.find(id))
        .set((sessions::proved_at.eq(tx.now), sessions::factor_at.eq(Some(tx.now))))
        .execute(tx.conn)?)
}

/// The account has no factor any more: its sessions have used none.
pub(in crate::accounts::second_factor) fn unmark_sessions(
    tx: &mut Tx<'_>,
    user: UserId,
) -> Result<usize, Fault> {
    Ok(diesel::update(sessions::table.filter(sessions::user_id.eq(user)))
        .set(sessions::factor_at.eq(None::<crate::clock::At>))
        .execute(tx.conn)?)
}

/// Throws away what nobody came back to.
pub fn sweep(tx: &mut Tx<'_>) -> Result<usize, Fault> {
    let old = diesel::delete(halves::table.filter(halves::expires_at.lt(tx.now))).execute(tx.conn)?;
    let unanswered =
        diesel::delete(passkey_ceremonies::table.filter(passkey_ceremonies::expires_at.lt(tx.now)))
            .execute(tx.conn)?;
    Ok(old + unanswered)
}

//! Sign-ins whose second factor is still to come.

use diesel::prelude::*;

use crate::accounts::User;
use crate::accounts::second_factor::model::HalfSession;
use crate::clock::At;
use crate::db::schema::{half_sessions as t, users};
use crate::db::{Conn, Fault, Tx};
use crate::ids::{HalfSessionId, UserId};
use crate::secrets::sha256_hex;

/// A half session to be opened.
pub struct NewHalf<'a> {
    pub user: UserId,
    pub token_hash: &'a str,
    pub next: &'a str,
    pub expires_at: At,
}

/// Opens a half session.
pub fn insert_half(tx: &mut Tx<'_>, new: &NewHalf<'_>) -> Result<usize, Fault> {
    Ok(diesel::insert_into(t::table)
        .values((
            t::user_id.eq(new.user),
            t::token_hash.eq(new.token_hash),
            t::next.eq(new.next),
            t::expires_at.eq(new.expires_at),
        ))
        .execute(tx.conn)?)
}

/// The half session of a browser's token that can still be completed.
///
/// # Errors
/// Our own failures only.
pub fn half_session(conn: &mut Conn, token: &str, now: At) -> Result<Option<HalfSession>, Fault> {
    let row: Option<(HalfSessionId, User, String)> = t::table
        .inner_join(users::table)
        .filter(t::token_hash.eq(sha256_hex(token)))
        .filter(t::expires_at.gt(now))
        .select((t::id, User::as_select(), t::next))
        .first(conn)
        .optional()?;
    Ok(row.map(|(id, user, next)| HalfSession { id, user, next }))
}

/// Counts an attempt before it is looked at, so that several at once count as several; how many there were with it. None
/// if the half session is over, or had `most` already.
pub fn count_attempt(tx: &mut Tx<'_>, id: HalfSessionId, most: i32) -> Result<Option<i32>, Fault> {
    let open = t::table.find(id).filter(t::wrong_codes.lt(most));
    Ok(diesel::update(open)
        .set(t::wrong_codes.eq(t::wrong_codes + 1))
        .returning(t::wrong_codes)
        .get_result(tx.conn)
        .optional()?)
}

/// Ends a half session; 0 if it was over.
pub fn end_half(tx: &mut Tx<'_>, id: HalfSessionId) -> Result<usize, Fault> {
    Ok(diesel::delete(t::table.find(id)).execute(tx.conn)?)
}

/// Ends all of an account.
pub fn end_halves(tx: &mut Tx<'_>, user: UserId) -> Result<usize, Fault> {
    Ok(diesel::delete(t::table.filter(t::user_id.eq(user))).execute(tx.conn)?)
}

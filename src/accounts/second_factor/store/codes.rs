//! Recovery codes.

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::recovery_codes as t;
use crate::db::{Conn, Fault, Tx};
use crate::ids::UserId;

/// How many were not used yet, and when the set was made.
pub(super) fn standing(conn: &mut Conn, user: UserId) -> Result<(usize, Option<At>), Fault> {
    let rows: Vec<(At, Option<At>)> = t::table
        .filter(t::user_id.eq(user))
        .order(t::id.asc())
        .select((t::created_at, t::used_at))
        .load(conn)?;
    let left = rows.iter().filter(|(_, used)| used.is_none()).count();
    Ok((left, rows.first().map(|(made, _)| *made)))
}

/// Puts a set in the place of the one before.
pub fn insert_codes(tx: &mut Tx<'_>, user: UserId, digests: &[String]) -> Result<(), Fault> {
    delete_codes(tx, user)?;
    for digest in digests {
        diesel::insert_into(t::table)
            .values((t::user_id.eq(user), t::digest.eq(digest), t::created_at.eq(tx.now)))
            .execute(tx.conn)?;
    }
    Ok(())
}

/// Takes all of them away.
pub fn delete_codes(tx: &mut Tx<'_>, user: UserId) -> Result<usize, Fault> {
    Ok(diesel::delete(t::table.filter(t::user_id.eq(user))).execute(tx.conn)?)
}

/// Uses a code up, which is stored under one of these digests; 0 if there is none like it, or it was used before.
pub fn use_code(tx: &mut Tx<'_>, user: UserId, digests: &[String]) -> Result<usize, Fault> {
    let unused = t::table.filter(t::user_id.eq(user)).filter(t::used_at.is_null());
    Ok(diesel::update(unused.filter(t::digest.eq_any(digests)))
        .set(t::used_at.eq(Some(tx.now)))
        .execute(tx.conn)?)
}

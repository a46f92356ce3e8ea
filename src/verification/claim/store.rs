//! Rows of works in somebody's hands: at most one for each work.

use diesel::prelude::*;

use super::model::Claim;
use crate::clock::At;
use crate::db::schema::{desk_claims as t, users};
use crate::db::{AmongIds as _, Conn, Fault, Tx};
use crate::ids::{UserId, WorkId};

/// Those of some works that are held at `now`, with who holds them.
pub fn claims_on(conn: &mut Conn, works: &[WorkId], now: At) -> Result<Vec<Claim>, Fault> {
    if works.is_empty() {
        return Ok(Vec::new());
    }
    Ok(t::table
        .inner_join(users::table.on(users::id.eq(t::user_id)))
        .filter(t::work_id.among_ids(works))
        .filter(t::expires_at.gt(now))
        .order(t::work_id.asc())
        .select((t::work_id, t::user_id, users::name, t::taken_at, t::expires_at, t::taken_from))
        .load(conn)?)
}

/// Who holds a work at `now`.
pub fn claim_on(conn: &mut Conn, work: WorkId, now: At) -> Result<Option<Claim>, Fault> {
    Ok(claims_on(conn, &[work], now)?.pop())
}

/// Gives a work to a member, whoever held it; the caller has locked the work.
pub(super) fn put(
    tx: &mut Tx<'_>,
    work: WorkId,
    by: UserId,
    expires_at: At,
    taken_from: Option<UserId>,
) -> Result<usize, Fault> {
    delete(tx, work)?;
    Ok(diesel::insert_into(t::table)
        .values((
            t::work_id.eq(work),
            t::user_id.eq(by),
            t::taken_at.eq(tx.now),
            t::expires_at.eq(expires_at),
            t::taken_from.eq(taken_from),
        ))
        .execute(tx.conn)?)
}

pub(super) fn extend(tx: &mut Tx<'_>, work: WorkId, expires_at: At) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(work)).set(t::expires_at.eq(expires_at)).execute(tx.conn)?)
}

pub(super) fn delete(tx: &mut Tx<'_>, work: WorkId) -> Result<usize, Fault> {
    Ok(diesel::delete(t::table.find(work)).execute(tx.conn)?)
}

/// Lets go of a work if the member holds it.
pub(super) fn delete_own(tx: &mut Tx<'_>, work: WorkId, by: UserId) -> Result<usize, Fault> {
    Ok(diesel::delete(t::table.find(work).filter(t::user_id.eq(by))).execute(tx.conn)?)
}

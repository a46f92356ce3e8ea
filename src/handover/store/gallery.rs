//! Makers who want their work out of the public gallery.

use diesel::dsl::count_star;
use diesel::prelude::*;

use crate::db::schema::{gallery_withdrawals as t, users, works};
use crate::db::{Conn, Fault, Tx};
use crate::handover::model::Withdrawal;
use crate::ids::{EditionId, UserId, WorkId};

/// Whether, when and by whom a work was taken out of the gallery.
pub fn withdrawal_of(conn: &mut Conn, work: WorkId) -> Result<Option<Withdrawal>, Fault> {
    Ok(t::table
        .inner_join(users::table.on(users::id.eq(t::withdrawn_by)))
        .filter(t::work_id.eq(work))
        .select((t::work_id, users::name, t::withdrawn_at, t::reason))
        .first(conn)
        .optional()?)
}

/// Every work of an edition that was taken out, by work.
pub fn withdrawn(conn: &mut Conn, edition: EditionId) -> Result<Vec<Withdrawal>, Fault> {
    Ok(t::table
        .inner_join(users::table.on(users::id.eq(t::withdrawn_by)))
        .inner_join(works::table)
        .filter(works::edition_id.eq(edition))
        .order(t::work_id.asc())
        .select((t::work_id, users::name, t::withdrawn_at, t::reason))
        .load(conn)?)
}

/// Takes a work out; 0 where it is out already. The caller has locked the work.
pub(in crate::handover) fn insert_withdrawal(
    tx: &mut Tx<'_>,
    work: WorkId,
    by: UserId,
    reason: &str,
) -> Result<usize, Fault> {
    let out: i64 = t::table.filter(t::work_id.eq(work)).select(count_star()).get_result(tx.conn)?;
    if out > 0 {
        return Ok(0);
    }
    Ok(diesel::insert_into(t::table)
        .values((
            t::work_id.eq(work),
            t::withdrawn_by.eq(by),
            t::withdrawn_at.eq(tx.now),
            t::reason.eq(reason),
        ))
        .execute(tx.conn)?)
}

/// Puts it back; 0 where it is not out.
pub(in crate::handover) fn delete_withdrawal(tx: &mut Tx<'_>, work: WorkId) -> Result<usize, Fault> {
    Ok(diesel::delete(t::table.filter(t::work_id.eq(work))).execute(tx.conn)?)
}

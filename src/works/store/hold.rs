//! What a work was before a decision whose letter is held.

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::works as t;
use crate::db::{Conn, Fault, Tx, prepared};
use crate::ids::{HoldId, WorkId};
use crate::works::model::{Work, WorkStatus};

pub(in crate::works) fn conceal(tx: &mut Tx<'_>, work: &Work, hold: HoldId) -> Result<usize, Fault> {
    Ok(prepared(diesel::update(t::table.find(work.id)).set((
        t::hold_id.eq(hold),
        t::held_status.eq(Some(work.status)),
        t::held_due_at.eq(work.revision_due_at),
    )))
    .execute(tx.conn)?)
}

pub(in crate::works) fn reveal(tx: &mut Tx<'_>, hold: HoldId) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.filter(t::hold_id.eq(hold)))
        .set((
            t::hold_id.eq(None::<HoldId>),
            t::held_status.eq(None::<WorkStatus>),
            t::held_due_at.eq(None::<At>),
        ))
        .execute(tx.conn)?)
}

/// Works whose decisions are held by an act.
pub fn held(conn: &mut Conn, hold: HoldId) -> Result<Vec<WorkId>, Fault> {
    Ok(t::table.filter(t::hold_id.eq(hold)).order(t::id.asc()).select(t::id).load(conn)?)
}

/// Puts works back to what they were before the act.
pub(in crate::works) fn put_back(
    tx: &mut Tx<'_>,
    hold: HoldId,
    ids: &[WorkId],
    due_at_least: At,
) -> Result<(), Fault> {
    // A statement has room for so many values only.
    for some in ids.chunks(500) {
        let held = || t::table.filter(t::hold_id.eq(hold)).filter(t::id.eq_any(some));
        diesel::update(held().filter(t::held_due_at.lt(due_at_least)))
            .set(t::held_due_at.eq(due_at_least))
            .execute(tx.conn)?;
        diesel::update(held())
            .set((
                t::status.eq(t::held_status.assume_not_null()),
                t::revision_due_at.eq(t::held_due_at),
                t::hold_id.eq(None::<HoldId>),
                t::held_status.eq(None::<WorkStatus>),
                t::held_due_at.eq(None::<At>),
                t::lock_version.eq(t::lock_version + 1),
                t::updated_at.eq(tx.now),
            ))
            .execute(tx.conn)?;
    }
    Ok(())
}

//! Rows of entries that were taken out.

use diesel::prelude::*;

use super::model::Elimination;
use crate::clock::At;
use crate::db::schema::{eliminations as t, users};
use crate::db::{Conn, Fault, Tx};
use crate::ids::{EliminationId, EntryId, UserId};
use crate::registration::EntryStatus;
use crate::verification::model::DecisionGround;

/// The elimination of an entry that stands.
pub fn standing(conn: &mut Conn, entry: EntryId) -> Result<Option<Elimination>, Fault> {
    Ok(t::table
        .inner_join(users::table.on(users::id.eq(t::decided_by)))
        .filter(t::entry_id.eq(entry))
        .filter(t::undone_at.is_null())
        .select((
            t::id,
            t::entry_status,
            t::works,
            t::rule,
            t::reason,
            t::evidence,
            users::name,
            t::decided_at,
        ))
        .first(conn)
        .optional()?)
}

/// An elimination to be kept.
pub(super) struct NewElimination<'a> {
    pub(super) entry: EntryId,
    pub(super) status: EntryStatus,
    /// What each work was, JSON.
    pub(super) works: &'a str,
    pub(super) ground: &'a DecisionGround<'a>,
    pub(super) by: UserId,
}

pub(super) fn insert(tx: &mut Tx<'_>, new: &NewElimination<'_>) -> Result<EliminationId, Fault> {
    Ok(diesel::insert_into(t::table)
        .values((
            t::entry_id.eq(new.entry),
            t::entry_status.eq(new.status),
            t::works.eq(new.works),
            t::rule.eq(new.ground.rule),
            t::reason.eq(new.ground.reason),
            t::evidence.eq(new.ground.evidence),
            t::decided_by.eq(new.by),
            t::decided_at.eq(tx.now),
        ))
        .returning(t::id)
        .get_result(tx.conn)?)
}

/// Marks an elimination as undone; 0 if it is already.
pub(super) fn undo(tx: &mut Tx<'_>, id: EliminationId, by: UserId, reason: &str) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(id).filter(t::undone_at.is_null()))
        .set((t::undone_by.eq(by), t::undone_at.eq(tx.now), t::undo_reason.eq(reason)))
        .execute(tx.conn)?)
}

/// An elimination that was taken back before its letter left is undone by the same member.
pub(in crate::verification) fn close(tx: &mut Tx<'_>, entry: EntryId, by: UserId) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.filter(t::entry_id.eq(entry)).filter(t::undone_at.is_null()))
        .set((t::undone_by.eq(by), t::undone_at.eq(tx.now), t::undo_reason.eq("")))
        .execute(tx.conn)?)
}

/// The undoing of an elimination was taken back: it stands again.
pub(in crate::verification) fn stand_again(tx: &mut Tx<'_>, entry: EntryId) -> Result<usize, Fault> {
    let last: EliminationId =
        t::table.filter(t::entry_id.eq(entry)).order(t::id.desc()).select(t::id).first(tx.conn)?;
    Ok(diesel::update(t::table.find(last))
        .set((
            t::undone_by.eq(None::<UserId>),
            t::undone_at.eq(None::<At>),
            t::undo_reason.eq(None::<String>),
        ))
        .execute(tx.conn)?)
}

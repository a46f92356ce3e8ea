//! Places within a team, and where its people work.

use diesel::prelude::*;

use crate::db::schema::members;
use crate::db::{Conn, Fault, Tx};
use crate::ids::{EntryId, InstitutionId, MemberId};
use crate::registration::model::Member;

/// The leader and another member change places: the leader has the first.
pub(in crate::registration) fn swap_places(
    tx: &mut Tx<'_>,
    leader: &Member,
    other: &Member,
) -> Result<(), Fault> {
    let mut put = |id: MemberId, slot: i32, leads: bool| -> Result<usize, Fault> {
        Ok(diesel::update(members::table.find(id))
            .set((members::slot.eq(slot), members::leader.eq(leads)))
            .execute(tx.conn)?)
    };
    // A place is one person's: it is free before another takes it.
    put(leader.id, 0, false)?;
    put(other.id, leader.slot, true)?;
    put(leader.id, other.slot, false)?;
    Ok(())
}

/// Notes where a person works.
pub(in crate::registration) fn put_home(
    tx: &mut Tx<'_>,
    id: MemberId,
    institution: InstitutionId,
) -> Result<usize, Fault> {
    Ok(diesel::update(members::table.find(id))
        .set(members::institution_id.eq(institution))
        .execute(tx.conn)?)
}

/// How many confirmed members, the leader apart, work elsewhere than at this institution.
pub(in crate::registration) fn other_homes(
    conn: &mut Conn,
    entry: EntryId,
    institution: InstitutionId,
) -> Result<i64, Fault> {
    Ok(members::table
        .filter(members::entry_id.eq(entry))
        .filter(members::leader.eq(false))
        .filter(members::institution_id.ne(institution))
        .count()
        .get_result(conn)?)
}

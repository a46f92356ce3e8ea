//! What an entry was before an act of the committee whose letter is held: its people see that until the letter leaves.

use diesel::prelude::*;

use crate::db::schema::entries as t;
use crate::db::{Fault, Tx};
use crate::ids::{EntryId, HoldId};
use crate::registration::model::{Entry, EntryStatus};

/// Keeps what an entry was before the act, as `entry` still says.
pub fn conceal(tx: &mut Tx<'_>, entry: &Entry, hold: HoldId) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(entry.id))
        .set((t::hold_id.eq(hold), t::held_status.eq(entry.status)))
        .execute(tx.conn)?)
}

/// The letters leave: from now on its people see where the entry stands.
pub fn reveal(tx: &mut Tx<'_>, hold: HoldId) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.filter(t::hold_id.eq(hold)))
        .set((t::hold_id.eq(None::<HoldId>), t::held_status.eq(None::<EntryStatus>)))
        .execute(tx.conn)?)
}

/// The act is taken back: the entry is again what it was; none if the act was about no entry.
pub fn put_back(tx: &mut Tx<'_>, hold: HoldId) -> Result<Option<EntryId>, Fault> {
    Ok(diesel::update(t::table.filter(t::hold_id.eq(hold)))
        .set((
            t::status.eq(t::held_status.assume_not_null()),
            t::hold_id.eq(None::<HoldId>),
            t::held_status.eq(None::<EntryStatus>),
            t::lock_version.eq(t::lock_version + 1),
            t::updated_at.eq(tx.now),
        ))
        .returning(t::id)
        .get_result(tx.conn)
        .optional()?)
}

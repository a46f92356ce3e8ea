//! Invitations that were declined.

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::declined_invitations as t;
use crate::db::{Conn, Fault, Tx};
use crate::ids::EntryId;

/// An invitation that was declined, as the leader sees it.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct DeclinedInvitation {
    /// Name of the person, as the leader typed it.
    pub name: String,
    /// In the person's words; may be empty.
    pub reason: String,
    pub declined_at: At,
}

pub(in crate::registration) fn insert_declined(
    tx: &mut Tx<'_>,
    entry: EntryId,
    name: &str,
    reason: &str,
) -> Result<usize, Fault> {
    Ok(diesel::insert_into(t::table)
        .values((t::entry_id.eq(entry), t::name.eq(name), t::reason.eq(reason), t::declined_at.eq(tx.now)))
        .execute(tx.conn)?)
}

/// Those of an entry, the latest first.
pub fn declined(conn: &mut Conn, entry: EntryId) -> Result<Vec<DeclinedInvitation>, Fault> {
    Ok(t::table
        .filter(t::entry_id.eq(entry))
        .order((t::declined_at.desc(), t::id.desc()))
        .select((t::name, t::reason, t::declined_at))
        .load(conn)?)
}

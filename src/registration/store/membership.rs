//! Who belongs to which entry.

use diesel::dsl::exists;
use diesel::prelude::*;

use crate::db::schema::{entries, members};
use crate::db::{Conn, Fault};
use crate::ids::{EditionId, EntryId, MemberId, UserId};
use crate::registration::model::EntryStatus;

/// The person's row in an entry that was not cancelled, and whether they lead it; none before they confirmed.
pub fn find_membership(
    conn: &mut Conn,
    edition: EditionId,
    entry: EntryId,
    user: UserId,
) -> Result<Option<(MemberId, bool)>, Fault> {
    Ok(members::table
        .inner_join(entries::table)
        .filter(entries::id.eq(entry))
        .filter(entries::edition_id.eq(edition))
        .filter(entries::status.ne(EntryStatus::Cancelled))
        .filter(members::user_id.eq(user))
        .filter(members::leader.eq(true).or(members::confirmed_at.is_not_null()))
        .select((members::id, members::leader))
        .first(conn)
        .optional()?)
}

/// Entries of an edition that the person leads or confirmed, own ones first.
pub fn entries_of(conn: &mut Conn, edition: EditionId, user: UserId) -> Result<Vec<EntryId>, Fault> {
    Ok(members::table
        .inner_join(entries::table)
        .filter(entries::edition_id.eq(edition))
        .filter(entries::status.ne(EntryStatus::Cancelled))
        .filter(members::user_id.eq(user))
        .filter(members::leader.eq(true).or(members::confirmed_at.is_not_null()))
        .order((members::leader.desc(), entries::id.asc()))
        .select(entries::id)
        .load(conn)?)
}

/// Whether the person belongs to any entry of the edition, an unanswered invitation included.
pub fn takes_part(conn: &mut Conn, edition: EditionId, user: UserId) -> Result<bool, Fault> {
    Ok(diesel::select(exists(
        members::table
            .inner_join(entries::table)
            .filter(entries::edition_id.eq(edition))
            .filter(entries::status.ne(EntryStatus::Cancelled))
            .filter(members::user_id.eq(user)),
    ))
    .get_result(conn)?)
}

//! Who belongs to which entry.

use diesel::prelude::*;

use crate::db::schema::{entries, institutions, members};
use crate::db::{Conn, Fault};
use crate::ids::{EditionId, EntryId, MemberId, UserId};
use crate::institutions::Institution;
use crate::registration::model::{Entry, EntryStatus, Member};

/// A person's row in an entry, whether they lead it, the entry and the institution it stands for.
type Membership = (MemberId, bool, Entry, Institution);

/// The person's membership in an entry that was not cancelled; none before they confirmed.
pub fn find_membership(
    conn: &mut Conn,
    edition: EditionId,
    entry: EntryId,
    user: UserId,
) -> Result<Option<Membership>, Fault> {
    Ok(members::table
        .inner_join(entries::table.inner_join(institutions::table))
        .filter(entries::id.eq(entry))
        .filter(entries::edition_id.eq(edition))
        .filter(entries::status.ne(EntryStatus::Cancelled))
        .filter(members::user_id.eq(user))
        .filter(members::leader.eq(true).or(members::confirmed_at.is_not_null()))
        .select((members::id, members::leader, Entry::as_select(), Institution::as_select()))
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

/// A person's place in an entry.
#[derive(Debug, Clone)]
pub struct Place {
    pub entry: Entry,
    pub member: Member,
    /// Where the person works: the entry's institution until they said otherwise.
    pub institution: String,
}

/// Every place of a person in every edition, the latest entry first.
pub fn places_of(conn: &mut Conn, user: UserId) -> Result<Vec<Place>, Fault> {
    let own = members::institution_id.eq(institutions::id.nullable());
    let entrys = members::institution_id.is_null().and(entries::institution_id.eq(institutions::id));
    let rows: Vec<(Entry, Member, String)> = members::table
        .inner_join(entries::table)
        .inner_join(institutions::table.on(own.or(entrys)))
        .filter(members::user_id.eq(user))
        .order((entries::id.desc(), members::id.asc()))
        .select((Entry::as_select(), Member::as_select(), institutions::name))
        .load(conn)?;
    Ok(rows.into_iter().map(|(entry, member, institution)| Place { entry, member, institution }).collect())
}

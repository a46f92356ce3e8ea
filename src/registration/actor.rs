//! The right to act for an entry: its leader, and every member who confirmed in person.

use diesel::dsl::exists;
use diesel::prelude::*;

use crate::accounts::SignedIn;
use crate::db::schema::{entries, members};
use crate::db::{Conn, Fault};
use crate::ids::{EditionId, EntryId, MemberId, UserId};
use crate::registration::model::EntryStatus;

/// A person acting for an entry.
#[derive(Debug, Clone)]
pub struct EntryMember {
    person: SignedIn,
    edition: EditionId,
    entry: EntryId,
    member: MemberId,
    leader: bool,
}

impl EntryMember {
    /// The person.
    #[must_use]
    pub fn person(&self) -> &SignedIn {
        &self.person
    }
    /// The edition.
    #[must_use]
    pub fn edition(&self) -> EditionId {
        self.edition
    }
    /// The entry.
    #[must_use]
    pub fn entry(&self) -> EntryId {
        self.entry
    }
    /// The person's own row in the entry.
    #[must_use]
    pub fn member(&self) -> MemberId {
        self.member
    }
    /// Whether the person leads the entry.
    #[must_use]
    pub fn leader(&self) -> bool {
        self.leader
    }
}

/// Grants the right to act for one entry. None if the person does not belong to it, has not confirmed
/// yet, or the entry was cancelled: to strangers it does not exist.
pub fn entry_member(
    conn: &mut Conn,
    person: &SignedIn,
    edition: EditionId,
    entry: EntryId,
) -> Result<Option<EntryMember>, Fault> {
    let row: Option<(MemberId, bool)> = members::table
        .inner_join(entries::table)
        .filter(entries::id.eq(entry))
        .filter(entries::edition_id.eq(edition))
        .filter(entries::status.ne(EntryStatus::Cancelled))
        .filter(members::user_id.eq(person.user_id()))
        .filter(members::leader.eq(true).or(members::confirmed_at.is_not_null()))
        .select((members::id, members::leader))
        .first(conn)
        .optional()?;
    Ok(row.map(|(member, leader)| EntryMember { person: person.clone(), edition, entry, member, leader }))
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

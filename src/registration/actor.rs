//! The right to act for an entry: its leader, and every member who confirmed in person.

use crate::accounts::SignedIn;
use crate::db::{Conn, Fault};
use crate::ids::{EditionId, EntryId, MemberId};
use crate::institutions::Institution;
use crate::registration::model::Entry;
use crate::registration::store;

/// A person acting for an entry.
#[derive(Debug, Clone)]
pub struct EntryMember {
    person: SignedIn,
    edition: EditionId,
    entry: EntryId,
    member: MemberId,
    leader: bool,
    known: Entry,
    institution: Institution,
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
    /// The entry as it was when the right was granted: to be shown, never to be decided from in a transaction.
    #[must_use]
    pub fn known_entry(&self) -> &Entry {
        &self.known
    }
    /// The institution that the entry names; when it was merged into another one meanwhile, `institution_of` knows that one.
    #[must_use]
    pub fn known_institution(&self) -> &Institution {
        &self.institution
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
    let row = store::find_membership(conn, edition, entry, person.user_id())?;
    Ok(row.map(|(member, leader, known, institution)| {
        let person = person.clone();
        EntryMember { person, edition, entry, member, leader, known, institution }
    }))
}

//! Entries whose people are reminded, with what each of them has to do.

use std::collections::BTreeMap;

use crate::clock::At;
use crate::db::{self, Conn};
use crate::duties::rules::{Standpoint, next};
use crate::duties::{self, Duty, EntryFacts, Next, Reader};
use crate::editions::Edition;
use crate::ids::{EntryId, WorkId};
use crate::registration::{self, Addressee};

/// How many entries are read at once. With three works each their films are asked for by 15,000 values; a statement has room for
/// 32,766 (SQLite).
const AT_ONCE: usize = 5_000;

/// Entries with their people.
pub(super) struct Waiting {
    /// Leaders and confirmed members, entry by entry.
    pub people: Vec<Addressee>,
    /// Each with the edition as it stands for it.
    entries: BTreeMap<EntryId, (EntryFacts, Edition)>,
    now: At,
}

impl Waiting {
    /// # Errors
    /// Our own failures only.
    pub fn load(conn: &mut Conn, edition: &Edition, now: At, ids: Vec<EntryId>) -> db::Result<Self> {
        let (mut people, mut entries) = (Vec::new(), BTreeMap::new());
        for some in ids.chunks(AT_ONCE) {
            people.extend(registration::recipients(conn, some)?);
            let found = registration::find_entries(conn, some)?;
            for facts in duties::facts_of(conn, found)? {
                let own = edition.clone().for_entry(facts.entry.intake_closes_at);
                entries.insert(facts.entry.id, (facts, own));
            }
        }
        Ok(Self { people, entries, now })
    }

    /// The entry of a person, and the edition as it stands for it.
    pub fn of(&self, person: &Addressee) -> Option<(&EntryFacts, &Edition)> {
        self.entries.get(&person.entry).map(|(facts, edition)| (facts, edition))
    }

    /// When the desk asked for the revision of a work.
    pub fn asked_at(&self, entry: EntryId, work: WorkId) -> Option<At> {
        let (facts, _) = self.entries.get(&entry)?;
        let own = facts.works.iter().find(|one| one.work.id == work)?;
        own.asked.as_ref().map(|asked| asked.decision.decided_at)
    }

    /// What the person has to do; none where there is nothing.
    pub fn duties(&self, person: &Addressee) -> Option<Vec<Duty>> {
        let (facts, edition) = self.of(person)?;
        let reader = Reader { member: person.member, leader: person.leader };
        match next(facts, Standpoint { edition, reader, now: self.now }) {
            Next::Do(duties) => Some(duties),
            Next::Wait(_) => None,
        }
    }
}

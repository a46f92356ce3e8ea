//! What every act on an entry's people shares: the lock before, the state after.

use super::problem::{EntryProblem, PersonTaken};
use crate::db::{Fault, Tx};
use crate::ids::{EntryId, MemberId};
use crate::queue::{self, Task};
use crate::registration::actor::EntryMember;
use crate::registration::model::{Entry, Member, Signature};
use crate::registration::rules::{self, Missing};
use crate::registration::store::{self, StatusMove};

/// Locks an entry that can still be changed.
pub(super) fn open_entry(tx: &mut Tx<'_>, id: EntryId) -> Result<Entry, EntryProblem> {
    let entry = store::lock(tx, id)?;
    match (entry.shown_status().is_live(), entry.is_held()) {
        (false, _) => Err(EntryProblem::EntryClosed),
        (true, true) => Err(EntryProblem::BeingChecked),
        (true, false) => Ok(entry),
    }
}

/// Locks the entry of its leader.
pub(super) fn leaders_entry(tx: &mut Tx<'_>, who: &EntryMember) -> Result<Entry, EntryProblem> {
    if !who.leader() {
        return Err(EntryProblem::LeaderOnly);
    }
    open_entry(tx, who.entry())
}

/// Moves a locked entry to the state that follows from its people, and says what is missing.
pub(super) fn settle(tx: &mut Tx<'_>, entry: &Entry) -> Result<Missing, EntryProblem> {
    let people: Vec<Signature> = store::members(tx.conn, entry.id)?.iter().map(Member::signature).collect();
    let to = rules::standing(entry.status, entry.kind, &people);
    if to != entry.status && store::move_status(tx, entry.id, StatusMove { from: entry.status, to })? == 0 {
        return Err(EntryProblem::ChangedMeanwhile);
    }
    Ok(rules::missing(entry.kind, &people))
}

/// Refuses an employee number that another member of the entry has.
pub(super) fn require_other_nip(
    people: &[Member],
    own: Option<MemberId>,
    fingerprint: &str,
) -> Result<(), PersonTaken> {
    let twice = people.iter().any(|person| Some(person.id) != own && person.nip_fingerprint == fingerprint);
    if twice { Err(PersonTaken::Nip) } else { Ok(()) }
}

/// Refuses an address that another member of the entry has.
pub(super) fn require_other_email(
    people: &[Member],
    own: Option<MemberId>,
    email: &str,
) -> Result<(), PersonTaken> {
    let twice = people.iter().any(|person| Some(person.id) != own && person.email == email);
    if twice { Err(PersonTaken::Email) } else { Ok(()) }
}

/// People came or changed their data: one of them may turn out to be a juror, which judging sorts out (R30).
pub(super) fn people_changed(tx: &mut Tx<'_>, entry: EntryId) -> Result<(), Fault> {
    queue::enqueue(tx, &Task::SettleEntry(entry))
}

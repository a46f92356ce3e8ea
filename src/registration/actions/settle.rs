//! What every act on an entry's people shares: the lock before, the state after.

use super::RegistrationProblem;
use crate::db::Tx;
use crate::ids::{EntryId, MemberId};
use crate::queue::{self, Task};
use crate::registration::actor::EntryMember;
use crate::registration::model::{Entry, Member, Signature};
use crate::registration::rules::{self, Missing};
use crate::registration::store::{self, StatusMove};

/// Locks an entry that can still be changed.
pub(super) fn open_entry(tx: &mut Tx<'_>, id: EntryId) -> Result<Entry, RegistrationProblem> {
    let entry = store::lock(tx, id)?;
    if entry.status.is_live() { Ok(entry) } else { Err(RegistrationProblem::EntryClosed) }
}

/// Locks the entry of its leader.
pub(super) fn leaders_entry(tx: &mut Tx<'_>, who: &EntryMember) -> Result<Entry, RegistrationProblem> {
    if !who.leader() {
        return Err(RegistrationProblem::LeaderOnly);
    }
    open_entry(tx, who.entry())
}

/// Moves a locked entry to the state that follows from its people, and says what is missing.
pub(super) fn settle(tx: &mut Tx<'_>, entry: &Entry) -> Result<Missing, RegistrationProblem> {
    let people: Vec<Signature> = store::members(tx.conn, entry.id)?.iter().map(Member::signature).collect();
    let to = rules::standing(entry.status, entry.kind, &people);
    if to != entry.status && store::move_status(tx, entry.id, StatusMove { from: entry.status, to })? == 0 {
        return Err(RegistrationProblem::ChangedMeanwhile);
    }
    Ok(rules::missing(entry.kind, &people))
}

/// Refuses an employee number that another member of the entry has.
pub(super) fn require_other_nip(
    people: &[Member],
    own: Option<MemberId>,
    fingerprint: &str,
) -> Result<(), RegistrationProblem> {
    let twice = people.iter().any(|person| Some(person.id) != own && person.nip_fingerprint == fingerprint);
    if twice { Err(RegistrationProblem::SameNip) } else { Ok(()) }
}

/// Refuses an address that another member of the entry has.
pub(super) fn require_other_email(
    people: &[Member],
    own: Option<MemberId>,
    email: &str,
) -> Result<(), RegistrationProblem> {
    let twice = people.iter().any(|person| Some(person.id) != own && person.email == email);
    if twice { Err(RegistrationProblem::SameEmail) } else { Ok(()) }
}

/// People came or changed their data: one of them may turn out to be a juror, which judging sorts out (R30).
pub(super) fn people_changed(tx: &mut Tx<'_>, entry: EntryId) -> Result<(), RegistrationProblem> {
    Ok(queue::enqueue(tx, &Task::SettleEntry(entry))?)
}

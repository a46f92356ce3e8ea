//! The team's people come and go by themselves: another leader, a member who leaves.

use super::problem::{EntryProblem, HandOverProblem, MemberProblem};
use super::settle::{leaders_entry, open_entry, people_changed, settle};
use crate::audit::{self, Subject};
use crate::db::{Fault, Tx};
use crate::editions::Edition;
use crate::ids::MemberId;
use crate::notifications::letters::membership::{LeaderChanged, MemberLeft};
use crate::notifications::{self, Mail};
use crate::registration::actor::EntryMember;
use crate::registration::model::{Entry, Member};
use crate::registration::{rules, store};

/// Another confirmed member leads the team from now on; everybody of it is told.
///
/// # Errors
/// Not the leader, the member has not confirmed or leads another entry, or nothing can be sent any more.
pub fn hand_over_lead(tx: &mut Tx<'_>, who: &EntryMember, to: MemberId) -> Result<(), HandOverProblem> {
    let entry = leaders_entry(tx, who)?;
    let edition = store::edition(tx.conn, &entry)?;
    rules::require_answers(&edition.settings, tx.now)?;
    let people = store::members(tx.conn, entry.id)?;
    let find = |id: MemberId| people.iter().find(|person| person.id == id).ok_or(Fault::NotFound);
    let (leader, next) = (find(who.member())?, find(to)?);
    if next.leader {
        // A second click: nothing to hand over.
        return Ok(());
    }
    let Some(user) = next.user_id.filter(|_| next.signed()) else {
        return Err(HandOverProblem::NotConfirmed);
    };
    store::hand_lead_to(tx, entry.id, user).map_err(|fault| {
        if fault.is_unique_violation() { HandOverProblem::LeadsAnother } else { fault.into() }
    })?;
    store::swap_places(tx, leader, next)?;
    let letter = LeaderChanged {
        team: entry.team_name.clone(),
        from: leader.name.clone(),
        to: next.name.clone(),
        path: format!("/{}/peserta/{}", edition.slug, entry.id),
    };
    tell_everybody(tx, &edition, &entry, letter)?;
    let mut line = who.person().record(
        Some(entry.edition_id),
        "entry.leader_changed",
        Subject::new("entry", entry.id.0),
    );
    line.details = serde_json::json!({ "from": leader.id, "to": next.id });
    Ok(audit::record(tx, &line)?)
}

fn tell_everybody(
    tx: &mut Tx<'_>,
    edition: &Edition,
    entry: &Entry,
    letter: LeaderChanged,
) -> Result<(), Fault> {
    let mail = Mail::LeaderChanged(letter);
    for person in store::recipients(tx.conn, &[entry.id])? {
        notifications::send(tx, &person.to, &mail, &edition.about())?;
    }
    Ok(())
}

/// A member who confirmed leaves the team: their data go, the leader is told. Works that were sent stay as they are.
///
/// # Errors
/// The leader stays, and nobody leaves once nothing can be sent any more.
pub fn leave_team(tx: &mut Tx<'_>, who: &EntryMember) -> Result<(), MemberProblem> {
    let entry = open_entry(tx, who.entry())?;
    let edition = store::edition(tx.conn, &entry)?;
    rules::require_answers(&edition.settings, tx.now)?;
    let people = store::members(tx.conn, entry.id)?;
    let own: &Member = people.iter().find(|person| person.id == who.member()).ok_or(Fault::NotFound)?;
    if own.leader {
        return Err(MemberProblem::LeaderStays);
    }
    if store::delete_member(tx, own.id)? == 0 {
        return Err(EntryProblem::ChangedMeanwhile.into());
    }
    settle(tx, &entry)?;
    if let Some(leader) = store::leader(tx.conn, entry.id)? {
        let (member, team) = (own.name.clone(), entry.team_name.clone());
        let path = format!("/{}/peserta/{}", edition.slug, entry.id);
        notifications::send(
            tx,
            &leader.to,
            &Mail::MemberLeft(MemberLeft { member, team, path }),
            &edition.about(),
        )?;
    }
    people_changed(tx, entry.id)?;
    let mut line =
        who.person().record(Some(entry.edition_id), "member.left", Subject::new("entry", entry.id.0));
    line.details = serde_json::json!({ "member": own.id, "name": own.name });
    Ok(audit::record(tx, &line)?)
}

//! What a leader does with the team's people.

use super::edit::{SavedMember, put_back_taken, put_together, write};
use super::problem::MemberProblem;
use super::settle::{leaders_entry, people_changed, require_other_email, require_other_nip, settle};
use crate::accounts;
use crate::audit::{self, Subject};
use crate::db::{Fault, Tx};
use crate::editions::Edition;
use crate::i18n::Lang;
use crate::ids::{EntryId, MemberId};
use crate::notifications::letters::membership::InviteMember;
use crate::notifications::{self, LetterKind, Mail};
use crate::registration::actor::EntryMember;
use crate::registration::model::{Entry, EntryKind, Member, MemberEdit, NewMember};
use crate::registration::rules;
use crate::registration::store::{self, Row};

/// Invites somebody to the team; the entry waits for their confirmation.
pub fn add_member(tx: &mut Tx<'_>, who: &EntryMember, new: &NewMember) -> Result<MemberId, MemberProblem> {
    let entry = leaders_entry(tx, who)?;
    let edition = store::edition(tx.conn, &entry)?;
    rules::require_registration(&edition.settings.phases, tx.now)?;
    if entry.kind != EntryKind::Team {
        return Err(MemberProblem::NotATeam);
    }
    let people = store::members(tx.conn, entry.id)?;
    let slots: Vec<i32> = people.iter().map(|person| person.slot).collect();
    let limit = edition.settings.limits.members;
    let slot = rules::free_slot(&slots, limit).ok_or(MemberProblem::TeamFull { limit })?;
    require_other_nip(&people, None, &tx.seal.fingerprint(new.nip.digits()))?;
    require_other_email(&people, None, new.email.key())?;
    let row = Row {
        user: None,
        name: new.name.as_str(),
        email: new.email.key(),
        nip: &new.nip,
        asn_kind: new.asn_kind.as_str(),
        position: &new.position,
        phone: "",
    };
    let member = store::insert_member(tx, entry.id, slot, false, &row)?;
    settle(tx, &entry)?;
    invite(tx, who, &edition, &entry, member)?;
    record(tx, who, "member.invited", member)?;
    people_changed(tx, entry.id)?;
    Ok(member)
}

/// Corrects an invitation that was not answered yet. Another address is invited anew; the link sent to the
/// old one leads nowhere then.
pub fn edit_member(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    member: MemberId,
    edit: &MemberEdit<'_>,
) -> Result<SavedMember, MemberProblem> {
    let entry = leaders_entry(tx, who)?;
    let edition = store::edition(tx.conn, &entry)?;
    rules::require_registration(&edition.settings.phases, tx.now)?;
    let people = store::members(tx.conn, entry.id)?;
    let old = unanswered(&people, member)?;
    let user = who.person().user_id();
    let mut saved = put_together(tx, user, old, edit)?;
    put_back_taken(&people, &mut saved);
    if !write(tx, user, &mut saved, edit)? {
        return Ok(saved);
    }
    if old.email != saved.member.email {
        invite(tx, who, &edition, &entry, member)?;
    }
    people_changed(tx, entry.id)?;
    record(tx, who, "member.edited", member)?;
    Ok(saved)
}

/// Sends an invitation again, at most once in ten minutes; to whom comes back.
pub fn resend_invitation(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    member: MemberId,
) -> Result<Member, MemberProblem> {
    let entry = leaders_entry(tx, who)?;
    let edition = store::edition(tx.conn, &entry)?;
    rules::require_answers(&edition.settings, tx.now)?;
    let people = store::members(tx.conn, entry.id)?;
    let row = unanswered(&people, member)?.clone();
    if let Some(minutes) = rules::wait_before_invitation(row.invited_at, tx.now) {
        return Err(MemberProblem::TooSoon { minutes });
    }
    invite(tx, who, &edition, &entry, member)?;
    record(tx, who, "member.invited_again", member)?;
    Ok(row)
}

/// Takes somebody out of the team: whoever has not answered as long as answers are taken, whoever confirmed
/// only while registration is open. Who it was comes back.
pub fn remove_member(tx: &mut Tx<'_>, who: &EntryMember, member: MemberId) -> Result<Member, MemberProblem> {
    let entry = leaders_entry(tx, who)?;
    let edition = store::edition(tx.conn, &entry)?;
    let row = store::find_member(tx.conn, entry.id, member)?.ok_or(Fault::NotFound)?;
    if row.leader {
        return Err(MemberProblem::LeaderStays);
    }
    match row.confirmed_at {
        Some(_) => rules::require_registration(&edition.settings.phases, tx.now)?,
        None => rules::require_answers(&edition.settings, tx.now)?,
    }
    store::delete_member(tx, member)?;
    settle(tx, &entry)?;
    let mut line =
        who.person().record(Some(entry.edition_id), "member.removed", Subject::new("entry", entry.id.0));
    line.details =
        serde_json::json!({ "member": member, "name": row.name, "confirmed": row.confirmed_at.is_some() });
    audit::record(tx, &line)?;
    Ok(row)
}

fn unanswered(people: &[Member], member: MemberId) -> Result<&Member, MemberProblem> {
    let row = people.iter().find(|person| person.id == member).ok_or(Fault::NotFound)?;
    if row.confirmed_at.is_some() { Err(MemberProblem::ConfirmedAlready) } else { Ok(row) }
}

/// Finds or makes the account, binds the row to it and writes the letter.
fn invite(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    edition: &Edition,
    entry: &Entry,
    member: MemberId,
) -> Result<(), MemberProblem> {
    let user = who.person().user_id();
    if let Some(at) = notifications::wait_before_another(tx, user, LetterKind::InviteMember)? {
        return Err(MemberProblem::TooManyLetters { at });
    }
    let row = store::find_member(tx.conn, entry.id, member)?.ok_or(Fault::NotFound)?;
    let next = format!("/{}/peserta/undangan/{member}", edition.slug);
    let invited = accounts::invite(tx, &row.email, &row.name, who.person().lang(), &next)?;
    store::mark_invited(tx, member, invited.user_id)?;
    let letter = Mail::InviteMember(InviteMember {
        team: entry.team_name.clone(),
        leader: who.person().name().to_owned(),
        edition: edition.short_title(),
        known: !invited.recipient.name.is_empty(),
        until: rules::answer_by(&edition.settings, tx.now),
        path: invited.path,
    });
    let about = edition.about().by(who.person().user_id());
    Ok(notifications::send(tx, &invited.recipient, &letter, &about)?)
}

/// The way to an invitation, made as a reminder of it goes: where it opens an account, older links end. None where the
/// member is gone.
///
/// # Errors
/// Our own failures only.
pub fn invitation_path(
    tx: &mut Tx<'_>,
    edition: &Edition,
    entry: EntryId,
    member: MemberId,
) -> Result<Option<String>, Fault> {
    let Some(row) = store::find_member(tx.conn, entry, member)? else { return Ok(None) };
    let next = format!("/{}/peserta/undangan/{member}", edition.slug);
    Ok(Some(accounts::invite(tx, &row.email, &row.name, Lang::Id, &next)?.path))
}

fn record(tx: &mut Tx<'_>, who: &EntryMember, act: &'static str, member: MemberId) -> Result<(), Fault> {
    let mut line = who.person().record(Some(who.edition()), act, Subject::new("entry", who.entry().0));
    line.details = serde_json::json!({ "member": member });
    audit::record(tx, &line)
}

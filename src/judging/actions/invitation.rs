//! An invitation and the answers to it: the letter with its link, yes, no, the new account, a fresh letter, and taking
//! it back. The link of the letter is the right to answer; nobody needs an account for that.

use std::time::Duration;

use super::jury::{found, record};
use super::planned::drop_planned;
use super::proposed::{inviting_takes_two, propose_again};
use super::refill::refill;
use super::side::require_free;
use crate::accounts::{self, NewAccount, Permission, Permitted, Session, right};
use crate::audit::{self, Record, Subject};
use crate::clock::At;
use crate::db::{self, Fault, Tx};
use crate::editions::{self, Edition};
use crate::ids::{EditionId, JurorId, UserId, WorkId};
use crate::judging::model::{Invitation, Invited, JurorStatus, LinkState};
use crate::judging::problems::{
    AnswerDateProblem, AnswerProblem, ResendProblem, RevokeProblem, require_unsealed,
};
use crate::judging::rules::{PlannedRow, answer_date_refused, default_answer_by, link_state};
use crate::judging::store;
use crate::notifications::letters::committee::{InvitationAsked, InvitationDeclined};
use crate::notifications::letters::jury::{InvitationRevoked, InviteJuror};
use crate::notifications::{self, Mail, Recipient};
use crate::secrets::random_token;

/// How long the link of a letter opens the invitation.
pub const LINK_DAYS: u64 = 14;

/// Writes the letter with a fresh link; older links lead to words from now on.
pub(super) fn letter(tx: &mut Tx<'_>, edition: &Edition, juror: JurorId, to: &Recipient) -> db::Result<()> {
    let (path, until) = fresh_link(tx, edition, juror)?;
    let answer_by = Some(found(tx, edition, juror)?.answer_by).filter(|at| *at > tx.now);
    let mail = Mail::InviteJuror(InviteJuror {
        edition: edition.short_title(),
        host: edition.settings.organiser.clone(),
        until,
        answer_by,
        path,
    });
    notifications::send(tx, to, &mail, &edition.about())
}

/// A new link of an invitation, and until when it works; older links lead to words from now on.
///
/// # Errors
/// Our own failures only.
pub fn fresh_link(tx: &mut Tx<'_>, edition: &Edition, juror: JurorId) -> db::Result<(String, At)> {
    let token = random_token()?;
    let until = tx.now.plus(Duration::from_secs(LINK_DAYS * 86_400));
    store::insert_link(tx, juror, &token, until)?;
    Ok((format!("/{}/juri/undangan/{token}", edition.slug), until))
}

/// Sends the invitation again, with a fresh link, and with another date to declare by if that has passed. Who declined, whose
/// invitation was taken back or who left is invited anew; once works were given out, another member has to send that.
///
/// # Errors
/// The juror has declared, or is on another side by now.
pub fn resend_invitation(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Jury>,
    edition: EditionId,
    juror: JurorId,
) -> Result<Invited, ResendProblem> {
    let edition = editions::lock(tx, edition)?;
    let status = found(tx, &edition, juror)?.status;
    if status == JurorStatus::Active {
        return Err(ResendProblem::Declared);
    }
    if JurorStatus::OUT.contains(&status) {
        require_unsealed(&edition)?;
        require_free::<ResendProblem>(tx, &edition, juror, None)?;
        if inviting_takes_two(tx.conn, &edition)? {
            propose_again(tx, who, &edition, juror)?;
            return Ok(Invited::Proposed(1));
        }
    }
    if found(tx, &edition, juror)?.answer_by <= tx.now {
        store::set_answer_by(tx, &[juror], default_answer_by(&edition, tx.now))?;
    }
    again(tx, &edition, juror)?;
    audit::record(tx, &record(edition.id, Some(who), "juror.invited_again", juror))?;
    Ok(Invited::Sent(1))
}

pub(super) fn again(tx: &mut Tx<'_>, edition: &Edition, juror: JurorId) -> db::Result<()> {
    store::mark_invited_again(tx, juror)?;
    let to = store::recipients(tx.conn, &[juror])?.into_iter().next().ok_or(Fault::NotFound)?.1;
    letter(tx, edition, juror, &to)
}

/// Sets until when those who are invited are to declare. The number of people comes back.
///
/// # Errors
/// The date has passed or lies after judging, nobody is awaited, or scores are sealed.
pub fn set_answer_by(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Jury>,
    edition: EditionId,
    answer_by: At,
) -> Result<usize, AnswerDateProblem> {
    let edition = editions::lock(tx, edition)?;
    require_unsealed(&edition)?;
    if let Some(refused) = answer_date_refused(&edition, answer_by, tx.now) {
        return Err(AnswerDateProblem::Date(refused));
    }
    let jury = store::jurors(tx.conn, edition.id)?;
    let waiting: Vec<_> = jury.iter().filter(|line| JurorStatus::UNDECLARED.contains(&line.status)).collect();
    if waiting.is_empty() {
        return Err(AnswerDateProblem::NobodyAwaited);
    }
    let ids: Vec<JurorId> = waiting.iter().map(|line| line.id).collect();
    store::set_answer_by(tx, &ids, answer_by)?;
    let mut record =
        who.person().record(Some(edition.id), "jury.answer_date_set", Subject::new("edition", edition.id.0));
    record.details = serde_json::json!({ "answer_by": answer_by, "jurors": ids });
    audit::record(tx, &record)?;
    Ok(ids.len())
}

/// Takes an invitation back before the juror has declared. Works given already go to other jurors; how many found
/// nobody comes back.
///
/// # Errors
/// The juror declared, the invitation does not wait any more, or scores are sealed.
pub fn revoke_invitation(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Jury>,
    edition: EditionId,
    juror: JurorId,
) -> Result<usize, RevokeProblem> {
    let edition = editions::lock(tx, edition)?;
    require_unsealed(&edition)?;
    let line = found(tx, &edition, juror)?;
    if line.status == JurorStatus::Active {
        return Err(RevokeProblem::Declared);
    }
    if store::mark_revoked(tx, juror)? == 0 {
        return Err(RevokeProblem::NotWaiting);
    }
    audit::record(tx, &record(edition.id, Some(who), "juror.invitation_revoked", juror))?;
    for (_, to) in store::recipients(tx.conn, &[juror])? {
        let mail = Mail::InvitationRevoked(InvitationRevoked { edition: edition.short_title() });
        let about = edition.about().by(who.person().user_id());
        notifications::send(tx, &to, &mail, &about)?;
    }
    Ok(take_back(tx, &edition, juror)?)
}

/// Gives the unfinished works of somebody who is no juror any more to others; how many found nobody comes back.
pub(super) fn take_back(tx: &mut Tx<'_>, edition: &Edition, juror: JurorId) -> db::Result<usize> {
    let (ids, works): (Vec<_>, Vec<_>) = store::unfinished_of(tx.conn, juror)?.into_iter().unzip();
    let mut works: Vec<WorkId> = works.into_iter().flatten().collect();
    store::reassign(tx, &ids)?;
    let planned = store::planned_of(tx.conn, juror)?;
    let planned: Vec<PlannedRow> =
        planned.iter().map(|row| PlannedRow { id: row.id, work: row.work, juror }).collect();
    works.extend(drop_planned(tx, edition, &planned)?);
    refill(tx, edition, &works)
}

/// Accepts with the link of a letter. What comes back says whether the account still lacks a password.
///
/// # Errors
/// The link is unknown, or opens something else by now; the person takes part or is on the committee.
pub fn accept_invitation(
    tx: &mut Tx<'_>,
    edition: EditionId,
    token: &str,
) -> Result<Invitation, AnswerProblem> {
    let (edition, invitation) = opened(tx, edition, token, LinkState::Open)?;
    require_free::<AnswerProblem>(tx, &edition, invitation.juror, None)?;
    if store::mark_accepted(tx, invitation.juror)? == 0 {
        return Err(AnswerProblem::Stands(LinkState::Joined));
    }
    audit::record(tx, &by_invited(edition.id, &invitation, "juror.accepted"))?;
    Ok(invitation)
}

/// Declines with the link of a letter; the committee is told, with the reason if one is given.
///
/// # Errors
/// As `accept_invitation`.
pub fn decline_invitation(
    tx: &mut Tx<'_>,
    edition: EditionId,
    token: &str,
    because: &str,
) -> Result<(), AnswerProblem> {
    let (edition, invitation) = opened(tx, edition, token, LinkState::Open)?;
    let because = because.trim();
    if store::mark_declined(tx, invitation.juror, because)? == 0 {
        return Err(AnswerProblem::Stands(LinkState::Declined));
    }
    let record = by_invited(edition.id, &invitation, "juror.declined");
    audit::record(tx, &Record { reason: because, ..record })?;
    for to in accounts::committee_recipients(tx.conn, Permission::Jury)? {
        let mail = Mail::InvitationDeclined(InvitationDeclined {
            name: invitation.name.clone(),
            edition: edition.short_title(),
            because: because.to_owned(),
            path: format!("/{}/panitia/juri", edition.slug),
        });
        notifications::send(tx, &to, &mail, &edition.about())?;
    }
    take_back(tx, &edition, invitation.juror)?;
    Ok(())
}

/// The last step of somebody new: name and password; signs in.
///
/// # Errors
/// The link is unknown, was not accepted, or the account has a password by now.
pub fn join_jury(
    tx: &mut Tx<'_>,
    edition: EditionId,
    token: &str,
    new: &NewAccount<'_>,
) -> Result<Session, AnswerProblem> {
    let (_, invitation) = opened(tx, edition, token, LinkState::ChoosePassword)?;
    store::set_name(tx, invitation.juror, new.name)?;
    Ok(accounts::open_account(tx, invitation.user, new)?)
}

/// Somebody whose link is dead asks for a fresh letter, by the link or, without one that is known, by address. It goes
/// to the invited address alone. Who declined or was taken off gets none by themselves: the committee is told, once a
/// day. The caller answers the same in every case.
///
/// # Errors
/// Our own failures only.
pub fn ask_for_letter(tx: &mut Tx<'_>, edition: EditionId, token: &str, email: &str) -> db::Result<()> {
    let edition = editions::lock(tx, edition)?;
    let known = match store::find_invitation(tx.conn, edition.id, token)? {
        Some(invitation) => Some((invitation.juror, invitation.status)),
        None => store::find_by_address(tx.conn, edition.id, email)?,
    };
    let Some((juror, status)) = known.filter(|_| edition.sealed_at.is_none()) else { return Ok(()) };
    match status {
        JurorStatus::Invited | JurorStatus::Accepted => {
            again(tx, &edition, juror)?;
            audit::record(tx, &record(edition.id, None, "juror.letter_asked", juror))
        }
        JurorStatus::Declined | JurorStatus::Revoked => tell_committee(tx, &edition, juror),
        JurorStatus::Active | JurorStatus::Left => Ok(()),
    }
}

fn tell_committee(tx: &mut Tx<'_>, edition: &Edition, juror: JurorId) -> db::Result<()> {
    let line = found(tx, edition, juror)?;
    let day = tx.now.0.div_euclid(86_400_000);
    for to in accounts::committee_recipients(tx.conn, Permission::Jury)? {
        let mail = Mail::InvitationAsked(InvitationAsked {
            name: line.name.clone(),
            edition: edition.short_title(),
            path: format!("/{}/panitia/juri", edition.slug),
        });
        let key = format!("invitation_asked:{juror}:{day}:{}", to.email);
        notifications::send_once(tx, &to, &mail, &edition.about(), &key)?;
    }
    Ok(())
}

/// The invitation behind a link that has to open `wanted`.
fn opened(
    tx: &mut Tx<'_>,
    edition: EditionId,
    token: &str,
    wanted: LinkState,
) -> Result<(Edition, Invitation), AnswerProblem> {
    let edition = editions::lock(tx, edition)?;
    let invitation = store::find_invitation(tx.conn, edition.id, token)?.ok_or(Fault::NotFound)?;
    let state = link_state(&invitation, tx.now);
    if state == wanted { Ok((edition, invitation)) } else { Err(AnswerProblem::Stands(state)) }
}

/// A line of the trail with the invited person as the actor.
fn by_invited<'a>(edition: EditionId, invitation: &'a Invitation, act: &'static str) -> Record<'a> {
    let actor: UserId = invitation.user;
    Record {
        edition: Some(edition),
        actor: Some(actor),
        actor_name: &invitation.name,
        act,
        subject: Subject::new("juror", invitation.juror.0),
        reason: "",
        details: serde_json::Value::Null,
    }
}

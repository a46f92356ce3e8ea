//! Once works were given out, a further juror changes who judges them: one member asks for the invitation, another
//! sends it.

use super::invitation::again;
use super::jury::{NewJuror, found, invite, may_invite, record, require_expertise, typed_house};
use super::side::require_free;
use crate::accounts::{Permitted, right};
use crate::approvals::{self, Asked, HeldDetails, ProtectedAct, Requests};
use crate::audit::{self, Record};
use crate::db::{self, Conn, Fault, Tx};
use crate::editions::{self, Edition};
use crate::ids::{EditionId, JurorId};
use crate::judging::model::{Invited, JurorStatus, Proposal, Proposed, ProposedPerson};
use crate::judging::problems::{InviteProblem, ProposalProblem, ResendProblem, require_unsealed};
use crate::judging::rules::{answer_date_refused, default_answer_by};
use crate::judging::store;
use crate::refused::Refused;
use crate::registration::values::{EmailAddress, Nip};
use crate::secrets::{Place, Seal, sha256_hex};

/// Whether inviting takes two members: works were given out, and the edition wants a second member.
///
/// # Errors
/// Our own failures only.
pub fn inviting_takes_two(conn: &mut Conn, edition: &Edition) -> db::Result<bool> {
    Ok(edition.settings.approval.second_member && store::is_routed(conn, edition.id)?)
}

/// Invites all of these people, or asks for it where another member has to.
///
/// # Errors
/// Somebody cannot be invited; then nobody is.
pub fn invite_or_propose(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Jury>,
    edition: EditionId,
    people: &[NewJuror],
) -> Result<Invited, InviteProblem> {
    let edition = editions::lock(tx, edition)?;
    if !inviting_takes_two(tx.conn, &edition)? {
        for new in people {
            invite(tx, Some(who), &edition, new)?;
        }
        return Ok(Invited::Sent(people.len()));
    }
    for new in people {
        let number = new.nip.as_ref().map(|nip| tx.seal.fingerprint(nip.digits()));
        may_invite(tx.conn, &edition, new.email.key(), number)?;
        typed_house(&new.institution)?;
        require_expertise(&new.expertise)?;
        let refused = new.answer_by.and_then(|at| answer_date_refused(&edition, at, tx.now));
        if let Some(refused) = refused {
            return Err(InviteProblem::AnswerDate(refused));
        }
    }
    let people: Vec<ProposedPerson> = people.iter().map(|new| kept(tx, new)).collect::<db::Result<_>>()?;
    let count = people.len();
    ask(tx, who, &edition, &Proposed { people, again: Vec::new() })?;
    Ok(Invited::Proposed(count))
}

/// Asks for somebody to be invited anew who is out of the jury.
pub(super) fn propose_again(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Jury>,
    edition: &Edition,
    juror: JurorId,
) -> Result<(), ResendProblem> {
    Ok(ask(tx, who, edition, &Proposed { people: Vec::new(), again: vec![juror] })?)
}

/// Where the number of somebody who is proposed is sealed for.
fn proposed_place(email: &str) -> Place {
    Place::new("approvals.details", email)
}

fn kept(tx: &Tx<'_>, new: &NewJuror) -> db::Result<ProposedPerson> {
    let nip = new.nip.as_ref();
    Ok(ProposedPerson {
        name: new.name.clone(),
        email: new.email.as_str().to_owned(),
        expertise: new.expertise.clone(),
        institution: new.institution.clone(),
        capacity: new.capacity,
        answer_by: new.answer_by,
        nip_sealed: nip.map_or(Ok(String::new()), |nip| {
            tx.seal.seal(&proposed_place(new.email.as_str()), nip.digits())
        })?,
        nip_fingerprint: nip.map_or_else(String::new, |nip| tx.seal.fingerprint(nip.digits())),
        nip_tail: nip.map_or_else(String::new, |nip| nip.tail().to_owned()),
    })
}

fn ask(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Jury>,
    edition: &Edition,
    proposed: &Proposed,
) -> Result<(), approvals::SecondProblem> {
    let (fingerprint, subject) = (fingerprint(proposed), subject(tx.conn, edition, proposed)?);
    let requests = approvals::requests(tx.conn, edition, ProtectedAct::InviteJurors, &subject)?;
    // A number is sealed differently each time, so the details alone would not show that this was asked for before.
    if requests.own(who.person().user_id(), &fingerprint).is_some() {
        return Ok(());
    }
    let page = format!("/juri/usulan/{fingerprint}");
    let details = serde_json::to_string(proposed).map_err(Fault::unwritable)?;
    let asked = Asked {
        edition,
        act: ProtectedAct::InviteJurors,
        subject: &subject,
        fingerprint: &fingerprint,
        page: &page,
    };
    approvals::ask(tx, who, asked, &details)
}

/// Of everything but the seals.
fn fingerprint(proposed: &Proposed) -> String {
    let mut plain = proposed.clone();
    for person in &mut plain.people {
        person.nip_sealed.clear();
    }
    sha256_hex(&serde_json::json!({ "invite": plain }).to_string())
}

/// The first person by address, or the juror by code, and how many more.
fn subject(conn: &mut Conn, edition: &Edition, proposed: &Proposed) -> db::Result<String> {
    let first = match (proposed.people.first(), proposed.again.first()) {
        (Some(person), _) => person.email.clone(),
        (None, Some(juror)) => store::find_juror(conn, edition.id, *juror)?.ok_or(Fault::NotFound)?.pseudonym,
        (None, None) => String::new(),
    };
    let more = (proposed.people.len() + proposed.again.len()).saturating_sub(1);
    Ok(if more == 0 { first } else { format!("{first} +{more}") })
}

/// The open request with this fingerprint, and what stands against it now; none once it is settled.
///
/// # Errors
/// Our own failures only.
pub fn find_proposal(conn: &mut Conn, edition: &Edition, shown: &str) -> db::Result<Option<Proposal>> {
    let act = ProtectedAct::InviteJurors;
    let mut waiting = approvals::waiting(conn, edition.id)?.into_iter();
    let Some(request) = waiting.find(|request| request.act == act && request.fingerprint == shown) else {
        return Ok(None);
    };
    let proposed: Proposed = serde_json::from_str(&request.details).map_err(Fault::unreadable)?;
    let requests: Requests = approvals::requests(conn, edition, act, &request.subject)?;
    let (mut again, mut refused) = (Vec::new(), Vec::new());
    for id in &proposed.again {
        let line = store::find_juror(conn, edition.id, *id)?.ok_or(Fault::NotFound)?;
        let said = may_return(line.status).err().and_then(|problem| problem.message());
        refused.extend(said.map(|said| (line.code_and_name(), said)));
        again.push(line.code_and_name());
    }
    for person in &proposed.people {
        let number = Some(person.nip_fingerprint.clone()).filter(|number| !number.is_empty());
        match may_invite(conn, edition, address(person)?.key(), number) {
            Err(InviteProblem::Fault(fault)) => return Err(fault),
            Err(problem) => refused.extend(problem.message().map(|said| (person.email.clone(), said))),
            Ok(()) => {}
        }
    }
    Ok(Some(Proposal { request, requests, proposed, again, refused }))
}

/// Whether somebody is out of the jury and may be invited anew.
fn may_return(status: JurorStatus) -> Result<(), ResendProblem> {
    if JurorStatus::OUT.contains(&status) { Ok(()) } else { Err(ResendProblem::Declared) }
}

/// Sends the invitations that another member asked for: all of them, or none. Their number comes back.
///
/// # Errors
/// The request is settled, nobody else asked for it, or somebody cannot be invited any more.
pub fn send_proposed(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Jury>,
    edition: EditionId,
    shown: &str,
) -> Result<usize, ProposalProblem> {
    let edition = editions::lock(tx, edition)?;
    require_unsealed(&edition)?;
    let proposal = find_proposal(tx.conn, &edition, shown)?.ok_or(ProposalProblem::Settled)?;
    let (act, subject) = (ProtectedAct::InviteJurors, proposal.request.subject.as_str());
    let asked = Asked { edition: &edition, act, subject, fingerprint: shown, page: "" };
    let first = approvals::second(tx, who, asked)?;
    let details = serde_json::json!({ "approved_by": first });
    for person in &proposal.proposed.people {
        let new = opened(tx, &edition, person)?;
        let id = invite(tx, Some(who), &edition, &new)?;
        let record = record(edition.id, Some(who), "juror.invitation_approved", id);
        audit::record(tx, &Record { details: details.clone(), ..record })?;
    }
    for juror in &proposal.proposed.again {
        may_return(found(tx, &edition, *juror)?.status)?;
        require_free::<ResendProblem>(tx, &edition, *juror, None)?;
        store::set_answer_by(tx, &[*juror], default_answer_by(&edition, tx.now))?;
        again(tx, &edition, *juror)?;
        let record = record(edition.id, Some(who), "juror.invited_again", *juror);
        audit::record(tx, &Record { details: details.clone(), ..record })?;
    }
    Ok(proposal.proposed.people.len() + proposal.proposed.again.len())
}

fn address(person: &ProposedPerson) -> db::Result<EmailAddress> {
    EmailAddress::parse(&person.email).map_err(|problem| Fault::unreadable(problem.text().en))
}

/// The person as invited; a date to answer by that has passed meanwhile gives way to the usual one.
fn opened(tx: &Tx<'_>, edition: &Edition, person: &ProposedPerson) -> db::Result<NewJuror> {
    let nip = match person.nip_sealed.as_str() {
        "" => None,
        sealed => {
            let digits = tx.seal.open(&proposed_place(&person.email), sealed).map_err(Fault::unreadable)?;
            Some(Nip::parse(&digits).map_err(|problem| Fault::unreadable(problem.message().en))?)
        }
    };
    Ok(NewJuror {
        name: person.name.clone(),
        email: address(person)?,
        expertise: person.expertise.clone(),
        institution: person.institution.clone(),
        capacity: person.capacity,
        nip,
        answer_by: person.answer_by.filter(|at| answer_date_refused(edition, *at, tx.now).is_none()),
    })
}

/// Seals the numbers of jurors and of people who were proposed anew for another key; how many there are.
///
/// # Errors
/// Our own failures only.
pub fn reseal_numbers(tx: &mut Tx<'_>, to: &Seal) -> db::Result<usize> {
    let mut count = store::reseal_juror_numbers(tx, to)?;
    for held in approvals::details_of(tx.conn, ProtectedAct::InviteJurors)? {
        let mut proposed: Proposed = serde_json::from_str(&held.details).map_err(Fault::unreadable)?;
        for person in proposed.people.iter_mut().filter(|person| !person.nip_sealed.is_empty()) {
            let place = proposed_place(&person.email);
            let digits = tx.seal.open(&place, &person.nip_sealed).map_err(Fault::unreadable)?;
            person.nip_sealed = to.seal(&place, &digits)?;
            person.nip_fingerprint = to.fingerprint(&digits);
            count += 1;
        }
        let details = serde_json::to_string(&proposed).map_err(Fault::unwritable)?;
        approvals::put_details(tx, &HeldDetails { details, ..held })?;
    }
    Ok(count)
}

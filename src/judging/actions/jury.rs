//! Who judges: writing down whom the committee invites, importing, leaving (R29, R30).

use super::invitation::{letter, take_back};
use super::proposed::inviting_takes_two;
use crate::accounts::{self, Permitted, right};
use crate::audit::{self, Record, Subject};
use crate::clock::At;
use crate::csv_table::LineProblem;
use crate::db::{self, Conn, Fault, Tx};
use crate::editions::{self, Edition};
use crate::i18n::Lang;
use crate::ids::{EditionId, JurorId};
use crate::institutions::{self, InstitutionName};
use crate::judging::csv_file::JurorCsvRow;
use crate::judging::model::JurorLine;
use crate::judging::problems::{InviteProblem, LeaveProblem, require_unsealed};
use crate::judging::rules::{answer_date_refused, default_answer_by};
use crate::judging::store::{self, NewJurorRow};
use crate::refused::Refused;
use crate::registration::values::{EmailAddress, Nip};
use crate::registration::{self, Identity};
use crate::secrets::Seal;

/// A person to invite.
#[derive(Debug, Clone)]
pub struct NewJuror {
    pub name: String,
    pub email: EmailAddress,
    /// Field of expertise (R29).
    pub expertise: String,
    /// Institution as typed; empty if not known yet.
    pub institution: String,
    /// Most works; none for no limit.
    pub capacity: Option<i32>,
    /// Employee number, if known: it shows who takes part under another address.
    pub nip: Option<Nip>,
    /// Until when works are kept for them; none for the usual time.
    pub answer_by: Option<At>,
}

impl From<JurorCsvRow> for NewJuror {
    fn from(row: JurorCsvRow) -> Self {
        let JurorCsvRow { line: _, name, email, expertise, institution, capacity, nip } = row;
        Self { name, email, expertise, institution, capacity, nip, answer_by: None }
    }
}

/// Invites a juror and sends the letter.
///
/// # Errors
/// The address is in the jury, address or number belong to an entrant of the edition, or it takes two members by now.
pub fn invite_juror(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Jury>,
    edition: EditionId,
    new: &NewJuror,
) -> Result<JurorId, InviteProblem> {
    let edition = editions::lock(tx, edition)?;
    require_one(tx.conn, &edition)?;
    invite(tx, Some(who), &edition, new)
}

/// Refuses what one member, or the command line, would do alone once works were given out.
fn require_one(conn: &mut Conn, edition: &Edition) -> Result<(), InviteProblem> {
    if inviting_takes_two(conn, edition)? { Err(InviteProblem::TakesTwo) } else { Ok(()) }
}

/// Invites the jurors of a list; a line that is refused is reported, the others are taken. Without a
/// member of the committee the command line acts.
///
/// # Errors
/// Only our own failures; refusals of single lines come back beside the number of jurors invited.
pub fn import_jurors(
    tx: &mut Tx<'_>,
    who: Option<&Permitted<right::Jury>>,
    edition: EditionId,
    rows: &[JurorCsvRow],
) -> db::Result<(usize, Vec<LineProblem>)> {
    let edition = editions::lock(tx, edition)?;
    each(rows, |row| {
        require_one(tx.conn, &edition)?;
        invite(tx, who, &edition, &NewJuror::from(row.clone())).map(|_| ())
    })
}

/// What `import_jurors` would do.
///
/// # Errors
/// As there.
pub fn preview_jurors(
    conn: &mut Conn,
    seal: &Seal,
    edition: &Edition,
    rows: &[JurorCsvRow],
) -> db::Result<(usize, Vec<LineProblem>)> {
    each(rows, |row| {
        require_one(conn, edition)?;
        may_invite(
            conn,
            edition,
            row.email.key(),
            row.nip.as_ref().map(|nip| seal.fingerprint(nip.digits())),
        )?;
        typed_house(&row.institution)?;
        require_expertise(&row.expertise)
    })
}

/// Takes line after line; what is refused in words is reported with its line.
fn each(
    rows: &[JurorCsvRow],
    mut take: impl FnMut(&JurorCsvRow) -> Result<(), InviteProblem>,
) -> db::Result<(usize, Vec<LineProblem>)> {
    let (mut taken, mut refused) = (0, Vec::new());
    for row in rows {
        match take(row) {
            Ok(()) => taken += 1,
            Err(InviteProblem::Fault(fault)) => return Err(fault),
            Err(problem) => {
                refused.extend(problem.message().map(|message| LineProblem { line: row.line, message }));
            }
        }
    }
    Ok((taken, refused))
}

/// `number` is the fingerprint of the employee number, if it is known.
pub(super) fn may_invite(
    conn: &mut Conn,
    edition: &Edition,
    email: &str,
    number: Option<String>,
) -> Result<(), InviteProblem> {
    require_unsealed(edition)?;
    if store::email_taken(conn, edition.id, email)? {
        return Err(InviteProblem::AlreadyJuror { email: email.to_owned() });
    }
    if store::takes_part(conn, edition.id, email)? {
        return Err(InviteProblem::TakesPart { email: email.to_owned() });
    }
    let numbers: Vec<String> = number.into_iter().collect();
    for number in &numbers {
        if store::nip_takes_part(conn, edition.id, number)? {
            return Err(InviteProblem::TakesPart { email: email.to_owned() });
        }
    }
    if registration::is_committee(conn, edition.id, &Identity { user: None, email, numbers: &numbers })? {
        return Err(InviteProblem::OnCommittee { email: email.to_owned() });
    }
    Ok(())
}

/// Refuses somebody whose expertise is not on record (R29).
pub(super) fn require_expertise(expertise: &str) -> Result<(), InviteProblem> {
    if expertise.trim().is_empty() { Err(InviteProblem::ExpertiseMissing) } else { Ok(()) }
}

/// The institution typed, if any.
pub(super) fn typed_house(typed: &str) -> Result<Option<InstitutionName>, InviteProblem> {
    let name = Some(typed).filter(|typed| !typed.trim().is_empty()).map(InstitutionName::parse);
    name.transpose().map_err(InviteProblem::InstitutionName)
}

pub(super) fn invite(
    tx: &mut Tx<'_>,
    who: Option<&Permitted<right::Jury>>,
    edition: &Edition,
    new: &NewJuror,
) -> Result<JurorId, InviteProblem> {
    let email = new.email.key();
    may_invite(tx.conn, edition, email, new.nip.as_ref().map(|nip| tx.seal.fingerprint(nip.digits())))?;
    require_expertise(&new.expertise)?;
    let institution = match typed_house(&new.institution)? {
        Some(name) => Some(institutions::find_or_propose(tx, &name)?),
        None => None,
    };
    let answer_by = new.answer_by.unwrap_or_else(|| default_answer_by(edition, tx.now));
    if let Some(refused) = answer_date_refused(edition, answer_by, tx.now).filter(|_| new.answer_by.is_some())
    {
        return Err(InviteProblem::AnswerDate(refused));
    }
    let account = accounts::account_for(tx, email, &new.name, Lang::Id)?;
    let code = store::next_pseudonym(tx, edition.id)?;
    let id = store::insert_juror(
        tx,
        &NewJurorRow {
            edition: edition.id,
            user: account.id,
            pseudonym: &code,
            name: &new.name,
            email,
            expertise: &new.expertise,
            institution,
            capacity: new.capacity,
            answer_by,
        },
    )?;
    if let Some(nip) = &new.nip {
        store::set_nip(tx, id, nip)?;
    }
    letter(tx, edition, id, &account.recipient())?;
    let details = serde_json::json!({ "code": code, "capacity": new.capacity });
    let record = record(edition.id, who, "juror.invited", id);
    audit::record(tx, &Record { details, ..record })?;
    Ok(id)
}

/// Lets a juror go. Sheets handed in stay; unfinished works go to other jurors as far as the rules allow.
/// The number of works that found nobody comes back.
///
/// # Errors
/// No reason, or the juror left before.
pub fn leave(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Jury>,
    edition: EditionId,
    juror: JurorId,
    reason: &str,
) -> Result<usize, LeaveProblem> {
    let edition = editions::lock(tx, edition)?;
    require_unsealed(&edition)?;
    found(tx, &edition, juror)?;
    if reason.trim().is_empty() {
        return Err(LeaveProblem::ReasonMissing);
    }
    if store::mark_left(tx, juror)? == 0 {
        return Err(LeaveProblem::HasLeft);
    }
    let held = store::unfinished_of(tx.conn, juror)?.len();
    let details = serde_json::json!({ "works_taken_back": held });
    let record = record(edition.id, Some(who), "juror.left", juror);
    audit::record(tx, &Record { reason: reason.trim(), details, ..record })?;
    Ok(take_back(tx, &edition, juror)?)
}

pub(super) fn found(tx: &mut Tx<'_>, edition: &Edition, juror: JurorId) -> db::Result<JurorLine> {
    store::find_juror(tx.conn, edition.id, juror)?.ok_or(Fault::NotFound)
}

pub(super) fn record<'a>(
    edition: EditionId,
    who: Option<&'a Permitted<right::Jury>>,
    act: &'static str,
    juror: JurorId,
) -> Record<'a> {
    let person = who.map(|who| who.person());
    Record {
        edition: Some(edition),
        actor: person.map(accounts::SignedIn::user_id),
        actor_name: person.map_or("portal", accounts::SignedIn::name),
        act,
        subject: Subject::new("juror", juror.0),
        reason: "",
        details: serde_json::Value::Null,
    }
}

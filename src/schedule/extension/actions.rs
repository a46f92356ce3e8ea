//! Verbs on an entry's own time.

use super::model::{BeforeExtending, Extension};
use super::problem::ExtendProblem;
use crate::accounts::{Permitted, right};
use crate::approvals::{self, Asked, ProtectedAct, SecondProblem};
use crate::audit::{self, Subject};
use crate::clock::At;
use crate::db::{Conn, Fault, Tx};
use crate::editions::rules::phase_state;
use crate::editions::{self, Edition, PhaseKey, PhaseState};
use crate::ids::{EditionId, EntryId};
use crate::notifications::letters::schedule::EntryExtended;
use crate::notifications::{self, Mail};
use crate::registration;
use crate::works::{self, WorkStatus};

/// What a member sees before asking or doing it.
///
/// # Errors
/// The entry does not take part, intake has not begun, or the sheets are sealed.
pub fn before_extending(
    conn: &mut Conn,
    edition: &Edition,
    entry: EntryId,
    now: At,
) -> Result<BeforeExtending, ExtendProblem> {
    let found = registration::find_entry(conn, edition.id, entry)?.ok_or(Fault::NotFound)?;
    if !found.status.is_live() {
        return Err(ExtendProblem::EntryOut);
    }
    if edition.sealed_at.is_some() {
        return Err(ExtendProblem::Sealed);
    }
    let own = edition.clone().for_entry(found.intake_closes_at);
    let intake = own.phase(PhaseKey::Intake).filter(|phase| phase_state(phase, now) != PhaseState::Later);
    let closes_at = intake.and_then(|phase| phase.closes_at).ok_or(ExtendProblem::NotBegun)?;
    let people = registration::recipients(conn, &[entry])?;
    let leader = people.iter().find(|person| person.leader).map_or("", |person| &person.to.name);
    let drafts = works::list_of_entry(conn, entry)?;
    let subject = entry.to_string();
    Ok(BeforeExtending {
        name: registration::entry_title(&found, leader).to_owned(),
        closes_at,
        own: found.intake_closes_at == Some(closes_at),
        over: now >= closes_at,
        drafts: drafts.iter().filter(|work| work.status == WorkStatus::Draft).count(),
        letters: people.len(),
        requests: approvals::requests(conn, edition, ProtectedAct::ExtendEntry, &subject)?,
    })
}

/// Gives the entry more time while its time runs, or alone where the edition does without a second member.
///
/// # Errors
/// A refusal in words: the time gives nothing, the entry is out, or it takes two members.
pub fn extend_entry(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: EditionId,
    entry: EntryId,
    extension: &Extension,
) -> Result<(), ExtendProblem> {
    let (edition, before) = ready(tx, edition, entry, extension)?;
    if before.over && edition.settings.approval.second_member {
        return Err(SecondProblem::NotAsked.into());
    }
    give(tx, who, &edition, entry, extension)
}

/// One member wants the entry to have more time; another gives it.
///
/// # Errors
/// As for `extend_entry`.
pub fn ask_extension(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: EditionId,
    entry: EntryId,
    extension: &Extension,
) -> Result<(), ExtendProblem> {
    let (edition, before) = ready(tx, edition, entry, extension)?;
    let details = serde_json::to_string(extension).map_err(Fault::unwritable)?;
    let (subject, fingerprint) = (entry.to_string(), before.fingerprint(extension));
    let page = format!("/peserta/{entry}/perpanjangan");
    let asked = Asked {
        edition: &edition,
        act: ProtectedAct::ExtendEntry,
        subject: &subject,
        fingerprint: &fingerprint,
        page: &page,
    };
    Ok(approvals::ask(tx, who, asked, &details)?)
}

/// Gives it exactly as another member asked.
///
/// # Errors
/// As for `extend_entry`; nobody else asked for exactly this.
pub fn confirm_extension(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: EditionId,
    entry: EntryId,
    fingerprint: &str,
) -> Result<(), ExtendProblem> {
    let locked = editions::lock(tx, edition)?;
    let before = before_extending(tx.conn, &locked, entry, tx.now)?;
    let request = before.requests.open.iter().find(|request| request.fingerprint == fingerprint);
    let details = request.map(|request| request.details.as_str()).ok_or(SecondProblem::NotAsked)?;
    let extension: Extension = serde_json::from_str(details).map_err(Fault::unreadable)?;
    let (edition, before) = ready(tx, edition, entry, &extension)?;
    if before.fingerprint(&extension) != fingerprint {
        return Err(SecondProblem::NotAsked.into());
    }
    let subject = entry.to_string();
    let asked =
        Asked { edition: &edition, act: ProtectedAct::ExtendEntry, subject: &subject, fingerprint, page: "" };
    approvals::second(tx, who, asked)?;
    give(tx, who, &edition, entry, &extension)
}

/// The edition, locked, and the entry as it stands, if the time would give it something.
fn ready(
    tx: &mut Tx<'_>,
    edition: EditionId,
    entry: EntryId,
    extension: &Extension,
) -> Result<(Edition, BeforeExtending), ExtendProblem> {
    let edition = editions::lock(tx, edition)?;
    let before = before_extending(tx.conn, &edition, entry, tx.now)?;
    if extension.closes_at <= before.closes_at {
        return Err(ExtendProblem::NotLater { closes_at: before.closes_at });
    }
    if extension.closes_at <= tx.now {
        return Err(ExtendProblem::Past);
    }
    // What is sent after judging has closed can be scored by nobody any more.
    let judging = edition.phase(PhaseKey::Judging).and_then(|phase| phase.closes_at);
    if let Some(closes_at) = judging.filter(|judged| extension.closes_at > *judged) {
        return Err(ExtendProblem::AfterJudging { closes_at });
    }
    Ok((edition, before))
}

fn give(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: &Edition,
    entry: EntryId,
    extension: &Extension,
) -> Result<(), ExtendProblem> {
    let Extension { closes_at, reason } = extension;
    registration::extend(tx, entry, *closes_at)?;
    let mail = Mail::EntryExtended(EntryExtended {
        edition: edition.short_title(),
        closes_at: *closes_at,
        reason: reason.clone(),
        path: format!("/{}/peserta/{entry}/karya", edition.slug),
    });
    let about = edition.about().by(who.person().user_id());
    for person in registration::recipients(tx.conn, &[entry])? {
        notifications::send(tx, &person.to, &mail, &about)?;
    }
    let mut record = who.person().record(Some(edition.id), "entry.extended", Subject::new("entry", entry.0));
    record.reason = reason;
    record.details = serde_json::json!({ "closes_at": closes_at });
    Ok(audit::record(tx, &record)?)
}

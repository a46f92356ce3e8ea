//! Verbs on corrections.

use super::model::{BeforeCorrecting, Correction, Locked, Pending, Shown, Wanted};
use super::problem::CorrectProblem;
use super::{rules, store};
use crate::accounts::{Permitted, right};
use crate::approvals::{self, Asked, ProtectedAct, SecondProblem};
use crate::db::{self, Conn, Fault, Tx};
use crate::editions::form::{self, Begun, SettingsForm};
use crate::editions::{self, Corrected, Edition, EditionSettings};
use crate::ids::UserId;
use crate::secrets::sha256_hex;

/// What a correction would change.
///
/// # Errors
/// Why it cannot be made.
pub fn before_correcting(
    conn: &mut Conn,
    edition: &Edition,
    begun: &Begun,
    asked: &Correction,
) -> Result<BeforeCorrecting, CorrectProblem> {
    let settings = corrected(conn, edition, begun, asked)?;
    let changes = rules::changes(asked.form, &edition.settings, &settings);
    if changes.is_empty() {
        return Err(CorrectProblem::Nothing);
    }
    let (old, new) = (form::values(asked.form, &edition.settings), form::values(asked.form, &settings));
    let changed = |name: &String| old.of(name) != new.of(name) || asked.values.of(name) != old.of(name);
    let names = asked.names.iter().filter(|name| changed(name)).cloned().collect();
    let asked = Correction { names, ..asked.clone() };
    let beyond = store::beyond(conn, edition.id, settings.limits)?;
    let requests = approvals::requests(conn, edition, ProtectedAct::CorrectSettings, asked.form.as_str())?;
    let said = serde_json::to_string(&(&changes, &asked.reason)).map_err(Fault::unwritable)?;
    Ok(BeforeCorrecting { asked, changes, beyond, requests, fingerprint: sha256_hex(&said) })
}

/// The settings with the correction in them.
fn corrected(
    conn: &mut Conn,
    edition: &Edition,
    begun: &Begun,
    asked: &Correction,
) -> Result<EditionSettings, CorrectProblem> {
    if begun.published {
        return Err(CorrectProblem::Published);
    }
    let may = rules::names(asked.form, &edition.settings, &asked.values, begun);
    let mut typed = form::values(asked.form, &edition.settings);
    for name in may.iter().filter(|name| asked.names.contains(name)) {
        typed.copy(name, &asked.values);
    }
    let read = form::read(asked.form, &edition.settings, &typed, &begun.correcting());
    if !read.problems.is_empty() {
        return Err(CorrectProblem::Fields(read.problems));
    }
    let faults = editions::settings_faults(conn, edition, &read.settings)?;
    if faults.is_empty() { Ok(read.settings) } else { Err(CorrectProblem::Contradiction(faults)) }
}

/// The newest open request to correct a form, as things stand now.
///
/// # Errors
/// Our own failures only.
pub fn pending(
    conn: &mut Conn,
    edition: &Edition,
    begun: &Begun,
    of: SettingsForm,
) -> db::Result<Option<Pending>> {
    let requests = approvals::requests(conn, edition, ProtectedAct::CorrectSettings, of.as_str())?;
    let Some(request) = requests.open.into_iter().next() else { return Ok(None) };
    let asked: Correction = serde_json::from_str(&request.details).map_err(Fault::unreadable)?;
    Ok(Some(Pending { before: before_correcting(conn, edition, begun, &asked), request }))
}

/// One member wants settings corrected exactly as it was shown; another one does it.
///
/// # Errors
/// As for `before_correcting`; it is not as it was shown.
pub fn ask(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    of: Locked<'_>,
    wanted: Wanted<'_>,
) -> Result<(), CorrectProblem> {
    let before = as_shown(tx, of, wanted)?;
    request(tx, who, of.edition, &before)
}

/// Corrects at once, where the edition does without a second member.
///
/// # Errors
/// As for `ask`; it takes two.
pub fn correct(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    of: Locked<'_>,
    wanted: Wanted<'_>,
) -> Result<(), CorrectProblem> {
    let before = as_shown(tx, of, wanted)?;
    if of.edition.settings.approval.second_member {
        return Err(SecondProblem::NotAsked.into());
    }
    apply(tx, who, of, &before, None)
}

/// Corrects exactly what another member asked for.
///
/// # Errors
/// As for `ask`; nobody else asked for exactly this.
pub fn confirm(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    of: Locked<'_>,
    shown: Shown<'_>,
) -> Result<(), CorrectProblem> {
    let before = pending_as_shown(tx, of, shown)?;
    let by = approvals::second(tx, who, asked(of.edition, &before, ""))?;
    apply(tx, who, of, &before, by)
}

/// Approves a request anew after the settings have changed under it.
///
/// # Errors
/// As for `confirm`; there is no such request.
pub fn ask_again(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    of: Locked<'_>,
    shown: Shown<'_>,
) -> Result<(), CorrectProblem> {
    let before = pending_as_shown(tx, of, shown)?;
    request(tx, who, of.edition, &before)
}

fn as_shown(tx: &mut Tx<'_>, of: Locked<'_>, wanted: Wanted<'_>) -> Result<BeforeCorrecting, CorrectProblem> {
    let before = before_correcting(tx.conn, of.edition, of.begun, wanted.correction)?;
    if before.fingerprint == wanted.fingerprint { Ok(before) } else { Err(CorrectProblem::Changed) }
}

fn pending_as_shown(
    tx: &mut Tx<'_>,
    of: Locked<'_>,
    shown: Shown<'_>,
) -> Result<BeforeCorrecting, CorrectProblem> {
    let found = pending(tx.conn, of.edition, of.begun, shown.form)?.ok_or(SecondProblem::NotAsked)?;
    let before = found.before?;
    if before.fingerprint == shown.fingerprint { Ok(before) } else { Err(CorrectProblem::Changed) }
}

fn asked<'a>(edition: &'a Edition, before: &'a BeforeCorrecting, page: &'a str) -> Asked<'a> {
    Asked {
        edition,
        act: ProtectedAct::CorrectSettings,
        subject: before.asked.form.as_str(),
        fingerprint: &before.fingerprint,
        page,
    }
}

fn request(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: &Edition,
    before: &BeforeCorrecting,
) -> Result<(), CorrectProblem> {
    let page = format!("/edisi/{}/koreksi", before.asked.form.as_str());
    let details = serde_json::to_string(&before.asked).map_err(Fault::unwritable)?;
    Ok(approvals::ask(tx, who, asked(edition, before, &page), &details)?)
}

fn apply(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    of: Locked<'_>,
    before: &BeforeCorrecting,
    asked_by: Option<UserId>,
) -> Result<(), CorrectProblem> {
    let settings = corrected(tx.conn, of.edition, of.begun, &before.asked)?;
    let (form, reason) = (before.asked.form, before.asked.reason.as_str());
    editions::correct_settings(tx, who, of.edition, Corrected { form, settings, reason })?;
    store::insert(tx, of.edition.id, before, who.person().user_id(), asked_by)?;
    Ok(())
}

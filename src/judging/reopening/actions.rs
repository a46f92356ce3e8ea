//! Verbs of opening judging again.

use std::collections::BTreeMap;

use super::model::{BeforeReopening, HeldSheet, Pending, Reopening};
use super::problem::{ReopeningProblem, StillOpen};
use super::rules::{self, Span};
use super::store;
use crate::accounts::{Permitted, right};
use crate::approvals::{self, Asked, ProtectedAct, SecondProblem};
use crate::audit::{self, Subject};
use crate::clock::At;
use crate::db::{self, Conn, Fault, Tx};
use crate::editions::{self, Edition, PhaseKey};
use crate::ids::{AssignmentId, EditionId, JurorId, UserId};
use crate::judging::actions::takes_sheets;
use crate::judging::problems::require_unsealed;
use crate::judging::store as judging_store;
use crate::notifications::letters::jury::JudgingReopened;
use crate::notifications::{self, Mail};
use crate::secrets::sha256_hex;

/// The page below `/{k}/panitia` of both members.
const PAGE: &str = "/babak/pembukaan";
/// Jurors named one by one; the others are left out.
const NAMED: usize = 20;

/// The edition as it stands for one of its sheets, which may have a closing of its own.
///
/// # Errors
/// Our own failures only.
pub fn edition_of_sheet(conn: &mut Conn, edition: Edition, sheet: AssignmentId) -> db::Result<Edition> {
    let own = store::own_closing(conn, edition.id, sheet)?;
    Ok(rules::for_sheet(edition, own))
}

/// Sheets that were opened again and may still change, the grace for late saves included; none when there are none.
///
/// # Errors
/// Our own failures only.
pub fn still_open(conn: &mut Conn, edition: &Edition, now: At) -> db::Result<Option<StillOpen>> {
    let open = store::open_sheets(conn, edition.id, now.minus(edition.settings.grace()))?;
    let Some(until) = open.iter().map(|(.., until)| *until).max() else { return Ok(None) };
    let named = open.chunk_by(|one, other| one.0 == other.0).take(NAMED).map(|of| {
        let numbers: Vec<&str> = of.iter().map(|(_, number, _)| number.as_str()).collect();
        let name = of.first().map_or("", |(name, ..)| name);
        format!("{name} ({})", numbers.join(", "))
    });
    Ok(Some(StillOpen { sheets: open.len(), until, named: named.collect::<Vec<_>>().join(", ") }))
}

/// What a member sees before asking or doing it.
///
/// # Errors
/// A refusal in words: sealed, a time that cannot be, a number no work has, or nothing among it is shut.
pub fn before_reopening(
    conn: &mut Conn,
    edition: &Edition,
    asked: &Reopening,
    now: At,
) -> Result<BeforeReopening, ReopeningProblem> {
    require_unsealed(edition)?;
    if asked.closes_at <= now {
        return Err(ReopeningProblem::Past);
    }
    let announced = edition.phase(PhaseKey::Results).and_then(|phase| phase.opens_at);
    if let Some(announced_at) = announced.filter(|at| asked.closes_at > *at) {
        return Err(ReopeningProblem::AfterAnnouncement { announced_at });
    }
    let unknown = store::unknown_works(conn, edition.id, &asked.works)?;
    if !unknown.is_empty() {
        return Err(ReopeningProblem::UnknownWorks(unknown));
    }
    let span = Span { now, closes_at: asked.closes_at, running: takes_sheets(edition, now) };
    let chosen = store::chosen_sheets(conn, edition.id, asked)?;
    let all = chosen.len();
    let sheets: Vec<HeldSheet> = chosen.into_iter().filter(|sheet| rules::opens(sheet, span)).collect();
    if sheets.is_empty() {
        return Err(ReopeningProblem::NothingShut);
    }
    Ok(BeforeReopening {
        fingerprint: fingerprint(asked, &sheets)?,
        asked: asked.clone(),
        left_out: all - sheets.len(),
        sheets,
        closed_rounds: store::closed_rounds(conn, edition.id)?,
        requests: approvals::requests(conn, edition, ProtectedAct::ReopenJudging, "")?,
    })
}

fn fingerprint(asked: &Reopening, sheets: &[HeldSheet]) -> db::Result<String> {
    let each: Vec<_> = sheets.iter().map(|sheet| (sheet.id, sheet.version, sheet.status)).collect();
    let said = serde_json::to_string(&(asked.closes_at, &asked.reason, each)).map_err(Fault::unwritable)?;
    Ok(sha256_hex(&said))
}

/// The newest open request, as it would be done now.
///
/// # Errors
/// Our own failures only.
pub fn pending(conn: &mut Conn, edition: &Edition, now: At) -> db::Result<Option<Pending>> {
    let requests = approvals::requests(conn, edition, ProtectedAct::ReopenJudging, "")?;
    let Some(request) = requests.open.into_iter().next() else { return Ok(None) };
    let asked: Reopening = serde_json::from_str(&request.details).map_err(Fault::unreadable)?;
    Ok(Some(Pending { before: before_reopening(conn, edition, &asked, now), request }))
}

fn asked<'a>(edition: &'a Edition, fingerprint: &'a str) -> Asked<'a> {
    Asked { edition, act: ProtectedAct::ReopenJudging, subject: "", fingerprint, page: PAGE }
}

/// One member wants exactly what was `shown` opened; another opens it.
///
/// # Errors
/// As for `before_reopening`; the sheets are not as shown.
pub fn ask_reopening(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Rounds>,
    edition: EditionId,
    wanted: &Reopening,
    shown: &str,
) -> Result<(), ReopeningProblem> {
    let (edition, before) = as_shown(tx, edition, wanted, shown)?;
    ask(tx, who, &edition, &before)
}

/// The same for the newest request, as it stands now.
///
/// # Errors
/// As for `ask_reopening`; there is no request.
pub fn ask_again(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Rounds>,
    edition: EditionId,
    shown: &str,
) -> Result<(), ReopeningProblem> {
    let (edition, before) = pending_as_shown(tx, edition, shown)?;
    ask(tx, who, &edition, &before)
}

fn ask(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Rounds>,
    edition: &Edition,
    before: &BeforeReopening,
) -> Result<(), ReopeningProblem> {
    let details = serde_json::to_string(&before.asked).map_err(Fault::unwritable)?;
    Ok(approvals::ask(tx, who, asked(edition, &before.fingerprint), &details)?)
}

/// Opens what was `shown`, where the edition does without a second member.
///
/// # Errors
/// As for `ask_reopening`, or it takes two members.
pub fn reopen_judging(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Rounds>,
    edition: EditionId,
    wanted: &Reopening,
    shown: &str,
) -> Result<(), ReopeningProblem> {
    let (edition, before) = as_shown(tx, edition, wanted, shown)?;
    if edition.settings.approval.second_member {
        return Err(SecondProblem::NotAsked.into());
    }
    open(tx, who, &edition, &before, None)
}

/// Opens exactly what another member asked for.
///
/// # Errors
/// As for `ask_reopening`; nobody else asked for exactly this.
pub fn confirm_reopening(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Rounds>,
    edition: EditionId,
    shown: &str,
) -> Result<(), ReopeningProblem> {
    let (edition, before) = pending_as_shown(tx, edition, shown)?;
    let asked_by = approvals::second(tx, who, asked(&edition, shown))?;
    open(tx, who, &edition, &before, asked_by)
}

fn as_shown(
    tx: &mut Tx<'_>,
    edition: EditionId,
    wanted: &Reopening,
    shown: &str,
) -> Result<(Edition, BeforeReopening), ReopeningProblem> {
    let edition = editions::lock(tx, edition)?;
    let before = before_reopening(tx.conn, &edition, wanted, tx.now)?;
    if before.fingerprint == shown { Ok((edition, before)) } else { Err(ReopeningProblem::Changed) }
}

fn pending_as_shown(
    tx: &mut Tx<'_>,
    edition: EditionId,
    shown: &str,
) -> Result<(Edition, BeforeReopening), ReopeningProblem> {
    let edition = editions::lock(tx, edition)?;
    let found = pending(tx.conn, &edition, tx.now)?.ok_or(SecondProblem::NotAsked)?;
    let before = found.before?;
    if before.fingerprint == shown { Ok((edition, before)) } else { Err(ReopeningProblem::Changed) }
}

/// Every sheet, one letter a juror, one line in the trail.
fn open(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Rounds>,
    edition: &Edition,
    before: &BeforeReopening,
    asked_by: Option<UserId>,
) -> Result<(), ReopeningProblem> {
    let asked = &before.asked;
    for sheet in &before.sheets {
        if store::open(tx, sheet, asked.closes_at)? == 0 {
            return Err(ReopeningProblem::Changed);
        }
    }
    tell(tx, edition, before)?;
    let subject = Subject::new("edition", edition.id.0);
    let mut record = who.person().record(Some(edition.id), "judging.reopened", subject);
    record.reason = &asked.reason;
    let sheets: Vec<_> = before.sheets.iter().map(|sheet| (sheet.id, &sheet.number, &sheet.code)).collect();
    record.details =
        serde_json::json!({ "closes_at": asked.closes_at, "sheets": sheets, "asked_by": asked_by });
    Ok(audit::record(tx, &record)?)
}

fn tell(tx: &mut Tx<'_>, edition: &Edition, before: &BeforeReopening) -> db::Result<()> {
    let mut works: BTreeMap<JurorId, Vec<String>> = BTreeMap::new();
    for sheet in &before.sheets {
        works.entry(sheet.juror).or_default().push(sheet.number.clone());
    }
    let ids: Vec<JurorId> = works.keys().copied().collect();
    for (juror, to) in judging_store::recipients(tx.conn, &ids)? {
        let mail = Mail::JudgingReopened(JudgingReopened {
            edition: edition.short_title(),
            works: works.remove(&juror).unwrap_or_default(),
            closes_at: before.asked.closes_at,
            reason: before.asked.reason.clone(),
            path: format!("/{}/juri", edition.slug),
        });
        let key = format!("judging_reopened:{juror}:{}", before.fingerprint);
        notifications::send_once(tx, &to, &mail, &edition.about(), &key)?;
    }
    Ok(())
}

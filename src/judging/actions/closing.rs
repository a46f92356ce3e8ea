//! The end of judging as a juror meets it: the look before locking, what the closing does to drafts, reminders.

use super::sheet::{own, require_judging, require_on_time, require_running};
use crate::clock::At;
use crate::db::{self, Conn, Tx};
use crate::editions::rules::is_over;
use crate::editions::{self, Edition, PhaseKey};
use crate::ids::{AssignmentId, EditionId, JurorId};
use crate::judging::actor::Juror;
use crate::judging::model::{CheckedSheet, ClosingNotice};
use crate::judging::problems::DraftProblem;
use crate::judging::reopening::reopened_sheets;
use crate::judging::rules::{Act, ClosingStage, closing_notice, due_reminder, may_speak, next};
use crate::judging::store::{self, Seat};
use crate::notifications::letters::jury::DraftsWaiting;
use crate::notifications::{self, Mail};

/// Every sheet of the juror, for [`crate::judging::rules::lock_check`].
///
/// # Errors
/// Our own failures only.
pub fn checked_sheets(conn: &mut Conn, juror: &Juror) -> db::Result<Vec<CheckedSheet>> {
    store::checked_sheets(conn, juror)
}

/// Notes that a juror has opened a sheet, once: the film is watched from then on. Does nothing to a sheet that was
/// begun before or handed in. Not in the audit trail: it is no act.
///
/// # Errors
/// Another's sheet is not found; the stage is closed.
pub fn begin_sheet(
    tx: &mut Tx<'_>,
    juror: &Juror,
    edition: &Edition,
    id: AssignmentId,
) -> Result<(), DraftProblem> {
    require_judging(juror, edition, tx.now)?;
    let sheet = own(tx, juror, id)?;
    if let Some(status) = next(sheet.status, Act::Open) {
        store::mark_begun(tx, id, status)?;
    }
    Ok(())
}

/// Whether sheets are taken, as every act on a sheet asks it.
#[must_use]
pub fn takes_sheets(edition: &Edition, now: At) -> bool {
    require_running(edition, now).is_ok()
}

/// Whether a sheet may be put off, taken back, stepped back from or opened again: not in the grace after the closing.
#[must_use]
pub fn takes_steps(edition: &Edition, now: At) -> bool {
    require_on_time(edition, now).is_ok()
}

/// Where judging of an edition stands, by the same rules that take or refuse a sheet.
fn stage(edition: &Edition, now: At) -> Option<ClosingStage> {
    if let Some(sealed_at) = edition.sealed_at {
        return Some(ClosingStage::Sealed { sealed_at });
    }
    let closes_at = edition.phase(PhaseKey::Judging).and_then(|phase| phase.closes_at);
    if takes_steps(edition, now) {
        return Some(ClosingStage::Open { closes_at });
    }
    if takes_sheets(edition, now) {
        return closes_at.map(|at| ClosingStage::Grace { until: at.plus(edition.settings.grace()) });
    }
    is_over(&edition.settings, PhaseKey::Judging, now).then_some(ClosingStage::Over)
}

/// What a person who judges in the edition is told about the closing on every page of the jury room; none where
/// there is nothing to say, or once the result is public. Asks nothing while no sheet is open again and the closing is far.
///
/// # Errors
/// Our own failures only.
pub fn juror_notice(
    conn: &mut Conn,
    edition: &Edition,
    seat: &Seat,
    now: At,
) -> db::Result<Option<ClosingNotice>> {
    if edition.sealed_at.is_none()
        && seat.reopened_until > Some(now)
        && let Some(open) = reopened_sheets(conn, seat.id, now)?
    {
        return Ok(Some(ClosingNotice::Reopened(open)));
    }
    let stage = stage(edition, now).filter(|stage| !edition.is_published() && may_speak(*stage, now));
    let Some(stage) = stage else { return Ok(None) };
    Ok(closing_notice(stage, store::tally(conn, seat.id)?, now))
}

/// Which reminder of an edition's drafts is due: days before the closing. None while judging is not open.
#[must_use]
pub fn reminder_due(edition: &Edition, now: At) -> Option<u32> {
    let closes_at = edition.phase(PhaseKey::Judging).and_then(|phase| phase.closes_at)?;
    require_on_time(edition, now).ok().and_then(|()| due_reminder(closes_at, now))
}

/// Writes to every juror with complete drafts that were not handed in, one letter for each reminder and closing time:
/// safe to run twice, also after a run that was cut off. How many were written comes back.
///
/// # Errors
/// Our own failures only.
pub fn remind_drafts(tx: &mut Tx<'_>, edition: EditionId) -> db::Result<usize> {
    let edition = editions::lock(tx, edition)?;
    let closes = edition.phase(PhaseKey::Judging).and_then(|phase| phase.closes_at);
    let Some((days, closes)) = reminder_due(&edition, tx.now).zip(closes) else { return Ok(0) };
    let mut waiting = store::open_sheets(tx.conn, edition.id)?;
    waiting.retain(|sheets| sheets.ready > 0);
    let ids: Vec<JurorId> = waiting.iter().map(|sheets| sheets.juror).collect();
    let mut written = 0;
    for (juror, to) in store::recipients(tx.conn, &ids)? {
        let Some(sheets) = waiting.iter().find(|sheets| sheets.juror == juror) else { continue };
        let path = format!("/{}/juri/penguncian", edition.slug);
        let mail = Mail::DraftsWaiting(DraftsWaiting {
            count: sheets.ready,
            unfinished: sheets.open - sheets.ready,
            edition: edition.short_title(),
            closes,
            path,
        });
        let key = format!("drafts_waiting:{juror}:{days}:{}", closes.0);
        written += usize::from(notifications::send_once(tx, &to, &mail, &edition.about(), &key)?);
    }
    Ok(written)
}

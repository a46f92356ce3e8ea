//! Queries of sheets that are, or may be, opened again.

use std::collections::BTreeSet;

use diesel::prelude::*;

use super::model::{HeldSheet, ReopenedSheets, Reopening};
use super::rules::opened;
use crate::clock::At;
use crate::db::schema::{assignments as t, jurors, rounds, works};
use crate::db::{AmongWords as _, Conn, Fault, Tx};
use crate::ids::{AssignmentId, EditionId, JurorId};
use crate::judging::model::{AssignmentStatus as S, JurorStatus, RoundState};
use crate::judging::store::{judged, without_conflict, without_conflict_of};
use crate::works::WorkStatus;

/// Not final: what a juror may change while it is open.
const CHANGEABLE: [S; 5] = [S::Assigned, S::Opened, S::Later, S::Drafted, S::Submitted];

/// The closing of its own that a sheet of the edition has.
pub(super) fn own_closing(
    conn: &mut Conn,
    edition: EditionId,
    sheet: AssignmentId,
) -> Result<Option<At>, Fault> {
    let found: Option<Option<At>> = t::table
        .find(sheet)
        .filter(t::edition_id.eq(edition))
        .select(t::reopened_until)
        .first(conn)
        .optional()?;
    Ok(found.flatten())
}

/// Every sheet of the chosen works and jurors: works in judging, jurors who have declared. Calibration works are not
/// among them: their reference was shown.
pub(super) fn chosen_sheets(
    conn: &mut Conn,
    edition: EditionId,
    asked: &Reopening,
) -> Result<Vec<HeldSheet>, Fault> {
    let mut query = t::table
        .inner_join(jurors::table)
        .inner_join(works::table)
        .filter(t::edition_id.eq(edition))
        .filter(t::status.among(S::LIVE))
        .filter(jurors::status.eq(JurorStatus::Active))
        .filter(judged())
        .filter(without_conflict())
        .order((jurors::id.asc(), works::number.asc(), t::id.asc()))
        .into_boxed();
    if !asked.works.is_empty() {
        query = query.filter(works::number.eq_any(&asked.works).assume_not_null());
    }
    if !asked.jurors.is_empty() {
        query = query.filter(t::juror_id.eq_any(&asked.jurors));
    }
    Ok(query
        .select((
            t::id,
            works::number.assume_not_null(),
            t::juror_id,
            jurors::pseudonym,
            jurors::name,
            t::status,
            t::lock_version,
            t::reopened_until,
        ))
        .load(conn)?)
}

/// Those of the numbers that no work of the edition has.
pub(super) fn unknown_works(
    conn: &mut Conn,
    edition: EditionId,
    numbers: &[String],
) -> Result<Vec<String>, Fault> {
    let known: Vec<Option<String>> = works::table
        .filter(works::edition_id.eq(edition))
        .filter(works::number.eq_any(numbers))
        .filter(works::status.among(WorkStatus::IN_JUDGING))
        .order(works::id.asc())
        .select(works::number)
        .load(conn)?;
    let known: BTreeSet<String> = known.into_iter().flatten().collect();
    Ok(numbers.iter().filter(|number| !known.contains(*number)).cloned().collect())
}

/// How many rounds of the edition are closed.
pub(super) fn closed_rounds(conn: &mut Conn, edition: EditionId) -> Result<i64, Fault> {
    let closed =
        rounds::table.filter(rounds::edition_id.eq(edition)).filter(rounds::state.eq(RoundState::Closed));
    Ok(closed.count().get_result(conn)?)
}

/// Opens a sheet as it was read; 0 rows if it changed meanwhile.
pub(super) fn open(tx: &mut Tx<'_>, sheet: &HeldSheet, closes_at: At) -> Result<usize, Fault> {
    let same = t::table.find(sheet.id).filter(t::lock_version.eq(sheet.version));
    Ok(diesel::update(same.filter(t::status.eq(sheet.status)))
        .set((
            t::status.eq(opened(sheet.status)),
            t::reopened_until.eq(closes_at),
            t::lock_version.eq(sheet.version + 1),
        ))
        .execute(tx.conn)?)
}

/// Sheets that are open again after `since`: juror, work, and until when.
pub(super) fn open_sheets(
    conn: &mut Conn,
    edition: EditionId,
    since: At,
) -> Result<Vec<(String, String, At)>, Fault> {
    Ok(t::table
        .inner_join(jurors::table)
        .inner_join(works::table)
        .filter(t::edition_id.eq(edition))
        .filter(t::reopened_until.gt(since))
        .filter(t::status.among(CHANGEABLE))
        .filter(jurors::status.eq(JurorStatus::Active))
        .filter(judged())
        .order((jurors::id.asc(), works::number.asc(), t::id.asc()))
        .select((jurors::name, works::number.assume_not_null(), t::reopened_until.assume_not_null()))
        .load(conn)?)
}

/// What is open again for a juror.
pub fn reopened_sheets(conn: &mut Conn, juror: JurorId, now: At) -> Result<Option<ReopenedSheets>, Fault> {
    let until: Vec<Option<At>> = t::table
        .filter(t::juror_id.eq(juror))
        .filter(t::reopened_until.gt(now))
        .filter(t::status.among(CHANGEABLE))
        .filter(judged())
        .filter(without_conflict_of(juror))
        .order(t::id.asc())
        .select(t::reopened_until)
        .load(conn)?;
    let sheets = i64::try_from(until.len()).unwrap_or(i64::MAX);
    Ok(until.into_iter().flatten().min().map(|until| ReopenedSheets { sheets, until }))
}

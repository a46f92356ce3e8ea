//! Calibration works, and what may become one.

use diesel::dsl::{count_star, exists};
use diesel::prelude::*;

use crate::db::schema::{assignments, calibration_works as t, entries, works};
use crate::db::{AmongWords as _, Conn, Fault, Tx};
use crate::ids::{CalibrationId, EditionId, InstitutionId, UserId, WorkId};
use crate::judging::AssignmentStatus;
use crate::rounds::model::{CalibrationSample, CalibrationWork};
use crate::works::WorkStatus;

/// The calibration works of an edition, by number.
pub fn calibration_works(conn: &mut Conn, edition: EditionId) -> Result<Vec<CalibrationWork>, Fault> {
    Ok(t::table
        .filter(t::edition_id.eq(edition))
        .filter(t::dropped_at.is_null())
        .order((t::number.asc(), t::id.asc()))
        .select((t::id, t::number, t::title))
        .load(conn)?)
}

/// How many an edition ever had, those taken out included: numbers are never given twice.
pub fn count_calibration_works(conn: &mut Conn, edition: EditionId) -> Result<i64, Fault> {
    Ok(t::table.filter(t::edition_id.eq(edition)).select(count_star()).first(conn)?)
}

/// Whether any sheet of the edition was handed in.
pub fn any_sheet_given(conn: &mut Conn, edition: EditionId) -> Result<bool, Fault> {
    let given = assignments::table
        .filter(assignments::edition_id.eq(edition))
        .filter(assignments::status.among(AssignmentStatus::DONE));
    Ok(diesel::select(exists(given)).get_result(conn)?)
}

/// Whether any juror was given the work.
pub fn is_calibration_assigned(conn: &mut Conn, work: CalibrationId) -> Result<bool, Fault> {
    let given = assignments::table.filter(assignments::calibration_id.eq(work));
    Ok(diesel::select(exists(given)).get_result(conn)?)
}

/// A work that may be copied.
#[derive(Debug, Clone, Copy, Queryable)]
pub struct CalibrationSource {
    pub work: WorkId,
    /// The edition it was sent to.
    pub edition: EditionId,
    pub institution: InstitutionId,
}

/// The newest work of that number which does not compete in the edition.
pub fn find_calibration_source(
    conn: &mut Conn,
    edition: EditionId,
    number: &str,
) -> Result<Option<CalibrationSource>, Fault> {
    Ok(works::table
        .inner_join(entries::table)
        .filter(works::number.eq(number))
        .filter(works::edition_id.ne(edition).or(works::status.among(WorkStatus::OUT)))
        .order(works::id.desc())
        .select((works::id, works::edition_id, entries::institution_id))
        .first(conn)
        .optional()?)
}

/// A calibration work as it is written down.
#[derive(Debug, Clone, Copy)]
pub struct NewCalibrationRow<'a> {
    pub edition: EditionId,
    pub number: &'a str,
    pub sample: &'a CalibrationSample,
    pub by: UserId,
}

/// Writes a calibration work down.
pub fn insert_calibration(tx: &mut Tx<'_>, new: &NewCalibrationRow<'_>) -> Result<CalibrationId, Fault> {
    let content = serde_json::to_string(&new.sample.content).map_err(Fault::unwritable)?;
    let films = serde_json::to_string(&new.sample.films).map_err(Fault::unwritable)?;
    Ok(diesel::insert_into(t::table)
        .values((
            t::edition_id.eq(new.edition),
            t::number.eq(new.number),
            t::institution_id.eq(new.sample.institution),
            t::title.eq(&new.sample.content.title),
            t::video_kind.eq(&new.sample.content.video_kind),
            t::content.eq(content),
            t::films.eq(films),
            t::added_by.eq(new.by),
            t::added_at.eq(tx.now),
        ))
        .returning(t::id)
        .get_result(tx.conn)?)
}

/// Takes a work out; 0 rows if the edition has none of that id, or it is out already.
pub fn mark_calibration_dropped(
    tx: &mut Tx<'_>,
    edition: EditionId,
    work: CalibrationId,
) -> Result<usize, Fault> {
    let own = t::table.find(work).filter(t::edition_id.eq(edition)).filter(t::dropped_at.is_null());
    Ok(diesel::update(own).set(t::dropped_at.eq(tx.now)).execute(tx.conn)?)
}

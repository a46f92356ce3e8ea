//! Reference sheets of calibration works, and what jurors practise on.

use diesel::dsl::exists;
use diesel::prelude::*;

use crate::db::schema::{assignments as a, calibration_works as t};
use crate::db::{AmongWords as _, Conn, Fault, Tx};
use crate::editions::Rubric;
use crate::ids::{AssignmentId, CalibrationId, EditionId, JurorId};
use crate::judging::model::{AssignmentStatus, Practice, ReferenceSheet, StoredReference};

fn sheet(stored: &str) -> Result<ReferenceSheet, Fault> {
    if stored.is_empty() {
        return Ok(ReferenceSheet::default());
    }
    serde_json::from_str(stored).map_err(Fault::unreadable)
}

/// The reference of a calibration work of the edition.
pub fn find_reference(
    conn: &mut Conn,
    edition: EditionId,
    work: CalibrationId,
) -> Result<Option<StoredReference>, Fault> {
    let row: Option<(String, String, String, i64)> = t::table
        .find(work)
        .filter(t::edition_id.eq(edition))
        .filter(t::dropped_at.is_null())
        .select((t::number, t::title, t::reference, t::reference_version))
        .first(conn)
        .optional()?;
    let Some((number, title, stored, version)) = row else { return Ok(None) };
    let given = a::table.filter(a::calibration_id.eq(work)).filter(a::status.among(AssignmentStatus::DONE));
    let read = diesel::select(exists(given)).get_result(conn)?;
    Ok(Some(StoredReference { number, title, sheet: sheet(&stored)?, version, read }))
}

/// Stores a reference typed over `version`; 0 rows if another was stored meanwhile.
pub fn save_reference(
    tx: &mut Tx<'_>,
    work: CalibrationId,
    version: i64,
    fresh: &ReferenceSheet,
) -> Result<usize, Fault> {
    let json = serde_json::to_string(fresh).map_err(Fault::unwritable)?;
    Ok(diesel::update(t::table.find(work).filter(t::reference_version.eq(version)))
        .set((t::reference.eq(json), t::reference_version.eq(version + 1)))
        .execute(tx.conn)?)
}

/// The calibration works a juror holds, by number.
pub fn practice(conn: &mut Conn, juror: JurorId, rubric: &Rubric) -> Result<Vec<Practice>, Fault> {
    let held: Vec<_> = AssignmentStatus::LIVE.to_vec();
    let rows: Vec<(AssignmentId, AssignmentStatus, String, String, String)> = a::table
        .inner_join(t::table)
        .filter(a::juror_id.eq(juror))
        .filter(a::status.eq_any(held))
        .order((t::number.asc(), a::id.asc()))
        .select((a::id, a::status, t::number, t::title, t::reference))
        .load(conn)?;
    rows.into_iter()
        .map(|(assignment, status, number, title, stored)| {
            let has_reference = sheet(&stored)?.is_complete(rubric);
            Ok(Practice { assignment, number, title, done: status.is_done(), has_reference })
        })
        .collect()
}

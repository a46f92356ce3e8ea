//! What stood in sheets before their jurors changed them (R-J3).

use diesel::prelude::*;

use super::conditions::{judged, number, without_conflict};
use crate::clock::At;
use crate::db::schema::{assignments, calibration_works, jurors, sheet_revisions as t, works};
use crate::db::{self, Conn, Fault, Tx};
use crate::ids::{AssignmentId, EditionId};
use crate::judging::model::{RecordedRevision, SheetRevision};

#[derive(Queryable)]
struct Row {
    number: i32,
    marks: String,
    total: Option<i64>,
    reason: String,
    submitted_at: Option<At>,
    taken_back_at: At,
}

impl Row {
    fn read(self) -> db::Result<SheetRevision> {
        Ok(SheetRevision {
            number: self.number,
            marks: serde_json::from_str(&self.marks).map_err(Fault::unreadable)?,
            total: self.total,
            reason: self.reason,
            submitted_at: self.submitted_at,
            taken_back_at: self.taken_back_at,
        })
    }
}

type Shown = (t::number, t::marks, t::total_points, t::reason, t::submitted_at, t::taken_back_at);
const SHOWN: Shown = (t::number, t::marks, t::total_points, t::reason, t::submitted_at, t::taken_back_at);

/// Keeps what stands in a sheet that is taken back.
pub fn insert_revision(tx: &mut Tx<'_>, id: AssignmentId, reason: &str) -> db::Result<usize> {
    let before: i64 = t::table.filter(t::assignment_id.eq(id)).count().get_result(tx.conn)?;
    let number = i32::try_from(before + 1).map_err(Fault::unwritable)?;
    let (marks, total, submitted): (String, Option<i64>, Option<At>) = assignments::table
        .find(id)
        .select((assignments::marks, assignments::total_points, assignments::submitted_at))
        .first(tx.conn)?;
    Ok(diesel::insert_into(t::table)
        .values((
            t::assignment_id.eq(id),
            t::number.eq(number),
            t::marks.eq(marks),
            t::total_points.eq(total),
            t::reason.eq(reason),
            t::submitted_at.eq(submitted),
            t::taken_back_at.eq(tx.now),
        ))
        .execute(tx.conn)?)
}

/// What stood in one sheet, the oldest first. For its juror.
pub fn revisions(conn: &mut Conn, id: AssignmentId) -> db::Result<Vec<SheetRevision>> {
    let rows: Vec<Row> =
        t::table.filter(t::assignment_id.eq(id)).order(t::number.asc()).select(SHOWN).load(conn)?;
    rows.into_iter().map(Row::read).collect()
}

/// Every revision of an edition's counted sheets, by work, juror and number. For the record once the sheets are
/// sealed; before that nobody may read it (R-J5).
pub fn recorded_revisions(conn: &mut Conn, edition: EditionId) -> db::Result<Vec<RecordedRevision>> {
    let rows: Vec<(String, String, Row)> = t::table
        .inner_join(
            assignments::table
                .inner_join(jurors::table)
                .left_join(works::table)
                .left_join(calibration_works::table),
        )
        .filter(assignments::edition_id.eq(edition))
        .filter(judged())
        .filter(without_conflict())
        .order((assignments::work_id.asc(), assignments::id.asc(), t::number.asc()))
        .select((number(), jurors::pseudonym, SHOWN))
        .load(conn)?;
    rows.into_iter()
        .map(|(work, juror, row)| Ok(RecordedRevision { work, juror, revision: row.read()? }))
        .collect()
}

//! A juror's sheet as its room opens it.

use diesel::dsl::exists;
use diesel::prelude::*;

use super::conditions::{in_state, judged, without_conflict};
use super::sheets::Row;
use crate::db::schema::{assignments as t, calibration_works, methods, sheet_revisions, works};
use crate::db::{Conn, Fault};
use crate::ids::AssignmentId;
use crate::judging::actor::Juror;
use crate::judging::model::{AssignmentStatus as S, MarkSheet};
use crate::works::BlindWork;

/// A sheet with what its room asks of it at once: the text of a work, or that of a calibration work.
#[derive(Queryable)]
struct RoomRow {
    sheet: Row,
    work: Option<BlindWork>,
    calibration: Option<BlindWork>,
    method: bool,
    taken_back: bool,
}

/// A sheet as its room opens it.
#[derive(Debug, Clone)]
pub struct RoomSheet {
    pub sheet: MarkSheet,
    /// What is written about the work, without a word of whose it is.
    pub text: BlindWork,
    /// Whether the edition's method is fixed.
    pub method: bool,
    /// Whether the sheet was ever taken back.
    pub taken_back: bool,
}

/// The juror's sheet, if it is the juror's, the work is judged and no conflict stands in the way; one query.
pub fn find_room_sheet(conn: &mut Conn, juror: &Juror, id: AssignmentId) -> Result<Option<RoomSheet>, Fault> {
    let method = methods::table.filter(methods::edition_id.eq(t::edition_id));
    let taken_back = sheet_revisions::table.filter(sheet_revisions::assignment_id.eq(t::id));
    let row: Option<RoomRow> = t::table
        .left_join(works::table)
        .left_join(calibration_works::table)
        .filter(t::id.eq(id))
        .filter(t::juror_id.eq(juror.id()))
        .filter(in_state(S::LIVE))
        .filter(judged())
        .filter(without_conflict())
        .select((
            Row::as_select(),
            Option::<BlindWork>::as_select(),
            (calibration_works::number.nullable(), calibration_works::content).nullable(),
            exists(method),
            exists(taken_back),
        ))
        .first(conn)
        .optional()?;
    let Some(RoomRow { sheet, work, calibration, method, taken_back }) = row else { return Ok(None) };
    let text = work.or(calibration).ok_or(Fault::NotFound)?;
    Ok(Some(RoomSheet { sheet: sheet.read()?, text, method, taken_back }))
}

//! What a juror gave other works.

use diesel::prelude::*;

use super::conditions::{judged, number, without_conflict_of};
use crate::db::schema::{assignments as t, calibration_works, works};
use crate::db::{self, AmongWords as _, Conn, Fault};
use crate::ids::AssignmentId;
use crate::judging::actor::Juror;
use crate::judging::model::{AssignmentStatus as S, OwnMarks};

/// The juror's marks on all works but one, those saved last first, in one query.
pub fn own_marks(conn: &mut Conn, juror: &Juror, but: AssignmentId) -> db::Result<Vec<OwnMarks>> {
    let rows: Vec<(String, String)> = t::table
        .left_join(works::table)
        .left_join(calibration_works::table)
        .filter(t::juror_id.eq(juror.id()))
        .filter(t::id.ne(but))
        .filter(t::status.among(S::LIVE))
        .filter(t::marks.ne("{}"))
        .filter(judged())
        .filter(without_conflict_of(juror.id()))
        .order((t::saved_at.desc(), t::id.desc()))
        .select((number(), t::marks))
        .load(conn)?;
    let read = |(work, marks): (String, String)| {
        Ok(OwnMarks { work, marks: serde_json::from_str(&marks).map_err(Fault::unreadable)? })
    };
    rows.into_iter().map(read).collect()
}

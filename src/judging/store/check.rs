//! A juror's sheets for the look before locking, and what the closing would make of them.

use std::collections::BTreeMap;
use std::time::Duration;

use diesel::prelude::*;

use super::conditions::{judged, number, without_conflict, without_conflict_of};
use crate::clock::At;
use crate::db::schema::{assignments as t, calibration_works, works};
use crate::db::{self, AmongWords as _, Conn, Fault};
use crate::ids::{AssignmentId, EditionId, JurorId, WorkId};
use crate::judging::actor::Juror;
use crate::judging::model::{AssignmentStatus as S, CheckedSheet, SheetTally};
use crate::video_check::{self, BlindVideo, PartKind};

#[derive(Queryable)]
struct Row {
    id: AssignmentId,
    work: Option<WorkId>,
    number: String,
    title: Option<String>,
    calibration_title: Option<String>,
    films: Option<String>,
    status: S,
    marks: String,
    comment: String,
    begun_at: Option<At>,
    submitted_at: Option<At>,
}

/// Every sheet the juror holds, in the order in which they were given; two queries.
pub fn checked_sheets(conn: &mut Conn, juror: &Juror) -> db::Result<Vec<CheckedSheet>> {
    let rows: Vec<Row> = t::table
        .left_join(works::table)
        .left_join(calibration_works::table)
        .filter(t::juror_id.eq(juror.id()))
        .filter(t::status.among(S::LIVE))
        .filter(judged())
        .filter(without_conflict_of(juror.id()))
        .order(t::id.asc())
        .select((
            t::id,
            t::work_id,
            number(),
            works::title.nullable(),
            calibration_works::title.nullable(),
            calibration_works::films.nullable(),
            t::status,
            t::marks,
            t::comment,
            t::begun_at,
            t::submitted_at,
        ))
        .load(conn)?;
    let ids: Vec<WorkId> = rows.iter().filter_map(|row| row.work).collect();
    let lengths = video_check::main_lengths(conn, &ids)?;
    rows.into_iter().map(|row| read(row, &lengths)).collect()
}

fn read(row: Row, lengths: &BTreeMap<WorkId, i64>) -> db::Result<CheckedSheet> {
    let of_work = row.work.and_then(|work| lengths.get(&work).copied());
    let sample = match &row.films {
        Some(films) => serde_json::from_str::<Vec<BlindVideo>>(films).map_err(Fault::unreadable)?,
        None => Vec::new(),
    };
    let of_sample = sample.iter().find(|film| film.part == PartKind::Main).and_then(|film| film.duration_ms);
    let film = of_work.or(of_sample).and_then(|ms| u64::try_from(ms).ok()).map(Duration::from_millis);
    Ok(CheckedSheet {
        id: row.id,
        number: row.number,
        title: row.title.or(row.calibration_title).unwrap_or_default(),
        status: row.status,
        marks: serde_json::from_str(&row.marks).map_err(Fault::unreadable)?,
        comment: row.comment,
        begun_at: row.begun_at,
        submitted_at: row.submitted_at,
        film,
    })
}

/// How many of a juror's sheets are given, complete or unfinished, in one query.
pub fn tally(conn: &mut Conn, juror: JurorId) -> db::Result<SheetTally> {
    let rows: Vec<(S, bool)> = t::table
        .filter(t::juror_id.eq(juror))
        .filter(t::status.among(S::LIVE))
        .filter(judged())
        .filter(without_conflict_of(juror))
        .order(t::id.asc())
        .select((t::status, t::total_points.is_not_null()))
        .load(conn)?;
    let mut tally = SheetTally::default();
    for (status, complete) in rows {
        let place = match (status.is_done(), complete) {
            (true, _) => &mut tally.given,
            (false, true) => &mut tally.ready,
            (false, false) => &mut tally.unfinished,
        };
        *place += 1;
    }
    Ok(tally)
}

/// Sheets of a juror that are not handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenSheets {
    pub juror: JurorId,
    pub open: i64,
    /// Those with every mark.
    pub ready: i64,
}

/// Jurors of an edition who have sheets to hand in.
pub fn open_sheets(conn: &mut Conn, edition: EditionId) -> db::Result<Vec<OpenSheets>> {
    let open: Vec<(JurorId, i64)> = t::table
        .filter(t::edition_id.eq(edition))
        .filter(t::status.among(S::UNFINISHED))
        .filter(judged())
        .filter(without_conflict())
        .group_by(t::juror_id)
        .order(t::juror_id.asc())
        .select((t::juror_id, diesel::dsl::count_star()))
        .load(conn)?;
    let ready = ready_drafts(conn, edition)?;
    let of = |id: JurorId| ready.iter().find(|(juror, _)| *juror == id).map_or(0, |(_, n)| *n);
    Ok(open.into_iter().map(|(juror, open)| OpenSheets { juror, open, ready: of(juror) }).collect())
}

/// How many complete drafts each juror of an edition has not handed in; jurors without any are left out.
pub fn ready_drafts(conn: &mut Conn, edition: EditionId) -> db::Result<Vec<(JurorId, i64)>> {
    Ok(t::table
        .filter(t::edition_id.eq(edition))
        .filter(t::status.among(S::UNFINISHED))
        .filter(t::total_points.is_not_null())
        .filter(judged())
        .filter(without_conflict())
        .group_by(t::juror_id)
        .order(t::juror_id.asc())
        .select((t::juror_id, diesel::dsl::count_star()))
        .load(conn)?)
}

/// Notes that the juror opened the sheet, the first time only.
pub fn mark_begun(tx: &mut db::Tx<'_>, id: AssignmentId, status: S) -> db::Result<usize> {
    Ok(diesel::update(t::table.find(id).filter(t::begun_at.is_null()).filter(t::status.among(S::UNFINISHED)))
        .set((t::begun_at.eq(tx.now), t::status.eq(status)))
        .execute(tx.conn)?)
}

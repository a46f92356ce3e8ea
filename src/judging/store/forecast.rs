//! What the forecast rests on: when jurors were active, who still has to hand in what, sheets day by day.

use std::collections::BTreeMap;

use diesel::dsl::{max, min};
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::conditions::judged;
use crate::clock::At;
use crate::db::schema::{assignments as t, jurors};
use crate::db::{AmongWords as _, Conn, Fault};
use crate::ids::{EditionId, JurorId, WorkId};
use crate::judging::model::{Activity, AssignmentStatus as S};

/// When a juror last did something with a sheet.
#[derive(Queryable)]
struct LastSeen {
    juror: JurorId,
    begun: Option<At>,
    saved: Option<At>,
    submitted: Option<At>,
}

/// When each juror was active; three queries.
pub fn activity(conn: &mut Conn, edition: EditionId) -> Result<BTreeMap<JurorId, Activity>, Fault> {
    let firsts: Vec<(JurorId, Option<At>)> = t::table
        .filter(t::edition_id.eq(edition))
        .filter(t::status.among(S::DONE))
        .filter(judged())
        .group_by(t::juror_id)
        .order(t::juror_id.asc())
        .select((t::juror_id, min(t::submitted_at)))
        .load(conn)?;
    let lasts: Vec<LastSeen> = t::table
        .filter(t::edition_id.eq(edition))
        .group_by(t::juror_id)
        .order(t::juror_id.asc())
        .select((t::juror_id, max(t::begun_at), max(t::saved_at), max(t::submitted_at)))
        .load(conn)?;
    let seen: Vec<(JurorId, Option<At>)> = jurors::table
        .filter(jurors::edition_id.eq(edition))
        .order(jurors::id.asc())
        .select((jurors::id, jurors::queue_seen_at))
        .load(conn)?;
    let mut all: BTreeMap<JurorId, Activity> =
        seen.into_iter().map(|(juror, last)| (juror, Activity { first: None, last })).collect();
    for LastSeen { juror, begun, saved, submitted } in lasts {
        let known = all.entry(juror).or_default();
        known.last = known.last.max(begun).max(saved).max(submitted);
    }
    for (juror, first) in firsts {
        all.entry(juror).or_default().first = first;
    }
    Ok(all)
}

/// Sheets of works that were not handed in: which work, and who holds it.
pub fn awaited_sheets(conn: &mut Conn, edition: EditionId) -> Result<Vec<(WorkId, JurorId)>, Fault> {
    Ok(t::table
        .filter(t::edition_id.eq(edition))
        .filter(t::work_id.is_not_null())
        .filter(t::status.among(S::UNFINISHED))
        .filter(judged())
        .order(t::id.asc())
        .select((t::work_id.assume_not_null(), t::juror_id))
        .load(conn)?)
}

/// Sheets handed in on a day.
#[derive(Debug, Clone, Copy, QueryableByName)]
pub struct DaySheets {
    /// Days since 1 January 1970 on clocks of WIB.
    #[diesel(sql_type = BigInt)]
    pub day: i64,
    #[diesel(sql_type = BigInt)]
    pub sheets: i64,
}

/// Sheets that count, by the day on which they were handed in.
pub fn handed_by_day(conn: &mut Conn, edition: EditionId) -> Result<Vec<DaySheets>, Fault> {
    let done = S::sql_list(S::DONE);
    Ok(diesel::sql_query(format!(
        "SELECT (a.submitted_at + 25200000) / 86400000 AS day, COUNT(*) AS sheets FROM assignments a \
         LEFT JOIN works w ON w.id = a.work_id \
         WHERE a.edition_id = $1 AND a.status IN ({done}) AND a.submitted_at IS NOT NULL \
         AND (a.calibration_id IS NOT NULL OR w.status IN ({})) GROUP BY 1 ORDER BY 1",
        crate::works::WorkStatus::sql_list(crate::works::WorkStatus::IN_JUDGING)
    ))
    .bind::<BigInt, _>(edition)
    .load(conn)?)
}

//! How far judging is: per juror, per work, and as a whole.

use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::jurors::jurors as jury;
use crate::db::Conn;
use crate::db::schema::{assignments as t, jurors, works};
use crate::ids::{EditionId, JurorId, WorkId};
use crate::judging::model::{AssignmentStatus as S, JurorProgress, Seat, WorkProgress};
use crate::works::WorkStatus;

/// The jury with its progress, by code.
pub fn juror_progress(conn: &mut Conn, edition: EditionId) -> QueryResult<Vec<JurorProgress>> {
    let counts: Vec<(JurorId, String, i64)> = t::table
        .inner_join(works::table)
        .filter(t::edition_id.eq(edition))
        .filter(works::status.eq_any(WorkStatus::IN_JUDGING).or(works::calibration.eq(true)))
        .group_by((t::juror_id, t::status))
        .select((t::juror_id, t::status, diesel::dsl::count_star()))
        .load(conn)?;
    let of = |id: JurorId, which: fn(S) -> bool| -> i64 {
        let own = counts.iter().filter(|(juror, status, _)| *juror == id && which(S::stored(status)));
        own.map(|(_, _, n)| *n).sum()
    };
    let line = |juror: crate::judging::model::JurorLine| JurorProgress {
        held: of(juror.id, S::is_live),
        drafted: of(juror.id, |status| status == S::Drafted),
        done: of(juror.id, S::is_done),
        locked: of(juror.id, |status| status == S::Locked),
        recused: of(juror.id, |status| status == S::Recused),
        juror,
    };
    Ok(jury(conn, edition)?.into_iter().map(line).collect())
}

/// The works of an edition as far as judging is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, QueryableByName)]
pub struct Coverage {
    /// Accepted works.
    #[diesel(sql_type = BigInt)]
    pub works: i64,
    /// Works with fewer jurors than needed.
    #[diesel(sql_type = BigInt)]
    pub short: i64,
    /// Works with all the sheets they need.
    #[diesel(sql_type = BigInt)]
    pub complete: i64,
}

fn works_with_sheets() -> String {
    let judged = WorkStatus::sql_list(WorkStatus::IN_JUDGING);
    format!(
        "SELECT w.id AS id, w.number AS number, w.title AS title, \
    COUNT(a.id) AS held, \
    COALESCE(SUM(CASE WHEN a.status IN ('submitted', 'locked') THEN 1 ELSE 0 END), 0) AS done, \
    (SELECT COALESCE(SUM(x.wanted), 0) FROM round_works x JOIN rounds r ON r.id = x.round_id \
        WHERE x.work_id = w.id AND r.kind <> 'first') AS more \
    FROM works w LEFT JOIN assignments a ON a.work_id = w.id AND a.status NOT IN ('recused', 'reassigned') \
    WHERE w.edition_id = $1 AND w.status IN ({judged}) AND w.number IS NOT NULL \
    GROUP BY w.id, w.number, w.title"
    )
}

/// How many works there are, lack jurors, and are complete with `per_work` sheets each.
pub fn coverage(conn: &mut Conn, edition: EditionId, per_work: i64) -> QueryResult<Coverage> {
    // SQLite numbers `$n` by first appearance, so the edition's `$1` has to come first in the text.
    let each = works_with_sheets();
    diesel::sql_query(format!(
        "WITH p AS ({each}) SELECT COUNT(*) AS works, \
         COALESCE(SUM(CASE WHEN p.held < $2 + p.more THEN 1 ELSE 0 END), 0) AS short, \
         COALESCE(SUM(CASE WHEN p.done >= $2 + p.more THEN 1 ELSE 0 END), 0) AS complete FROM p"
    ))
    .bind::<BigInt, _>(edition)
    .bind::<BigInt, _>(per_work)
    .get_result(conn)
}

/// The jurors of these works in the order of works and codes, those who stepped back or were replaced included.
pub fn panels(conn: &mut Conn, works: &[WorkId]) -> QueryResult<Vec<Seat>> {
    type Row = (WorkId, String, String, String, String, String);
    let rows: Vec<Row> = t::table
        .inner_join(jurors::table)
        .filter(t::work_id.eq_any(works))
        .order((t::work_id.asc(), jurors::id.asc(), t::id.asc()))
        .select((t::work_id, jurors::pseudonym, jurors::name, t::status, t::reason, t::recusal_reason))
        .load(conn)?;
    let seat = |(work, code, name, status, reason, recusal): Row| Seat {
        work,
        code,
        name,
        status: S::stored(&status),
        reason: serde_json::from_str(&reason).ok(),
        recusal,
    };
    Ok(rows.into_iter().map(seat).collect())
}

/// A page of works: those that lack jurors first, then those with the fewest sheets.
pub fn work_progress(
    conn: &mut Conn,
    (edition, per_work): (EditionId, i64),
    (limit, offset): (i64, i64),
) -> QueryResult<Vec<WorkProgress>> {
    let each = works_with_sheets();
    diesel::sql_query(format!(
        "WITH p AS ({each}) SELECT p.id, p.number, p.title, p.held, p.done, \
         CAST(p.more + $2 AS BIGINT) AS need FROM p \
         ORDER BY CASE WHEN p.held < $2 + p.more THEN 0 ELSE 1 END, p.done, p.number, p.id LIMIT $3 OFFSET $4"
    ))
    .bind::<BigInt, _>(edition)
    .bind::<BigInt, _>(per_work)
    .bind::<BigInt, _>(limit)
    .bind::<BigInt, _>(offset)
    .load(conn)
}

//! How far judging is: per juror, per work, and as a whole.

use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::conditions::judged;
use super::jurors::jurors as jury;
use crate::db::schema::{assignments as t, jurors};
use crate::db::{AmongIds as _, Conn, Fault};
use crate::i18n::Message;
use crate::ids::{EditionId, JurorId, WorkId};
use crate::judging::model::{
    AssignmentStatus as S, Coverage, JurorLine, JurorProgress, PanelSeat, RecusalReason, RoundKind, WorkPage,
    WorkProgress,
};
use crate::works::WorkStatus;

/// The jury with its progress, by code.
pub fn juror_progress(conn: &mut Conn, edition: EditionId) -> Result<Vec<JurorProgress>, Fault> {
    let counts: Vec<(JurorId, S, i64)> = t::table
        .filter(t::edition_id.eq(edition))
        .filter(judged())
        .group_by((t::juror_id, t::status))
        .select((t::juror_id, t::status, diesel::dsl::count_star()))
        .load(conn)?;
    let ready = super::check::ready_drafts(conn, edition)?;
    let planned = super::planned_counts(conn, edition)?;
    let of = |id: JurorId, which: &[S]| -> i64 {
        let own = counts.iter().filter(|(juror, status, _)| *juror == id && which.contains(status));
        own.map(|(_, _, n)| *n).sum()
    };
    let line = |juror: JurorLine| JurorProgress {
        held: of(juror.id, S::LIVE),
        drafted: of(juror.id, &[S::Drafted]),
        ready: ready.iter().find(|(id, _)| *id == juror.id).map_or(0, |(_, n)| *n),
        done: of(juror.id, S::DONE),
        locked: of(juror.id, &[S::Locked]),
        recused: of(juror.id, &[S::Recused]),
        planned: planned.iter().find(|(id, _)| *id == juror.id).map_or(0, |(_, n)| *n),
        juror,
    };
    Ok(jury(conn, edition)?.into_iter().map(line).collect())
}

/// The judged works of edition `$1` with their sheets, and the scores wanted beyond the first round's.
fn works_with_sheets() -> String {
    let (judged, done, live) =
        (WorkStatus::sql_list(WorkStatus::IN_JUDGING), S::sql_list(S::DONE), S::sql_list(S::LIVE));
    let first = RoundKind::First.as_str();
    format!(
        "SELECT w.id AS id, w.number AS number, w.title AS title, COUNT(a.id) AS held, \
         COALESCE(SUM(CASE WHEN a.status IN ({done}) THEN 1 ELSE 0 END), 0) AS done, \
         (SELECT COALESCE(SUM(x.wanted), 0) FROM round_works x JOIN rounds r ON r.id = x.round_id \
            WHERE x.work_id = w.id AND r.kind <> '{first}') AS more, \
         (SELECT COUNT(*) FROM planned_assignments g WHERE g.work_id = w.id) AS planned \
         FROM works w LEFT JOIN assignments a ON a.work_id = w.id AND a.status IN ({live}) \
         WHERE w.edition_id = $1 AND w.status IN ({judged}) AND w.number IS NOT NULL \
         GROUP BY w.id, w.number, w.title"
    )
}

/// How many works there are, lack jurors, and are complete with `per_work` sheets each.
pub fn coverage(conn: &mut Conn, edition: EditionId, per_work: i64) -> Result<Coverage, Fault> {
    // SQLite numbers `$n` by first appearance, so the edition's `$1` has to come first in the text.
    Ok(diesel::sql_query(format!(
        "WITH p AS ({}) SELECT COUNT(*) AS works, \
         COALESCE(SUM(CASE WHEN p.held < $2 + p.more THEN 1 ELSE 0 END), 0) AS short, \
         COALESCE(SUM(CASE WHEN p.done >= $2 + p.more THEN 1 ELSE 0 END), 0) AS complete FROM p",
        works_with_sheets()
    ))
    .bind::<BigInt, _>(edition)
    .bind::<BigInt, _>(per_work)
    .get_result(conn)?)
}

/// A page of works with their progress; those that lack jurors or sheets first.
pub fn work_progress(
    conn: &mut Conn,
    edition: EditionId,
    page: WorkPage,
) -> Result<Vec<WorkProgress>, Fault> {
    Ok(diesel::sql_query(format!(
        "WITH p AS ({}) SELECT p.id, p.number, p.title, p.held, p.planned, p.done, \
         CAST(p.more + $2 AS BIGINT) AS need FROM p \
         ORDER BY CASE WHEN p.held < $2 + p.more THEN 0 ELSE 1 END, p.done, p.number, p.id LIMIT $3 OFFSET $4",
        works_with_sheets()
    ))
    .bind::<BigInt, _>(edition)
    .bind::<BigInt, _>(page.per_work)
    .bind::<BigInt, _>(page.limit)
    .bind::<BigInt, _>(page.offset)
    .load(conn)?)
}

/// The jurors of each of these works, with the reason routing gave; those who stepped back included.
pub fn panels(conn: &mut Conn, works: &[WorkId]) -> Result<Vec<PanelSeat>, Fault> {
    #[derive(Queryable)]
    struct Row {
        work: WorkId,
        code: String,
        name: String,
        status: S,
        reason: String,
        recusal: Option<RecusalReason>,
        recusal_words: String,
    }
    let rows: Vec<Row> = t::table
        .inner_join(jurors::table)
        .filter(t::work_id.among_ids(works))
        .order((t::work_id.asc(), jurors::id.asc(), t::id.asc()))
        .select((
            t::work_id.assume_not_null(),
            jurors::pseudonym,
            jurors::name,
            t::status,
            t::reason,
            t::recusal_reason,
            t::recusal_words,
        ))
        .load(conn)?;
    let seat = |row: Row| PanelSeat {
        work: row.work,
        code: row.code,
        name: row.name,
        status: row.status,
        reason: serde_json::from_str::<Message>(&row.reason).ok(),
        recusal: row.recusal,
        recusal_words: row.recusal_words,
    };
    Ok(rows.into_iter().map(seat).collect())
}

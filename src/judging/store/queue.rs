//! A juror's queue.

use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::policy;
use crate::db::{Conn, Fault, prepared};
use crate::judging::actor::Juror;
use crate::judging::model::{AssignmentStatus as S, QueueLine, QueuePlace, RoundKind};
use crate::works::WorkStatus;

/// The juror's works, in no order that matters: `actions::queue` sorts them.
pub fn queue(conn: &mut Conn, juror: &Juror) -> Result<Vec<QueueLine>, Fault> {
    let review = RoundKind::Review.as_str();
    let done = S::sql_list(S::DONE);
    let films = |sum: &str| {
        format!(
            "CASE WHEN a.status IN ({done}) THEN 0 ELSE COALESCE((SELECT {sum} FROM videos v \
             WHERE v.work_id = a.work_id AND v.unsent = FALSE), 0) END"
        )
    };
    let length =
        films("CAST(SUM(COALESCE(v.measured_ms, CAST(v.declared_seconds AS BIGINT) * 1000)) AS BIGINT)");
    let unknown = films(
        "CAST(SUM(CASE WHEN COALESCE(v.measured_ms, v.declared_seconds) IS NULL THEN 1 ELSE 0 END) AS BIGINT)",
    );
    let columns = format!(
        ", {length} AS film_ms, {unknown} AS films_unknown, COALESCE(w.title, k.title) AS title, COALESCE(w.video_kind, k.video_kind) AS video_kind, \
         k.films AS films, a.reopened_until AS reopened_until, a.total_points AS total_points, a.saved_at AS saved_at, \
         k.id IS NOT NULL AS calibration, \
         (SELECT COUNT(*) FROM rounds m WHERE m.edition_id = a.edition_id AND m.kind <> '{review}' \
            AND m.number <= COALESCE(r.number, 1)) AS part"
    );
    Ok(prepared(diesel::sql_query(held(&columns)).bind::<BigInt, _>(juror.id())).load(conn)?)
}

/// The same works without a word of what they are.
pub fn queue_places(conn: &mut Conn, juror: &Juror) -> Result<Vec<QueuePlace>, Fault> {
    Ok(prepared(diesel::sql_query(held("")).bind::<BigInt, _>(juror.id())).load(conn)?)
}

/// The works that juror `$1` holds and may judge. What a work wants is what its rounds ask for together; one without a
/// round, and one for calibration, wants a sheet of each juror who holds it.
fn held(columns: &str) -> String {
    let (live, done) = (S::sql_list(S::LIVE), S::sql_list(S::DONE));
    let judged = WorkStatus::sql_list(WorkStatus::IN_JUDGING);
    // What is handed in or put off has its place without them.
    let settled = format!("a.status IN ({done}, '{}')", S::Later.as_str());
    // Two looks by an index each; joined by OR they would be a search of their own.
    let count = |states: &str| {
        format!(
            "CASE WHEN {settled} THEN 0 WHEN a.calibration_id IS NULL \
             THEN (SELECT COUNT(*) FROM assignments b WHERE b.work_id = a.work_id AND b.status IN ({states})) \
             ELSE (SELECT COUNT(*) FROM assignments b WHERE b.calibration_id = a.calibration_id AND b.status IN ({states})) END"
        )
    };
    let (sheets, holders) = (count(&done), count(&live));
    let wanted = format!(
        "CASE WHEN {settled} THEN 0 \
         ELSE COALESCE((SELECT SUM(x.wanted) FROM round_works x WHERE x.work_id = a.work_id), {holders}) END"
    );
    format!(
        "SELECT a.id AS id, a.status AS status, COALESCE(w.number, k.number) AS number, \
         {sheets} AS sheets, {wanted} AS wanted{columns} \
         FROM assignments a LEFT JOIN works w ON w.id = a.work_id \
         LEFT JOIN calibration_works k ON k.id = a.calibration_id LEFT JOIN rounds r ON r.id = a.round_id \
         WHERE a.juror_id = $1 AND a.status IN ({live}) \
           AND (k.id IS NOT NULL OR (w.status IN ({judged}) AND w.number IS NOT NULL)) \
           AND {} ORDER BY a.id",
        policy::clear_of("a", "$1")
    )
}

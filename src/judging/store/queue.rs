//! A juror's queue.

use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::policy;
use crate::db::{Conn, Fault};
use crate::judging::actor::Juror;
use crate::judging::model::{AssignmentStatus as S, QueueLine, RoundKind};
use crate::works::WorkStatus;

/// The juror's works, in no order that matters: sort with `rules::by_need`.
pub fn queue(conn: &mut Conn, juror: &Juror) -> Result<Vec<QueueLine>, Fault> {
    let (live, done) = (S::sql_list(S::LIVE), S::sql_list(S::DONE));
    let (judged, review) = (WorkStatus::sql_list(WorkStatus::IN_JUDGING), RoundKind::Review.as_str());
    Ok(diesel::sql_query(format!(
        "SELECT a.id AS id, a.status AS status, COALESCE(w.number, k.number) AS number, \
         COALESCE(w.title, k.title) AS title, COALESCE(w.content, k.content) AS content, \
         a.total_points AS total_points, a.saved_at AS saved_at, k.id IS NOT NULL AS calibration, \
         (SELECT COUNT(*) FROM rounds m WHERE m.edition_id = a.edition_id AND m.kind <> '{review}' \
            AND m.number <= COALESCE(r.number, 1)) AS part, \
         (SELECT COUNT(*) FROM assignments b WHERE (b.work_id = a.work_id OR b.calibration_id = a.calibration_id) \
            AND b.status IN ({done})) AS sheets \
         FROM assignments a LEFT JOIN works w ON w.id = a.work_id \
         LEFT JOIN calibration_works k ON k.id = a.calibration_id LEFT JOIN rounds r ON r.id = a.round_id \
         WHERE a.juror_id = $1 AND a.status IN ({live}) \
           AND (k.id IS NOT NULL OR (w.status IN ({judged}) AND w.number IS NOT NULL)) \
           AND {} ORDER BY a.id",
        policy::clear("a")
    ))
    .bind::<BigInt, _>(juror.id())
    .load(conn)?)
}

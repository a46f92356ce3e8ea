//! A juror's own score sheets.

use std::collections::BTreeMap;

use diesel::dsl::{exists, sql};
use diesel::expression::SqlLiteral;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool};

use super::policy;
use super::pool::UNFINISHED;
use crate::clock::At;
use crate::db::schema::{assignment_points, assignments as t, editions, methods, works};
use crate::db::{Conn, Fault, Tx};
use crate::editions::{CriterionPoints, Totals};
use crate::ids::{AssignmentId, EditionId, JurorId, WorkId};
use crate::judging::actor::Juror;
use crate::judging::model::{AssignmentStatus as S, MarkSheet, QueueLine, RecusalReason};
use crate::works::{BlindWork, WorkStatus};

type Row = (AssignmentId, WorkId, String, String, String, String, i64, Option<At>);

/// The juror's sheet of one assignment. None if it is another's, was recused or taken back, if the work
/// is out of the competition, or if the juror must not judge it as things stand now (R30).
pub fn find_sheet(conn: &mut Conn, juror: &Juror, id: AssignmentId) -> QueryResult<Option<MarkSheet>> {
    Ok(find_room(conn, juror, id)?.map(|(sheet, _)| sheet))
}

/// The same with the work's text, for the scoring room.
pub fn find_room(
    conn: &mut Conn,
    juror: &Juror,
    id: AssignmentId,
) -> QueryResult<Option<(MarkSheet, BlindWork)>> {
    let row: Option<(Row, BlindWork)> = t::table
        .inner_join(works::table)
        .filter(t::id.eq(id))
        .filter(t::juror_id.eq(juror.id()))
        .filter(t::status.ne_all([S::Recused.as_str(), S::Reassigned.as_str()]))
        .filter(works::status.eq_any(WorkStatus::IN_JUDGING).or(works::calibration.eq(true)))
        .filter(clear())
        .select((
            (
                t::id,
                t::work_id,
                t::status,
                t::marks,
                t::comment,
                t::private_note,
                t::lock_version,
                t::saved_at,
            ),
            BlindWork::as_select(),
        ))
        .first(conn)
        .optional()?;
    row.map(|(row, text)| Ok((sheet(row)?, text))).transpose()
}

/// No conflict between the juror and the work of an assignment, in a Diesel query.
fn clear() -> SqlLiteral<Bool> {
    sql(&policy::clear("assignments"))
}

fn sheet((id, work, status, marks, comment, private_note, version, saved_at): Row) -> QueryResult<MarkSheet> {
    let marks: BTreeMap<String, i64> =
        serde_json::from_str(&marks).map_err(|cause| Fault::DeserializationError(Box::new(cause)))?;
    Ok(MarkSheet { id, work, status: S::stored(&status), marks, comment, private_note, version, saved_at })
}

/// Writes a draft over the version it was made from; 0 rows if the sheet changed meanwhile, the edition was
/// sealed or no method is fixed.
pub fn save_draft(tx: &mut Tx<'_>, draft: &MarkSheet, total: Option<i64>) -> QueryResult<usize> {
    let marks =
        serde_json::to_string(&draft.marks).map_err(|cause| Fault::SerializationError(Box::new(cause)))?;
    // Drafts do not lock the edition, so the statement itself looks whether it was sealed meanwhile.
    let open =
        editions::table.inner_join(methods::table).filter(editions::sealed_at.is_null()).select(editions::id);
    diesel::update(
        t::table
            .find(draft.id)
            .filter(t::lock_version.eq(draft.version))
            .filter(t::status.eq_any(UNFINISHED))
            .filter(t::edition_id.eq_any(open)),
    )
    .set((
        t::status.eq(draft.status.as_str()),
        t::marks.eq(marks),
        t::comment.eq(&draft.comment),
        t::private_note.eq(&draft.private_note),
        t::total_points.eq(total),
        t::lock_version.eq(draft.version + 1),
        t::saved_at.eq(tx.now),
    ))
    .execute(tx.conn)
}

/// Whether the edition is sealed, read afresh.
pub fn is_sealed(conn: &mut Conn, edition: EditionId) -> QueryResult<bool> {
    let sealed: Option<At> = editions::table.find(edition).select(editions::sealed_at).first(conn)?;
    Ok(sealed.is_some())
}

/// Whether the method is fixed by which the edition's works will be ranked.
pub fn method_fixed(conn: &mut Conn, edition: EditionId) -> QueryResult<bool> {
    diesel::select(exists(methods::table.find(edition))).get_result(conn)
}

/// Hands a sheet in; 0 rows if its status moved meanwhile.
pub fn submit_sheet(tx: &mut Tx<'_>, sheet: &MarkSheet, totals: &Totals) -> QueryResult<usize> {
    let handed_in = diesel::update(
        t::table
            .find(sheet.id)
            .filter(t::lock_version.eq(sheet.version))
            .filter(t::status.eq(sheet.status.as_str())),
    )
    .set((
        t::status.eq(S::Submitted.as_str()),
        t::total_points.eq(totals.total),
        t::lock_version.eq(sheet.version + 1),
        t::submitted_at.eq(tx.now),
    ))
    .execute(tx.conn)?;
    if handed_in > 0 {
        put_points(tx, sheet.id, &totals.criteria)?;
    }
    Ok(handed_in)
}

/// Points by criterion, in place of those of an earlier submission.
fn put_points(tx: &mut Tx<'_>, id: AssignmentId, points: &[CriterionPoints]) -> QueryResult<usize> {
    use assignment_points as p;
    diesel::delete(p::table.filter(p::assignment_id.eq(id))).execute(tx.conn)?;
    let row = |of: &CriterionPoints| {
        (p::assignment_id.eq(id), p::criterion.eq(of.key.clone()), p::points.eq(of.points))
    };
    let mut put = 0;
    for of in points {
        put += diesel::insert_into(p::table).values(row(of)).execute(tx.conn)?;
    }
    Ok(put)
}

/// Steps back from a work; 0 rows if the status moved meanwhile.
pub fn recuse_sheet(
    tx: &mut Tx<'_>,
    (id, from): (AssignmentId, S),
    (ground, words): (RecusalReason, &str),
) -> QueryResult<usize> {
    let reason =
        if words.is_empty() { ground.as_str().to_owned() } else { format!("{}: {words}", ground.as_str()) };
    diesel::update(t::table.find(id).filter(t::status.eq(from.as_str())))
        .set((
            t::status.eq(S::Recused.as_str()),
            t::recusal_reason.eq(reason),
            t::lock_version.eq(t::lock_version + 1),
        ))
        .execute(tx.conn)
}

/// Unfinished and submitted sheets of a juror, of works the juror may judge.
pub fn counts(conn: &mut Conn, juror: JurorId) -> QueryResult<(i64, i64)> {
    let count = |conn: &mut Conn, words: &[&str]| -> QueryResult<i64> {
        t::table
            .inner_join(works::table)
            .filter(t::juror_id.eq(juror))
            .filter(t::status.eq_any(words.to_vec()))
            .filter(works::status.eq_any(WorkStatus::IN_JUDGING).or(works::calibration.eq(true)))
            .filter(clear())
            .count()
            .get_result(conn)
    };
    Ok((count(conn, &UNFINISHED)?, count(conn, &[S::Submitted.as_str()])?))
}

/// Makes every submitted sheet of a juror final.
pub fn lock_submitted(tx: &mut Tx<'_>, juror: JurorId) -> QueryResult<usize> {
    let submitted = t::table.filter(t::juror_id.eq(juror)).filter(t::status.eq(S::Submitted.as_str()));
    diesel::update(submitted.filter(clear()))
        .set((t::status.eq(S::Locked.as_str()), t::lock_version.eq(t::lock_version + 1)))
        .execute(tx.conn)
}

/// The juror's works, in no order that matters: sort with `rules::by_need`.
pub fn queue(conn: &mut Conn, juror: &Juror) -> QueryResult<Vec<QueueLine>> {
    let judged = WorkStatus::sql_list(WorkStatus::IN_JUDGING);
    diesel::sql_query(format!(
        "SELECT a.id AS id, a.status AS status_word, w.number AS number, w.title AS title, \
         w.content AS content, a.total_points AS total_points, a.saved_at AS saved_at, \
         w.calibration AS calibration, \
         (SELECT COUNT(*) FROM rounds m WHERE m.edition_id = a.edition_id AND m.kind <> 'review' \
            AND m.number <= COALESCE(r.number, 1)) AS part, \
         (SELECT COUNT(*) FROM assignments b WHERE b.work_id = a.work_id \
            AND b.status IN ('submitted', 'locked')) AS sheets \
         FROM assignments a JOIN works w ON w.id = a.work_id LEFT JOIN rounds r ON r.id = a.round_id \
         WHERE a.juror_id = $1 AND a.status NOT IN ('recused', 'reassigned') \
           AND (w.status IN ({judged}) OR w.calibration) AND w.number IS NOT NULL \
           AND {} ORDER BY a.id",
        policy::clear("a")
    ))
    .bind::<BigInt, _>(juror.id())
    .load(conn)
}

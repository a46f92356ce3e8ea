//! Jurors' requests to open again what is locked.

use diesel::dsl::sql;
use diesel::expression::SqlLiteral;
use diesel::prelude::*;
use diesel::sql_types::Bool;

use super::conditions::{judged, number, without_conflict};
use crate::clock::At;
use crate::db::schema::{assignments, calibration_works, jurors, unlock_requests as t, works};
use crate::db::{self, Conn, Tx};
use crate::ids::{AssignmentId, EditionId, JurorId, UnlockRequestId, UserId};
use crate::judging::actor::Juror;
use crate::judging::model::{
    AssignmentStatus as S, LockedSheet, RoundKind, RoundState, UnlockRequest, UnlockVerdict,
};

/// A request to be stored.
#[derive(Debug, Clone, Copy)]
pub struct NewUnlock<'a> {
    pub edition: EditionId,
    pub juror: JurorId,
    /// None for the whole lock.
    pub assignment: Option<AssignmentId>,
    pub reason: &'a str,
}

/// The decision on a request.
#[derive(Debug, Clone, Copy)]
pub struct UnlockDecision<'a> {
    pub verdict: UnlockVerdict,
    pub by: UserId,
    pub answer: &'a str,
}

/// No closed round holds the sheet: what was frozen with it stays. For queries on `assignments`.
fn in_no_closed_round() -> SqlLiteral<Bool> {
    let (closed, first) = (RoundState::Closed.as_str(), RoundKind::First.as_str());
    sql(&format!(
        "NOT EXISTS (SELECT 1 FROM rounds ur WHERE ur.edition_id = assignments.edition_id AND ur.state = '{closed}' \
         AND (ur.id = assignments.round_id OR (assignments.round_id IS NULL AND ur.kind = '{first}')))"
    ))
}

/// Stores a request. Of one juror and thing at most one waits: a second is a unique violation.
pub fn insert_unlock(tx: &mut Tx<'_>, new: &NewUnlock<'_>) -> db::Result<UnlockRequestId> {
    Ok(diesel::insert_into(t::table)
        .values((
            t::edition_id.eq(new.edition),
            t::juror_id.eq(new.juror),
            t::assignment_id.eq(new.assignment),
            t::reason.eq(new.reason),
            t::asked_at.eq(tx.now),
        ))
        .returning(t::id)
        .get_result(tx.conn)?)
}

#[derive(Queryable)]
struct Row {
    id: UnlockRequestId,
    juror: JurorId,
    code: String,
    assignment: Option<AssignmentId>,
    work: Option<String>,
    sample: Option<String>,
    reason: String,
    asked_at: At,
    verdict: Option<UnlockVerdict>,
    answer: String,
    decided_at: Option<At>,
}

impl From<Row> for UnlockRequest {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            juror: row.juror,
            code: row.code,
            assignment: row.assignment,
            number: row.work.or(row.sample),
            reason: row.reason,
            asked_at: row.asked_at,
            verdict: row.verdict,
            answer: row.answer,
            decided_at: row.decided_at,
        }
    }
}

/// The requests of an edition that `which` lets through, those that wait first, then the newest.
fn requests(conn: &mut Conn, edition: EditionId, which: Which) -> db::Result<Vec<UnlockRequest>> {
    let query = t::table
        .inner_join(jurors::table)
        .left_join(assignments::table.left_join(works::table).left_join(calibration_works::table))
        .filter(t::edition_id.eq(edition))
        .order((t::verdict.is_not_null().asc(), t::id.desc()))
        .select((
            t::id,
            t::juror_id,
            jurors::pseudonym,
            t::assignment_id,
            works::number.nullable(),
            calibration_works::number.nullable(),
            t::reason,
            t::asked_at,
            t::verdict,
            t::answer,
            t::decided_at,
        ))
        .into_boxed();
    let query = match which {
        Which::All { most } => query.limit(most),
        Which::Of(juror) => query.filter(t::juror_id.eq(juror)),
        Which::One(id) => query.filter(t::id.eq(id)),
    };
    Ok(query.load::<Row>(conn)?.into_iter().map(UnlockRequest::from).collect())
}

#[derive(Clone, Copy)]
enum Which {
    All { most: i64 },
    Of(JurorId),
    One(UnlockRequestId),
}

/// Requests for the committee, those that wait first; at most `most`.
pub fn unlock_requests(conn: &mut Conn, edition: EditionId, most: i64) -> db::Result<Vec<UnlockRequest>> {
    requests(conn, edition, Which::All { most })
}

/// The juror's own requests.
pub fn own_unlocks(conn: &mut Conn, juror: &Juror) -> db::Result<Vec<UnlockRequest>> {
    requests(conn, juror.edition(), Which::Of(juror.id()))
}

/// One request of an edition.
pub fn find_unlock(
    conn: &mut Conn,
    edition: EditionId,
    id: UnlockRequestId,
) -> db::Result<Option<UnlockRequest>> {
    Ok(requests(conn, edition, Which::One(id))?.pop())
}

/// The juror's locked sheets that may be asked for, in the order in which they were given.
pub fn locked_sheets(conn: &mut Conn, juror: &Juror) -> db::Result<Vec<LockedSheet>> {
    let rows: Vec<(AssignmentId, String, Option<String>, Option<String>)> = assignments::table
        .left_join(works::table)
        .left_join(calibration_works::table)
        .filter(assignments::juror_id.eq(juror.id()))
        .filter(assignments::status.eq(S::Locked))
        .filter(judged())
        .filter(without_conflict())
        .filter(in_no_closed_round())
        .order(assignments::id.asc())
        .select((assignments::id, number(), works::title.nullable(), calibration_works::title.nullable()))
        .load(conn)?;
    let sheets = rows.into_iter().map(|(id, number, work, sample)| LockedSheet {
        id,
        number,
        title: work.or(sample).unwrap_or_default(),
    });
    Ok(sheets.collect())
}

/// Decides a request; 0 rows if it is decided already.
pub fn settle_unlock(tx: &mut Tx<'_>, id: UnlockRequestId, how: UnlockDecision<'_>) -> db::Result<usize> {
    Ok(diesel::update(t::table.find(id).filter(t::verdict.is_null()))
        .set((
            t::verdict.eq(how.verdict),
            t::answer.eq(how.answer),
            t::decided_by.eq(how.by),
            t::decided_at.eq(tx.now),
        ))
        .execute(tx.conn)?)
}

/// Opens locked sheets of a juror, `only` one or all that no closed round holds: handed in, as before the lock.
pub fn unlock_sheets(tx: &mut Tx<'_>, juror: JurorId, only: Option<AssignmentId>) -> db::Result<usize> {
    let locked = assignments::table
        .filter(assignments::juror_id.eq(juror))
        .filter(assignments::status.eq(S::Locked))
        .select(assignments::id);
    let locked: Vec<AssignmentId> = locked.filter(judged()).filter(in_no_closed_round()).load(tx.conn)?;
    let chosen = locked.into_iter().filter(|id| only.is_none_or(|only| only == *id));
    let chosen: Vec<AssignmentId> = chosen.collect();
    Ok(diesel::update(assignments::table.filter(assignments::id.eq_any(chosen)))
        .set((
            assignments::status.eq(S::Submitted),
            assignments::lock_version.eq(assignments::lock_version + 1),
        ))
        .execute(tx.conn)?)
}

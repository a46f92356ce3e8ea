//! Suspected violations, as jurors raised them.

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::{jurors, violation_flags as t, works};
use crate::db::{self, Conn, Tx};
use crate::ids::{AssignmentId, EditionId, JurorId, UserId, ViolationFlagId, WorkId};
use crate::judging::model::ViolationFlag;

/// A flag to be stored.
pub struct NewFlag<'a> {
    pub edition: EditionId,
    pub work: WorkId,
    /// The sheet it was raised from.
    pub assignment: AssignmentId,
    pub juror: JurorId,
    pub words: &'a str,
}

/// Stores a flag. A sheet has at most one that waits: a second is a unique violation.
pub fn insert_flag(tx: &mut Tx<'_>, new: &NewFlag<'_>) -> db::Result<ViolationFlagId> {
    Ok(diesel::insert_into(t::table)
        .values((
            t::edition_id.eq(new.edition),
            t::work_id.eq(new.work),
            t::assignment_id.eq(new.assignment),
            t::juror_id.eq(new.juror),
            t::words.eq(new.words),
            t::raised_at.eq(tx.now),
        ))
        .returning(t::id)
        .get_result(tx.conn)?)
}

/// What the juror of a sheet wrote that the committee has not settled yet.
pub fn waiting_flag(conn: &mut Conn, assignment: AssignmentId) -> db::Result<Option<(String, At)>> {
    Ok(t::table
        .filter(t::assignment_id.eq(assignment))
        .filter(t::settled_at.is_null())
        .select((t::words, t::raised_at))
        .first(conn)
        .optional()?)
}

/// Every flag of an edition that waits, the oldest first.
pub fn waiting_flags(conn: &mut Conn, edition: EditionId) -> db::Result<Vec<ViolationFlag>> {
    Ok(t::table
        .inner_join(works::table)
        .inner_join(jurors::table)
        .filter(t::edition_id.eq(edition))
        .filter(t::settled_at.is_null())
        .order(t::id.asc())
        .select(SHOWN)
        .load(conn)?)
}

/// Every flag of a work, the newest first.
pub fn flags_of_work(conn: &mut Conn, work: WorkId) -> db::Result<Vec<ViolationFlag>> {
    Ok(t::table
        .inner_join(works::table)
        .inner_join(jurors::table)
        .filter(t::work_id.eq(work))
        .order(t::id.desc())
        .select(SHOWN)
        .load(conn)?)
}

type Shown = (
    t::id,
    t::work_id,
    works::number,
    works::title,
    jurors::pseudonym,
    t::words,
    t::raised_at,
    t::settled_at,
    t::outcome,
);
const SHOWN: Shown = (
    t::id,
    t::work_id,
    works::number,
    works::title,
    jurors::pseudonym,
    t::words,
    t::raised_at,
    t::settled_at,
    t::outcome,
);

/// The work of a flag of an edition.
pub fn work_of_flag(conn: &mut Conn, edition: EditionId, id: ViolationFlagId) -> db::Result<Option<WorkId>> {
    Ok(t::table.find(id).filter(t::edition_id.eq(edition)).select(t::work_id).first(conn).optional()?)
}

/// Notes what the committee found; 0 rows if it is settled already.
pub fn settle_flag(tx: &mut Tx<'_>, id: ViolationFlagId, by: UserId, outcome: &str) -> db::Result<usize> {
    Ok(diesel::update(t::table.find(id).filter(t::settled_at.is_null()))
        .set((t::settled_at.eq(tx.now), t::settled_by.eq(by), t::outcome.eq(outcome)))
        .execute(tx.conn)?)
}

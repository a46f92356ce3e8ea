//! Assignments and the plans they come of: giving works out, taking them back, moving a sheet's status.

use diesel::prelude::*;

use crate::db::schema::{assignments as t, plans};
use crate::db::{AmongWords as _, Conn, Fault, Tx};
use crate::i18n::Message;
use crate::ids::{AssignmentId, EditionId, JurorId, PlanId, RoundId, UserId, WorkId};
use crate::judging::model::{AssignmentStatus as S, JudgedItem};

/// An assignment to make.
#[derive(Debug, Clone)]
pub struct NewAssignment<'a> {
    pub edition: EditionId,
    /// The committed plan it comes of; none where a lost juror is replaced.
    pub plan: Option<PlanId>,
    pub round: Option<RoundId>,
    pub item: JudgedItem,
    pub juror: JurorId,
    /// Why this juror, in words.
    pub reason: &'a Message,
}

/// A committed plan to keep.
#[derive(Debug, Clone, Copy)]
pub struct NewPlan<'a> {
    pub edition: EditionId,
    pub by: UserId,
    /// The published seed text.
    pub seed: &'a str,
    /// Scores wanted of each work.
    pub per_work: i32,
    /// Figures of the plan, JSON.
    pub summary: &'a str,
}

/// Unfinished assignments of a juror with the work, where another juror is needed for it.
pub fn unfinished_of(conn: &mut Conn, juror: JurorId) -> Result<Vec<(AssignmentId, Option<WorkId>)>, Fault> {
    Ok(t::table
        .filter(t::juror_id.eq(juror))
        .filter(t::status.among(S::UNFINISHED))
        .order(t::id.asc())
        .select((t::id, t::work_id))
        .load(conn)?)
}

/// Moves a sheet on; 0 rows if its status is not `from` any more.
pub fn move_status(tx: &mut Tx<'_>, id: AssignmentId, from: S, to: S) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(id).filter(t::status.eq(from)))
        .set((t::status.eq(to), t::lock_version.eq(t::lock_version + 1)))
        .execute(tx.conn)?)
}

/// Takes unfinished works back.
pub fn reassign(tx: &mut Tx<'_>, ids: &[AssignmentId]) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.filter(t::id.eq_any(ids)).filter(t::status.among(S::UNFINISHED)))
        .set((t::status.eq(S::Reassigned), t::left_at.eq(tx.now), t::lock_version.eq(t::lock_version + 1)))
        .execute(tx.conn)?)
}

/// Gives a work to a juror.
pub fn insert_assignment(tx: &mut Tx<'_>, new: &NewAssignment<'_>) -> Result<AssignmentId, Fault> {
    let reason = serde_json::to_string(new.reason).map_err(Fault::unwritable)?;
    Ok(diesel::insert_into(t::table)
        .values((
            t::edition_id.eq(new.edition),
            t::work_id.eq(new.item.work()),
            t::calibration_id.eq(new.item.calibration()),
            t::juror_id.eq(new.juror),
            t::plan_id.eq(new.plan),
            t::round_id.eq(new.round),
            t::status.eq(S::Assigned),
            t::reason.eq(reason),
            t::created_at.eq(tx.now),
        ))
        .returning(t::id)
        .get_result(tx.conn)?)
}

/// Keeps a committed plan.
pub fn insert_plan(tx: &mut Tx<'_>, new: &NewPlan<'_>) -> Result<PlanId, Fault> {
    Ok(diesel::insert_into(plans::table)
        .values((
            plans::edition_id.eq(new.edition),
            plans::seed.eq(new.seed),
            plans::per_work.eq(new.per_work),
            plans::summary.eq(new.summary),
            plans::committed_by.eq(new.by),
            plans::committed_at.eq(tx.now),
        ))
        .returning(plans::id)
        .get_result(tx.conn)?)
}

/// Whether works of the edition were given out: a plan was committed.
pub fn is_routed(conn: &mut Conn, edition: EditionId) -> Result<bool, Fault> {
    let committed = plans::table.filter(plans::edition_id.eq(edition));
    Ok(diesel::select(diesel::dsl::exists(committed)).get_result(conn)?)
}

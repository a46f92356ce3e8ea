//! Decisions about the fitness of works (R48).

use diesel::dsl::count_star;
use diesel::prelude::*;

use crate::db::schema::{lms_decisions as t, users, works};
use crate::db::{AmongIds as _, AmongWords as _, Conn, Fault, Tx};
use crate::handover::model::{LmsDecision, LmsOutcome, Reasons};
use crate::ids::{EditionId, LmsDecisionId, UserId, WorkId};
use crate::works::WorkStatus;

/// The decision that stands about each work of an edition, by work.
pub fn standing(conn: &mut Conn, edition: EditionId) -> Result<Vec<LmsDecision>, Fault> {
    Ok(t::table
        .filter(t::edition_id.eq(edition))
        .filter(t::replaced_at.is_null())
        .order(t::work_id.asc())
        .select(LmsDecision::as_select())
        .load(conn)?)
}

/// Every decision about a work with the name of whoever made it, the newest first.
pub fn decisions_of(conn: &mut Conn, work: WorkId) -> Result<Vec<(LmsDecision, String)>, Fault> {
    Ok(t::table
        .inner_join(users::table)
        .filter(t::work_id.eq(work))
        .order(t::id.desc())
        .select((LmsDecision::as_select(), users::name))
        .load(conn)?)
}

/// How many works of an edition are fit and still take part.
pub fn fit_count(conn: &mut Conn, edition: EditionId) -> Result<i64, Fault> {
    Ok(t::table
        .inner_join(works::table)
        .filter(t::edition_id.eq(edition))
        .filter(t::replaced_at.is_null())
        .filter(t::outcome.eq(LmsOutcome::Fit))
        .filter(works::status.among(WorkStatus::IN_JUDGING))
        .select(count_star())
        .get_result(conn)?)
}

/// The decision that stands about a work is one no more; 0 where there was none.
pub(in crate::handover) fn mark_replaced(tx: &mut Tx<'_>, work: WorkId) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.filter(t::work_id.eq(work)).filter(t::replaced_at.is_null()))
        .set(t::replaced_at.eq(tx.now))
        .execute(tx.conn)?)
}

/// A decision to be kept.
pub(in crate::handover) struct NewDecision<'a> {
    pub edition: EditionId,
    pub work: WorkId,
    pub outcome: LmsOutcome,
    pub reasons: Reasons,
    pub reason: &'a str,
    pub by: UserId,
}

pub(in crate::handover) fn insert_decision(tx: &mut Tx<'_>, new: &NewDecision<'_>) -> Result<(), Fault> {
    diesel::insert_into(t::table)
        .values((
            t::edition_id.eq(new.edition),
            t::work_id.eq(new.work),
            t::outcome.eq(new.outcome),
            t::standard.eq(new.reasons.standard),
            t::quality.eq(new.reasons.quality),
            t::relevance.eq(new.reasons.relevance),
            t::reason.eq(new.reason),
            t::decided_by.eq(new.by),
            t::decided_at.eq(tx.now),
        ))
        .execute(tx.conn)?;
    Ok(())
}

/// Decisions that stand, about works that still take part, and whose makers were not told; the oldest first.
pub(in crate::handover) fn untold(
    conn: &mut Conn,
    edition: EditionId,
    most: i64,
) -> Result<Vec<LmsDecision>, Fault> {
    Ok(t::table
        .inner_join(works::table)
        .filter(t::edition_id.eq(edition))
        .filter(works::status.among(WorkStatus::IN_JUDGING))
        .filter(t::replaced_at.is_null())
        .filter(t::told_at.is_null())
        .order(t::id.asc())
        .limit(most)
        .select(LmsDecision::as_select())
        .load(conn)?)
}

/// Works among these whose makers were told last that they are fit.
pub(in crate::handover) fn told_before(conn: &mut Conn, works: &[WorkId]) -> Result<Vec<WorkId>, Fault> {
    let rows: Vec<(WorkId, LmsOutcome)> = t::table
        .filter(t::work_id.among_ids(works))
        .filter(t::told_at.is_not_null())
        .order((t::work_id.asc(), t::id.desc()))
        .select((t::work_id, t::outcome))
        .load(conn)?;
    let mut last: Vec<(WorkId, LmsOutcome)> = Vec::new();
    for row in rows {
        if last.last().is_none_or(|known| known.0 != row.0) {
            last.push(row);
        }
    }
    Ok(last.into_iter().filter(|(_, outcome)| *outcome == LmsOutcome::Fit).map(|(work, _)| work).collect())
}

pub(in crate::handover) fn mark_told(tx: &mut Tx<'_>, ids: &[LmsDecisionId]) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.filter(t::id.eq_any(ids))).set(t::told_at.eq(tx.now)).execute(tx.conn)?)
}

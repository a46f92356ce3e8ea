//! Works planned for those who are invited and have not declared.

use diesel::prelude::*;

use crate::db::schema::{jurors, planned_assignments as t};
use crate::db::{AmongWords as _, Conn, Fault, Tx};
use crate::i18n::Message;
use crate::ids::{EditionId, JurorId, PlanId, PlannedId, WorkId};
use crate::judging::model::JurorStatus;

/// A work to plan for somebody.
#[derive(Debug, Clone, Copy)]
pub struct NewPlanned<'a> {
    pub edition: EditionId,
    pub plan: PlanId,
    pub work: WorkId,
    pub juror: JurorId,
    /// Why this juror, in words.
    pub reason: &'a Message,
}

/// A planned work, for when it is given.
#[derive(Debug, Clone)]
pub struct Planned {
    pub id: PlannedId,
    pub plan: PlanId,
    pub work: WorkId,
    pub reason: Message,
}

/// Plans a work for somebody.
pub fn insert_planned(tx: &mut Tx<'_>, new: &NewPlanned<'_>) -> Result<usize, Fault> {
    let reason = serde_json::to_string(new.reason).map_err(Fault::unwritable)?;
    Ok(diesel::insert_into(t::table)
        .values((
            t::edition_id.eq(new.edition),
            t::plan_id.eq(new.plan),
            t::work_id.eq(new.work),
            t::juror_id.eq(new.juror),
            t::reason.eq(reason),
            t::created_at.eq(tx.now),
        ))
        .execute(tx.conn)?)
}

/// Works planned for a juror.
pub fn planned_of(conn: &mut Conn, juror: JurorId) -> Result<Vec<Planned>, Fault> {
    let rows: Vec<(PlannedId, PlanId, WorkId, String)> = t::table
        .filter(t::juror_id.eq(juror))
        .order(t::id.asc())
        .select((t::id, t::plan_id, t::work_id, t::reason))
        .load(conn)?;
    rows.into_iter()
        .map(|(id, plan, work, reason)| {
            let reason = serde_json::from_str(&reason).map_err(Fault::unreadable)?;
            Ok(Planned { id, plan, work, reason })
        })
        .collect()
}

/// Whether any work of an edition is planned for somebody.
pub fn anything_planned(conn: &mut Conn, edition: EditionId) -> Result<bool, Fault> {
    let planned = t::table.filter(t::edition_id.eq(edition));
    Ok(diesel::select(diesel::dsl::exists(planned)).get_result(conn)?)
}

/// How many works are planned for each person of an edition who has not declared.
pub fn planned_counts(conn: &mut Conn, edition: EditionId) -> Result<Vec<(JurorId, i64)>, Fault> {
    Ok(t::table
        .filter(t::edition_id.eq(edition))
        .group_by(t::juror_id)
        .order(t::juror_id.asc())
        .select((t::juror_id, diesel::dsl::count_star()))
        .load(conn)?)
}

/// Takes planned works off.
pub fn delete_planned(tx: &mut Tx<'_>, ids: &[PlannedId]) -> Result<usize, Fault> {
    Ok(diesel::delete(t::table.filter(t::id.eq_any(ids))).execute(tx.conn)?)
}

/// Editions with works planned for somebody who has let the date pass.
pub fn editions_with_lapsed(tx: &mut Tx<'_>) -> Result<Vec<EditionId>, Fault> {
    Ok(t::table
        .inner_join(jurors::table)
        .filter(jurors::status.among(JurorStatus::UNDECLARED))
        .filter(jurors::answer_by.le(tx.now))
        .order(t::edition_id.asc())
        .select(t::edition_id)
        .distinct()
        .load(tx.conn)?)
}

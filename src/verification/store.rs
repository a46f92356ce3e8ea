//! Rows of the desk: films, makers, decisions.

use std::collections::BTreeMap;

use diesel::dsl::not;
use diesel::prelude::*;

use super::model::{DecisionGround, DecisionLine, Revocation, TakenBack, Verdict};
use crate::clock::At;
use crate::db::schema::{cancelled_decisions, decisions, users, videos, works};
use crate::db::{AmongIds as _, Conn, Fault, Tx};
use crate::ids::{DecisionId, EditionId, HoldId, UserId, VideoId, WorkId};
use crate::works::{Work, WorkContent, WorkStatus};

/// A decision as it is written down.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entered<'a> {
    pub verdict: Verdict,
    pub ground: DecisionGround<'a>,
    pub checklist: &'a [String],
    /// The act with which its letter is held.
    pub hold: Option<HoldId>,
}

impl<'a> Entered<'a> {
    /// A decision with what was ticked off before it.
    pub fn new(verdict: Verdict, ground: DecisionGround<'a>) -> Self {
        Self { verdict, ground, checklist: ground.checklist, hold: None }
    }

    /// The same, held with an act.
    pub fn with(self, hold: Option<HoldId>) -> Self {
        Self { hold, ..self }
    }
}

pub(super) fn insert_decision(
    tx: &mut Tx<'_>,
    work: &Work,
    by: UserId,
    entered: &Entered<'_>,
) -> Result<usize, Fault> {
    let checklist = serde_json::json!(entered.checklist).to_string();
    let items = serde_json::json!(entered.ground.items).to_string();
    Ok(diesel::insert_into(decisions::table)
        .values((
            decisions::work_id.eq(work.id),
            decisions::revision.eq(work.revision),
            decisions::verdict.eq(entered.verdict),
            decisions::rule.eq(entered.ground.rule),
            decisions::reason.eq(entered.ground.reason),
            decisions::evidence.eq(entered.ground.evidence),
            decisions::checklist.eq(checklist),
            decisions::due_at.eq(entered.ground.due_at),
            decisions::decided_by.eq(by),
            decisions::decided_at.eq(tx.now),
            decisions::hold_id.eq(entered.hold),
            decisions::items.eq(items),
        ))
        .execute(tx.conn)?)
}

/// A work chosen from the list, as far as a decision about many asks for it.
#[derive(Debug, Clone, Queryable)]
pub(super) struct ChosenWork {
    pub id: WorkId,
    pub number: Option<String>,
    pub title: String,
    pub status: WorkStatus,
    pub content: WorkContent,
}

/// Those of some works that belong to the edition and were sent, by number.
pub(super) fn list_chosen(
    conn: &mut Conn,
    edition: EditionId,
    chosen: &[WorkId],
) -> Result<Vec<ChosenWork>, Fault> {
    Ok(works::table
        .filter(works::edition_id.eq(edition))
        .filter(works::id.eq_any(chosen))
        .filter(works::status.ne(WorkStatus::Draft))
        .order((works::number.asc(), works::id.asc()))
        .select((works::id, works::number, works::title, works::status, works::content))
        .load(conn)?)
}

/// The decisions about a work that its makers know of, newest first: neither those whose letter is held nor those that
/// were taken back before it left.
pub fn decisions_of(conn: &mut Conn, work: WorkId) -> Result<Vec<DecisionLine>, Fault> {
    Ok(known_decisions(conn, &[work])?.into_iter().map(|(_, line)| line).collect())
}

/// The newest decision about each of some works, as their makers know it: of a work that is sent back, what is asked for.
pub fn newest_decisions(conn: &mut Conn, works: &[WorkId]) -> Result<BTreeMap<WorkId, DecisionLine>, Fault> {
    let mut found = BTreeMap::new();
    for (work, line) in known_decisions(conn, works)? {
        found.entry(work).or_insert(line);
    }
    Ok(found)
}

fn known_decisions(conn: &mut Conn, of: &[WorkId]) -> Result<Vec<(WorkId, DecisionLine)>, Fault> {
    let held = decisions::hold_id.assume_not_null().eq(works::hold_id.assume_not_null());
    Ok(decisions::table
        .inner_join(works::table)
        .left_join(cancelled_decisions::table)
        .filter(decisions::work_id.among_ids(of))
        .filter(cancelled_decisions::decision_id.is_null())
        .filter(works::hold_id.is_null().or(decisions::hold_id.is_null()).or(not(held)))
        .order(decisions::id.desc())
        .select((decisions::work_id, DecisionLine::as_select()))
        .load(conn)?)
}

/// Awards of an edition that were taken back, the oldest first.
pub fn revocations(conn: &mut Conn, edition: EditionId) -> Result<Vec<Revocation>, Fault> {
    Ok(decisions::table
        .inner_join(works::table)
        .filter(works::edition_id.eq(edition))
        .filter(decisions::verdict.eq(Verdict::Revoked))
        .order(decisions::id.asc())
        .select((works::number.assume_not_null(), decisions::rule, decisions::reason, decisions::decided_at))
        .load(conn)?)
}

/// The last decision on a work: what, by whom, when.
pub(super) fn last_decision(conn: &mut Conn, work: WorkId) -> Result<Option<(Verdict, String, At)>, Fault> {
    Ok(decisions::table
        .inner_join(users::table)
        .left_join(cancelled_decisions::table)
        .filter(decisions::work_id.eq(work))
        .filter(cancelled_decisions::decision_id.is_null())
        .order(decisions::id.desc())
        .select((decisions::verdict, users::name, decisions::decided_at))
        .first(conn)
        .optional()?)
}

/// Who decided last on a work.
pub(super) fn decided_by(conn: &mut Conn, work: WorkId) -> Result<Option<UserId>, Fault> {
    Ok(decisions::table
        .left_join(cancelled_decisions::table)
        .filter(decisions::work_id.eq(work))
        .filter(cancelled_decisions::decision_id.is_null())
        .order(decisions::id.desc())
        .select(decisions::decided_by)
        .first(conn)
        .optional()?)
}

/// The last decision on what was sent.
#[derive(Queryable)]
struct Newest {
    id: DecisionId,
    /// The act with which its letter was held.
    hold: Option<HoldId>,
    maker: UserId,
    /// When it was taken back.
    cancelled_at: Option<At>,
}

/// The decision that `by` took as the last one on what was sent of a work, and took back; none if somebody decided since, or
/// if it was about several works at once, whose checks were not ticked one by one.
pub fn taken_back(conn: &mut Conn, work: WorkId, by: UserId) -> Result<Option<TakenBack>, Fault> {
    let newest: Option<Newest> = decisions::table
        .inner_join(works::table)
        .left_join(cancelled_decisions::table)
        .filter(decisions::work_id.eq(work))
        .filter(decisions::revision.eq(works::revision))
        .order(decisions::id.desc())
        .select((
            decisions::id,
            decisions::hold_id,
            decisions::decided_by,
            cancelled_decisions::cancelled_at.nullable(),
        ))
        .first(conn)
        .optional()?;
    let own = newest.filter(|newest| newest.maker == by && newest.cancelled_at.is_some());
    let Some(Newest { id, hold: Some(hold), .. }) = own else { return Ok(None) };
    let about: i64 = decisions::table.filter(decisions::hold_id.eq(hold)).count().get_result(conn)?;
    if about > 1 {
        return Ok(None);
    }
    let found = decisions::table.find(id).select((
        decisions::verdict,
        decisions::rule,
        decisions::reason,
        decisions::evidence,
        decisions::due_at,
        decisions::items,
        decisions::checklist,
    ));
    Ok(found.first(conn).optional()?)
}

/// The work a film of the edition belongs to; one that was not sent does not exist here.
pub(super) fn work_of(conn: &mut Conn, edition: EditionId, film: VideoId) -> Result<WorkId, Fault> {
    Ok(videos::table
        .inner_join(works::table)
        .filter(videos::id.eq(film))
        .filter(videos::unsent.eq(false))
        .filter(works::edition_id.eq(edition))
        .select(works::id)
        .first(conn)?)
}

/// Notes that the decisions of an act on some works were taken back; they themselves stay as they were written.
pub(super) fn cancel_decisions(
    tx: &mut Tx<'_>,
    hold: HoldId,
    works: &[WorkId],
    by: UserId,
) -> Result<usize, Fault> {
    let ids: Vec<DecisionId> = decisions::table
        .filter(decisions::hold_id.eq(hold))
        .filter(decisions::work_id.among_ids(works))
        .order(decisions::id.asc())
        .select(decisions::id)
        .load(tx.conn)?;
    for id in &ids {
        diesel::insert_into(cancelled_decisions::table)
            .values((
                cancelled_decisions::decision_id.eq(*id),
                cancelled_decisions::cancelled_by.eq(by),
                cancelled_decisions::cancelled_at.eq(tx.now),
            ))
            .execute(tx.conn)?;
    }
    Ok(ids.len())
}

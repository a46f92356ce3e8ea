//! Rows of the desk: films, makers, decisions.

use diesel::prelude::*;

use super::model::{DecisionGround, DecisionLine, Revocation, Verdict};
use crate::clock::At;
use crate::db::schema::{decisions, users, videos, works};
use crate::db::{Conn, Fault, Tx};
use crate::ids::{EditionId, UserId, VideoId, WorkId};
use crate::works::{Work, WorkContent, WorkStatus};

/// A decision as it is written down.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entered<'a> {
    pub verdict: Verdict,
    pub ground: DecisionGround<'a>,
    pub checklist: &'a [String],
}

impl<'a> Entered<'a> {
    /// A decision with nothing ticked off, as all but acceptance are.
    pub fn new(verdict: Verdict, ground: DecisionGround<'a>) -> Self {
        Self { verdict, ground, checklist: &[] }
    }
}

pub(super) fn insert_decision(
    tx: &mut Tx<'_>,
    work: &Work,
    by: UserId,
    entered: &Entered<'_>,
) -> Result<usize, Fault> {
    let checklist = serde_json::json!(entered.checklist).to_string();
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

/// The decisions about a work, newest first.
pub fn decisions_of(conn: &mut Conn, work: WorkId) -> Result<Vec<DecisionLine>, Fault> {
    Ok(decisions::table
        .filter(decisions::work_id.eq(work))
        .order(decisions::id.desc())
        .select(DecisionLine::as_select())
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
        .filter(decisions::work_id.eq(work))
        .order(decisions::id.desc())
        .select((decisions::verdict, users::name, decisions::decided_at))
        .first(conn)
        .optional()?)
}

/// Who decided last on a work.
pub(super) fn decided_by(conn: &mut Conn, work: WorkId) -> Result<Option<UserId>, Fault> {
    Ok(decisions::table
        .filter(decisions::work_id.eq(work))
        .order(decisions::id.desc())
        .select(decisions::decided_by)
        .first(conn)
        .optional()?)
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

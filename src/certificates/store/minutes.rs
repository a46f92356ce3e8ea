//! What minutes count and list.

use diesel::dsl::count_star;
use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::{
    assignments, cancelled_decisions, decisions, entries, institutions, jurors, members, users, works,
};
use crate::db::{Conn, Fault};
use crate::ids::{EditionId, EntryId};
use crate::judging::{AssignmentStatus, RecusalReason};
use crate::verification::Verdict;
use crate::works::WorkStatus;

/// How many works and entries there were.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::certificates) struct WorkCounts {
    pub entries: i64,
    pub received: i64,
    pub accepted: i64,
    pub rejected: i64,
    pub disqualified: i64,
}

/// Counts of an edition.
pub(in crate::certificates) fn work_counts(conn: &mut Conn, edition: EditionId) -> Result<WorkCounts, Fault> {
    let counted = WorkStatus::COUNTED_FOR_LIMIT;
    let by_status: Vec<(WorkStatus, i64)> = works::table
        .filter(works::edition_id.eq(edition))
        .group_by(works::status)
        .order(works::status.asc())
        .select((works::status, count_star()))
        .load(conn)?;
    let sum = |wanted: &[WorkStatus]| by_status.iter().filter(|(s, _)| s.is_in(wanted)).map(|(_, n)| n).sum();
    let entries: Vec<EntryId> = works::table
        .filter(works::edition_id.eq(edition))
        .filter(works::status.eq_any(counted))
        .order(works::entry_id.asc())
        .select(works::entry_id)
        .distinct()
        .load(conn)?;
    Ok(WorkCounts {
        entries: i64::try_from(entries.len()).unwrap_or(i64::MAX),
        received: sum(counted),
        accepted: sum(WorkStatus::IN_JUDGING),
        rejected: sum(&[WorkStatus::Failed]),
        disqualified: sum(&[WorkStatus::Disqualified]),
    })
}

/// A juror who gave a work up.
#[derive(Debug, Clone, Queryable)]
pub(in crate::certificates) struct RecusalRow {
    pub code: String,
    pub name: String,
    pub number: String,
    pub ground: Option<RecusalReason>,
    pub words: String,
}

/// Works that jurors gave up, by juror and work.
pub(in crate::certificates) fn recusals(
    conn: &mut Conn,
    edition: EditionId,
) -> Result<Vec<RecusalRow>, Fault> {
    Ok(assignments::table
        .inner_join(works::table)
        .inner_join(jurors::table)
        .filter(assignments::edition_id.eq(edition))
        .filter(assignments::status.eq(AssignmentStatus::Recused))
        .filter(works::number.is_not_null())
        .order((jurors::pseudonym.asc(), works::number.asc(), assignments::id.asc()))
        .select((
            jurors::pseudonym,
            jurors::name,
            works::number.assume_not_null(),
            assignments::recusal_reason,
            assignments::recusal_words,
        ))
        .load(conn)?)
}

/// A work with what was decided about it.
#[derive(Debug, Clone, Queryable)]
pub(in crate::certificates) struct DecidedRow {
    pub number: Option<String>,
    pub title: String,
    pub team: String,
    /// Name of the leader.
    pub leader: String,
    pub institution: String,
    pub status: WorkStatus,
    pub rule: String,
    pub reason: String,
    pub evidence: String,
    /// Who decided; empty while nobody did.
    pub by: String,
    pub at: Option<At>,
}

impl DecidedRow {
    /// Team or person.
    pub(in crate::certificates) fn makers(&self) -> &str {
        if self.team.is_empty() { &self.leader } else { &self.team }
    }
}

/// Every work that was sent, with the last decision of the desk on it, by number.
pub(in crate::certificates) fn verified(
    conn: &mut Conn,
    edition: EditionId,
) -> Result<Vec<DecidedRow>, Fault> {
    let mut found = decided(conn, edition, &[Verdict::Accepted, Verdict::Failed, Verdict::Disqualified])?;
    // A work decided twice stands with the later decision.
    found.reverse();
    found.sort_by(|one, other| one.number.cmp(&other.number));
    found.dedup_by(|later, earlier| later.number == earlier.number);
    Ok(found)
}

/// Decisions of these kinds that stand, the oldest first.
pub(in crate::certificates) fn decided(
    conn: &mut Conn,
    edition: EditionId,
    verdicts: &[Verdict],
) -> Result<Vec<DecidedRow>, Fault> {
    if verdicts.is_empty() {
        return Ok(Vec::new());
    }
    Ok(decisions::table
        .inner_join(
            works::table
                .inner_join(entries::table.inner_join(institutions::table).inner_join(members::table)),
        )
        .inner_join(users::table)
        .left_join(cancelled_decisions::table)
        .filter(works::edition_id.eq(edition))
        .filter(members::leader.eq(true))
        .filter(decisions::verdict.eq_any(verdicts))
        .filter(cancelled_decisions::decision_id.is_null())
        .order((decisions::id.asc(), works::id.asc()))
        .select((
            works::number,
            works::title,
            entries::team_name,
            members::name,
            institutions::name,
            works::status,
            decisions::rule,
            decisions::reason,
            decisions::evidence,
            users::name,
            decisions::decided_at.nullable(),
        ))
        .load(conn)?)
}

//! Works by their numbers, and the decisions that stand on them.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::model::{NumberedWork, StandingDecision};
use crate::db::schema::{cancelled_decisions, decisions, works};
use crate::db::{AmongIds as _, Conn, Fault};
use crate::ids::{EditionId, WorkId};
use crate::works::WorkStatus;

/// Works asked for at once.
const SOME: usize = 500;

/// The newest decision about each of some works that was not taken back, those with a held letter among them. One query.
///
/// # Errors
/// Our own failures only.
pub fn standing_decisions(
    conn: &mut Conn,
    of: &[WorkId],
) -> Result<BTreeMap<WorkId, StandingDecision>, Fault> {
    let rows: Vec<StandingDecision> = decisions::table
        .left_join(cancelled_decisions::table)
        .filter(decisions::work_id.among_ids(of))
        .filter(cancelled_decisions::decision_id.is_null())
        .order(decisions::id.asc())
        .select((
            decisions::work_id,
            decisions::verdict,
            decisions::rule,
            decisions::reason,
            decisions::due_at,
        ))
        .load(conn)?;
    Ok(rows.into_iter().map(|row| (row.work, row)).collect())
}

/// The works of an edition that were sent under these numbers.
pub(super) fn numbered(
    conn: &mut Conn,
    edition: EditionId,
    numbers: &[&str],
) -> Result<Vec<NumberedWork>, Fault> {
    let mut found = Vec::new();
    for some in numbers.chunks(SOME) {
        let rows: Vec<NumberedWork> = works::table
            .filter(works::edition_id.eq(edition))
            .filter(works::status.ne(WorkStatus::Draft))
            .filter(works::number.assume_not_null().eq_any(some))
            .order(works::id.asc())
            .select((
                works::id,
                works::number.assume_not_null(),
                works::title,
                works::status,
                works::revision,
                works::updated_at,
                works::hold_id.is_not_null(),
            ))
            .load(conn)?;
        found.extend(rows);
    }
    Ok(found)
}

//! The list in the order in which it opens, by the number of the work and the juror's code: read along the index of numbers,
//! so that a page costs what it shows and not what the edition holds. Sorting all sheets of 20,000 works for fifty lines
//! takes sixty times as long as the fifty lines.

use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::line::{AssignmentFilter, AssignmentSort, SheetState};
use crate::db::search::Span;
use crate::db::{Condition, Conn, Fault, condition_with, prepared};
use crate::ids::EditionId;
use crate::judging::AssignmentStatus as S;
use crate::works::WorkStatus;

/// Whether a list is narrowed to nothing, or to a state of sheets alone.
pub(super) fn is_plain(filter: &AssignmentFilter) -> bool {
    let AssignmentFilter { state: _, time, part, competency, juror, work, q, sort: _, down: _ } = filter;
    let narrowed = time.is_some() || part.is_some() || competency.is_some();
    !narrowed && juror.is_none() && work.is_none() && q.trim().is_empty()
}

/// What the sheets are narrowed to, as further conditions on `pa`.
fn in_state(state: Option<SheetState>) -> String {
    match state {
        None => String::new(),
        Some(SheetState::Is(status)) => format!(" AND pa.status = '{}'", status.as_str()),
        Some(SheetState::Unfinished) => format!(" AND pa.status IN ({})", S::sql_list(S::UNFINISHED)),
        Some(SheetState::Done) => format!(" AND pa.status IN ({})", S::sql_list(S::DONE)),
    }
}

/// A page of a plain list by work, as a condition on `assignments`; none where the list has another order.
pub(super) fn page(edition: EditionId, filter: &AssignmentFilter, span: Span) -> Option<Condition> {
    if filter.sort != AssignmentSort::Work || !is_plain(filter) {
        return None;
    }
    let (judged, state) = (WorkStatus::sql_list(WorkStatus::IN_JUDGING), in_state(filter.state));
    // The order stands inside, beside the UNION: only there SQLite merges the two along their indexes.
    let way = if filter.down { "DESC" } else { "ASC" };
    let text = format!(
        "assignments.id IN (SELECT p.id FROM (\
         SELECT pa.id AS id, pw.number AS number, pj.pseudonym AS code \
         FROM works pw JOIN assignments pa ON pa.work_id = pw.id JOIN jurors pj ON pj.id = pa.juror_id \
         WHERE pw.edition_id = {{}} AND pw.status IN ({judged}){state} \
         UNION ALL SELECT pa.id, pc.number, pj.pseudonym \
         FROM calibration_works pc JOIN assignments pa ON pa.calibration_id = pc.id \
         JOIN jurors pj ON pj.id = pa.juror_id WHERE pc.edition_id = {{}}{state} \
         ORDER BY number {way}, code {way}, id {way} LIMIT {{}} OFFSET {{}}) AS p)"
    );
    Some(condition_with(&text, vec![edition.0, edition.0, span.limit, span.offset]))
}

/// How many sheets a plain list has, counted in indexes alone; one query.
pub(super) fn count(conn: &mut Conn, edition: EditionId, filter: &AssignmentFilter) -> Result<i64, Fault> {
    #[derive(QueryableByName)]
    struct Row {
        #[diesel(sql_type = BigInt)]
        count: i64,
    }
    let (judged, state) = (WorkStatus::sql_list(WorkStatus::IN_JUDGING), in_state(filter.state));
    let text = format!(
        "SELECT (SELECT COUNT(*) FROM works pw JOIN assignments pa ON pa.work_id = pw.id \
         WHERE pw.edition_id = $1 AND pw.status IN ({judged}){state}) + \
         (SELECT COUNT(*) FROM calibration_works pc JOIN assignments pa ON pa.calibration_id = pc.id \
         WHERE pc.edition_id = $1{state}) AS count"
    );
    let row: Row = prepared(diesel::sql_query(text).bind::<BigInt, _>(edition)).get_result(conn)?;
    Ok(row.count)
}

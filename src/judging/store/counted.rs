//! The sheets that a result rests on. Two queries, whatever their number.

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::db::Conn;
use crate::db::schema::{assignment_points, assignments as t, jurors, works};
use crate::ids::{AssignmentId, EditionId, WorkId};
use crate::judging::model::{AssignmentStatus as S, CountedSheets};
use crate::works::WorkStatus;

/// A sheet as stored: its points by criterion still to be put in order.
pub struct StoredSheet {
    /// The work.
    pub work: WorkId,
    /// Its public number, which every accepted work has.
    pub number: Option<String>,
    /// The juror's code.
    pub juror: String,
    /// Points by the key of the criterion, hundredths.
    pub points: BTreeMap<String, i64>,
}

/// The sheets of an edition that count, by work number and juror.
pub fn counted_sheets(
    conn: &mut Conn,
    edition: EditionId,
    which: CountedSheets,
) -> QueryResult<Vec<StoredSheet>> {
    let statuses = match which {
        CountedSheets::Given => vec![S::Submitted.as_str(), S::Locked.as_str()],
        CountedSheets::Locked | CountedSheets::OfRound { .. } => vec![S::Locked.as_str()],
    };
    let mut query = t::table
        .inner_join(works::table)
        .inner_join(jurors::table)
        .filter(t::edition_id.eq(edition))
        .filter(t::status.eq_any(statuses.clone()))
        .filter(works::status.eq_any(WorkStatus::IN_JUDGING).or(works::calibration.eq(true)))
        .into_boxed();
    query = match which {
        CountedSheets::OfRound { round, first: true } => {
            query.filter(t::round_id.eq(round).or(t::round_id.is_null()).assume_not_null())
        }
        CountedSheets::OfRound { round, first: false } => {
            query.filter(t::round_id.eq(round).assume_not_null())
        }
        CountedSheets::Given | CountedSheets::Locked => query,
    };
    let rows: Vec<(AssignmentId, WorkId, Option<String>, String)> = query
        .order((works::number.asc(), jurors::pseudonym.asc(), t::id.asc()))
        .select((t::id, works::id, works::number, jurors::pseudonym))
        .load(conn)?;
    let mut points = points(conn, edition, &statuses)?;
    let sheet = |(id, work, number, juror)| {
        let points = points.remove(&id).unwrap_or_default();
        StoredSheet { work, number, juror, points }
    };
    Ok(rows.into_iter().map(sheet).collect())
}

/// Points by criterion of every sheet with one of these statuses.
fn points(
    conn: &mut Conn,
    edition: EditionId,
    statuses: &[&str],
) -> QueryResult<BTreeMap<AssignmentId, BTreeMap<String, i64>>> {
    let rows: Vec<(AssignmentId, String, i64)> = assignment_points::table
        .inner_join(t::table)
        .filter(t::edition_id.eq(edition))
        .filter(t::status.eq_any(statuses.to_vec()))
        .order((assignment_points::assignment_id.asc(), assignment_points::criterion.asc()))
        .select((assignment_points::assignment_id, assignment_points::criterion, assignment_points::points))
        .load(conn)?;
    let mut found: BTreeMap<AssignmentId, BTreeMap<String, i64>> = BTreeMap::new();
    for (id, criterion, points) in rows {
        found.entry(id).or_default().insert(criterion, points);
    }
    Ok(found)
}

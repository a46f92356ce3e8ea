//! The sheets that a result rests on. Two queries, whatever their number.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::conditions::{in_state, judged, number};
use crate::db::schema::{assignment_points, assignments as t, calibration_works, jurors, works};
use crate::db::{Condition, Conn, Fault, condition};
use crate::ids::{AssignmentId, EditionId};
use crate::judging::model::{AssignmentStatus as S, CountedSheets};

/// A sheet as stored: its points by criterion still to be put in order.
pub struct StoredSheet {
    pub id: AssignmentId,
    /// The number of the work, which every accepted work and every calibration work has.
    pub number: Option<String>,
    pub juror: String,
    /// Points by the key of the criterion, hundredths.
    pub points: BTreeMap<String, i64>,
}

/// The sheets of an edition that count, by work number and juror.
pub fn counted_sheets(
    conn: &mut Conn,
    edition: EditionId,
    which: CountedSheets,
) -> Result<Vec<StoredSheet>, Fault> {
    let mut query = t::table
        .left_join(works::table)
        .left_join(calibration_works::table)
        .inner_join(jurors::table)
        .filter(t::edition_id.eq(edition))
        .filter(counts(which))
        .filter(judged())
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
    let rows: Vec<(AssignmentId, Option<String>, String)> = query
        .order((number().asc(), jurors::pseudonym.asc(), t::id.asc()))
        .select((t::id, number().nullable(), jurors::pseudonym))
        .load(conn)?;
    let mut points = points(conn, edition, which)?;
    let sheet = |(id, number, juror)| {
        let points = points.remove(&id).unwrap_or_default();
        StoredSheet { id, number, juror, points }
    };
    Ok(rows.into_iter().map(sheet).collect())
}

/// Final are the locked sheets, and those that were opened again, handed in, and shut with their time.
fn counts(which: CountedSheets) -> Condition {
    let (locked, submitted) = (S::Locked.as_str(), S::Submitted.as_str());
    match which {
        CountedSheets::Given => in_state(S::DONE),
        CountedSheets::Locked | CountedSheets::OfRound { .. } => condition(format!(
            "(assignments.status = '{locked}' OR \
             (assignments.status = '{submitted}' AND assignments.reopened_until IS NOT NULL))"
        )),
    }
}

/// Points by criterion of every sheet that counts.
fn points(
    conn: &mut Conn,
    edition: EditionId,
    which: CountedSheets,
) -> Result<BTreeMap<AssignmentId, BTreeMap<String, i64>>, Fault> {
    let rows: Vec<(AssignmentId, String, i64)> = assignment_points::table
        .inner_join(t::table)
        .filter(t::edition_id.eq(edition))
        .filter(counts(which))
        .order((assignment_points::assignment_id.asc(), assignment_points::criterion.asc()))
        .select((assignment_points::assignment_id, assignment_points::criterion, assignment_points::points))
        .load(conn)?;
    let mut found: BTreeMap<AssignmentId, BTreeMap<String, i64>> = BTreeMap::new();
    for (id, criterion, points) in rows {
        found.entry(id).or_default().insert(criterion, points);
    }
    Ok(found)
}

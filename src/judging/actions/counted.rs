//! The sheets that a result rests on, their points in the edition's order of criteria.

use super::JudgingProblem;
use crate::db::Conn;
use crate::editions::Edition;
use crate::judging::model::{CountedSheet, CountedSheets};
use crate::judging::store;

/// Sheets that count, by work number and juror.
///
/// # Errors
/// `BrokenSheet` if a sheet lacks points of a criterion, or its work a number; our own failures.
pub fn counted_sheets(
    conn: &mut Conn,
    edition: &Edition,
    which: CountedSheets,
) -> Result<Vec<CountedSheet>, JudgingProblem> {
    let criteria = &edition.settings.rubric.criteria;
    let sheet = |sheet: store::StoredSheet| {
        let points = criteria.iter().map(|criterion| sheet.points.get(&criterion.key).copied()).collect();
        let whole = sheet.number.zip(points).filter(|_| sheet.points.len() == criteria.len());
        let (work, points) = whole.ok_or(JudgingProblem::BrokenSheet(sheet.id.0))?;
        Ok(CountedSheet { work, juror: sheet.juror, points })
    };
    store::counted_sheets(conn, edition.id, which)?.into_iter().map(sheet).collect()
}

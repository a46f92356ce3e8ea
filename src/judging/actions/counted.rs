//! The sheets that a result rests on, their points in the edition's order of criteria.

use crate::db::{self, Conn, Fault};
use crate::editions::Edition;
use crate::judging::model::{CountedSheet, CountedSheets};
use crate::judging::store;

/// Sheets that count, by work number and juror.
///
/// # Errors
/// Our own failures; a sheet that lacks points of a criterion, or its work a number, is one.
pub fn counted_sheets(
    conn: &mut Conn,
    edition: &Edition,
    which: CountedSheets,
) -> db::Result<Vec<CountedSheet>> {
    let criteria = &edition.settings.rubric.criteria;
    let sheet = |sheet: store::StoredSheet| {
        let points = criteria.iter().map(|criterion| sheet.points.get(&criterion.key).copied()).collect();
        let whole = sheet.number.zip(points).filter(|_| sheet.points.len() == criteria.len());
        let broken = || Fault::unreadable(format!("sheet {} lacks points or its work a number", sheet.id.0));
        let (work, points) = whole.ok_or_else(broken)?;
        Ok(CountedSheet { work, juror: sheet.juror, points })
    };
    store::counted_sheets(conn, edition.id, which)?.into_iter().map(sheet).collect()
}

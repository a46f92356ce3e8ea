//! Going through a list, applying it.

use super::model::OpenImport;
use crate::accounts::{Permitted, right};
use crate::audit::{self, Subject};
use crate::db::{Conn, Fault, Tx};
use crate::ids::ImportId;
use crate::imports::{self, ImportFile, ImportOf, ImportProblem};
use crate::institutions::actions::{ImportReport, carry_out, preview};
use crate::institutions::csv_file;

/// What a list of one's own would do now; none if it is gone.
///
/// # Errors
/// Our own failures only.
pub fn open(conn: &mut Conn, of: ImportOf, id: ImportId) -> Result<Option<OpenImport>, Fault> {
    imports::find(conn, of, id)?.map(|file| gone_through(conn, file)).transpose()
}

fn gone_through(conn: &mut Conn, file: ImportFile) -> Result<OpenImport, Fault> {
    let read = csv_file::parse(&file.body);
    let plan = preview(conn, &read.rows)?;
    let mut left_out = read.problems;
    left_out.extend(plan.problems.iter().cloned());
    left_out.sort_by_key(|problem| problem.line);
    Ok(OpenImport { file, plan, left_out, unread: read.unread })
}

/// Applies a list as it was seen: `fingerprint` is its plan's.
///
/// # Errors
/// The list is gone, changes nothing, or the directory changed since it was seen.
pub fn apply(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Institutions>,
    of: ImportOf,
    id: ImportId,
    fingerprint: &str,
) -> Result<ImportReport, ImportProblem> {
    let file = imports::lock(tx, of, id)?;
    let list = gone_through(tx.conn, file)?;
    if list.plan.fingerprint() != fingerprint {
        return Err(ImportProblem::Changed);
    }
    if list.plan.steps.is_empty() {
        return Err(ImportProblem::Nothing);
    }
    carry_out(tx, &list.plan)?;
    imports::discard(tx, of)?;
    let report = ImportReport { problems: list.left_out, ..ImportReport::of(&list.plan) };
    let mut record = who.person().record(None, "institutions.imported", Subject::new("institution", 0));
    record.details = report.details();
    if let Some(details) = record.details.as_object_mut() {
        details.insert("file".to_owned(), list.file.name.into());
    }
    audit::record(tx, &record)?;
    Ok(report)
}

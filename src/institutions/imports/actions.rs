//! Keeping a list, going through it, applying it.

use std::time::Duration;

use super::model::OpenImport;
use super::problem::ImportProblem;
use super::store;
use crate::accounts::{Permitted, right};
use crate::audit::{self, Subject};
use crate::db::{Conn, Fault, Tx};
use crate::ids::{InstitutionImportId, UserId};
use crate::institutions::actions::{ImportReport, carry_out, preview};
use crate::institutions::csv_file;

/// A list that nobody applies is thrown away after this.
const KEPT_FOR: Duration = Duration::from_secs(7 * 86_400);

/// Keeps a list for its sender, in place of an earlier one that was not applied.
///
/// # Errors
/// Our own failures only.
pub fn keep(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Institutions>,
    name: &str,
    body: &[u8],
) -> Result<InstitutionImportId, Fault> {
    let sender = who.person().user_id();
    store::delete_of(tx, sender)?;
    store::insert(tx, sender, name, body)
}

/// What a list of one's own would do now; none if it is gone.
///
/// # Errors
/// Our own failures only.
pub fn open(conn: &mut Conn, of: UserId, id: InstitutionImportId) -> Result<Option<OpenImport>, Fault> {
    let Some(file) = store::find(conn, of, id)? else { return Ok(None) };
    let read = csv_file::parse(&file.body);
    let plan = preview(conn, &read.rows)?;
    Ok(Some(OpenImport { file, read, plan }))
}

/// Applies a list as it was seen: `fingerprint` is its plan's.
///
/// # Errors
/// The list is gone, changes nothing, or the directory changed since it was seen.
pub fn apply(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Institutions>,
    id: InstitutionImportId,
    fingerprint: &str,
) -> Result<ImportReport, ImportProblem> {
    let sender = who.person().user_id();
    if store::lock(tx, sender, id)? == 0 {
        return Err(ImportProblem::Gone);
    }
    let list = open(tx.conn, sender, id)?.ok_or(ImportProblem::Gone)?;
    if list.plan.fingerprint() != fingerprint {
        return Err(ImportProblem::Changed);
    }
    if list.plan.steps.is_empty() {
        return Err(ImportProblem::Nothing);
    }
    carry_out(tx, &list.plan)?;
    store::delete_of(tx, sender)?;
    let mut report = ImportReport::of(&list.plan);
    report.problems.splice(0..0, list.read.problems);
    let mut record = who.person().record(None, "institutions.imported", Subject::new("institution", 0));
    record.details = report.details();
    if let Some(details) = record.details.as_object_mut() {
        details.insert("file".to_owned(), list.file.name.into());
    }
    audit::record(tx, &record)?;
    Ok(report)
}

/// Throws away what nobody applied.
///
/// # Errors
/// Our own failures only.
pub fn sweep(tx: &mut Tx<'_>) -> Result<usize, Fault> {
    let until = tx.now.minus(KEPT_FOR);
    store::delete_until(tx, until)
}

//! What became of a work on the platform.

use crate::accounts::{Permitted, right};
use crate::audit::{self, Subject};
use crate::db::{Fault, Tx};
use crate::egress::is_page;
use crate::handover::problem::CourseProblem;
use crate::handover::store;
use crate::ids::{EditionId, WorkId};
use crate::works;

/// Longest address, in bytes.
const LONGEST_ADDRESS: usize = 500;

/// Keeps the address of the course that became of a work; an empty one takes it back.
///
/// # Errors
/// No address of a page, or the work is not fit.
pub fn record_course(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    work: WorkId,
    address: &str,
) -> Result<(), CourseProblem> {
    let address = address.trim();
    works::find(tx.conn, edition, work)?.ok_or(Fault::NotFound)?;
    works::lock(tx, work)?;
    if !address.is_empty() && !store::fit_works(tx.conn, edition)?.contains(&work) {
        return Err(CourseProblem::NotFit);
    }
    if !address.is_empty() && (address.len() > LONGEST_ADDRESS || !is_page(address)) {
        return Err(CourseProblem::BadAddress);
    }
    store::put_course(tx, edition, work, address, who.person().user_id())?;
    let mut record = who.person().record(Some(edition), "work.lms_course", Subject::new("work", work.0));
    record.details = serde_json::json!({ "address": address });
    Ok(audit::record(tx, &record)?)
}

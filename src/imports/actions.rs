//! Keeping a list, and throwing it away.

use std::time::Duration;

use super::model::{ImportFile, ImportOf};
use super::problem::ImportProblem;
use super::store;
use crate::db::{Conn, Fault, Tx};
use crate::ids::ImportId;

/// A list that nobody applies is thrown away after this.
const KEPT_FOR: Duration = Duration::from_secs(7 * 86_400);

/// Keeps a list for its sender, in place of an earlier one of its kind that was not applied.
///
/// # Errors
/// Our own failures only.
pub fn keep(tx: &mut Tx<'_>, of: ImportOf, name: &str, body: &[u8]) -> Result<ImportId, Fault> {
    store::delete_of(tx, of)?;
    store::insert(tx, of, name, body)
}

/// A list of one's own; none if it is gone.
///
/// # Errors
/// Our own failures only.
pub fn find(conn: &mut Conn, of: ImportOf, id: ImportId) -> Result<Option<ImportFile>, Fault> {
    store::find(conn, of, id)
}

/// The list, locked until the end of the transaction: of two presses one applies it.
///
/// # Errors
/// It is gone.
pub fn lock(tx: &mut Tx<'_>, of: ImportOf, id: ImportId) -> Result<ImportFile, ImportProblem> {
    if store::lock(tx, of, id)? == 0 {
        return Err(ImportProblem::Gone);
    }
    store::find(tx.conn, of, id)?.ok_or(ImportProblem::Gone)
}

/// Throws away what was applied.
///
/// # Errors
/// Our own failures only.
pub fn discard(tx: &mut Tx<'_>, of: ImportOf) -> Result<(), Fault> {
    store::delete_of(tx, of)?;
    Ok(())
}

/// Throws away what nobody applied.
///
/// # Errors
/// Our own failures only.
pub fn sweep(tx: &mut Tx<'_>) -> Result<usize, Fault> {
    let until = tx.now.minus(KEPT_FOR);
    store::delete_until(tx, until)
}

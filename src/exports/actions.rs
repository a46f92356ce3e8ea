//! Asking for a file, making it, throwing it away.

use super::model::{KEPT_FOR, NewExport};
use super::store;
use crate::accounts::Committee;
use crate::audit::{self, Subject};
use crate::db::{Fault, Tx};
use crate::ids::ExportId;
use crate::queue::{self, Task};

/// Asks for a file of what every member reads; the same one that is being made already is not made twice.
///
/// # Errors
/// Our own failures only.
pub fn ask_export(tx: &mut Tx<'_>, who: &Committee, new: &NewExport) -> Result<ExportId, Fault> {
    if let Some(known) = store::asked_already(tx.conn, new)? {
        return Ok(known);
    }
    let id = store::insert(tx, new)?;
    queue::enqueue(tx, &Task::MakeExport(id))?;
    let subject = Subject::new("edition", new.edition.0);
    let mut record = who.person().record(Some(new.edition), "list.export_asked", subject);
    record.details = serde_json::json!({
        "list": new.list, "query": new.query, "kind": new.kind.as_str(), "lines": new.total,
    });
    audit::record(tx, &record)?;
    Ok(id)
}

/// Keeps the file.
///
/// # Errors
/// Our own failures only.
pub fn finish(tx: &mut Tx<'_>, id: ExportId, written: i64, body: &[u8]) -> Result<(), Fault> {
    store::end(tx, id, written, Some(body)).map(drop)
}

/// Notes that the file cannot be made.
///
/// # Errors
/// Our own failures only.
pub fn fail(tx: &mut Tx<'_>, id: ExportId) -> Result<(), Fault> {
    store::end(tx, id, 0, None).map(drop)
}

/// Throws away files whose time is over.
///
/// # Errors
/// Our own failures only.
pub fn sweep(tx: &mut Tx<'_>) -> Result<usize, Fault> {
    let until = tx.now.minus(KEPT_FOR);
    store::delete_asked_until(tx, until)
}

//! Verbs on files for everybody.

use super::model::NewDownload;
use super::problem::PutUpProblem;
use super::store::{self, Stored};
use super::{inspect, rules};
use crate::accounts::{Permitted, right};
use crate::audit::{self, Subject};
use crate::db::{self, Fault, Tx};
use crate::editions;
use crate::ids::{DownloadId, EditionId};
use crate::secrets::sha256_of_bytes;

/// Puts a file up for everybody.
///
/// # Errors
/// A refusal in words: no file, too large, another kind, or the same one is up.
pub fn put_up(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: EditionId,
    new: &NewDownload,
) -> Result<DownloadId, PutUpProblem> {
    let kind = inspect(&new.bytes)?;
    let edition = editions::lock(tx, edition)?;
    let sha256 = sha256_of_bytes(&new.bytes);
    if store::is_known(tx.conn, edition.id, &sha256)? {
        return Err(PutUpProblem::Known);
    }
    let file_name = rules::file_name(&new.file_name, kind);
    let by = who.person().user_id();
    let stored = Stored { new, file_name: &file_name, kind, sha256: &sha256, by };
    let id = store::insert(tx, edition.id, &stored)?;
    let subject = Subject::new("edition", edition.id.0);
    let mut record = who.person().record(Some(edition.id), "download.put_up", subject);
    record.details = serde_json::json!({ "file": file_name, "sha256": sha256, "bytes": new.bytes.len() });
    audit::record(tx, &record)?;
    Ok(id)
}

/// Takes a file down.
///
/// # Errors
/// There is no such file.
pub fn take_down(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: EditionId,
    id: DownloadId,
) -> db::Result<()> {
    let edition = editions::lock(tx, edition)?;
    let found = store::find(tx.conn, edition.id, id)?.ok_or(Fault::NotFound)?;
    store::delete(tx, id)?;
    let subject = Subject::new("edition", edition.id.0);
    let mut record = who.person().record(Some(edition.id), "download.taken_down", subject);
    record.details = serde_json::json!({ "file": found.file_name, "sha256": found.sha256 });
    audit::record(tx, &record)
}

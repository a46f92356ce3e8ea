//! The end of a day of the audit trail: signed, and written into the folder that is copied away.

use std::path::Path;

use crate::app::App;
use crate::audit;
use crate::db::Fault;
use crate::private_files;
use crate::queue::JobError;
use crate::trail_days;

/// Signs the day once, and makes its file, over one that a broken run left.
pub async fn run(app: &App, day: String) -> Result<(), JobError> {
    let of = day.clone();
    let signed = app.write(move |tx| trail_days::end_day(tx, &of)).await;
    signed.map_err(|fault: Fault| JobError::Retry(fault.to_string()))?;
    let of = day.clone();
    let found = app.read(move |conn| audit::anchors::find(conn, &of)).await;
    let anchor = found.map_err(|fault: Fault| JobError::Retry(fault.to_string()))?;
    let folder = app.config.security.audit_directory.clone();
    let Some(anchor) = anchor.filter(|_| !folder.is_empty()) else { return Ok(()) };
    let text = serde_json::to_string_pretty(&anchor).map_err(|cause| JobError::Retry(cause.to_string()))?;
    let folder = Path::new(&folder);
    private_files::create_folder(folder)
        .and_then(|()| private_files::write(&folder.join(format!("{day}.json")), text.as_bytes()))
        .map_err(|cause| {
            JobError::Retry(format!(
                "the signed end of {day} cannot be written into {}: {cause}",
                folder.display()
            ))
        })
}

//! Accepts the works of an act on many, portion by portion: the portal answers others in between.

use crate::app::App;
use crate::db::Fault;
use crate::ids::BulkActId;
use crate::queue::JobError;
use crate::verification::bulk_act;

/// Goes on until no work waits. Safe to run twice: what is settled stays as it is.
pub async fn run(app: &App, id: BulkActId) -> Result<(), JobError> {
    loop {
        let remain = app.write(move |tx| bulk_act::accept_next(tx, id)).await;
        if remain.map_err(|fault: Fault| JobError::from(fault))? == 0 {
            return Ok(());
        }
    }
}

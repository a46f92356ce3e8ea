//! Packages of a hand-over, some at a time, and letters about what goes to the platform.

use crate::app::App;
use crate::db::Fault;
use crate::editions;
use crate::handover;
use crate::ids::{EditionId, HandoverId};
use crate::queue::JobError;

/// Tells makers what was decided about their works.
pub async fn tell(app: &App, edition: EditionId) -> Result<(), JobError> {
    loop {
        let told = app.write(move |tx| {
            // Wiped meanwhile: there is nobody to tell.
            let Some(edition) = editions::find_by_id(tx.conn, edition)? else { return Ok(0) };
            handover::tell_next(tx, &edition)
        });
        if told.await.map_err(|fault: Fault| JobError::from(fault))? == 0 {
            return Ok(());
        }
    }
}

/// Makes the packages that are not there yet, in transactions of some: the portal answers others in between.
pub async fn make(app: &App, id: HandoverId) -> Result<(), JobError> {
    loop {
        let made = app.write(move |tx| {
            let Some(of) = handover::find(tx.conn, id)? else { return Ok(0) };
            let Some(edition) = editions::find_by_id(tx.conn, of.edition_id)? else { return Ok(0) };
            handover::make_next(tx, &edition, id)
        });
        if made.await.map_err(|fault: Fault| JobError::from(fault))? == 0 {
            return Ok(());
        }
    }
}

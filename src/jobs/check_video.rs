//! Asks the provider about one film and stores the verdict.

use crate::app::App;
use crate::ids::VideoId;
use crate::queue::JobError;

/// Checks one film.
pub async fn run(_app: &App, _id: VideoId, _attempt: i32) -> Result<(), JobError> {
    Ok(())
}

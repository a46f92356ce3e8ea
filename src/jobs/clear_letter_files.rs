//! Deletes the files of letters whose text is kept no longer. The rows come first: whatever a crash leaves behind, the
//! next round compares every file with its row again.

use std::path::PathBuf;

use crate::app::App;
use crate::db::Fault;
use crate::ids::LetterId;
use crate::notifications::{self, LetterFile, LetterKind, letter_files};
use crate::queue::JobError;

/// Files compared in one go.
const AT_ONCE: usize = 500;

/// Does it in the folder of the settings, also where letters now leave by a server: older ones are still there.
pub async fn run(app: &App) -> Result<(), JobError> {
    let folder = PathBuf::from(&app.config.mail.directory);
    let there = on_disk(move || letter_files(&folder)).await?;
    let newest = app.read(notifications::newest).await;
    let newest = newest.map_err(|fault: Fault| JobError::Retry(fault.to_string()))?;
    // A database that was put back to an earlier day does not know the letters after it: their files are all there is.
    let known: Vec<LetterFile> = there.into_iter().filter(|file| Some(file.id) <= newest).collect();
    for some in known.chunks(AT_ONCE) {
        let ids: Vec<LetterId> = some.iter().map(|file| file.id).collect();
        let kept = app.read(move |conn| notifications::with_text(conn, &ids)).await;
        let kept: Vec<(LetterId, LetterKind)> =
            kept.map_err(|fault: Fault| JobError::Retry(fault.to_string()))?;
        let gone = some.iter().filter(|file| !kept.contains(&(file.id, file.kind)));
        let gone: Vec<LetterFile> = gone.cloned().collect();
        on_disk(move || gone.iter().try_for_each(LetterFile::delete)).await?;
    }
    Ok(())
}

async fn on_disk<T: Send + 'static>(
    work: impl FnOnce() -> std::io::Result<T> + Send + 'static,
) -> Result<T, JobError> {
    let done = tokio::task::spawn_blocking(work).await.map_err(std::io::Error::other).flatten();
    done.map_err(|cause| JobError::Retry(format!("the folder of letters: {cause}")))
}

//! Hands one letter to the transport.

use crate::app::App;
use crate::ids::LetterId;
use crate::notifications::{self, Turn};
use crate::queue::{JobError, Task};

/// Sends the letter unless it was sent, held or taken back. The row keeps what the transport said, and after the last
/// try the letter is failed and visible, never dropped.
pub async fn run(app: &App, id: LetterId, attempt: i32) -> Result<(), JobError> {
    let line = match app.write(move |tx| notifications::begin_sending(tx, id)).await? {
        Turn::Leaves(line) => line,
        Turn::Waits(at) => return Err(JobError::RetryAt(at, "many letters left lately".to_owned())),
        Turn::Stays => return Ok(()),
    };
    let problem = match app.mailer.send(&line).await {
        Ok(()) => {
            app.write(move |tx| notifications::mark_sent(tx, id)).await?;
            return Ok(());
        }
        Err(problem) => problem,
    };
    let last = problem.lasting || attempt >= Task::SendLetter(id).max_attempts();
    let why = problem.clone();
    app.write(move |tx| {
        if last { notifications::mark_failed(tx, id, &why) } else { notifications::mark_retry(tx, id, &why) }
    })
    .await?;
    if last {
        // The failed letter itself is what a person finds and sends again; a failed job beside it would be
        // the same news twice.
        tracing::error!(letter = id.0, error = problem.said, "a letter was given up");
        return Ok(());
    }
    Err(JobError::Retry(problem.said))
}

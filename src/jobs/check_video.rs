//! Asks the provider about one film and stores the verdict. Films on YouTube are handed over to the one job
//! that asks about many at once.

use std::time::Duration;

use super::asking;
use crate::app::App;
use crate::db::Fault;
use crate::editions::Edition;
use crate::ids::VideoId;
use crate::queue::{self, JobError, Task};
use crate::video_check::{
    self, Answer, Asked, Checked, Evidence, LinkStatus, Provider, Report, VideoLink, VideoRow, judge, limits,
};

/// A link replaced while we asked about the old one is looked at once more, a few times at most.
const ROUNDS: usize = 3;

/// Checks one film. A verdict is always stored and the job is then done; where the provider needs time or
/// our side failed, the job itself waits for the verdict's own time and comes back.
pub async fn run(app: &App, id: VideoId, attempt: i32) -> Result<(), JobError> {
    for _ in 0..ROUNDS {
        let found = app.read(move |conn| video_check::load_for_check(conn, id)).await?;
        let Some((row, edition)) = found.filter(|(row, _)| is_wanted(row, attempt)) else { return Ok(()) };
        if row.link.provider == Provider::YouTube {
            return gather(app, row).await;
        }
        if let Some(at) = row.retry_at.filter(|at| app.clock.now() < *at) {
            // The provider was paused meanwhile: no question, and no new evidence that there was none.
            return Err(JobError::RetryAt(at, waiting(row.status).to_owned()));
        }
        let (checked, report) = match known(app, &row) {
            Some(asked) => verdict(app, &row, &edition, asked),
            None => {
                let asked = asking::ask(app, &row.link).await;
                let verdict = verdict(app, &row, &edition, asked.clone());
                keep(app, (&row.link, &asked), &verdict.1);
                verdict
            }
        };
        let (status, retry_at) = (report.status, report.retry_at);
        let stored = app.write(move |tx| video_check::store_report(tx, &checked, &report)).await?;
        match (stored, retry_at) {
            (false, _) => {}
            (true, None) => return Ok(()),
            (true, Some(at)) => return Err(JobError::RetryAt(at, waiting(status).to_owned())),
        }
    }
    Err(JobError::Retry("the link was replaced while it was checked".to_owned()))
}

/// What was learned a moment ago about the same link in another work. A film that was checked before is
/// always asked about: somebody wants to know what changed.
pub(super) fn known(app: &App, row: &VideoRow) -> Option<Asked> {
    if row.report.is_some() {
        return None;
    }
    app.google.known(&row.link, app.clock.now())
}

/// Keeps a good answer for other works with the same link.
pub(super) fn keep(app: &App, (link, asked): (&VideoLink, &Asked), report: &Report) {
    let good = matches!(report.status, LinkStatus::Passed | LinkStatus::NeedsReview);
    if good && !matches!(asked.answer, Answer::Problem(..) | Answer::Direct(_)) {
        app.google.keep(link, asked, report.checked_at);
    }
}

/// For how long links to YouTube are gathered.
pub(super) fn gathering(app: &App) -> Duration {
    Duration::from_millis(app.config.google.gather_milliseconds)
}

/// Puts a film on the list of those that wait for YouTube, which is no list but their state.
async fn gather(app: &App, row: VideoRow) -> Result<(), JobError> {
    let pause = gathering(app);
    app.write(move |tx| {
        if !matches!(row.status, LinkStatus::Pending | LinkStatus::Unchecked) {
            video_check::ask_again(tx, row.id)?;
        }
        let at = row.retry_at.unwrap_or(tx.now).max(tx.now).plus(pause);
        queue::enqueue_at(tx, &Task::CheckYouTube, at)
    })
    .await
    .map_err(|fault: Fault| fault.into())
}

/// Whether a verdict is still missing. A new link and a wish to look again make the film pending first, so a
/// film that passed needs nothing, and any verdict found on a later try is this job's own: the process died
/// between storing it and putting the job away.
fn is_wanted(row: &VideoRow, attempt: i32) -> bool {
    match row.status {
        _ if row.is_confirmed() => false,
        LinkStatus::Passed => false,
        LinkStatus::Failed | LinkStatus::NeedsReview => attempt <= 1,
        LinkStatus::Pending | LinkStatus::Unchecked => true,
    }
}

fn waiting(status: LinkStatus) -> &'static str {
    match status {
        LinkStatus::Pending => "the provider is still processing the film",
        _ => "the provider could not be asked",
    }
}

/// What the answer means for the film.
pub(super) fn verdict(app: &App, row: &VideoRow, edition: &Edition, asked: Asked) -> (Checked, Report) {
    let Asked { answer, probe, spent } = asked;
    let found = match &answer {
        Answer::Drive(file) if file.shortcut.is_none() => file.link(&row.link),
        _ => row.link.clone(),
    };
    let evidence = Evidence { answer, probe, declared: row.declaration(), earlier: row.earlier(), spent };
    let report = judge(&evidence, &limits(&edition.settings, row.part), app.clock.now());
    let report = asking::spread(report, &evidence.answer);
    (Checked { video: row.id, asked: row.link.clone(), found }, report)
}

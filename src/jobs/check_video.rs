//! Asks the provider about one film and stores the verdict. Films on YouTube have one job for all that wait,
//! `check_youtube`.

use super::provider_lookup;
use crate::app::App;
use crate::editions::Edition;
use crate::ids::VideoId;
use crate::queue::JobError;
use crate::video_check::{
    self, Answer, Asked, CheckStatus, Checked, Evidence, Provider, Report, Video, VideoLink, judge, limits,
};

/// A link replaced while we asked about the old one is looked at once more, a few times at most.
const ROUNDS: usize = 3;

/// Checks one film. A verdict is always stored and the job is then done; where the provider needs time or
/// our side failed, the job itself waits for the verdict's own time and comes back.
pub async fn run(app: &App, id: VideoId, attempt: i32) -> Result<(), JobError> {
    for _ in 0..ROUNDS {
        let found = app.read(move |conn| video_check::load_for_check(conn, id)).await?;
        let Some((row, edition)) = found.filter(|(row, _)| is_wanted(row, attempt)) else { return Ok(()) };
        if row.link.provider == Provider::YOUTUBE {
            let provider = row.link.provider;
            return Ok(app.write(move |tx| video_check::request_check(tx, id, provider)).await?);
        }
        if let Some(at) = row.retry_at.filter(|at| app.clock.now() < *at) {
            // The provider was paused meanwhile: no question, and no new evidence that there was none.
            return Err(JobError::RetryAt(at, waiting(row.status).to_owned()));
        }
        let (checked, report) = match known(app, &row) {
            Some(asked) => verdict(app, &row, &edition, asked),
            None => {
                let asked = provider_lookup::ask(app, &row.link).await;
                let verdict = verdict(app, &row, &edition, asked.clone());
                keep(app, &row.link, &asked, &verdict.1);
                verdict
            }
        };
        let (status, retry_at) = (report.status, report.retry_at);
        app.measures.film_checked(status.as_str());
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
pub(super) fn known(app: &App, row: &Video) -> Option<Asked> {
    if row.report.is_some() {
        return None;
    }
    app.google.known(&row.link, app.clock.now())
}

/// Keeps a good answer for other works with the same link.
pub(super) fn keep(app: &App, link: &VideoLink, asked: &Asked, report: &Report) {
    let good = matches!(report.status, CheckStatus::Passed | CheckStatus::NeedsReview);
    if good && !matches!(asked.answer, Answer::Problem(..) | Answer::Direct(_)) {
        app.google.keep(link, asked, report.checked_at);
    }
}

/// Whether a verdict is still missing. A new link and a wish to look again make the film pending first, so a
/// film that passed needs nothing, and any verdict found on a later try is this job's own: the process died
/// between storing it and putting the job away.
fn is_wanted(row: &Video, attempt: i32) -> bool {
    match row.status {
        _ if row.is_confirmed() => false,
        CheckStatus::Passed => false,
        CheckStatus::Failed | CheckStatus::NeedsReview => attempt <= 1,
        CheckStatus::Pending | CheckStatus::Unchecked => true,
    }
}

fn waiting(status: CheckStatus) -> &'static str {
    match status {
        CheckStatus::Pending => "the provider is still processing the film",
        _ => "the provider could not be asked",
    }
}

/// What the answer means for the film.
pub(super) fn verdict(app: &App, row: &Video, edition: &Edition, asked: Asked) -> (Checked, Report) {
    let Asked { answer, probe, spent } = asked;
    let found = match &answer {
        Answer::Drive(file) if file.shortcut.is_none() => file.link(&row.link),
        _ => row.link.clone(),
    };
    let evidence = Evidence { answer, probe, declared: row.declaration(), earlier: row.earlier(), spent };
    let report = judge(&evidence, &limits(&edition.settings, row.part), app.clock.now());
    let report = provider_lookup::spread(report, &evidence.answer);
    (Checked { video: row.id, asked: row.link.clone(), found }, report)
}

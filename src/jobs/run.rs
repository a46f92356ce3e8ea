//! Which file does which task. A new task does not compile until it stands here.

use super::{
    accept_works, check_video, check_youtube, clear_letter_files, deliver_webhook, handover, make_documents,
    send_letter, sign_trail, watch_films,
};
use crate::accounts;
use crate::app::App;
use crate::creation_keys;
use crate::data_rights;
use crate::db::Fault;
use crate::exports;
use crate::imports;
use crate::judging::{self, Changed};
use crate::kept_forms;
use crate::metrics::JobOutcome;
use crate::notifications;
use crate::queue::{JobError, Task};
use crate::reminders;
use crate::results;
use crate::security_log;
use crate::verification;

/// Does one task and counts how it ended; `attempt` counts from 1.
pub async fn run(app: App, task: Task, attempt: i32) -> Result<(), JobError> {
    let (kind, last) = (task.kind(), attempt >= task.max_attempts());
    let ended = act(app.clone(), task, attempt).await;
    let outcome = match &ended {
        Ok(()) => JobOutcome::Done,
        Err(JobError::GiveUp(_)) => JobOutcome::Failed,
        Err(JobError::Retry(_)) if last => JobOutcome::Failed,
        Err(JobError::Retry(_) | JobError::RetryAt(..)) => JobOutcome::Again,
    };
    app.measures.job_ended(&kind, outcome);
    ended
}

async fn act(app: App, task: Task, attempt: i32) -> Result<(), JobError> {
    match task {
        Task::SendLetter(id) => send_letter::run(&app, id, attempt).await,
        Task::ReleaseHold(id) => {
            let released = app.write(move |tx| verification::hold::release(tx, id, None)).await;
            released.map(|_| ()).map_err(|fault: Fault| JobError::Retry(fault.to_string()))
        }
        Task::AcceptWorks(id) => accept_works::run(&app, id).await,
        Task::CheckVideo(id) => check_video::run(&app, id, attempt).await,
        Task::CheckYouTube => check_youtube::run(&app).await,
        Task::WatchFilms(cursor) => watch_films::walk(&app, cursor).await,
        Task::WatchFilm(id) => watch_films::look(&app, id, attempt).await,
        Task::SettleConflicts(id) => settle(&app, Changed::Institution(id)).await,
        Task::SettleEntry(id) => settle(&app, Changed::Entry(id)).await,
        Task::ReviewScores(id) => {
            let reviewed = app.write(move |tx| results::review::review_scores(tx, id)).await;
            reviewed.map(|_| ()).map_err(|problem| JobError::Retry(problem.to_string()))
        }
        Task::ReleaseUnanswered(id) => {
            let released = app.write(move |tx| judging::release_unanswered(tx, id)).await;
            released.map(|_| ()).map_err(|fault: Fault| JobError::Retry(fault.to_string()))
        }
        Task::RemindDrafts(id) => {
            let written = app.write(move |tx| judging::remind_drafts(tx, id)).await;
            written.map(|_| ()).map_err(|fault: Fault| JobError::Retry(fault.to_string()))
        }
        Task::Remind(id) => {
            let written = app.write(move |tx| reminders::remind_due(tx, id)).await;
            written.map(|_| ()).map_err(|fault: Fault| JobError::Retry(fault.to_string()))
        }
        Task::MakeDocuments(id) => make_documents::run(&app, id).await,
        Task::MakeExport(id) => {
            let made = app.make_file.run(&app, id).await;
            made.map_err(JobError::from)
        }
        Task::TellFitness(id) => handover::tell(&app, id).await,
        Task::MakePackages(id) => handover::make(&app, id).await,
        Task::DeliverWebhook(id) => deliver_webhook::run(&app, id, attempt).await,
        Task::SignTrail(day) => sign_trail::run(&app, day).await,
        Task::ResetFactor(id) => {
            let done = app.write(move |tx| accounts::second_factor::carry_out_reset(tx, id)).await;
            done.map_err(|fault: Fault| JobError::Retry(fault.to_string()))
        }
        Task::Sweep => {
            app.write(kept_forms::delete_old)
                .await
                .map_err(|fault: Fault| JobError::Retry(fault.to_string()))?;
            let swept = app.write(accounts::sweep).await;
            swept.map_err(|problem| JobError::Retry(problem.to_string()))?;
            let lists = app.write(imports::sweep).await;
            lists.map_err(|fault: Fault| JobError::Retry(fault.to_string()))?;
            let files = app.write(exports::sweep).await;
            files.map_err(|fault: Fault| JobError::Retry(fault.to_string()))?;
            let erased = app.write(data_rights::carry_out_retention).await;
            erased.map_err(|fault: Fault| JobError::Retry(fault.to_string()))?;
            let emptied = app.write(notifications::empty_old).await;
            emptied.map_err(|fault: Fault| JobError::Retry(fault.to_string()))?;
            let gone = app.write(notifications::forget_old).await;
            gone.map_err(|fault: Fault| JobError::Retry(fault.to_string()))?;
            let old = app.config.security.events_days;
            let noted = app.write(move |tx| security_log::forget_old(tx, old)).await;
            noted.map_err(|fault: Fault| JobError::Retry(fault.to_string()))?;
            let forgotten = app.write(creation_keys::sweep).await;
            forgotten.map_err(|fault| JobError::Retry(fault.to_string()))?;
            clear_letter_files::run(&app).await
        }
    }
}

async fn settle(app: &App, changed: Changed) -> Result<(), JobError> {
    let settled = app.write(move |tx| judging::settle_conflicts(tx, changed)).await;
    settled.map(|_| ()).map_err(|problem| JobError::Retry(problem.to_string()))
}

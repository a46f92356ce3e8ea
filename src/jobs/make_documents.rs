//! Makes the files of documents, some at a time, in as many processes as may run side by side.

use crate::app::App;
use crate::certificates::render::{RenderProblem, Rendering};
use crate::certificates::{self, Pending};
use crate::db::Fault;
use crate::editions;
use crate::ids::{DocumentId, EditionId};
use crate::queue::JobError;

/// Documents that are made before they are kept: what a killed process loses.
const BATCH: i64 = 100;

/// Makes every file that is missing, then tells the people. Safe to run twice: what is there stays as it is.
pub async fn run(app: &App, edition: EditionId) -> Result<(), JobError> {
    loop {
        let waiting = app.read(move |conn| certificates::pending(conn, edition, BATCH)).await?;
        if waiting.is_empty() {
            break;
        }
        make(app, edition, waiting).await?;
    }
    let told = app.write(move |tx| {
        let edition = editions::find_by_id(tx.conn, edition)?.ok_or(Fault::NotFound)?;
        certificates::tell_ready(tx, &edition)
    });
    told.await.map(|_letters| ()).map_err(|fault: Fault| JobError::from(fault))
}

/// Makes some files side by side and keeps them in one transaction.
async fn make(app: &App, edition: EditionId, waiting: Vec<Pending>) -> Result<(), JobError> {
    let logo = app.read(move |conn| certificates::find_logo(conn, edition)).await?;
    let share = waiting.len().div_ceil(app.renderer.processes()).max(1);
    let mut running = Vec::new();
    for some in waiting.chunks(share) {
        let (app, logo, some) = (app.clone(), logo.clone(), some.to_vec());
        running.push(tokio::spawn(async move {
            let mut process = None;
            let mut made = Vec::new();
            for one in some {
                let outcome = one_file(&app, &mut process, &one, logo.clone()).await?;
                made.push((one.id, outcome));
            }
            Ok::<_, JobError>(made)
        }));
    }
    for task in running {
        let made = task.await.map_err(|cause| JobError::Retry(cause.to_string()))??;
        keep(app, made).await?;
    }
    Ok(())
}

/// A file, or why its template makes none.
type Made = Result<Vec<u8>, String>;

async fn one_file(
    app: &App,
    process: &mut Option<Rendering>,
    of: &Pending,
    logo: Option<certificates::render::Logo>,
) -> Result<Made, JobError> {
    let both: certificates::BothLanguages =
        serde_json::from_str(&of.facts).map_err(|cause| JobError::GiveUp(cause.to_string()))?;
    let data = both.id.printed().map_err(|cause| JobError::GiveUp(cause.to_string()))?;
    let template = certificates::templates::template(of.kind, of.source.as_deref(), logo);
    let mut running = match process.take() {
        Some(running) => running,
        None => app.renderer.start().await.map_err(|problem| JobError::Retry(problem.to_string()))?,
    };
    match running.render(&template, &data).await {
        Ok(pdf) => {
            *process = Some(running);
            Ok(Ok(pdf))
        }
        Err(RenderProblem::Template(faults)) => {
            *process = Some(running);
            let said = faults.iter().map(|fault| match fault.line {
                Some(line) => format!("{line}: {}", fault.said),
                None => fault.said.clone(),
            });
            Ok(Err(said.collect::<Vec<_>>().join("\n")))
        }
        // The process is gone; the next document gets another one.
        Err(problem @ (RenderProblem::TooLong { .. } | RenderProblem::Ended { .. })) => {
            Ok(Err(problem.to_string()))
        }
        Err(problem) => Err(JobError::Retry(problem.to_string())),
    }
}

async fn keep(app: &App, made: Vec<(DocumentId, Made)>) -> Result<(), JobError> {
    app.write(move |tx| {
        let mut files = Vec::new();
        for (id, outcome) in made {
            match outcome {
                Ok(pdf) => files.push((id, pdf)),
                Err(said) => certificates::keep_problem(tx, id, &said)?,
            }
        }
        certificates::keep_made(tx, &files)
    })
    .await
    .map_err(|fault: Fault| JobError::from(fault))
}

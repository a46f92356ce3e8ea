//! Makes the files of documents, some at a time, in as many processes as may run side by side.

use std::collections::{BTreeMap, BTreeSet};

use crate::app::App;
use crate::certificates::render::{Logo, RenderProblem, Rendering, TemplateFault};
use crate::certificates::{self, Pending};
use crate::db::Fault;
use crate::editions;
use crate::ids::{DocumentId, DocumentLogoId, EditionId};
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
        make(app, waiting).await?;
    }
    loop {
        let told = app.write(move |tx| {
            let edition = editions::find_by_id(tx.conn, edition)?.ok_or(Fault::NotFound)?;
            certificates::tell_ready(tx, &edition)
        });
        if told.await.map_err(|fault: Fault| JobError::from(fault))? == 0 {
            return Ok(());
        }
    }
}

/// Makes some files side by side and keeps them in one transaction.
async fn make(app: &App, waiting: Vec<Pending>) -> Result<(), JobError> {
    let logos = logos(app, &waiting).await?;
    let share = waiting.len().div_ceil(app.renderer.processes()).max(1);
    let mut running = Vec::new();
    for some in waiting.chunks(share) {
        let (app, logos, some) = (app.clone(), logos.clone(), some.to_vec());
        running.push(tokio::spawn(async move {
            let mut process = None;
            let mut made = Vec::new();
            for one in some {
                let logo = one.logo.and_then(|id| logos.get(&id).cloned());
                let outcome = one_file(&app, &mut process, &one, logo).await?;
                made.push((one.id, outcome));
            }
            Ok::<_, JobError>(made)
        }));
    }
    // What the others made is kept before a failure ends the job.
    let mut failed = Ok(());
    for task in running {
        match task.await.map_err(|cause| JobError::Retry(cause.to_string())).and_then(|made| made) {
            Ok(made) => keep(app, made).await?,
            Err(problem) => failed = Err(problem),
        }
    }
    failed
}

/// The logos that some documents carry.
async fn logos(app: &App, waiting: &[Pending]) -> Result<BTreeMap<DocumentLogoId, Logo>, JobError> {
    let wanted: BTreeSet<DocumentLogoId> = waiting.iter().filter_map(|one| one.logo).collect();
    let read = app.read(move |conn| {
        let mut logos = BTreeMap::new();
        for id in wanted {
            if let Some(logo) = certificates::find_logo(conn, id)? {
                logos.insert(id, logo);
            }
        }
        Ok::<_, Fault>(logos)
    });
    Ok(read.await?)
}

/// A file, or why its template makes none.
type Made = Result<Vec<u8>, String>;

async fn one_file(
    app: &App,
    process: &mut Option<Rendering>,
    of: &Pending,
    logo: Option<Logo>,
) -> Result<Made, JobError> {
    let both: certificates::BothLanguages =
        serde_json::from_str(&of.facts).map_err(|cause| JobError::GiveUp(cause.to_string()))?;
    let data = both.id.printed(logo.is_some()).map_err(|cause| JobError::GiveUp(cause.to_string()))?;
    let template = certificates::templates::template(of.kind, of.source.as_deref(), logo);
    // A process may be ended from outside, with the portal or for want of memory: once more before the document is blamed.
    for attempt in 1.. {
        let mut running = match process.take() {
            Some(running) => running,
            None => app.renderer.start().await.map_err(|problem| JobError::Retry(problem.to_string()))?,
        };
        match running.render(&template, &data).await {
            Ok(pdf) => {
                *process = Some(running);
                return Ok(Ok(pdf));
            }
            Err(RenderProblem::Template(faults)) => {
                *process = Some(running);
                return Ok(Err(said(&faults)));
            }
            Err(problem @ (RenderProblem::TooLong { .. } | RenderProblem::Ended { .. })) if attempt > 1 => {
                return Ok(Err(problem.to_string()));
            }
            Err(RenderProblem::TooLong { .. } | RenderProblem::Ended { .. }) => {}
            Err(problem) => return Err(JobError::Retry(problem.to_string())),
        }
    }
    Err(JobError::Retry("no attempt was made".to_owned()))
}

/// The compiler's words, each with its line.
fn said(faults: &[TemplateFault]) -> String {
    let line = |fault: &TemplateFault| match fault.line {
        Some(line) => format!("{line}: {}", fault.said),
        None => fault.said.clone(),
    };
    faults.iter().map(line).collect::<Vec<_>>().join("\n")
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

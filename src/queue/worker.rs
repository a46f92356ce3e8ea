//! The loop of one worker.

use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::Task;
use super::store::{self, Job};
use crate::clock::{At, Clock};
use crate::db::{Database, Fault};

/// How a job went wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JobError {
    /// Try again after the usual pause.
    Retry(String),
    /// Try again at that instant; the provider said so. Does not use up a try.
    RetryAt(At, String),
    /// Trying again is useless; a person must look.
    GiveUp(String),
}

impl From<Fault> for JobError {
    fn from(fault: Fault) -> Self {
        Self::Retry(fault.to_string())
    }
}

/// Tells workers to take no further job.
#[derive(Debug, Clone, Default)]
pub struct Stop(Arc<AtomicBool>);

impl Stop {
    /// Asks for the stop.
    pub fn ask(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    /// Whether it was asked for.
    #[must_use]
    pub fn asked(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

const IDLE: Duration = Duration::from_millis(250);

/// Takes and runs jobs until asked to stop.
pub async fn work<F, Fut>(db: Database, clock: Clock, name: String, lease: Duration, stop: Stop, run: F)
where
    F: Fn(Task, i32) -> Fut,
    Fut: Future<Output = Result<(), JobError>>,
{
    while !stop.asked() {
        match work_once(&db, &clock, &name, lease, &run).await {
            Ok(true) => {}
            Ok(false) => tokio::time::sleep(IDLE).await,
            Err(fault) => {
                tracing::error!(%fault, "the queue cannot be read; trying again");
                tokio::time::sleep(IDLE * 20).await;
            }
        }
    }
}

/// Runs one due job; false if none is due.
pub async fn work_once<F, Fut>(
    db: &Database,
    clock: &Clock,
    name: &str,
    lease: Duration,
    run: &F,
) -> Result<bool, Fault>
where
    F: Fn(Task, i32) -> Fut,
    Fut: Future<Output = Result<(), JobError>>,
{
    let (now, who) = (clock.now(), name.to_owned());
    let Some(job) = blocking(db, move |db| db.write(now, |tx| store::claim(tx, &who, lease))).await? else {
        return Ok(false);
    };
    let outcome = match job.parse() {
        Ok(task) => {
            holding(&Lease { db, clock, job: &job, worker: name, length: lease }, run(task, job.attempts))
                .await
        }
        Err(cause) => Err(JobError::GiveUp(format!("unreadable task: {cause}"))),
    };
    settle(db, clock.now(), name.to_owned(), job, outcome).await?;
    Ok(true)
}

/// A claim on a job.
struct Lease<'a> {
    db: &'a Database,
    clock: &'a Clock,
    job: &'a Job,
    worker: &'a str,
    length: Duration,
}

/// Runs a job and renews its lease meanwhile, so that a long one is not given to a second worker. One that
/// was given away all the same, after the machine slept, is dropped where it stands.
async fn holding<Fut>(lease: &Lease<'_>, running: Fut) -> Result<(), JobError>
where
    Fut: Future<Output = Result<(), JobError>>,
{
    let renewing = async {
        loop {
            tokio::time::sleep(lease.length / 3).await;
            let (now, length) = (lease.clock.now(), lease.length);
            let (job, worker) = (lease.job.clone(), lease.worker.to_owned());
            let renewed =
                blocking(lease.db, move |db| db.write(now, |tx| store::renew(tx, &job, &worker, length)));
            match renewed.await {
                Ok(true) => {}
                Ok(false) => return,
                Err(fault) => tracing::warn!(%fault, "a lease was not renewed"),
            }
        }
    };
    tokio::select! {
        outcome = running => outcome,
        () = renewing => Err(JobError::Retry("the lease was lost".to_owned())),
    }
}

async fn settle(
    db: &Database,
    now: At,
    worker: String,
    job: Job,
    outcome: Result<(), JobError>,
) -> Result<(), Fault> {
    let tries = job.parse().map_or(0, |task| task.max_attempts());
    let pause = job.parse().map_or(Duration::ZERO, |task| task.pause_after(job.attempts));
    blocking(db, move |db| {
        db.write(now, |tx| match outcome {
            Ok(()) => store::finish(tx, &job, &worker),
            Err(JobError::RetryAt(at, error)) => store::put_off(tx, &job, &worker, &error, at),
            Err(JobError::Retry(error)) if job.attempts < tries => {
                tracing::warn!(job = job.id.0, attempt = job.attempts, error, "job will be tried again");
                store::fail_or_retry(tx, &job, &worker, &error, Some(now.plus(pause)))
            }
            Err(JobError::Retry(error) | JobError::GiveUp(error)) => {
                tracing::error!(job = job.id.0, attempt = job.attempts, error, "job failed for good");
                store::fail_or_retry(tx, &job, &worker, &error, None)
            }
        })
    })
    .await
}

async fn blocking<T: Send + 'static>(
    db: &Database,
    run: impl FnOnce(&Database) -> Result<T, Fault> + Send + 'static,
) -> Result<T, Fault> {
    let db = db.clone();
    tokio::task::spawn_blocking(move || run(&db)).await.unwrap_or_else(|cause| Err(Fault::cut_off(cause)))
}

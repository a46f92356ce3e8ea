//! The workers of one process.

use std::time::Duration;

use tokio::task::JoinHandle;
use tokio::time::Instant;

use super::{periodic, run};
use crate::app::App;
use crate::queue::{self, Stop};
use crate::secrets::{hex, random_bytes};

/// Running workers and their names.
#[derive(Debug)]
pub struct WorkerPool {
    workers: Vec<(String, JoinHandle<()>)>,
    periodic: Option<JoinHandle<()>>,
}

/// Starts so many workers, and the periodic tasks with them.
pub fn start(app: &App, count: usize, stop: &Stop) -> WorkerPool {
    let workers = (0..count).map(|_| one(app, stop)).collect();
    let periodic = (count > 0).then(|| tokio::spawn(periodic::run(app.clone(), stop.clone())));
    WorkerPool { workers, periodic }
}

fn one(app: &App, stop: &Stop) -> (String, JoinHandle<()>) {
    // A name no other worker has, in this process or another: leases hang on it.
    let name = random_bytes::<8>().map_or_else(|_| format!("{}", std::process::id()), |bytes| hex(&bytes));
    let lease = Duration::from_secs(app.config.queue.lease_seconds);
    let runner = app.clone();
    let handle = tokio::spawn(queue::work(
        app.db.clone(),
        app.clock.clone(),
        name.clone(),
        lease,
        stop.clone(),
        move |task, attempt| run(runner.clone(), task, attempt),
    ));
    (name, handle)
}

impl WorkerPool {
    /// Waits for the running jobs until `deadline`, all of them together; what is left goes back to the queue.
    pub async fn finish(self, app: &App, deadline: Instant) {
        if let Some(periodic) = self.periodic {
            periodic.abort();
        }
        for (name, mut handle) in self.workers {
            if tokio::time::timeout_at(deadline, &mut handle).await.is_ok() {
                continue;
            }
            handle.abort();
            match app.write(move |tx| queue::release(tx, &name)).await {
                Ok(count) => tracing::warn!(count, "jobs went back to the queue"),
                Err(fault) => tracing::error!(%fault, "jobs wait for the end of their lease"),
            }
        }
    }
}

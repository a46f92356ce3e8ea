//! `lomba serve` and `lomba worker`.

use std::net::TcpListener;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context as _;
use tokio::signal::unix::{SignalKind, signal};

use super::{logs, migrate};
use crate::app::App;
use crate::clock::deadline_in;
use crate::config::MailTransport;
use crate::db::Presence;
use crate::queue::Stop;
use crate::{jobs, web};

/// Prepares the database, then serves until SIGTERM.
pub fn run(app: &App) -> anyhow::Result<ExitCode> {
    logs::start(&app.config);
    let _running = running(app)?;
    migrate::prepare(app)?;
    let listener = listen(&app.config.server.listen)?;
    warn(app);
    actix_web::rt::System::new().block_on(web::serve(app.clone(), listener))?;
    Ok(ExitCode::SUCCESS)
}

/// Notes that a portal runs, so that no command that must be alone disturbs it.
pub fn running(app: &App) -> anyhow::Result<Presence> {
    Presence::running(&app.config.database.url)
        .context("the database is held by a command that must be alone, such as `lomba key rotate`: wait until it is done")
}

/// Connections that may wait to be taken. The standard library asks for 128; whoever comes beyond that, in the last minute
/// before a closing for instance, tries again after a second and more.
#[cfg(unix)]
const WAITING: i32 = 4096;

/// Opens the port before anything else is started, so that a taken one is named at once.
pub fn listen(address: &str) -> anyhow::Result<TcpListener> {
    let taken = || format!("cannot listen on {address}; set server.listen to a free address");
    let listener = TcpListener::bind(address).with_context(taken)?;
    // Asked again of a port that listens already, this changes how many may wait and nothing else.
    #[cfg(unix)]
    rustix::net::listen(&listener, WAITING).with_context(taken)?;
    Ok(listener)
}

/// Runs jobs only; for more hands beside PostgreSQL.
pub fn run_worker(app: &App) -> anyhow::Result<ExitCode> {
    logs::start(&app.config);
    anyhow::ensure!(
        !app.config.database.url.starts_with("sqlite:"),
        "`lomba worker` is for PostgreSQL; on SQLite `lomba serve` runs the background work itself"
    );
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let stop = Stop::default();
        let pool = jobs::start(app, app.config.queue.workers.max(1), &stop);
        let (mut term, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
        tokio::select! { _ = term.recv() => {} _ = interrupt.recv() => {} }
        stop.ask();
        pool.finish(app, deadline_in(Duration::from_secs(app.config.server.shutdown_seconds))).await;
        anyhow::Ok(ExitCode::SUCCESS)
    })
}

fn warn(app: &App) {
    if app.config.google.api_key.is_empty() {
        tracing::warn!(
            "no google.api_key: facts of films are declared by entrants and confirmed by the committee"
        );
    }
    if app.config.mail.transport == MailTransport::File {
        tracing::warn!(directory = app.config.mail.directory, "letters are written into files, not sent");
    }
}

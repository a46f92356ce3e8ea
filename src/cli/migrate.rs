//! `lomba migrate`, and the same at every start.

use std::process::ExitCode;

use anyhow::{Context as _, bail};

use crate::app::App;
use crate::db;
use crate::editions;
use crate::institutions;

/// Brings the database up to date and says what was done.
pub fn run(app: &App) -> anyhow::Result<ExitCode> {
    let done = prepare(app)?;
    match done.len() {
        0 => println!("database is up to date"),
        n => println!("{n} migration(s): {}", done.join(", ")),
    }
    Ok(ExitCode::SUCCESS)
}

/// Runs missing migrations; gives an empty database its first edition and the directory of institutions.
pub fn prepare(app: &App) -> anyhow::Result<Vec<String>> {
    let mut conn = app.db.connection().context("the database does not answer; see `lomba doctor`")?;
    let done = db::migrate(&mut conn)?;
    let known = db::known(&app.config.database.url)?;
    if let Some(newer) = db::applied(&mut conn)?.into_iter().find(|version| !known.contains(version)) {
        bail!(
            "the database is of a newer portal (migration {newer}); install that version, or restore the backup made before it"
        );
    }
    drop(conn);
    let now = app.clock.now();
    app.db.write(now, |tx| -> anyhow::Result<()> {
        institutions::ensure_seed(tx)?;
        editions::ensure_default(tx)?;
        Ok(())
    })?;
    Ok(done)
}

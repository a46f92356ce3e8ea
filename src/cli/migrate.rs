//! `lomba migrate`, and the same at every start.

use std::process::ExitCode;

use anyhow::{Context as _, bail};

use crate::app::App;
use crate::db;
use crate::editions;
use crate::institutions;
use crate::keys;

/// Brings the database up to date and says what was done.
pub fn run(app: &App) -> anyhow::Result<ExitCode> {
    let done = prepare(app)?;
    match done.len() {
        0 => println!("database is up to date"),
        n => println!("{n} migration(s): {}", done.join(", ")),
    }
    Ok(ExitCode::SUCCESS)
}

/// Runs missing migrations; gives an empty database its first edition and the directory of institutions. Of several processes
/// that start at once one does so after the other.
pub fn prepare(app: &App) -> anyhow::Result<Vec<String>> {
    let url = &app.config.database.url;
    let unreachable = "the database does not answer; see `lomba doctor`";
    let _turn = db::Preparing::turn(url, db::Conn::open(url).context(unreachable)?)?;
    let mut conn = app.db.connection().context(unreachable)?;
    let done = db::migrate(&mut conn)?;
    let known = db::known(url)?;
    if let Some(newer) = db::applied(&mut conn)?.into_iter().find(|version| !known.contains(version)) {
        bail!(
            "the database is of a newer portal (migration {newer}); install that version, or restore the backup made before it"
        );
    }
    drop(conn);
    let now = app.clock.now();
    app.db.write(now, |tx| -> anyhow::Result<()> {
        keys::adopt(tx)?;
        institutions::ensure_seed(tx)?;
        editions::ensure_default(tx)?;
        Ok(())
    })?;
    Ok(done)
}

/// The same for a demonstration: nobody needs a second factor in its edition, so that it can be tried at once.
pub fn prepare_demonstration(app: &App) -> anyhow::Result<()> {
    let mut conn = app.db.connection().context("the database does not answer")?;
    db::migrate(&mut conn)?;
    drop(conn);
    let file = editions::default_without_factor();
    app.db
        .write(app.clock.now(), |tx| editions::load(tx, &file, true))
        .context("the edition cannot be loaded")?;
    prepare(app).map(drop)
}

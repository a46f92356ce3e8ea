//! `lomba key rotate`: another key, everything sealed anew.

use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Subcommand;

use crate::app::App;
use crate::db::Presence;
use crate::key_rotation::{self, Resealed};
use crate::keys::{self, KeySource};

/// Verbs on the portal's key.
#[derive(Debug, Subcommand)]
pub enum KeyCommand {
    /// Make a new key and seal everything anew with it. Every `serve` and `worker` must be stopped.
    Rotate,
}

/// Runs the verb.
pub fn run(app: &App, command: &KeyCommand) -> anyhow::Result<ExitCode> {
    let KeyCommand::Rotate = command;
    let url = &app.config.database.url;
    let _alone = app.db.read(|conn| Presence::alone(url, conn))??;
    let file = Path::new(&app.config.security.key_file);
    let next = KeySource::next_file(file);
    // Left by a rotation that ended before the database took its key: nothing was ever sealed with it.
    if next.exists() {
        std::fs::remove_file(&next).with_context(|| format!("{} cannot be removed", next.display()))?;
    }
    let new = keys::make(&next)?;
    let now = app.clock.now();
    let done = app.db.write_durably(now, |tx| key_rotation::rotate(tx, &new)).context(
        "nothing was changed and the old key stays good; `lomba doctor` says what is wrong with the database",
    )?;
    tell(&done);
    match KeySource::of(&app.config.security) {
        KeySource::File(file) => {
            keys::put_in_place(&file, &next)?;
            println!(
                "{} holds the new key; the old one stands beside it for backups made before today",
                file.display()
            );
        }
        KeySource::Configuration => println!(
            "now set security.encryption_key to what stands in {} and remove that file; keep the old key for backups made \
             before today",
            next.display()
        ),
    }
    Ok(ExitCode::SUCCESS)
}

fn tell(done: &Resealed) {
    let Resealed { numbers, forms, secrets, keys } = done;
    println!(
        "sealed anew: {numbers} employee numbers, {forms} forms, {secrets} secrets, {keys} earlier keys"
    );
}

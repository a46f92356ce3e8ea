//! The way back: from a backup into an empty place, all of it or nothing.

use std::io::{self, BufWriter, Write as _};

use super::contents::{self, Opened};
use super::make::differs;
use super::manifest::{DatabaseKind, Manifest};
use super::postgresql::Programs;
use super::private_copy::PrivateCopy;
use super::problem::{BackupProblem, KeyPlace};
use super::server_address::ServerAddress;
use super::{place, sqlite, store};
use crate::audit;
use crate::config::Config;
use crate::db::{self, Conn};
use crate::private_files;
use crate::secrets::Seal;

/// The place that a backup goes to.
#[derive(Debug)]
pub struct Restoring<'a> {
    pub config: &'a Config,
    pub passphrase: &'a str,
    /// The key that is there, if one is. None is ever made here: a new one would open nothing.
    pub key: Option<&'a Seal>,
}

/// Puts a backup into the configured database, which must be empty, and compares what is there then with what the backup
/// says it holds.
///
/// # Errors
/// Something stands against it, and nothing was written; or it went wrong, and nothing is left.
pub fn restore(order: &Restoring<'_>, opened: Opened) -> Result<(), BackupProblem> {
    admit(order, &opened.manifest)?;
    match opened.manifest.database {
        DatabaseKind::Sqlite => into_sqlite(order, opened),
        DatabaseKind::Postgresql => into_postgresql(order, opened),
    }
}

/// Whether this portal can live with what the backup holds.
fn admit(order: &Restoring<'_>, held: &Manifest) -> Result<(), BackupProblem> {
    let here = DatabaseKind::of(&order.config.database.url);
    if held.database != here {
        return Err(BackupProblem::OtherDatabase { held: held.database, here });
    }
    let known = db::known(&order.config.database.url).map_err(db::Fault::from)?;
    if let Some(unknown) = held.migrations.iter().find(|version| !known.contains(version)) {
        let (portal, migration) = (held.portal.clone(), unknown.clone());
        return Err(BackupProblem::NewerMigration { portal, migration });
    }
    let place = KeyPlace::of(&order.config.security);
    match order.key.map(Seal::check_value) {
        Some(here) if here == held.key_check => Ok(()),
        here => Err(BackupProblem::OtherKey { held: held.key_check.clone(), here, place }),
    }
}

fn into_sqlite(order: &Restoring<'_>, mut opened: Opened) -> Result<(), BackupProblem> {
    let target = sqlite::file_of(&order.config.database.url);
    if !sqlite::is_free(&target) {
        return Err(BackupProblem::NotEmpty { place: target.display().to_string() });
    }
    let failed = |cause| BackupProblem::Write { file: target.clone(), cause };
    private_files::create_folder(place::folder_of(&target)).map_err(failed)?;
    let copy = PrivateCopy::take(&target, ".restoring")?;
    let mut out = BufWriter::new(copy.file());
    copy_all(&mut opened, &mut out, failed)?;
    out.flush().map_err(failed)?;
    drop(out);
    {
        let mut conn = sqlite::open(copy.path())?;
        let damages = conn.damages()?;
        if !damages.is_empty() {
            return Err(BackupProblem::DatabaseDamaged { damages });
        }
        compare(&opened.manifest, &mut conn)?;
        conn.analyse()?;
        conn.keep_write_ahead_log()?;
    }
    sqlite::clear(&target);
    copy.move_to(&target).map_err(|cause| match cause.kind() {
        io::ErrorKind::AlreadyExists => BackupProblem::NotEmpty { place: target.display().to_string() },
        _ => failed(cause),
    })
}

/// Tells a backup that cannot be read from a disk that cannot be written.
fn copy_all(
    opened: &mut Opened,
    out: &mut impl io::Write,
    failed: impl Fn(io::Error) -> BackupProblem,
) -> Result<(), BackupProblem> {
    let mut piece = vec![0; 64 * 1024];
    loop {
        let path = opened.path.clone();
        match io::Read::read(opened, &mut piece).map_err(Opened::damaged(&path))? {
            0 => return Ok(()),
            read => out.write_all(piece.get(..read).unwrap_or_default()).map_err(&failed)?,
        }
    }
}

/// The backup is read to its end before the first word reaches the server: one that was cut short is known by then.
fn into_postgresql(order: &Restoring<'_>, mut opened: Opened) -> Result<(), BackupProblem> {
    let url = &order.config.database.url;
    let programs =
        Programs { folder: &order.config.backup.postgresql_programs, address: ServerAddress::parse(url)? };
    let mut conn = Conn::open(url)?;
    if conn.count_tables()? > 0 {
        return Err(BackupProblem::NotEmpty { place: programs.address.database });
    }
    programs.check("pg_restore", conn.server_major()?.unwrap_or_default())?;
    opened.read_through()?;
    let path = opened.path.clone();
    let mut again = contents::open(&path, order.passphrase)?;
    programs.restore()?.feed(&mut again, Opened::damaged(&path))?;
    compare(&opened.manifest, &mut conn)?;
    conn.analyse()?;
    Ok(())
}

/// What is there is what the backup said.
fn compare(held: &Manifest, conn: &mut Conn) -> Result<(), BackupProblem> {
    if let Some(problem) = differs(&held.counts, &store::count(conn)?) {
        return Err(problem);
    }
    if audit::end(conn)?.hash != held.audit_head {
        return Err(BackupProblem::TrailDiffers);
    }
    Ok(())
}

//! Writing a backup.

use std::io::{self, BufWriter, Read, Write as _};
use std::path::Path;

use super::contents;
use super::encryption;
use super::manifest::{Counts, DatabaseKind, FORMAT, Manifest};
use super::pieces::{self, Trailer};
use super::postgresql::Programs;
use super::private_copy::PrivateCopy;
use super::problem::{BackupProblem, KeyPlace};
use super::server_address::ServerAddress;
use super::{sqlite, store};
use crate::audit;
use crate::clock::At;
use crate::config::Config;
use crate::db::{self, Conn, Database};
use crate::secrets::Seal;

/// What is to be backed up, and where to.
#[derive(Debug)]
pub struct Order<'a> {
    pub config: &'a Config,
    pub db: &'a Database,
    pub passphrase: &'a str,
    /// A file that is not there.
    pub target: &'a Path,
    pub now: At,
}

/// A backup that was written and read again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    pub manifest: Manifest,
    /// Bytes of the file.
    pub size: u64,
}

/// Whether there are a database and a key at all, before anything is opened that would make them.
///
/// # Errors
/// `NothingThere` or `NoKey`.
pub fn is_there(config: &Config, key: Option<&Seal>) -> Result<(), BackupProblem> {
    let url = &config.database.url;
    if DatabaseKind::of(url) == DatabaseKind::Sqlite && !sqlite::file_of(url).exists() {
        return Err(BackupProblem::NothingThere);
    }
    if key.is_none() {
        return Err(BackupProblem::NoKey { place: KeyPlace::of(&config.security) });
    }
    Ok(())
}

/// Writes the whole database, as of one instant, into a new file, while others read and write.
///
/// # Errors
/// The file is there already, the database or PostgreSQL's programs are not as they should be, or the disk is full. A file
/// of the name is there only if it was written, read again and found whole.
pub fn make(order: &Order<'_>) -> Result<Made, BackupProblem> {
    if order.target.try_exists().unwrap_or(true) {
        return Err(BackupProblem::TargetExists { file: order.target.to_owned() });
    }
    let part = PrivateCopy::take(order.target, ".part")?;
    let manifest = match DatabaseKind::of(&order.config.database.url) {
        DatabaseKind::Sqlite => of_sqlite(order, &part)?,
        DatabaseKind::Postgresql => of_postgresql(order, &part)?,
    };
    let failed = |cause| BackupProblem::Write { file: order.target.to_owned(), cause };
    let size = part.file().metadata().map_err(failed)?.len();
    part.move_to(order.target).map_err(|cause| match cause.kind() {
        io::ErrorKind::AlreadyExists => BackupProblem::TargetExists { file: order.target.to_owned() },
        _ => failed(cause),
    })?;
    Ok(Made { manifest, size })
}

/// The copy lies beside the database: what is not encrypted never leaves the disk where it is anyway.
fn of_sqlite(order: &Order<'_>, part: &PrivateCopy) -> Result<Manifest, BackupProblem> {
    let copy = PrivateCopy::take(&sqlite::file_of(&order.config.database.url), ".backup-copy")?;
    order.db.connection()?.copy_into(copy.path())?;
    let manifest = {
        let mut conn = sqlite::open(copy.path())?;
        let damages = conn.damages()?;
        if !damages.is_empty() {
            return Err(BackupProblem::DatabaseDamaged { damages });
        }
        describe(order, &mut conn)?
    };
    let failed = |cause| BackupProblem::Read { file: copy.path().to_owned(), cause };
    let mut data = copy.rewound().map_err(failed)?;
    let written = write(order, part, &manifest, &mut data)?;
    let mut opened = contents::open(part.path(), order.passphrase)?;
    same(&written, &opened.read_through()?, part)?;
    Ok(manifest)
}

/// Counted on one connection and written by `pg_dump` on another, both as of the same instant.
fn of_postgresql(order: &Order<'_>, part: &PrivateCopy) -> Result<Manifest, BackupProblem> {
    let url = &order.config.database.url;
    let programs =
        Programs { folder: &order.config.backup.postgresql_programs, address: ServerAddress::parse(url)? };
    let mut conn = Conn::open(url)?;
    let server = conn.server_major()?.unwrap_or_default();
    programs.check("pg_dump", server)?;
    programs.check("pg_restore", server)?;
    let instant = conn.begin_shared_instant()?.unwrap_or_default();
    let manifest = describe(order, &mut conn)?;
    let mut dump = programs.dump(&instant)?;
    let mut data = dump.output()?;
    let written = write(order, part, &manifest, &mut data)?;
    dump.finish()?;
    drop(conn);
    let mut opened = contents::open(part.path(), order.passphrase)?;
    let path = opened.path.clone();
    programs.read_through()?.feed(&mut opened, contents::Opened::damaged(&path))?;
    same(&written, &opened.data.trailer(), part)?;
    Ok(manifest)
}

fn describe(order: &Order<'_>, conn: &mut Conn) -> Result<Manifest, BackupProblem> {
    if conn.count_tables()? == 0 {
        return Err(BackupProblem::NothingThere);
    }
    Ok(Manifest {
        format: FORMAT,
        portal: env!("CARGO_PKG_VERSION").to_owned(),
        site: order.config.server.public_url.clone(),
        made_at: order.now.iso(),
        database: DatabaseKind::of(&order.config.database.url),
        migrations: db::applied(conn)?,
        counts: store::count(conn)?,
        audit_head: audit::end(conn)?.hash,
        key_check: order.db.seal().check_value(),
    })
}

fn write(
    order: &Order<'_>,
    part: &PrivateCopy,
    manifest: &Manifest,
    data: &mut impl Read,
) -> Result<Trailer, BackupProblem> {
    let mut encrypted = || -> io::Result<Trailer> {
        let out = BufWriter::new(part.file());
        let mut out = encryption::encrypt(out, order.passphrase, order.config.backup.work_factor)?;
        let written = pieces::write(&mut out, manifest, data)?;
        out.finish()?.flush()?;
        part.file().sync_all()?;
        Ok(written)
    };
    encrypted().map_err(|cause| BackupProblem::Write { file: part.path().to_owned(), cause })
}

/// What is read again is what was written.
fn same(written: &Trailer, read: &Trailer, part: &PrivateCopy) -> Result<(), BackupProblem> {
    if written == read {
        return Ok(());
    }
    let cause = io::Error::other("what was read again is not what was written");
    Err(BackupProblem::Damaged { file: part.path().to_owned(), cause })
}

/// What a file holds and what a database holds, of the things that are counted.
pub(super) fn differs(held: &Counts, found: &Counts) -> Option<BackupProblem> {
    (held != found).then(|| BackupProblem::CountsDiffer { held: Box::new(*held), found: Box::new(*found) })
}

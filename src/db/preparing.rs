//! One process after another prepares a database: several are often started at once, and each runs what is missing.

use std::fs::File;
use std::io;
use std::path::Path;

use diesel::RunQueryDsl as _;

use super::Conn;
use super::pool::sqlite_file;

/// The number of the lock among those of a PostgreSQL database; nothing else of the portal takes such a lock.
const LOCK: i64 = 0x6c6f_6d62_6101;

/// Others wait as long as this is kept.
#[must_use = "the next one begins when this is dropped"]
pub struct Preparing {
    #[expect(dead_code, reason = "the system holds the lock as long as the file is open")]
    file: Option<File>,
    #[expect(dead_code, reason = "the server holds the lock as long as the connection is open")]
    server: Option<Conn>,
}

impl Preparing {
    /// Waits for its turn: at a file beside an SQLite database, or at the server, by a connection of its own. Either frees it
    /// when the process ends, however it ends.
    ///
    /// # Errors
    /// The server does not answer, or the file cannot be made.
    pub fn turn(url: &str, mut conn: Conn) -> io::Result<Self> {
        if let Conn::Postgresql(_) = conn {
            let asked = diesel::sql_query(format!("SELECT pg_advisory_lock({LOCK})"));
            asked.execute(&mut conn).map_err(io::Error::other)?;
            return Ok(Self { file: None, server: Some(conn) });
        }
        Ok(Self { file: sqlite_file(url).map_or(Ok(None), wait)?, server: None })
    }
}

#[cfg(unix)]
fn wait(database: &Path) -> io::Result<Option<File>> {
    use rustix::fs::{FlockOperation, flock};

    use crate::private_files;

    let mut name = database.as_os_str().to_owned();
    name.push("-preparing");
    let file = private_files::options().write(true).create(true).truncate(false).open(name)?;
    flock(&file, FlockOperation::LockExclusive)?;
    Ok(Some(file))
}

/// Elsewhere there is no such lock.
#[cfg(not(unix))]
fn wait(_: &Path) -> io::Result<Option<File>> {
    Ok(None)
}

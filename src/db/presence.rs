//! Who uses a database: running portals, which do not disturb each other, or one command that must be alone.

use std::collections::hash_map::RandomState;
use std::fs::File;
use std::hash::{BuildHasher as _, Hasher as _};
use std::io;
use std::sync::OnceLock;
use std::time::Duration;

use diesel::RunQueryDsl as _;
use diesel::sql_types::BigInt;

use super::pool::sqlite_file;
use super::{Conn, Fault};
use crate::private_files;

/// Kept open as long as the portal runs, or the command that is alone.
#[derive(Debug)]
#[must_use = "the presence ends when this is dropped"]
pub struct Presence {
    #[expect(dead_code, reason = "the system holds the lock as long as the file is open")]
    lock: Option<File>,
}

/// Somebody else uses the database.
#[derive(Debug, thiserror::Error)]
#[error("a portal is using this database: stop every `lomba serve` and `lomba worker` first, then try again")]
pub struct InUse;

/// With what the names begin that connections to PostgreSQL have there.
const APPLICATION: &str = "lomba ";

/// The name of this process's connections to PostgreSQL. It is drawn once: the pool of a process may open a second
/// connection beside the first at any time, and numbers of processes repeat from machine to machine.
pub(super) fn application_name() -> &'static str {
    static NAME: OnceLock<String> = OnceLock::new();
    NAME.get_or_init(|| format!("{APPLICATION}{:016x}", RandomState::new().build_hasher().finish()))
}

/// How often it is looked again whether another portal is gone, and how long after each other.
const LOOKS: u32 = 50;
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

#[derive(diesel::QueryableByName)]
struct Others {
    #[diesel(sql_type = BigInt)]
    number: i64,
}

/// How many connections of other processes of the portal there are.
///
/// Within a transaction PostgreSQL answers from what it saw first, until it is told to forget that.
fn others_connected(conn: &mut Conn) -> Result<i64, Fault> {
    diesel::sql_query("SELECT pg_stat_clear_snapshot()").execute(conn)?;
    let query = format!(
        "SELECT count(*) AS number FROM pg_stat_activity WHERE datname = current_database() \
         AND starts_with(application_name, '{APPLICATION}') AND application_name <> '{}'",
        application_name()
    );
    let others: Others = diesel::sql_query(query).get_result(conn)?;
    Ok(others.number)
}

impl Presence {
    /// Notes that a portal runs on the database. For SQLite a lock on a file beside it, which the system takes back when
    /// the process ends, however it ends; PostgreSQL knows its connections.
    ///
    /// # Errors
    /// A command that must be alone is at work, or the file cannot be made.
    pub fn running(url: &str) -> io::Result<Self> {
        Self::lock(url, false)
    }

    /// Takes the database for one command alone.
    ///
    /// # Errors
    /// A portal runs on it.
    pub fn alone(url: &str, conn: &mut Conn) -> Result<Result<Self, InUse>, Fault> {
        if let Conn::Postgresql(_) = conn {
            let mut others = others_connected(conn)?;
            // PostgreSQL needs a moment to see that a process that has just ended is gone.
            for _ in 0..LOOKS {
                if others == 0 {
                    break;
                }
                std::thread::sleep(BETWEEN_LOOKS);
                others = others_connected(conn)?;
            }
            return Ok(if others == 0 { Ok(Self { lock: None }) } else { Err(InUse) });
        }
        Ok(Self::lock(url, true).map_err(|_held| InUse))
    }

    #[cfg(unix)]
    fn lock(url: &str, alone: bool) -> io::Result<Self> {
        use rustix::fs::{FlockOperation, flock};

        let Some(database) = sqlite_file(url) else { return Ok(Self { lock: None }) };
        let mut name = database.as_os_str().to_owned();
        name.push("-running");
        let file = private_files::options().write(true).create(true).truncate(false).open(name)?;
        let operation = if alone {
            FlockOperation::NonBlockingLockExclusive
        } else {
            FlockOperation::NonBlockingLockShared
        };
        flock(&file, operation)?;
        Ok(Self { lock: Some(file) })
    }

    /// Elsewhere there is no such lock.
    #[cfg(not(unix))]
    fn lock(_: &str, _: bool) -> io::Result<Self> {
        Ok(Self { lock: None })
    }
}

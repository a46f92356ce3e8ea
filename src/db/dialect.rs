//! Everything in which SQLite and PostgreSQL differ.

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::pg::PgConnection;
use diesel::prelude::*;
use diesel::sqlite::SqliteConnection;

use super::Fault;
use super::presence::application_name;

/// A connection to either database.
#[derive(diesel::MultiConnection)]
pub enum Conn {
    Postgresql(PgConnection),
    Sqlite(SqliteConnection),
}

type Manager = <Conn as Connection>::TransactionManager;

impl Conn {
    /// Opens `sqlite:FILE` or `postgres://…`; nothing else, so that a mistyped address creates no file. Whoever only looks waits
    /// for a writer as well, such as another process that prepares the file.
    pub fn open(url: &str) -> ConnectionResult<Self> {
        match url.split_once(':') {
            Some(("postgres" | "postgresql", _)) => PgConnection::establish(url).map(Self::Postgresql),
            Some(("sqlite", path)) => {
                let mut conn = SqliteConnection::establish(path.trim_start_matches("//"))?;
                conn.batch_execute("PRAGMA busy_timeout = 10000")
                    .map_err(ConnectionError::CouldntSetupConfiguration)?;
                Ok(Self::Sqlite(conn))
            }
            _ => {
                Err(ConnectionError::InvalidConnectionUrl("expected sqlite:FILE or postgres://…".to_owned()))
            }
        }
    }

    /// Several reads of one moment: what others write meanwhile is not seen.
    ///
    /// # Errors
    /// Those of `read`, or the database does not answer.
    pub fn at_one_moment<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, Fault>) -> Result<T, Fault> {
        self.transaction(|conn| {
            if let Self::Postgresql(conn) = conn {
                conn.batch_execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")?;
            }
            read(conn)
        })
    }

    /// Settings of every connection. The time-out comes first: switching to WAL needs the file's lock. PostgreSQL compiles no
    /// statement to machine code: it did so anew at each run of a juror's queue, 200 ms for a statement of 10. And it plans a
    /// kept statement once, for any values: planning the long ones anew for each took as long as running them. SQLite's log stays as
    /// large as its largest transaction made it, an import of gigabytes for ever, unless it is told a limit.
    pub fn prepare(&mut self) -> QueryResult<()> {
        match self {
            Self::Sqlite(conn) => conn.batch_execute(
                "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; \
                 PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -4000; \
                 PRAGMA journal_size_limit = 67108864;",
            ),
            Self::Postgresql(conn) => conn.batch_execute(&format!(
                "SET application_name = '{}'; SET TIME ZONE 'UTC'; SET lock_timeout = '10s'; SET statement_timeout = '30s'; \
                 SET idle_in_transaction_session_timeout = '60s'; SET client_min_messages = 'warning'; SET jit = off; \
                 SET plan_cache_mode = force_generic_plan;",
                application_name()
            )),
        }
    }

    /// Keeps in memory what one long transaction of an SQLite file writes, up to 512 MiB, instead of writing it out and reading
    /// it again in between; gives that memory back afterwards.
    ///
    /// # Errors
    /// Our own failures only.
    pub fn widen_cache(&mut self, wide: bool) -> QueryResult<()> {
        match self {
            Self::Sqlite(conn) => conn.batch_execute(if wide {
                "PRAGMA cache_size = -524288"
            } else {
                "PRAGMA cache_size = -4000; PRAGMA shrink_memory"
            }),
            Self::Postgresql(_) => Ok(()),
        }
    }

    /// Begins a transaction that may write. SQLite takes its write lock at once: a lock asked for in the
    /// middle of a reading transaction is refused without waiting.
    pub(super) fn begin(&mut self) -> QueryResult<()> {
        match self {
            Self::Sqlite(conn) => AnsiTransactionManager::begin_transaction_sql(conn, "BEGIN IMMEDIATE"),
            Self::Postgresql(conn) => AnsiTransactionManager::begin_transaction_sql(conn, "BEGIN"),
        }
    }

    /// Makes the next transactions of this connection survive a power cut, at the price of a disk flush.
    pub(super) fn durable(&mut self, on: bool) -> QueryResult<()> {
        match self {
            Self::Sqlite(conn) => conn.batch_execute(if on {
                "PRAGMA synchronous = FULL"
            } else {
                "PRAGMA synchronous = NORMAL"
            }),
            Self::Postgresql(_) => Ok(()),
        }
    }

    pub(super) fn commit(&mut self) -> QueryResult<()> {
        Manager::commit_transaction(self)
    }

    pub(super) fn rollback(&mut self) -> QueryResult<()> {
        match Manager::rollback_transaction(self) {
            Ok(()) | Err(diesel::result::Error::BrokenTransactionManager) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// Appended to the inner `SELECT` of a claim: PostgreSQL's workers step over each other's rows;
    /// SQLite has one writer at a time and needs nothing.
    #[must_use]
    pub fn skip_locked(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => "",
            Self::Postgresql(_) => "FOR UPDATE SKIP LOCKED",
        }
    }

    /// Whether there is a table of this name.
    ///
    /// # Errors
    /// The database does not answer.
    pub fn has_table(&mut self, name: &str) -> QueryResult<bool> {
        use diesel::dsl::sql;
        use diesel::sql_types::{Bool, Text};
        let found = match self {
            Self::Sqlite(_) => {
                sql::<Bool>("EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ")
            }
            Self::Postgresql(_) => sql::<Bool>(
                "EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = ANY (current_schemas(false)) AND tablename = ",
            ),
        };
        diesel::select(found.bind::<Text, _>(name).sql(")")).get_result(self)
    }

    /// "SQLite" or "PostgreSQL", for people.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Sqlite(_) => "SQLite",
            Self::Postgresql(_) => "PostgreSQL",
        }
    }
}

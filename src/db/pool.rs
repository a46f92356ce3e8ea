//! The connection pool and its two doors, `read` and `write`.

use std::ops::{Deref, DerefMut};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use diesel::ConnectionError;
use diesel::connection::{Connection as _, InstrumentationEvent};
use diesel::r2d2::{
    self, CustomizeConnection, ManageConnection, Pool, PooledConnection, R2D2Connection as _,
};

use super::{Admission, Conn, Fault, Tx};
use crate::clock::{At, Stopwatch};
use crate::config::Letters;
use crate::private_files;
use crate::secrets::Seal;

/// How long a request waits for a connection. A person who waits longer loads the page again.
const LONGEST_WAIT: Duration = Duration::from_secs(5);

/// A connection that was used so lately is taken for alive without asking: the look costs as much as a query. One that
/// breaks meanwhile fails the request that meets it, as it would have a moment later.
const SURELY_ALIVE: Duration = Duration::from_secs(1);

/// Opens connections of exactly the configured kind; the derived way would try each database in turn
/// and hide the reason a server cannot be reached.
#[derive(Debug)]
struct Manager {
    url: String,
    /// Looks whether a connection is alive.
    looks: Arc<AtomicU64>,
}

/// A connection of the pool, and how long it has not been used.
struct Pooled {
    conn: Conn,
    unused: Stopwatch,
}

impl ManageConnection for Manager {
    type Connection = Pooled;
    type Error = r2d2::Error;

    fn connect(&self) -> Result<Pooled, r2d2::Error> {
        let conn = Conn::open(&self.url).map_err(r2d2::Error::ConnectionError)?;
        Ok(Pooled { conn, unused: Stopwatch::start() })
    }

    fn is_valid(&self, pooled: &mut Pooled) -> Result<(), r2d2::Error> {
        if pooled.unused.elapsed() < SURELY_ALIVE {
            return Ok(());
        }
        self.looks.fetch_add(1, Ordering::Relaxed);
        pooled.conn.ping().map_err(r2d2::Error::QueryError)
    }

    /// Asked when a connection is given back.
    fn has_broken(&self, pooled: &mut Pooled) -> bool {
        pooled.unused = Stopwatch::start();
        std::thread::panicking() || pooled.conn.is_broken()
    }
}

/// A connection as long as somebody uses it; dropped, it goes back to the pool.
pub struct Lease(PooledConnection<Manager>);

impl Deref for Lease {
    type Target = Conn;
    fn deref(&self) -> &Conn {
        &self.0.conn
    }
}

impl DerefMut for Lease {
    fn deref_mut(&mut self) -> &mut Conn {
        &mut self.0.conn
    }
}

/// Prepares new connections and has each of them count its queries here.
#[derive(Debug)]
struct Prepare {
    begun: Arc<AtomicU64>,
    interrupt: Arc<AtomicU64>,
}

/// How r2d2's look whether a connection is alive begins.
const LOOK: &str = "SELECT 1 ";

/// Counts down, and breaks the work off when the count comes to its end.
fn interrupt_at_its_end(left: &AtomicU64) {
    let before = left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1));
    if before == Ok(1) {
        std::panic::resume_unwind(Box::new("interrupted, as was asked for"));
    }
}

impl CustomizeConnection<Pooled, r2d2::Error> for Prepare {
    fn on_acquire(&self, Pooled { conn, .. }: &mut Pooled) -> Result<(), r2d2::Error> {
        conn.prepare().map_err(r2d2::Error::QueryError)?;
        let (begun, interrupt) = (self.begun.clone(), self.interrupt.clone());
        conn.set_instrumentation(move |event: InstrumentationEvent<'_>| {
            if let InstrumentationEvent::StartQuery { query, .. } = event {
                begun.fetch_add(1, Ordering::Relaxed);
                // The pool's own look whether a connection is alive is nobody's work.
                if interrupt.load(Ordering::SeqCst) > 0 && !query.to_string().starts_with(LOOK) {
                    interrupt_at_its_end(&interrupt);
                }
            }
        });
        Ok(())
    }
}

/// Why the database cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenProblem {
    /// The folder of the SQLite file cannot be made.
    #[error("the folder of the database, {folder}, cannot be made: {cause}")]
    Folder {
        folder: String,
        /// What the system said.
        cause: std::io::Error,
    },
    /// The first connection failed.
    #[error("the database cannot be opened: {0}")]
    Connect(#[from] ConnectionError),
    /// The pool could not be filled.
    #[error("the database answers, but no pool of connections can be made: {0}")]
    Pool(#[from] r2d2::PoolError),
}

/// The file of an SQLite database; none for PostgreSQL and for a database in memory.
#[must_use]
pub fn sqlite_file(url: &str) -> Option<&Path> {
    let file = url.strip_prefix("sqlite:")?.trim_start_matches("//");
    (!file.is_empty() && file != ":memory:").then(|| Path::new(file))
}

/// Connections of the pool.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Connections {
    pub open: u32,
    pub idle: u32,
    /// More than this are never open.
    pub most: u32,
}

/// A pool of connections to one database; cheap to clone.
#[derive(Clone)]
pub struct Database {
    pool: Pool<Manager>,
    queries: Arc<AtomicU64>,
    looks: Arc<AtomicU64>,
    interrupt: Arc<AtomicU64>,
    /// SQLite has one writer; queueing here is fair and wakes at once, its own waiting sleeps and polls.
    writer: Option<Arc<Mutex<()>>>,
    seal: Seal,
    site: Arc<str>,
    letters: Letters,
    admission: Arc<Admission>,
}

impl std::fmt::Debug for Database {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Database").finish_non_exhaustive()
    }
}

impl Database {
    /// Opens the pool, making the folder of an SQLite file if needed. `size` 0 takes the default: 6
    /// connections to SQLite, 8 to PostgreSQL. `seal`, `site` and `letters` travel with every transaction.
    pub fn open(url: &str, size: u32, seal: Seal, site: &str, letters: Letters) -> Result<Self, OpenProblem> {
        let is_sqlite = url.starts_with("sqlite:");
        if let Some(folder) = sqlite_file(url).and_then(Path::parent) {
            private_files::create_folder(folder)
                .map_err(|cause| OpenProblem::Folder { folder: folder.display().to_string(), cause })?;
        }
        // The files beside a database, such as its log, get the mode of the database. What cannot be made here is told
        // by opening it.
        if let Some(file) = sqlite_file(url) {
            private_files::create_if_missing(file).ok();
        }
        // One plain attempt first: the pool would only say that it waited in vain.
        drop(Conn::open(url)?);
        let size = match size {
            0 if is_sqlite => 6,
            0 => 8,
            n => n,
        };
        let (queries, interrupt) = (Arc::<AtomicU64>::default(), Arc::<AtomicU64>::default());
        let manager = Manager { url: url.to_owned(), looks: Arc::default() };
        let looks = manager.looks.clone();
        let prepare = Prepare { begun: queries.clone(), interrupt: interrupt.clone() };
        let pool = Pool::builder()
            .max_size(size)
            // None is opened before it is asked for: a command that ends while one is on its way ends in the middle of
            // OpenSSL's work, where libpq has it, and that has crashed.
            .min_idle(Some(0))
            .connection_timeout(LONGEST_WAIT)
            .test_on_check_out(!is_sqlite)
            .connection_customizer(Box::new(prepare))
            .build(manager)?;
        let writer = is_sqlite.then(|| Arc::new(Mutex::new(())));
        let admission = Arc::new(Admission::new(size, is_sqlite, LONGEST_WAIT));
        Ok(Self { pool, queries, looks, interrupt, writer, seal, site: site.into(), letters, admission })
    }

    /// A connection for migrations and maintenance.
    pub fn connection(&self) -> Result<Lease, Fault> {
        Ok(Lease(self.pool.get()?))
    }

    /// Whether it is a file of SQLite.
    #[must_use]
    pub fn is_sqlite(&self) -> bool {
        self.writer.is_some()
    }

    /// How many connections are open, and how many of them wait for work.
    #[must_use]
    pub fn connections(&self) -> Connections {
        let state = self.pool.state();
        Connections { open: state.connections, idle: state.idle_connections, most: self.pool.max_size() }
    }

    /// How many queries the pool's connections have begun since it was opened, the ends of a transaction included. A
    /// page's cost is a difference, so the looks whether a connection is alive, which depend on the time, are left out.
    #[must_use]
    pub fn queries_begun(&self) -> u64 {
        self.queries.load(Ordering::Relaxed).saturating_sub(self.looks.load(Ordering::Relaxed))
    }

    /// For tests: the work that begins the `number`th query from now ends there, as in a process that dies; 0 is never. What
    /// was left of the number before comes back.
    pub fn interrupt_at(&self, number: u64) -> u64 {
        self.interrupt.swap(number, Ordering::SeqCst)
    }

    /// Turns for whoever waits without blocking a thread.
    #[must_use]
    pub fn admission(&self) -> &Admission {
        &self.admission
    }

    /// The key that opens what is stored sealed, for its owner's own page.
    #[must_use]
    pub fn seal(&self) -> &Seal {
        &self.seal
    }

    /// Runs queries.
    pub fn read<T, E: From<Fault>>(&self, run: impl FnOnce(&mut Conn) -> Result<T, E>) -> Result<T, E> {
        run(&mut *self.connection()?)
    }

    /// Runs `act` in one transaction at the instant `now`: committed on `Ok`, rolled back on `Err`.
    pub fn write<T, E: From<Fault>>(
        &self,
        now: At,
        act: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.transact(now, false, act)
    }

    /// Like `write`, and on disk before it returns: for acts whose receipt is a promise.
    pub fn write_durably<T, E: From<Fault>>(
        &self,
        now: At,
        act: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.transact(now, true, act)
    }

    fn transact<T, E: From<Fault>>(
        &self,
        now: At,
        durable: bool,
        act: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let turn = self.writer.as_ref().map(|lock| lock.lock().unwrap_or_else(PoisonError::into_inner));
        let mut conn = self.connection()?;
        if durable {
            conn.durable(true).map_err(Fault::from)?;
        }
        conn.begin().map_err(Fault::from)?;
        let (seal, site, letters) = (&self.seal, &*self.site, self.letters);
        let outcome = match act(&mut Tx { conn: &mut conn, now, seal, site, letters, trail: None }) {
            Ok(value) => conn.commit().map(|()| value).map_err(|error| E::from(error.into())),
            Err(problem) => conn.rollback().map_err(|error| E::from(error.into())).and(Err(problem)),
        };
        if durable {
            conn.durable(false).map_err(Fault::from)?;
        }
        drop(turn);
        outcome
    }
}

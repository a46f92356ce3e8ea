//! Migrations: two folders of equal names, one per database, compiled in.

use diesel::migration::{Migration, MigrationSource};
use diesel::prelude::*;
use diesel::sql_types::Text;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::{Conn, Fault};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRESQL: EmbeddedMigrations = embed_migrations!("migrations/postgresql");

/// A migration did not run; the database is as the last good one left it.
#[derive(Debug, thiserror::Error)]
#[error("migration failed: {0}")]
pub struct MigrationProblem(String);

impl MigrationProblem {
    fn from_cause(cause: Box<dyn std::error::Error + Send + Sync>) -> Self {
        Self(cause.to_string())
    }
}

/// Runs what is missing and names it.
pub fn run(conn: &mut Conn) -> Result<Vec<String>, MigrationProblem> {
    let names = match conn {
        Conn::Sqlite(conn) => conn.run_pending_migrations(SQLITE).map(|all| names(&all)),
        Conn::Postgresql(conn) => conn.run_pending_migrations(POSTGRESQL).map(|all| names(&all)),
    };
    names.map_err(MigrationProblem::from_cause)
}

/// How many migrations have not run yet.
pub fn pending(conn: &mut Conn) -> Result<usize, MigrationProblem> {
    let count = match conn {
        Conn::Sqlite(conn) => conn.pending_migrations(SQLITE).map(|all| all.len()),
        Conn::Postgresql(conn) => conn.pending_migrations(POSTGRESQL).map(|all| all.len()),
    };
    count.map_err(MigrationProblem::from_cause)
}

/// The migrations that this program brings along for a database of this address, in order, by their versions.
pub fn known(url: &str) -> Result<Vec<String>, MigrationProblem> {
    fn versions<DB: diesel::backend::Backend>(all: &[Box<dyn Migration<DB>>]) -> Vec<String> {
        all.iter().map(|one| one.name().version().to_string()).collect()
    }
    let found = if url.starts_with("sqlite:") {
        MigrationSource::<diesel::sqlite::Sqlite>::migrations(&SQLITE).map(|all| versions(&all))
    } else {
        MigrationSource::<diesel::pg::Pg>::migrations(&POSTGRESQL).map(|all| versions(&all))
    };
    let mut names = found.map_err(MigrationProblem::from_cause)?;
    names.sort();
    Ok(names)
}

#[derive(QueryableByName)]
struct Version {
    #[diesel(sql_type = Text)]
    version: String,
}

/// The migrations that have run on this database, in order; asks only, and fails where none ever did.
pub fn applied(conn: &mut Conn) -> Result<Vec<String>, Fault> {
    let query = "SELECT version FROM __diesel_schema_migrations ORDER BY version";
    let found: Vec<Version> = diesel::sql_query(query).load(conn)?;
    Ok(found.into_iter().map(|of| of.version).collect())
}

fn names(versions: &[diesel::migration::MigrationVersion<'_>]) -> Vec<String> {
    versions.iter().map(ToString::to_string).collect()
}

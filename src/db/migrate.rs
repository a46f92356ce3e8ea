//! Migrations: two folders of equal names, one per database, compiled in.

use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::Conn;

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

fn names(versions: &[diesel::migration::MigrationVersion<'_>]) -> Vec<String> {
    versions.iter().map(ToString::to_string).collect()
}

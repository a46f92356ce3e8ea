//! A database of its own for each test.

use std::path::Path;

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};

use super::template;

/// Which database a test runs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backend {
    Sqlite,
    Postgresql,
}

/// The database's address; a PostgreSQL one is dropped at the end.
#[derive(Debug)]
pub struct TestDatabase {
    pub url: String,
    drop: Option<(String, String)>,
}

impl TestDatabase {
    /// An empty one; none if PostgreSQL is wanted and no server was given.
    pub fn make(backend: Backend, dir: &Path) -> Option<Self> {
        match backend {
            Backend::Sqlite => Some(Self { url: sqlite(dir), drop: None }),
            Backend::Postgresql => Some(Self::on(server()?, "")),
        }
    }

    /// One with its tables, institutions and edition, copied from a template that is prepared once: `prepare` is given
    /// the address of an empty database.
    pub fn prepared(backend: Backend, dir: &Path, prepare: impl Fn(&str)) -> Option<Self> {
        match backend {
            Backend::Sqlite => {
                let template = template::sqlite(&prepare);
                std::fs::write(dir.join("test.db"), template).unwrap();
                Some(Self { url: sqlite(dir), drop: None })
            }
            Backend::Postgresql => {
                let server = server()?;
                let template = template::postgresql(&server, &prepare);
                Some(Self::on(server, &format!("TEMPLATE {template}")))
            }
        }
    }

    fn on(server: String, how: &str) -> Self {
        let name = format!("lomba_{}", super::app::unique());
        let create = format!("CREATE DATABASE {name} {how}");
        PgConnection::establish(&server).unwrap().batch_execute(&create).unwrap();
        Self { url: beside(&server, &name), drop: Some((server, name)) }
    }

    /// The same database for a second portal; it stays when this one goes.
    pub fn shared(&self) -> Self {
        Self { url: self.url.clone(), drop: None }
    }
}

fn sqlite(dir: &Path) -> String {
    format!("sqlite:{}", dir.join("test.db").display())
}

/// The address of another database of the server.
pub(super) fn beside(server: &str, name: &str) -> String {
    let (head, _) = server.rsplit_once('/').unwrap();
    format!("{head}/{name}")
}

fn server() -> Option<String> {
    let given = std::env::var("LOMBA_TEST_POSTGRES").ok();
    let required = std::env::var("LOMBA_TEST_REQUIRE").unwrap_or_default();
    assert!(
        given.is_some() || !required.contains("postgres"),
        "PostgreSQL is required, but LOMBA_TEST_POSTGRES is not set"
    );
    given
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        if let Some((server, name)) = &self.drop
            && let Ok(mut conn) = PgConnection::establish(server)
        {
            conn.batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).ok();
        }
    }
}

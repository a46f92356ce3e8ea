//! A database of its own for each test.

use std::path::Path;

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};

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
    /// None if PostgreSQL is wanted and no server was given.
    pub fn make(backend: Backend, dir: &Path) -> Option<Self> {
        if backend == Backend::Sqlite {
            return Some(Self { url: format!("sqlite:{}", dir.join("test.db").display()), drop: None });
        }
        let Ok(server) = std::env::var("LOMBA_TEST_POSTGRES") else {
            let required = std::env::var("LOMBA_TEST_REQUIRE").unwrap_or_default();
            assert!(
                !required.contains("postgres"),
                "PostgreSQL is required, but LOMBA_TEST_POSTGRES is not set"
            );
            return None;
        };
        let name = format!("lomba_{}", super::app::unique());
        PgConnection::establish(&server).unwrap().batch_execute(&format!("CREATE DATABASE {name}")).unwrap();
        let (head, _) = server.rsplit_once('/').unwrap();
        Some(Self { url: format!("{head}/{name}"), drop: Some((server, name)) })
    }

    /// The same database for a second portal; it stays when this one goes.
    pub fn shared(&self) -> Self {
        Self { url: self.url.clone(), drop: None }
    }
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

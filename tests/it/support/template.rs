//! The database that tests start from, prepared once: making tables and loading institutions takes longer than most tests.

use std::sync::OnceLock;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use diesel::{Connection, PgConnection, SqliteConnection};
use lomba::secrets::sha256_hex;

use super::database::beside;

/// What a prepared database is made of: another content is another template.
const CONTENT: [&str; 3] = [
    include_str!("../../../migrations/postgresql/2026-11-22-000001_ground/up.sql"),
    include_str!("../../../config/institutions.csv"),
    include_str!("../../../config/edition-2023.toml"),
];

/// The bytes of a prepared database.
pub fn sqlite(prepare: &impl Fn(&str)) -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| {
        let file = std::env::temp_dir().join(format!("lomba-template-{}.db", super::app::unique()));
        prepare(&format!("sqlite:{}", file.display()));
        let mut conn = SqliteConnection::establish(&file.display().to_string()).unwrap();
        conn.batch_execute("PRAGMA wal_checkpoint(TRUNCATE)").unwrap();
        let bytes = std::fs::read(&file).unwrap();
        std::fs::remove_file(&file).ok();
        bytes
    })
}

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Bool)]
    found: bool,
}

/// The name of a prepared database on the server. It stays there for the next run, one for each content.
pub fn postgresql(server: &str, prepare: &impl Fn(&str)) -> &'static str {
    static NAME: OnceLock<String> = OnceLock::new();
    NAME.get_or_init(|| {
        let digest = sha256_hex(&CONTENT.concat());
        let name = format!("lomba_template_{}", digest.get(..16).unwrap());
        let mut conn = PgConnection::establish(server).unwrap();
        // Two runs on one server make it once.
        conn.batch_execute("SELECT pg_advisory_lock(20231)").unwrap();
        let found: Found =
            diesel::sql_query("SELECT EXISTS (SELECT 1 FROM pg_database WHERE datname = $1) AS found")
                .bind::<Text, _>(&name)
                .get_result(&mut conn)
                .unwrap();
        if !found.found {
            let making = format!("{name}_{}", super::app::unique());
            conn.batch_execute(&format!("CREATE DATABASE {making}")).unwrap();
            prepare(&beside(server, &making));
            // The pool of the portal that prepared it closes its connections a moment later.
            let close =
                format!("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{making}'");
            conn.batch_execute(&close).unwrap();
            conn.batch_execute(&format!("ALTER DATABASE {making} RENAME TO {name}")).unwrap();
        }
        conn.batch_execute("SELECT pg_advisory_unlock(20231)").unwrap();
        name
    })
}

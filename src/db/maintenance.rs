//! What an operator's commands ask of a database as a whole: is it whole, how large, empty, and a copy of one instant.

use std::path::Path;

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer, Text};

use super::{Conn, Fault};

/// Most complaints that are told of a damaged database.
const MOST: usize = 20;

#[derive(QueryableByName)]
struct Word {
    #[diesel(sql_type = Text)]
    word: String,
}

#[derive(QueryableByName)]
struct Number {
    #[diesel(sql_type = BigInt)]
    number: i64,
}

#[derive(QueryableByName)]
struct Version {
    #[diesel(sql_type = Integer)]
    version: i32,
}

/// Tables of PostgreSQL that are the portal's, or stand where its would.
const POSTGRESQL_TABLES: &str = "SELECT quote_ident(n.nspname) || '.' || quote_ident(c.relname) AS word FROM pg_class c \
     JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind::text = ANY (ARRAY['r', 'p']) \
     AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' ORDER BY 1";
/// What PostgreSQL itself holds to be broken or unfinished.
const POSTGRESQL_COMPLAINTS: &str = "SELECT 'index ' || indexrelid::regclass::text || ' is not valid' AS word FROM pg_index \
     WHERE NOT indisvalid UNION ALL SELECT 'constraint ' || conname || ' is not validated' FROM pg_constraint \
     WHERE NOT convalidated UNION ALL SELECT 'pages with a wrong checksum: ' || checksum_failures FROM pg_stat_database \
     WHERE datname = current_database() AND checksum_failures > 0 ORDER BY 1";

impl Conn {
    /// Reads everything and lists what is damaged; empty if nothing is. Writes nothing.
    pub fn damages(&mut self) -> Result<Vec<String>, Fault> {
        let mut found = match self {
            Self::Sqlite(conn) => {
                let complaints: Vec<Word> = diesel::sql_query(
                    "SELECT integrity_check AS word FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
                )
                .load(conn)?;
                complaints.into_iter().map(|of| of.word).collect()
            }
            Self::Postgresql(conn) => damages_of_postgresql(conn)?,
        };
        found.truncate(MOST);
        Ok(found)
    }

    /// Rows that name another one that is not there. PostgreSQL never lets one arise.
    pub fn loose_ends(&mut self) -> Result<Vec<String>, Fault> {
        let Self::Sqlite(conn) = self else { return Ok(Vec::new()) };
        let found: Vec<Word> = diesel::sql_query(
            "SELECT DISTINCT 'a row of ' || \"table\" || ' names one of ' || \"parent\" || ' that is missing' AS word \
             FROM pragma_foreign_key_check ORDER BY 1",
        )
        .load(conn)?;
        Ok(found.into_iter().map(|of| of.word).take(MOST).collect())
    }

    /// Bytes that the database takes on its disk.
    pub fn size_bytes(&mut self) -> Result<i64, Fault> {
        let query = match self {
            Self::Sqlite(_) => {
                "SELECT page_count * page_size AS number FROM pragma_page_count, pragma_page_size"
            }
            Self::Postgresql(_) => "SELECT pg_database_size(current_database()) AS number",
        };
        Ok(diesel::sql_query(query).get_result::<Number>(self)?.number)
    }

    /// How many tables there are, whosoever.
    pub fn count_tables(&mut self) -> Result<usize, Fault> {
        let query = match self {
            Self::Sqlite(_) => "SELECT name AS word FROM sqlite_master WHERE type = 'table' ORDER BY 1",
            Self::Postgresql(_) => POSTGRESQL_TABLES,
        };
        Ok(diesel::sql_query(query).load::<Word>(self)?.len())
    }

    /// Writes the whole of an SQLite database, as of one instant, into a file that is empty or not there. Others read and
    /// write meanwhile. Of what was erased nothing is carried along, as a copy of the file's pages would.
    pub fn copy_into(&mut self, file: &Path) -> Result<(), Fault> {
        let file = file.display().to_string();
        diesel::sql_query("VACUUM INTO $1").bind::<Text, _>(file).execute(self)?;
        Ok(())
    }

    /// Makes an SQLite file one that many may read while one writes, as the portal keeps it; does nothing elsewhere.
    pub fn keep_write_ahead_log(&mut self) -> Result<(), Fault> {
        if let Self::Sqlite(conn) = self {
            conn.batch_execute("PRAGMA journal_mode = WAL")?;
        }
        Ok(())
    }

    /// Begins to read as of one instant and names that instant for another connection to PostgreSQL; none for SQLite.
    pub fn begin_shared_instant(&mut self) -> Result<Option<String>, Fault> {
        let Self::Postgresql(conn) = self else { return Ok(None) };
        conn.batch_execute("SET TIME ZONE 'UTC'; BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")?;
        let name: Word = diesel::sql_query("SELECT pg_export_snapshot() AS word").get_result(conn)?;
        Ok(Some(name.word))
    }

    /// The major version of a PostgreSQL server, such as 15; none for SQLite.
    pub fn server_major(&mut self) -> Result<Option<i32>, Fault> {
        let Self::Postgresql(conn) = self else { return Ok(None) };
        let query = "SELECT current_setting('server_version_num')::int AS version";
        let found: Version = diesel::sql_query(query).get_result(conn)?;
        Ok(Some(found.version / 10_000))
    }

    /// Counts PostgreSQL's rows anew for its planner, after much was put in at once. An SQLite file brings its counts along.
    pub fn analyse(&mut self) -> Result<(), Fault> {
        if let Self::Postgresql(conn) = self {
            conn.batch_execute("SET statement_timeout = 0; ANALYZE")?;
        }
        Ok(())
    }
}

/// Every row of every table is read whole, so that a page that cannot be read is found.
fn damages_of_postgresql(conn: &mut PgConnection) -> Result<Vec<String>, Fault> {
    conn.batch_execute("SET statement_timeout = 0")?;
    let complaints: Vec<Word> = diesel::sql_query(POSTGRESQL_COMPLAINTS).load(conn)?;
    let mut found: Vec<String> = complaints.into_iter().map(|of| of.word).collect();
    let tables: Vec<Word> = diesel::sql_query(POSTGRESQL_TABLES).load(conn)?;
    for Word { word: table } in tables {
        let all = format!("SELECT count(hashtext(one::text))::bigint AS number FROM {table} AS one");
        if let Err(cause) = diesel::sql_query(all).get_result::<Number>(conn) {
            found.push(format!("{table} cannot be read: {cause}"));
        }
    }
    Ok(found)
}

//! The whole content of a database as text, to see whether anything changed.

use std::collections::BTreeMap;

use diesel::prelude::*;
use diesel::sql_types::Text;
use lomba::db::{Conn, Database, Fault};

#[derive(QueryableByName)]
struct Word {
    #[diesel(sql_type = Text)]
    text: String,
}

/// Every table with all its rows.
pub fn database_text(db: &Database) -> BTreeMap<String, String> {
    db.read(|conn| -> Result<_, Fault> {
        let sqlite = conn.name() == "SQLite";
        let mut all = BTreeMap::new();
        for table in tables(conn, sqlite)? {
            let query = if sqlite {
                let columns = words(conn, &format!("SELECT name AS text FROM pragma_table_info('{table}')"))?;
                let quoted: Vec<String> = columns.iter().map(|name| format!("quote(\"{name}\")")).collect();
                let row = quoted.join(" || ',' || ");
                format!("SELECT COALESCE(group_concat({row}, ';'), '') AS text FROM \"{table}\"")
            } else {
                format!("SELECT COALESCE(string_agg(t::text, ';' ORDER BY t::text), '') AS text FROM \"{table}\" t")
            };
            all.insert(table, words(conn, &query)?.concat());
        }
        assert!(all.len() > 20, "{} tables", all.len());
        Ok(all)
    })
    .unwrap()
}

fn tables(conn: &mut Conn, sqlite: bool) -> Result<Vec<String>, Fault> {
    words(
        conn,
        if sqlite {
            "SELECT name AS text FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        } else {
            "SELECT tablename::text AS text FROM pg_tables WHERE schemaname = 'public'"
        },
    )
}

fn words(conn: &mut Conn, query: &str) -> Result<Vec<String>, Fault> {
    Ok(diesel::sql_query(query).load::<Word>(conn)?.into_iter().map(|word| word.text).collect())
}

//! All rows of an SQLite database, put into a PostgreSQL one with the same tables: many rows by one statement, where an act
//! at a time takes hundreds. The demonstration is planted in a file, which asks nobody over a line, and carried over.

use std::fmt::Write as _;

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Nullable, Text};

use super::{Conn, Fault};

/// Rows that one statement puts in.
const ROWS: usize = 2000;

/// Tables in the order in which they were made, so that what a row names is there before it.
const TABLES: &str = "SELECT c.relname::text AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns, \
     array_agg(a.atttypid = 'bytea'::regtype ORDER BY a.attnum) AS bytes, bool_or(a.attidentity <> '') AS numbered \
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped \
     WHERE c.relkind::text = ANY (ARRAY['r']) AND c.relnamespace = current_schema()::regnamespace \
     AND c.relname <> '__diesel_schema_migrations' GROUP BY c.oid, c.relname ORDER BY c.oid";

#[derive(QueryableByName)]
struct Table {
    #[diesel(sql_type = Text)]
    name: String,
    #[diesel(sql_type = Array<Text>)]
    columns: Vec<String>,
    /// Which of the columns hold bytes.
    #[diesel(sql_type = Array<Bool>)]
    bytes: Vec<bool>,
    /// Whether the database numbers its rows.
    #[diesel(sql_type = Bool)]
    numbered: bool,
}

/// Some rows, as JSON.
#[derive(QueryableByName)]
struct Piece {
    #[diesel(sql_type = Text)]
    rows: String,
    /// The last of them; none when there are no more.
    #[diesel(sql_type = Nullable<BigInt>)]
    last: Option<i64>,
}

impl Table {
    /// SQL that reads the rows behind row `$1`.
    fn reading(&self) -> String {
        let mut pairs = String::new();
        for (column, bytes) in self.columns.iter().zip(&self.bytes) {
            let comma = if pairs.is_empty() { "" } else { ", " };
            // JSON knows no bytes; PostgreSQL reads them from their digits.
            let value = match bytes {
                true => format!("CASE WHEN \"{column}\" IS NOT NULL THEN '\\x' || hex(\"{column}\") END"),
                false => format!("\"{column}\""),
            };
            write!(pairs, "{comma}'{column}', {value}").ok();
        }
        format!(
            "SELECT json_group_array(json_object({pairs})) AS rows, MAX(carried_row) AS last FROM (\
             SELECT rowid AS carried_row, * FROM \"{}\" WHERE rowid > $1 ORDER BY rowid LIMIT {ROWS})",
            self.name
        )
    }

    /// SQL that writes the rows of `$1`.
    fn writing(&self) -> String {
        let (name, columns) = (&self.name, self.columns.join("\", \""));
        format!(
            "INSERT INTO \"{name}\" (\"{columns}\") SELECT \"{columns}\" FROM \
             json_populate_recordset(NULL::\"{name}\", $1::json)"
        )
    }

    fn carry(&self, from: &mut SqliteConnection, to: &mut PgConnection) -> Result<(), Fault> {
        let name = &self.name;
        // The few rows that the migrations put in are among those that come.
        diesel::sql_query(format!("DELETE FROM \"{name}\"")).execute(to)?;
        let (reading, writing, mut after) = (self.reading(), self.writing(), i64::MIN);
        loop {
            let piece: Piece =
                diesel::sql_query(reading.as_str()).bind::<BigInt, _>(after).get_result(from)?;
            let Some(last) = piece.last else { break };
            diesel::sql_query(writing.as_str()).bind::<Text, _>(piece.rows).execute(to)?;
            after = last;
        }
        if self.numbered {
            let next = format!(
                "SELECT setval(pg_get_serial_sequence('{name}', 'id'), COALESCE(MAX(id), 0) + 1, FALSE) FROM \"{name}\""
            );
            diesel::sql_query(next).execute(to)?;
        }
        Ok(())
    }
}

impl Conn {
    /// Puts all rows of this SQLite database into a PostgreSQL one that was migrated and holds nothing else, all or none, and
    /// has its planner count them.
    ///
    /// # Errors
    /// The databases are others, or one of them refused.
    pub fn carry_into(&mut self, target: &mut Conn) -> Result<(), Fault> {
        let (Self::Sqlite(from), Self::Postgresql(to)) = (self, &mut *target) else {
            return Err(Fault::unwritable("rows are carried from SQLite to PostgreSQL only"));
        };
        to.transaction(|to| {
            let tables: Vec<Table> = diesel::sql_query(TABLES).load(to)?;
            tables.iter().try_for_each(|table| table.carry(from, to))
        })?;
        target.analyse()
    }
}

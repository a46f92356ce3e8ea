//! Counts of what a database holds.

use diesel::prelude::*;

use super::manifest::Counts;
use crate::db::schema::{
    assignments, audit_log, documents, editions, entries, letters, submissions, users, works,
};
use crate::db::{Conn, Fault};

/// How much of the main things there is.
///
/// # Errors
/// Our own failures only.
pub fn count(conn: &mut Conn) -> Result<Counts, Fault> {
    Ok(Counts {
        editions: editions::table.count().get_result(conn)?,
        accounts: users::table.count().get_result(conn)?,
        entries: entries::table.count().get_result(conn)?,
        works: works::table.count().get_result(conn)?,
        submissions: submissions::table.count().get_result(conn)?,
        sheets: assignments::table.count().get_result(conn)?,
        documents: documents::table.count().get_result(conn)?,
        letters: letters::table.count().get_result(conn)?,
        audit_lines: audit_log::table.count().get_result(conn)?,
    })
}

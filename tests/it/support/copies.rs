//! Many works like one that was sent through the pages.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};
use lomba::db::Fault;

/// The first work once more, as the `n`th, with a film of its own.
pub fn copy(conn: &mut lomba::db::Conn, n: i64, title: &str) -> Result<(), Fault> {
    let work = "INSERT INTO works (id, edition_id, entry_id, number, title, competencies, content, status, revision, \
        submitted_at, created_at, updated_at) SELECT $1, edition_id, entry_id, $2, $3, competencies, content, status, \
        revision, submitted_at, created_at, updated_at FROM works WHERE id = 1";
    diesel::sql_query(work)
        .bind::<BigInt, _>(n)
        .bind::<Text, _>(format!("ML-2023-{n:04}"))
        .bind::<Text, _>(title)
        .execute(conn)?;
    let film = "INSERT INTO videos (work_id, part, provider, provider_id, pasted, check_status, report, checked_at, \
        confirm_note, created_at) SELECT $1, part, provider, provider_id || $2, pasted, check_status, report, checked_at, \
        confirm_note, created_at FROM videos WHERE work_id = 1";
    diesel::sql_query(film).bind::<BigInt, _>(n).bind::<Text, _>(n.to_string()).execute(conn)?;
    Ok(())
}

//! The table of tries. Its keys are digests: it tells nobody who tried from where.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Integer, Text};

use super::rules::Tried;
use crate::clock::At;
use crate::db::schema::password_tries as s;
use crate::db::{Fault, Tx, prepared};

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Integer)]
    wrong: i32,
    #[diesel(sql_type = BigInt)]
    last_at: At,
}

/// What was tried so far; nobody else counts for the same key until the transaction ends. One statement: between two, a
/// right password elsewhere could end the count, and there would be no row.
pub(super) fn lock(tx: &mut Tx<'_>, key: &str) -> Result<Tried, Fault> {
    let counted = diesel::sql_query(
        "INSERT INTO password_tries (key_hash, wrong, last_at) VALUES ($1, 0, $2) \
         ON CONFLICT (key_hash) DO UPDATE SET wrong = password_tries.wrong RETURNING wrong, last_at",
    )
    .bind::<Text, _>(key)
    .bind::<BigInt, _>(tx.now);
    let row: Row = prepared(counted).get_result(tx.conn)?;
    Ok(Tried { wrong: u32::try_from(row.wrong).unwrap_or(0), last: row.last_at })
}

pub(super) fn put(tx: &mut Tx<'_>, key: &str, tried: Tried) -> Result<usize, Fault> {
    Ok(diesel::update(s::table.find(key))
        .set((s::wrong.eq(i32::try_from(tried.wrong).unwrap_or(i32::MAX)), s::last_at.eq(tried.last)))
        .execute(tx.conn)?)
}

pub(super) fn delete(tx: &mut Tx<'_>, key: &str) -> Result<usize, Fault> {
    Ok(diesel::delete(s::table.find(key)).execute(tx.conn)?)
}

/// Removes what was tried up to an instant.
pub(super) fn delete_until(tx: &mut Tx<'_>, until: At) -> Result<usize, Fault> {
    Ok(diesel::delete(s::table.filter(s::last_at.le(until))).execute(tx.conn)?)
}

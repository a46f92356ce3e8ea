//! Queries of prepared results.

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::{committee_members, dry_runs as t, users};
use crate::db::{Conn, Fault, Tx};
use crate::ids::{EditionId, UserId};

/// A result that one member has gone through.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct DryRun {
    pub fingerprint: String,
    pub prepared_by: UserId,
    pub name: String,
    pub prepared_at: At,
}

/// Dry runs of an edition, the newest first.
pub fn dry_runs(conn: &mut Conn, edition: EditionId) -> Result<Vec<DryRun>, Fault> {
    Ok(t::table
        .inner_join(users::table)
        .filter(t::edition_id.eq(edition))
        .order(t::id.desc())
        .select((t::fingerprint, t::prepared_by, users::name, t::prepared_at))
        .load(conn)?)
}

/// Keeps a dry run.
pub fn insert_run(
    tx: &mut Tx<'_>,
    edition: EditionId,
    by: UserId,
    fingerprint: &str,
) -> Result<usize, Fault> {
    Ok(diesel::insert_into(t::table)
        .values((
            t::edition_id.eq(edition),
            t::fingerprint.eq(fingerprint),
            t::prepared_by.eq(by),
            t::prepared_at.eq(tx.now),
        ))
        .execute(tx.conn)?)
}

/// How many members the committee has.
pub fn count_members(conn: &mut Conn) -> Result<i64, Fault> {
    Ok(committee_members::table.filter(committee_members::removed_at.is_null()).count().get_result(conn)?)
}

//! What the review rule noted and the chair decided.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::{exclusions, jurors, reviews, works};
use crate::db::{Conn, Tx};
use crate::ids::{EditionId, JurorId, RoundId, WorkId};

/// A score the review rule found.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Review {
    /// The work's number.
    pub work: String,
    /// The juror's code.
    pub juror: String,
    /// `t` when it was found, hundredths.
    pub t: i64,
    /// Jurors who were added.
    pub added: i32,
    /// When.
    pub found_at: At,
}

/// A score the chair excluded.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct Exclusion {
    /// The work's number.
    pub work: String,
    /// The juror's code.
    pub juror: String,
    /// Why, in the chair's words.
    pub reason: String,
    /// When.
    pub decided_at: At,
}

/// Works by number.
pub(super) fn numbers(conn: &mut Conn, edition: EditionId) -> QueryResult<BTreeMap<String, WorkId>> {
    let rows: Vec<(String, WorkId)> = works::table
        .filter(works::edition_id.eq(edition))
        .filter(works::number.is_not_null())
        .order(works::id.asc())
        .select((works::number.assume_not_null(), works::id))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Jurors by code.
pub(super) fn codes(conn: &mut Conn, edition: EditionId) -> QueryResult<BTreeMap<String, JurorId>> {
    let rows: Vec<(String, JurorId)> = jurors::table
        .filter(jurors::edition_id.eq(edition))
        .order(jurors::id.asc())
        .select((jurors::pseudonym, jurors::id))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Works that were reviewed: none is a second time.
pub(super) fn reviewed_works(conn: &mut Conn, edition: EditionId) -> QueryResult<BTreeSet<WorkId>> {
    let rows: Vec<WorkId> = reviews::table
        .filter(reviews::edition_id.eq(edition))
        .order(reviews::id.asc())
        .select(reviews::work_id)
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// What was noted, in the order in which it was.
pub(super) fn reviews(conn: &mut Conn, edition: EditionId) -> QueryResult<Vec<Review>> {
    reviews::table
        .inner_join(works::table)
        .inner_join(jurors::table)
        .filter(reviews::edition_id.eq(edition))
        .order(reviews::id.asc())
        .select((
            works::number.assume_not_null(),
            jurors::pseudonym,
            reviews::t,
            reviews::added,
            reviews::found_at,
        ))
        .load(conn)
}

pub(super) fn insert_review(
    tx: &mut Tx<'_>,
    edition: EditionId,
    (work, juror): (WorkId, JurorId),
    (t, round, added): (i64, Option<RoundId>, usize),
) -> QueryResult<usize> {
    diesel::insert_into(reviews::table)
        .values((
            reviews::edition_id.eq(edition),
            reviews::work_id.eq(work),
            reviews::juror_id.eq(juror),
            reviews::t.eq(t),
            reviews::round_id.eq(round),
            reviews::added.eq(i32::try_from(added).unwrap_or(i32::MAX)),
            reviews::found_at.eq(tx.now),
        ))
        .execute(tx.conn)
}

/// The chair's exclusions, in the order in which they were decided.
pub fn exclusions(conn: &mut Conn, edition: EditionId) -> QueryResult<Vec<Exclusion>> {
    exclusions::table
        .inner_join(works::table)
        .inner_join(jurors::table.on(jurors::id.eq(exclusions::juror_id)))
        .filter(exclusions::edition_id.eq(edition))
        .order(exclusions::id.asc())
        .select((
            works::number.assume_not_null(),
            jurors::pseudonym,
            exclusions::reason,
            exclusions::decided_at,
        ))
        .load(conn)
}

pub(super) fn insert_exclusion(
    tx: &mut Tx<'_>,
    (edition, by): (EditionId, JurorId),
    (work, juror): (WorkId, JurorId),
    reason: &str,
) -> QueryResult<usize> {
    diesel::insert_into(exclusions::table)
        .values((
            exclusions::edition_id.eq(edition),
            exclusions::work_id.eq(work),
            exclusions::juror_id.eq(juror),
            exclusions::reason.eq(reason),
            exclusions::decided_by.eq(by),
            exclusions::decided_at.eq(tx.now),
        ))
        .execute(tx.conn)
}

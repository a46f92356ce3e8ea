//! What the review rule noted and the chair decided.

use std::collections::{BTreeMap, BTreeSet};

use diesel::prelude::*;

use crate::db::schema::{exclusions, jurors, reviews, works};
use crate::db::{Conn, Fault, Tx};
use crate::ids::{EditionId, JurorId, WorkId};
use crate::rounds::model::{Exclusion, NewExclusion, NewReview, Review};

/// Works by number.
pub fn numbers(conn: &mut Conn, edition: EditionId) -> Result<BTreeMap<String, WorkId>, Fault> {
    let rows: Vec<(String, WorkId)> = works::table
        .filter(works::edition_id.eq(edition))
        .filter(works::number.is_not_null())
        .order(works::id.asc())
        .select((works::number.assume_not_null(), works::id))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Jurors by code.
pub fn codes(conn: &mut Conn, edition: EditionId) -> Result<BTreeMap<String, JurorId>, Fault> {
    let rows: Vec<(String, JurorId)> = jurors::table
        .filter(jurors::edition_id.eq(edition))
        .order(jurors::id.asc())
        .select((jurors::pseudonym, jurors::id))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Works that were reviewed: none is a second time.
pub fn reviewed_works(conn: &mut Conn, edition: EditionId) -> Result<BTreeSet<WorkId>, Fault> {
    let rows: Vec<WorkId> = reviews::table
        .filter(reviews::edition_id.eq(edition))
        .order(reviews::id.asc())
        .select(reviews::work_id)
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// What was noted, in the order in which it was.
pub fn reviews(conn: &mut Conn, edition: EditionId) -> Result<Vec<Review>, Fault> {
    Ok(reviews::table
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
        .load(conn)?)
}

/// Notes a review.
pub fn insert_review(tx: &mut Tx<'_>, new: &NewReview) -> Result<usize, Fault> {
    Ok(diesel::insert_into(reviews::table)
        .values((
            reviews::edition_id.eq(new.edition),
            reviews::work_id.eq(new.work),
            reviews::juror_id.eq(new.juror),
            reviews::t.eq(new.t),
            reviews::round_id.eq(new.round),
            reviews::added.eq(i32::try_from(new.added).unwrap_or(i32::MAX)),
            reviews::found_at.eq(tx.now),
        ))
        .execute(tx.conn)?)
}

/// The chair's exclusions, in the order in which they were decided.
pub fn exclusions(conn: &mut Conn, edition: EditionId) -> Result<Vec<Exclusion>, Fault> {
    Ok(exclusions::table
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
        .load(conn)?)
}

/// Writes an exclusion down.
pub fn insert_exclusion(tx: &mut Tx<'_>, new: &NewExclusion<'_>) -> Result<usize, Fault> {
    Ok(diesel::insert_into(exclusions::table)
        .values((
            exclusions::edition_id.eq(new.edition),
            exclusions::work_id.eq(new.work),
            exclusions::juror_id.eq(new.juror),
            exclusions::reason.eq(new.reason),
            exclusions::decided_by.eq(new.decided_by),
            exclusions::decided_at.eq(tx.now),
        ))
        .execute(tx.conn)?)
}

//! Whom reminders may go to: works that wait for their makers.

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::{entries, videos, works};
use crate::db::{AmongWords as _, Conn, Fault};
use crate::ids::{EditionId, EntryId, WorkId};
use crate::registration::EntryStatus;
use crate::works::WorkStatus;

/// How many drafts each living entry of an edition has.
pub fn drafts(conn: &mut Conn, edition: EditionId) -> Result<Vec<(EntryId, i64)>, Fault> {
    Ok(works::table
        .inner_join(entries::table)
        .filter(works::edition_id.eq(edition))
        .filter(works::status.eq(WorkStatus::Draft))
        .filter(entries::status.among(EntryStatus::LIVE))
        .group_by(works::entry_id)
        .order(works::entry_id.asc())
        .select((works::entry_id, diesel::dsl::count_star()))
        .load(conn)?)
}

/// Living entries of an edition that have no work, one that was taken back left aside.
pub fn without_work(conn: &mut Conn, edition: EditionId) -> Result<Vec<EntryId>, Fault> {
    let works = works::table
        .filter(works::edition_id.eq(edition))
        .filter(works::status.ne(WorkStatus::Withdrawn))
        .select(works::entry_id);
    Ok(entries::table
        .filter(entries::edition_id.eq(edition))
        .filter(entries::status.among(EntryStatus::LIVE))
        .filter(entries::id.ne_all(works))
        .order(entries::id.asc())
        .select(entries::id)
        .load(conn)?)
}

/// Living entries of an edition with a work that was sent and may have been changed since; what its makers know of a work
/// decides whether it was.
pub fn changed(conn: &mut Conn, edition: EditionId) -> Result<Vec<EntryId>, Fault> {
    let film = videos::unsent.eq(true).or(videos::dropped.eq(true));
    let films = videos::table.filter(film).select(videos::work_id);
    Ok(works::table
        .inner_join(entries::table)
        .filter(works::edition_id.eq(edition))
        .filter(works::status.eq(WorkStatus::Submitted))
        .filter(works::unsent.is_not_null().or(works::id.eq_any(films)))
        .filter(entries::status.among(EntryStatus::LIVE))
        .order(works::entry_id.asc())
        .select(works::entry_id)
        .distinct()
        .load(conn)?)
}

/// A work whose revision is awaited.
#[derive(Debug, Clone, Queryable)]
pub struct Awaited {
    pub work: WorkId,
    pub entry: EntryId,
    pub number: Option<String>,
    pub title: String,
    pub due: At,
}

/// Works of an edition whose revision is awaited at `now`.
pub fn revisions(conn: &mut Conn, edition: EditionId, now: At) -> Result<Vec<Awaited>, Fault> {
    Ok(works::table
        .filter(works::edition_id.eq(edition))
        .filter(works::status.eq(WorkStatus::RevisionRequested))
        .filter(works::revision_due_at.gt(now))
        // Its makers do not know of it before the letter left.
        .filter(works::hold_id.is_null())
        .order(works::id.asc())
        .select((
            works::id,
            works::entry_id,
            works::number,
            works::title,
            works::revision_due_at.assume_not_null(),
        ))
        .load(conn)?)
}

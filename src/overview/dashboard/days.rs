//! Entries and works by the day on which they came, beside those of the edition before.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use crate::clock::At;
use crate::db::schema::{editions, phases};
use crate::db::string_enum::string_enum;
use crate::db::{Conn, Fault};
use crate::editions::{Edition, PhaseKey};
use crate::ids::EditionId;
use crate::registration::EntryStatus;

string_enum! {
    /// What is counted by day.
    pub enum Counted {
        /// Registrations that were not cancelled.
        Entries = "entries",
        /// Works, on the day on which they were sent for the first time.
        Works = "works",
    }
}

/// How many came on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, QueryableByName)]
pub struct DayCount {
    #[diesel(sql_type = Text)]
    pub counted: Counted,
    #[diesel(sql_type = BigInt)]
    pub edition: EditionId,
    /// Days since 1 January 1970 on clocks of WIB.
    #[diesel(sql_type = BigInt)]
    pub day: i64,
    #[diesel(sql_type = BigInt)]
    pub count: i64,
}

/// The edition before another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Queryable)]
pub struct Previous {
    pub id: EditionId,
    pub year: i32,
    /// When its intake closed; days are compared by their distance from it.
    pub closes: Option<At>,
}

/// The newest announced edition of an earlier year.
pub(super) fn previous(conn: &mut Conn, edition: &Edition) -> Result<Option<Previous>, Fault> {
    let intake = phases::edition_id.eq(editions::id).and(phases::key.eq(PhaseKey::Intake.as_str()));
    Ok(editions::table
        .left_join(phases::table.on(intake))
        .filter(editions::year.lt(edition.year))
        .filter(editions::public_at.is_not_null())
        .order((editions::year.desc(), editions::id.desc()))
        .select((editions::id, editions::year, phases::closes_at.nullable()))
        .first(conn)
        .optional()?)
}

/// By day and edition; one query.
pub(super) fn by_day(
    conn: &mut Conn,
    edition: EditionId,
    before: Option<EditionId>,
) -> Result<Vec<DayCount>, Fault> {
    const DAY: &str = "+ 25200000) / 86400000";
    let (entries, works) = (Counted::Entries.as_str(), Counted::Works.as_str());
    let cancelled = EntryStatus::Cancelled.as_str();
    Ok(diesel::sql_query(format!(
        "SELECT '{entries}' AS counted, edition_id AS edition, (created_at {DAY} AS day, COUNT(*) AS count \
         FROM entries WHERE edition_id IN ($1, $2) AND status <> '{cancelled}' GROUP BY 2, 3 \
         UNION ALL SELECT '{works}' AS counted, w.edition_id AS edition, (s.submitted_at {DAY} AS day, COUNT(*) AS count \
         FROM submissions s JOIN works w ON w.id = s.work_id \
         WHERE w.edition_id IN ($1, $2) AND s.revision = 1 GROUP BY 2, 3 ORDER BY 1, 2, 3"
    ))
    .bind::<BigInt, _>(edition)
    .bind::<BigInt, _>(before.unwrap_or(edition))
    .load(conn)?)
}

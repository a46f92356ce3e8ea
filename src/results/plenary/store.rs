//! Queries of the jury's decisions.

use diesel::prelude::*;

use super::model::{Minutes, PlenaryDecision, Resolution};
use crate::clock::At;
use crate::db::schema::plenary_decisions as t;
use crate::db::{Conn, Fault, Tx};
use crate::ids::{EditionId, PlenaryId, UserId};

#[derive(Queryable, Selectable)]
#[diesel(table_name = crate::db::schema::plenary_decisions)]
struct Row {
    id: PlenaryId,
    resolution: String,
    minutes: String,
    reason: String,
    decided_on: String,
    attendees: i32,
    departs: bool,
    recorded_by: UserId,
    recorded_at: At,
    confirmed_by: Option<UserId>,
    confirmed_at: Option<At>,
    withdrawn_at: Option<At>,
}

/// Every decision of an edition, in the order in which they were entered.
pub fn list_decisions(conn: &mut Conn, edition: EditionId) -> Result<Vec<PlenaryDecision>, Fault> {
    let rows: Vec<Row> =
        t::table.filter(t::edition_id.eq(edition)).order(t::id.asc()).select(Row::as_select()).load(conn)?;
    rows.into_iter().map(read).collect()
}

fn read(row: Row) -> Result<PlenaryDecision, Fault> {
    let resolution: Resolution = serde_json::from_str(&row.resolution).map_err(Fault::unreadable)?;
    Ok(PlenaryDecision {
        id: row.id,
        resolution,
        minutes: Minutes {
            reference: row.minutes,
            reason: row.reason,
            decided_on: row.decided_on,
            attendees: row.attendees,
        },
        departs: row.departs,
        recorded_by: row.recorded_by,
        recorded_at: row.recorded_at,
        confirmed_by: row.confirmed_by,
        confirmed_at: row.confirmed_at,
        withdrawn_at: row.withdrawn_at,
    })
}

/// A decision to be kept.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    pub edition: EditionId,
    pub by: UserId,
    pub resolution: &'a Resolution,
    /// Other than the computed order.
    pub departs: bool,
    /// Where it is written down.
    pub minutes: &'a Minutes,
}

/// Keeps a decision.
pub fn insert_decision(tx: &mut Tx<'_>, entry: &Entry<'_>) -> Result<PlenaryId, Fault> {
    let Entry { edition, by, departs, minutes, .. } = *entry;
    let resolution = serde_json::to_string(entry.resolution).map_err(Fault::unwritable)?;
    Ok(diesel::insert_into(t::table)
        .values((
            t::edition_id.eq(edition),
            t::resolution.eq(resolution),
            t::minutes.eq(minutes.reference.trim()),
            t::reason.eq(minutes.reason.trim()),
            t::decided_on.eq(&minutes.decided_on),
            t::attendees.eq(minutes.attendees),
            t::departs.eq(departs),
            t::recorded_by.eq(by),
            t::recorded_at.eq(tx.now),
        ))
        .returning(t::id)
        .get_result(tx.conn)?)
}

/// Notes the second member; 0 rows if the decision does not wait for this member.
pub fn confirm_decision(
    tx: &mut Tx<'_>,
    edition: EditionId,
    id: PlenaryId,
    by: UserId,
) -> Result<usize, Fault> {
    Ok(diesel::update(
        t::table
            .filter(t::id.eq(id))
            .filter(t::edition_id.eq(edition))
            .filter(t::departs.eq(true))
            .filter(t::confirmed_by.is_null())
            .filter(t::withdrawn_at.is_null())
            .filter(t::recorded_by.ne(by)),
    )
    .set((t::confirmed_by.eq(by), t::confirmed_at.eq(tx.now)))
    .execute(tx.conn)?)
}

/// Takes back a decision that waits; 0 rows if it does not.
pub fn withdraw_decision(
    tx: &mut Tx<'_>,
    edition: EditionId,
    id: PlenaryId,
    by: UserId,
) -> Result<usize, Fault> {
    Ok(diesel::update(
        t::table
            .filter(t::id.eq(id))
            .filter(t::edition_id.eq(edition))
            .filter(t::departs.eq(true))
            .filter(t::confirmed_by.is_null())
            .filter(t::withdrawn_at.is_null()),
    )
    .set((t::withdrawn_by.eq(by), t::withdrawn_at.eq(tx.now)))
    .execute(tx.conn)?)
}

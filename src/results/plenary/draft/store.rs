//! Rows of drafts.

use diesel::prelude::*;

use super::model::{Draft, Place};
use crate::clock::At;
use crate::db::schema::plenary_drafts as t;
use crate::db::{Conn, Fault, Tx};
use crate::ids::EditionId;
use crate::merge::Edits;

#[derive(Queryable, Selectable)]
#[diesel(table_name = t)]
struct Row {
    place: String,
    body: String,
    lock_version: i64,
    edits: Edits,
    saved_at: At,
}

fn read(row: Row) -> Result<Draft, Fault> {
    Ok(Draft {
        place: Place::parse(&row.place).ok_or(Fault::NotFound)?,
        values: serde_json::from_str(&row.body).map_err(Fault::unreadable)?,
        lock_version: row.lock_version,
        edits: row.edits,
        saved_at: row.saved_at,
    })
}

/// Every draft of an edition.
///
/// # Errors
/// Our own failures only.
pub fn drafts(conn: &mut Conn, edition: EditionId) -> Result<Vec<Draft>, Fault> {
    let rows: Vec<Row> = t::table
        .filter(t::edition_id.eq(edition))
        .order(t::place.asc())
        .select(Row::as_select())
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

pub(super) fn find(conn: &mut Conn, edition: EditionId, place: &Place) -> Result<Option<Draft>, Fault> {
    let row: Option<Row> =
        t::table.find((edition, place.as_str())).select(Row::as_select()).first(conn).optional()?;
    row.map(read).transpose()
}

pub(super) fn insert(tx: &mut Tx<'_>, edition: EditionId, one: &Draft) -> Result<usize, Fault> {
    let body = serde_json::to_string(&one.values).map_err(Fault::unreadable)?;
    Ok(diesel::insert_into(t::table)
        .values((
            t::edition_id.eq(edition),
            t::place.eq(one.place.as_str()),
            t::body.eq(body),
            t::edits.eq(one.edits.to_json()),
            t::saved_at.eq(tx.now),
        ))
        .execute(tx.conn)?)
}

/// Saves over the version that was read, whose row the caller's lock on the edition holds.
pub(super) fn save(tx: &mut Tx<'_>, edition: EditionId, one: &Draft) -> Result<usize, Fault> {
    let body = serde_json::to_string(&one.values).map_err(Fault::unreadable)?;
    Ok(diesel::update(t::table.find((edition, one.place.as_str())))
        .set((
            t::body.eq(body),
            t::lock_version.eq(one.lock_version),
            t::edits.eq(one.edits.to_json()),
            t::saved_at.eq(tx.now),
        ))
        .execute(tx.conn)?)
}

/// Forgets a draft: the decision is entered.
///
/// # Errors
/// Our own failures only.
pub fn drop_draft(tx: &mut Tx<'_>, edition: EditionId, place: &Place) -> Result<usize, Fault> {
    Ok(diesel::delete(t::table.find((edition, place.as_str()))).execute(tx.conn)?)
}

//! Rows of learning material.

use std::collections::BTreeMap;

use diesel::prelude::*;

use super::model::LearningMaterial;
use crate::clock::At;
use crate::db::schema::{learning_materials as t, users};
use crate::db::{AmongIds as _, Conn, Fault, Tx};
use crate::ids::{EditionId, UserId, WorkId};
use crate::merge::Edits;
use crate::works::WorkContent;

/// The material of a work, if its makers were asked for it.
pub fn find(conn: &mut Conn, work: WorkId) -> Result<Option<LearningMaterial>, Fault> {
    Ok(t::table.find(work).select(LearningMaterial::as_select()).first(conn).optional()?)
}

/// Every material of an edition, by work.
pub fn all(conn: &mut Conn, edition: EditionId) -> Result<BTreeMap<WorkId, LearningMaterial>, Fault> {
    let rows: Vec<LearningMaterial> = t::table
        .filter(t::edition_id.eq(edition))
        .order(t::work_id.asc())
        .select(LearningMaterial::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(|row| (row.work_id, row)).collect())
}

/// What was released of some works.
pub fn released(conn: &mut Conn, works: &[WorkId]) -> Result<BTreeMap<WorkId, WorkContent>, Fault> {
    let rows: Vec<(WorkId, WorkContent)> = t::table
        .filter(t::work_id.among_ids(works))
        .filter(t::released.is_not_null())
        .order(t::work_id.asc())
        .select((t::work_id, t::released.assume_not_null()))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// Until when the makers of some works may still release what they have not released as it stands.
pub fn unreleased(conn: &mut Conn, works: &[WorkId]) -> Result<BTreeMap<WorkId, At>, Fault> {
    let rows: Vec<LearningMaterial> = t::table
        .filter(t::work_id.among_ids(works))
        .order(t::work_id.asc())
        .select(LearningMaterial::as_select())
        .load(conn)?;
    let open = rows.into_iter().filter(|row| row.released_at.is_none() || row.is_unreleased());
    Ok(open.map(|row| (row.work_id, row.due_at)).collect())
}

/// Name of the maker who released a work.
pub fn releaser(conn: &mut Conn, work: WorkId) -> Result<Option<String>, Fault> {
    Ok(t::table
        .inner_join(users::table.on(t::released_by.eq(users::id.nullable())))
        .filter(t::work_id.eq(work))
        .select(users::name)
        .first(conn)
        .optional()?)
}

/// What is asked.
pub struct NewAsking<'a> {
    pub edition: EditionId,
    pub by: UserId,
    pub due: At,
    pub note: &'a str,
}

/// Asks for the material of a work: for the first time with a copy of what was judged, later with another time limit. The
/// edition is locked, so that nobody else asks meanwhile.
pub fn put_asking(
    tx: &mut Tx<'_>,
    work: WorkId,
    asking: &NewAsking<'_>,
    content: &WorkContent,
) -> Result<usize, Fault> {
    let copy = content.to_json().map_err(Fault::unwritable)?;
    let asked = (
        t::asked_by.eq(asking.by),
        t::asked_at.eq(tx.now),
        t::due_at.eq(asking.due),
        t::note.eq(asking.note),
    );
    match diesel::update(t::table.find(work)).set(asked).execute(tx.conn)? {
        0 => Ok(diesel::insert_into(t::table)
            .values((t::work_id.eq(work), t::edition_id.eq(asking.edition), t::content.eq(copy), asked))
            .execute(tx.conn)?),
        asked_again => Ok(asked_again),
    }
}

/// Saves what the makers wrote.
pub fn put_content(
    tx: &mut Tx<'_>,
    work: WorkId,
    content: &WorkContent,
    edits: &Edits,
) -> Result<usize, Fault> {
    let json = content.to_json().map_err(Fault::unwritable)?;
    Ok(diesel::update(t::table.find(work))
        .set((t::content.eq(json), t::edits.eq(edits.to_json()), t::saved_at.eq(tx.now)))
        .execute(tx.conn)?)
}

/// Nobody else changes the material until the transaction ends. The version grows by one.
pub fn lock(tx: &mut Tx<'_>, work: WorkId) -> Result<Option<LearningMaterial>, Fault> {
    diesel::update(t::table.find(work)).set(t::lock_version.eq(t::lock_version + 1)).execute(tx.conn)?;
    find(tx.conn, work)
}

/// What is written now is released.
pub fn put_release(tx: &mut Tx<'_>, work: WorkId, by: UserId, licence: &str) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(work))
        .set((
            t::released.eq(t::content.nullable()),
            t::released_by.eq(by),
            t::released_at.eq(tx.now),
            t::licence_version.eq(licence),
        ))
        .execute(tx.conn)?)
}

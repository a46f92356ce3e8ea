//! Rows of the committee's own reasons.

use diesel::prelude::*;

use super::model::{Reason, ReasonWording};
use crate::db::schema::desk_reasons as t;
use crate::db::{Conn, Fault, Tx};
use crate::ids::{EditionId, ReasonId};

/// The reasons that an edition's committee wrote, by rule.
///
/// # Errors
/// Our own failures only.
pub fn own(conn: &mut Conn, edition: EditionId) -> Result<Vec<Reason>, Fault> {
    Ok(t::table
        .filter(t::edition_id.eq(edition))
        .filter(t::deleted_at.is_null())
        .order((t::rule.asc(), t::id.asc()))
        .select(Reason::as_select())
        .load(conn)?)
}

/// One of them; one that was deleted does not exist.
///
/// # Errors
/// Our own failures only.
pub fn find(conn: &mut Conn, edition: EditionId, id: ReasonId) -> Result<Option<Reason>, Fault> {
    Ok(t::table
        .find(id)
        .filter(t::edition_id.eq(edition))
        .filter(t::deleted_at.is_null())
        .select(Reason::as_select())
        .first(conn)
        .optional()?)
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    edition: EditionId,
    wording: &ReasonWording,
) -> Result<ReasonId, Fault> {
    Ok(diesel::insert_into(t::table)
        .values((
            t::edition_id.eq(edition),
            t::rule.eq(&wording.rule),
            t::wording_id.eq(&wording.wording_id),
            t::wording_en.eq(&wording.wording_en),
            t::created_at.eq(tx.now),
        ))
        .returning(t::id)
        .get_result(tx.conn)?)
}

/// Saves over the version that was read; 0 rows if it is another by now, or deleted.
pub(super) fn save(tx: &mut Tx<'_>, over: &Reason, wording: &ReasonWording) -> Result<usize, Fault> {
    let same =
        t::table.find(over.id).filter(t::lock_version.eq(over.lock_version)).filter(t::deleted_at.is_null());
    Ok(diesel::update(same)
        .set((
            t::rule.eq(&wording.rule),
            t::wording_id.eq(&wording.wording_id),
            t::wording_en.eq(&wording.wording_en),
            t::lock_version.eq(t::lock_version + 1),
            t::edits.eq(over.edits.to_json()),
        ))
        .execute(tx.conn)?)
}

/// Notes a save that changed nothing, so that one it overtook changes nothing either; 0 rows as for `save`.
pub(super) fn note_save(tx: &mut Tx<'_>, over: &Reason) -> Result<usize, Fault> {
    let same = t::table.find(over.id).filter(t::lock_version.eq(over.lock_version));
    Ok(diesel::update(same).set(t::edits.eq(over.edits.to_json())).execute(tx.conn)?)
}

/// Deletes a reason; 0 where it is deleted already.
pub(super) fn delete(tx: &mut Tx<'_>, id: ReasonId) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(id).filter(t::deleted_at.is_null()))
        .set(t::deleted_at.eq(tx.now))
        .execute(tx.conn)?)
}

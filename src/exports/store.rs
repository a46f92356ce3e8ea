//! The table of files that were asked for.

use diesel::prelude::*;

use super::model::{Export, ExportFile, ExportState, NewExport};
use crate::clock::At;
use crate::db::schema::exports as e;
use crate::db::{Conn, Fault, Tx};
use crate::ids::{EditionId, ExportId, UserId};

/// One of a member's own in an edition; none if it is gone.
///
/// # Errors
/// Our own failures only.
pub fn find(conn: &mut Conn, edition: EditionId, of: UserId, id: ExportId) -> Result<Option<Export>, Fault> {
    Ok(e::table
        .find(id)
        .filter(e::edition_id.eq(edition))
        .filter(e::asked_by.eq(of))
        .select(Export::as_select())
        .first(conn)
        .optional()?)
}

/// A member's own in an edition, the newest first.
///
/// # Errors
/// Our own failures only.
pub fn list_of(conn: &mut Conn, edition: EditionId, of: UserId) -> Result<Vec<Export>, Fault> {
    Ok(e::table
        .filter(e::edition_id.eq(edition))
        .filter(e::asked_by.eq(of))
        .order(e::id.desc())
        .select(Export::as_select())
        .load(conn)?)
}

/// A finished file of a member's own with its bytes; none if it is not there.
///
/// # Errors
/// Our own failures only.
pub fn fetch(
    conn: &mut Conn,
    edition: EditionId,
    of: UserId,
    id: ExportId,
) -> Result<Option<ExportFile>, Fault> {
    let row: Option<(Export, Option<Vec<u8>>)> = e::table
        .find(id)
        .filter(e::edition_id.eq(edition))
        .filter(e::asked_by.eq(of))
        .select((Export::as_select(), e::body))
        .first(conn)
        .optional()?;
    Ok(row.and_then(|(export, body)| Some(ExportFile { export, body: body? })))
}

/// One that is still to be made; none if it is done, failed or gone.
///
/// # Errors
/// Our own failures only.
pub fn waiting(conn: &mut Conn, id: ExportId) -> Result<Option<Export>, Fault> {
    Ok(e::table
        .find(id)
        .filter(e::state.eq(ExportState::Waiting))
        .select(Export::as_select())
        .first(conn)
        .optional()?)
}

/// The same file that a member has asked for already and that is not made yet.
pub(super) fn asked_already(conn: &mut Conn, new: &NewExport) -> Result<Option<ExportId>, Fault> {
    Ok(e::table
        .filter(e::edition_id.eq(new.edition))
        .filter(e::asked_by.eq(new.asked_by))
        .filter(e::state.eq(ExportState::Waiting))
        .filter(e::list.eq(&new.list))
        .filter(e::query.eq(&new.query))
        .filter(e::kind.eq(new.kind))
        .filter(e::lang.eq(new.lang.code()))
        .order(e::id.desc())
        .select(e::id)
        .first(conn)
        .optional()?)
}

pub(super) fn insert(tx: &mut Tx<'_>, new: &NewExport) -> Result<ExportId, Fault> {
    Ok(diesel::insert_into(e::table)
        .values((
            e::edition_id.eq(new.edition),
            e::asked_by.eq(new.asked_by),
            e::list.eq(&new.list),
            e::query.eq(&new.query),
            e::kind.eq(new.kind),
            e::lang.eq(new.lang.code()),
            e::total.eq(new.total),
            e::state.eq(ExportState::Waiting),
            e::asked_at.eq(tx.now),
        ))
        .returning(e::id)
        .get_result(tx.conn)?)
}

/// Ends it with its bytes, or without; 0 rows if it ended before.
pub(super) fn end(tx: &mut Tx<'_>, id: ExportId, written: i64, body: Option<&[u8]>) -> Result<usize, Fault> {
    let state = if body.is_some() { ExportState::Done } else { ExportState::Failed };
    let waiting = e::table.find(id).filter(e::state.eq(ExportState::Waiting));
    Ok(diesel::update(waiting)
        .set((e::state.eq(state), e::written.eq(written), e::body.eq(body), e::finished_at.eq(Some(tx.now))))
        .execute(tx.conn)?)
}

pub(super) fn delete_asked_until(tx: &mut Tx<'_>, until: At) -> Result<usize, Fault> {
    Ok(diesel::delete(e::table.filter(e::asked_at.le(until))).execute(tx.conn)?)
}

//! The table of lists that were sent.

use diesel::prelude::*;

use super::model::ImportFile;
use crate::clock::At;
use crate::db::schema::institution_imports as s;
use crate::db::{Conn, Fault, Tx};
use crate::ids::{InstitutionImportId, UserId};

/// One of a person's own.
pub(super) fn find(
    conn: &mut Conn,
    of: UserId,
    id: InstitutionImportId,
) -> Result<Option<ImportFile>, Fault> {
    Ok(s::table
        .find(id)
        .filter(s::sent_by.eq(of))
        .select((s::id, s::file_name, s::body, s::sent_at))
        .first(conn)
        .optional()?)
}

/// Locks it until the end of the transaction; 0 rows if it is gone.
pub(super) fn lock(tx: &mut Tx<'_>, of: UserId, id: InstitutionImportId) -> Result<usize, Fault> {
    Ok(diesel::update(s::table.find(id).filter(s::sent_by.eq(of)))
        .set(s::sent_at.eq(s::sent_at))
        .execute(tx.conn)?)
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    of: UserId,
    name: &str,
    body: &[u8],
) -> Result<InstitutionImportId, Fault> {
    Ok(diesel::insert_into(s::table)
        .values((s::sent_by.eq(of), s::file_name.eq(name), s::body.eq(body), s::sent_at.eq(tx.now)))
        .returning(s::id)
        .get_result(tx.conn)?)
}

/// Removes what a person has sent and not applied.
pub(super) fn delete_of(tx: &mut Tx<'_>, of: UserId) -> Result<usize, Fault> {
    Ok(diesel::delete(s::table.filter(s::sent_by.eq(of))).execute(tx.conn)?)
}

pub(super) fn delete_until(tx: &mut Tx<'_>, until: At) -> Result<usize, Fault> {
    Ok(diesel::delete(s::table.filter(s::sent_at.le(until))).execute(tx.conn)?)
}

//! The table of lists that were sent.

use diesel::prelude::*;

use super::model::{ImportFile, ImportOf};
use crate::clock::At;
use crate::db::schema::kept_imports as s;
use crate::db::{Conn, Fault, Tx};
use crate::ids::ImportId;

/// The sender's list of this kind; a macro, because its type on both databases is long.
macro_rules! own {
    ($of:expr) => {
        s::kind.eq($of.kind).and(s::sent_by.eq($of.sender)).and(s::edition_id.eq($of.edition))
    };
}

pub(super) fn find(conn: &mut Conn, of: ImportOf, id: ImportId) -> Result<Option<ImportFile>, Fault> {
    Ok(s::table
        .find(id)
        .filter(own!(of))
        .select((s::id, s::file_name, s::body, s::sent_at))
        .first(conn)
        .optional()?)
}

/// Locks it until the end of the transaction; 0 rows if it is gone.
pub(super) fn lock(tx: &mut Tx<'_>, of: ImportOf, id: ImportId) -> Result<usize, Fault> {
    let locked = diesel::update(s::table.find(id).filter(own!(of)));
    Ok(locked.set(s::sent_at.eq(s::sent_at)).execute(tx.conn)?)
}

pub(super) fn insert(tx: &mut Tx<'_>, of: ImportOf, name: &str, body: &[u8]) -> Result<ImportId, Fault> {
    Ok(diesel::insert_into(s::table)
        .values((
            s::kind.eq(of.kind),
            s::edition_id.eq(of.edition),
            s::sent_by.eq(of.sender),
            s::file_name.eq(name),
            s::body.eq(body),
            s::sent_at.eq(tx.now),
        ))
        .returning(s::id)
        .get_result(tx.conn)?)
}

/// Removes what a person has sent and not applied.
pub(super) fn delete_of(tx: &mut Tx<'_>, of: ImportOf) -> Result<usize, Fault> {
    Ok(diesel::delete(s::table.filter(own!(of))).execute(tx.conn)?)
}

pub(super) fn delete_until(tx: &mut Tx<'_>, until: At) -> Result<usize, Fault> {
    Ok(diesel::delete(s::table.filter(s::sent_at.le(until))).execute(tx.conn)?)
}

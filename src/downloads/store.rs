//! Files as they are stored.

use diesel::prelude::*;

use super::model::{Download, DownloadKind, NewDownload};
use crate::db::schema::downloads as t;
use crate::db::{Conn, Fault, Tx};
use crate::ids::{DownloadId, EditionId, UserId};

/// A file about to be stored.
pub(super) struct Stored<'a> {
    pub(super) new: &'a NewDownload,
    pub(super) file_name: &'a str,
    pub(super) kind: DownloadKind,
    pub(super) sha256: &'a str,
    pub(super) by: UserId,
}

/// The files of an edition, in the order they were put up.
pub fn list(conn: &mut Conn, edition: EditionId) -> Result<Vec<Download>, Fault> {
    Ok(t::table
        .filter(t::edition_id.eq(edition))
        .order(t::id.asc())
        .select(Download::as_select())
        .load(conn)?)
}

/// Whether an edition has any.
pub fn any(conn: &mut Conn, edition: EditionId) -> Result<bool, Fault> {
    let found = t::table.filter(t::edition_id.eq(edition)).select(t::id);
    Ok(diesel::select(diesel::dsl::exists(found)).get_result(conn)?)
}

/// One file of an edition.
pub fn find(conn: &mut Conn, edition: EditionId, id: DownloadId) -> Result<Option<Download>, Fault> {
    let found = t::table.filter(t::edition_id.eq(edition)).filter(t::id.eq(id));
    Ok(found.select(Download::as_select()).first(conn).optional()?)
}

/// Its bytes.
pub fn body(conn: &mut Conn, id: DownloadId) -> Result<Vec<u8>, Fault> {
    Ok(t::table.find(id).select(t::body).first(conn)?)
}

pub(super) fn is_known(conn: &mut Conn, edition: EditionId, sha256: &str) -> Result<bool, Fault> {
    let found = t::table.filter(t::edition_id.eq(edition)).filter(t::sha256.eq(sha256)).select(t::id);
    Ok(diesel::select(diesel::dsl::exists(found)).get_result(conn)?)
}

pub(super) fn insert(tx: &mut Tx<'_>, edition: EditionId, stored: &Stored<'_>) -> Result<DownloadId, Fault> {
    let NewDownload { title, bytes, .. } = stored.new;
    Ok(diesel::insert_into(t::table)
        .values((
            t::edition_id.eq(edition),
            t::title_id.eq(&title.id),
            t::title_en.eq(&title.en),
            t::file_name.eq(stored.file_name),
            t::media_type.eq(stored.kind),
            t::size_bytes.eq(i64::try_from(bytes.len()).unwrap_or(i64::MAX)),
            t::sha256.eq(stored.sha256),
            t::body.eq(bytes),
            t::put_up_by.eq(stored.by),
            t::put_up_at.eq(tx.now),
        ))
        .returning(t::id)
        .get_result(tx.conn)?)
}

pub(super) fn delete(tx: &mut Tx<'_>, id: DownloadId) -> Result<usize, Fault> {
    Ok(diesel::delete(t::table.find(id)).execute(tx.conn)?)
}

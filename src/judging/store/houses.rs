//! Institutions as jurors name them: chosen from the directory, or typed and awaiting their merge.

use diesel::prelude::*;

use crate::db::schema::institutions as t;
use crate::db::{Conn, Tx};
use crate::ids::InstitutionId;
use crate::institutions::InstitutionKind;
use crate::institutions::rules::name_key;

/// Institutions to choose from, by name.
pub fn institutions(conn: &mut Conn) -> QueryResult<Vec<(InstitutionId, String)>> {
    t::table
        .filter(t::listed.eq(true))
        .filter(t::active.eq(true))
        .filter(t::merged_into.is_null())
        .order((t::name.asc(), t::id.asc()))
        .select((t::id, t::name))
        .load(conn)
}

/// The institution behind an id, following a merge; none for an unknown id.
pub fn find_house(conn: &mut Conn, id: InstitutionId) -> QueryResult<Option<InstitutionId>> {
    let row: Option<(InstitutionId, Option<InstitutionId>)> =
        t::table.find(id).select((t::id, t::merged_into)).first(conn).optional()?;
    Ok(row.map(|(id, into)| into.unwrap_or(id)))
}

/// The institution of a typed name: the one it equals in the directory or among names typed before, or
/// a new one that the committee will merge.
pub fn find_or_add_house(tx: &mut Tx<'_>, typed: &str) -> QueryResult<InstitutionId> {
    let key = name_key(typed);
    let known: Option<(InstitutionId, Option<InstitutionId>)> = t::table
        .filter(t::name_key.eq(&key))
        .order((t::merged_into.is_null().desc(), t::id.asc()))
        .select((t::id, t::merged_into))
        .first(tx.conn)
        .optional()?;
    if let Some((id, into)) = known {
        return Ok(into.unwrap_or(id));
    }
    diesel::insert_into(t::table)
        .values((
            t::name.eq(typed.trim()),
            t::name_key.eq(key),
            t::kind.eq(InstitutionKind::LembagaLain.as_str()),
            t::listed.eq(false),
            t::created_at.eq(tx.now),
        ))
        .returning(t::id)
        .get_result(tx.conn)
}

//! Rows of views.

use diesel::prelude::*;

use super::model::{NewView, SavedView};
use super::rules::name_key;
use crate::db::schema::{saved_views as t, users};
use crate::db::{Conn, Fault, Tx};
use crate::ids::{EditionId, SavedViewId, UserId};

/// Views of one list that somebody sees, their own first, then by name. One query.
///
/// # Errors
/// Our own failures only.
pub fn list_views(
    conn: &mut Conn,
    edition: EditionId,
    list: &str,
    reader: UserId,
) -> Result<Vec<SavedView>, Fault> {
    let seen: Vec<SavedView> = t::table
        .inner_join(users::table)
        .filter(t::edition_id.eq(edition))
        .filter(t::list.eq(list))
        .filter(t::owner_id.eq(reader).or(t::shared.eq(true)))
        .order((t::name_key.asc(), t::id.asc()))
        .select((t::id, t::owner_id, users::name, t::list, t::name, t::query, t::shared))
        .load(conn)?;
    Ok(own_first(seen, reader))
}

/// Views of every list that somebody sees, their own first, then by name. One query.
///
/// # Errors
/// Our own failures only.
pub fn list_all(conn: &mut Conn, edition: EditionId, reader: UserId) -> Result<Vec<SavedView>, Fault> {
    let seen: Vec<SavedView> = t::table
        .inner_join(users::table)
        .filter(t::edition_id.eq(edition))
        .filter(t::owner_id.eq(reader).or(t::shared.eq(true)))
        .order((t::name_key.asc(), t::id.asc()))
        .select((t::id, t::owner_id, users::name, t::list, t::name, t::query, t::shared))
        .load(conn)?;
    Ok(own_first(seen, reader))
}

fn own_first(seen: Vec<SavedView>, reader: UserId) -> Vec<SavedView> {
    let (own, others): (Vec<_>, Vec<_>) = seen.into_iter().partition(|view| view.owner == reader);
    own.into_iter().chain(others).collect()
}

pub(super) fn find(conn: &mut Conn, edition: EditionId, id: SavedViewId) -> Result<Option<SavedView>, Fault> {
    Ok(t::table
        .inner_join(users::table)
        .filter(t::id.eq(id))
        .filter(t::edition_id.eq(edition))
        .select((t::id, t::owner_id, users::name, t::list, t::name, t::query, t::shared))
        .first(conn)
        .optional()?)
}

/// Makes two savings of one person take turns.
pub(super) fn lock_owner(tx: &mut Tx<'_>, owner: UserId) -> Result<(), Fault> {
    diesel::update(users::table.find(owner)).set(users::id.eq(owner)).execute(tx.conn)?;
    Ok(())
}

pub(super) fn count_of(conn: &mut Conn, edition: EditionId, owner: UserId) -> Result<i64, Fault> {
    let own = t::table.filter(t::edition_id.eq(edition)).filter(t::owner_id.eq(owner));
    Ok(own.count().get_result(conn)?)
}

/// The person's own view of that list and name.
pub(super) fn named(
    conn: &mut Conn,
    edition: EditionId,
    owner: UserId,
    new: &NewView,
) -> Result<Option<SavedViewId>, Fault> {
    let same = t::table
        .filter(t::edition_id.eq(edition))
        .filter(t::owner_id.eq(owner))
        .filter(t::list.eq(new.list))
        .filter(t::name_key.eq(name_key(&new.name)));
    Ok(same.select(t::id).first(conn).optional()?)
}

/// Gives a view another address, and the name as it is written now.
pub(super) fn replace(tx: &mut Tx<'_>, id: SavedViewId, new: &NewView) -> Result<usize, Fault> {
    // One that others see is shared as long as it is there: nobody loses it by a box that was left empty.
    let shared = t::shared.or(new.shared.into_sql::<diesel::sql_types::Bool>());
    let now = (t::name.eq(&new.name), t::query.eq(&new.query), t::shared.eq(shared));
    Ok(diesel::update(t::table.find(id)).set(now).execute(tx.conn)?)
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    edition: EditionId,
    owner: UserId,
    new: &NewView,
) -> Result<SavedViewId, Fault> {
    Ok(diesel::insert_into(t::table)
        .values((
            t::edition_id.eq(edition),
            t::owner_id.eq(owner),
            t::list.eq(new.list),
            t::name.eq(&new.name),
            t::name_key.eq(name_key(&new.name)),
            t::query.eq(&new.query),
            t::shared.eq(new.shared),
            t::created_at.eq(tx.now),
        ))
        .returning(t::id)
        .get_result(tx.conn)?)
}

pub(super) fn delete(tx: &mut Tx<'_>, id: SavedViewId) -> Result<usize, Fault> {
    Ok(diesel::delete(t::table.find(id)).execute(tx.conn)?)
}

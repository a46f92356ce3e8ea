//! Queries on institutions.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Text};

use super::corrections::Correction;
use super::model::{Institution, InstitutionKind, InstitutionRow, Province};
use super::name::InstitutionName;
use crate::db::schema::{entries, institutions};
use crate::db::{AmongIds as _, Conn, Fault, Tx};
use crate::ids::InstitutionId;

/// One institution, as it was typed or imported; see `resolve` for what it turned out to mean.
pub fn find(conn: &mut Conn, id: InstitutionId) -> Result<Option<Institution>, Fault> {
    Ok(institutions::table.find(id).select(Institution::as_select()).first(conn).optional()?)
}

/// The institution that `id` means now: itself, or the one it was merged into.
pub fn resolve(conn: &mut Conn, id: InstitutionId) -> Result<Option<Institution>, Fault> {
    match find(conn, id)? {
        // Merging keeps chains flat, so one step is enough.
        Some(Institution { merged_into: Some(target), .. }) => find(conn, target),
        found => Ok(found),
    }
}

/// What people may choose from, by name.
pub fn list_active(conn: &mut Conn) -> Result<Vec<Institution>, Fault> {
    Ok(institutions::table
        .filter(institutions::listed.eq(true))
        .filter(institutions::active.eq(true))
        .filter(institutions::merged_into.is_null())
        .order((institutions::name_key.asc(), institutions::id.asc()))
        .select(Institution::as_select())
        .load(conn)?)
}

/// Names of the directory in which each of `words` begins a word, those that begin with all of them first: at most
/// `most`, after the first `skipped`.
pub(super) fn names_with(
    conn: &mut Conn,
    words: &[&str],
    most: i64,
    skipped: i64,
) -> Result<Vec<String>, Fault> {
    let mut found = institutions::table
        .filter(institutions::listed.eq(true))
        .filter(institutions::active.eq(true))
        .filter(institutions::merged_into.is_null())
        .into_boxed();
    for word in words {
        let (first, later) = (format!("{word}%"), format!("% {word}%"));
        found = found.filter(institutions::name_key.like(first).or(institutions::name_key.like(later)));
    }
    let start = institutions::name_key.like(format!("{}%", words.join(" ")));
    Ok(found
        .order((start.desc(), institutions::name_key.asc(), institutions::id.asc()))
        .limit(most)
        .offset(skipped)
        .select(institutions::name)
        .load(conn)?)
}

/// Every row, merged ones included.
pub(super) fn list_all(conn: &mut Conn) -> Result<Vec<Institution>, Fault> {
    Ok(institutions::table.order(institutions::id.asc()).select(Institution::as_select()).load(conn)?)
}

/// Names typed freely that the committee has not settled yet, oldest first.
pub(super) fn list_unlisted(conn: &mut Conn) -> Result<Vec<Institution>, Fault> {
    Ok(institutions::table
        .filter(institutions::listed.eq(false))
        .filter(institutions::merged_into.is_null())
        .order(institutions::id.asc())
        .select(Institution::as_select())
        .load(conn)?)
}

/// How many entries that were not cancelled name each of these institutions.
pub(super) fn count_entries(
    conn: &mut Conn,
    ids: &[InstitutionId],
) -> Result<Vec<(InstitutionId, i64)>, Fault> {
    Ok(entries::table
        .filter(entries::institution_id.among_ids(ids))
        .filter(entries::status.ne("cancelled"))
        .group_by(entries::institution_id)
        .order(entries::institution_id.asc())
        .select((entries::institution_id, diesel::dsl::count_star()))
        .load(conn)?)
}

/// The row of a name: the living one first, else one that was merged.
pub(super) fn find_by_key(conn: &mut Conn, key: &str) -> Result<Option<Institution>, Fault> {
    Ok(institutions::table
        .filter(institutions::name_key.eq(key))
        .order((institutions::merged_into.is_null().desc(), institutions::id.desc()))
        .select(Institution::as_select())
        .first(conn)
        .optional()?)
}

/// Adds a freely typed name; 0 rows if somebody else typed it in the same moment.
pub(super) fn insert_typed(
    tx: &mut Tx<'_>,
    name: &InstitutionName,
    kind: InstitutionKind,
    province: Option<&Province>,
) -> Result<usize, Fault> {
    Ok(diesel::sql_query(
        "INSERT INTO institutions (name, name_key, kind, province, listed, created_at) VALUES ($1, $2, $3, $4, FALSE, $5) \
         ON CONFLICT (name_key) WHERE merged_into IS NULL DO NOTHING",
    )
    .bind::<Text, _>(name.as_str())
    .bind::<Text, _>(name.key())
    .bind::<Text, _>(kind)
    .bind::<Text, _>(province.map_or("", |province| province.code))
    .bind::<BigInt, _>(tx.now)
    .execute(tx.conn)?)
}

/// Institutions without a code have none, not an empty one.
fn code_of(row: &InstitutionRow) -> Option<&str> {
    Some(row.code.as_str()).filter(|code| !code.is_empty())
}

pub(super) fn insert_row(tx: &mut Tx<'_>, row: &InstitutionRow) -> Result<usize, Fault> {
    Ok(diesel::insert_into(institutions::table)
        .values((
            institutions::code.eq(code_of(row)),
            institutions::name.eq(&row.name),
            institutions::name_key.eq(&row.name_key),
            institutions::kind.eq(row.kind),
            institutions::province.eq(row.province.map_or("", |province| province.code)),
            institutions::email_domain.eq(&row.email_domain),
            institutions::listed.eq(true),
            institutions::active.eq(row.active),
            institutions::created_at.eq(tx.now),
        ))
        .execute(tx.conn)?)
}

pub(super) fn update_row(tx: &mut Tx<'_>, id: InstitutionId, row: &InstitutionRow) -> Result<usize, Fault> {
    Ok(diesel::update(institutions::table.find(id))
        .set((
            institutions::code.eq(code_of(row)),
            institutions::name.eq(&row.name),
            institutions::name_key.eq(&row.name_key),
            institutions::kind.eq(row.kind),
            institutions::province.eq(row.province.map_or("", |province| province.code)),
            institutions::email_domain.eq(&row.email_domain),
            institutions::listed.eq(true),
            institutions::active.eq(row.active),
        ))
        .execute(tx.conn)?)
}

pub(super) fn put_correction(
    tx: &mut Tx<'_>,
    id: InstitutionId,
    wanted: &Correction,
) -> Result<usize, Fault> {
    Ok(diesel::update(institutions::table.find(id))
        .set((
            institutions::name.eq(wanted.name.as_str()),
            institutions::name_key.eq(wanted.name.key()),
            institutions::kind.eq(wanted.kind),
            institutions::province.eq(wanted.province.map_or("", |province| province.code)),
            institutions::email_domain.eq(&wanted.email_domain),
            institutions::active.eq(wanted.active),
        ))
        .execute(tx.conn)?)
}

/// Takes a freely typed name into the directory; 0 rows if it was settled meanwhile.
pub(super) fn mark_listed(tx: &mut Tx<'_>, id: InstitutionId, kind: InstitutionKind) -> Result<usize, Fault> {
    Ok(diesel::update(institutions::table.find(id))
        .filter(institutions::listed.eq(false))
        .filter(institutions::merged_into.is_null())
        .set((institutions::listed.eq(true), institutions::active.eq(true), institutions::kind.eq(kind)))
        .execute(tx.conn)?)
}

/// Locks a living row until the end of the transaction; 0 rows if it was merged.
pub(super) fn lock_living(tx: &mut Tx<'_>, id: InstitutionId) -> Result<usize, Fault> {
    Ok(diesel::update(institutions::table.find(id).filter(institutions::merged_into.is_null()))
        .set(institutions::active.eq(institutions::active))
        .execute(tx.conn)?)
}

/// Whether a living row has the key.
pub(super) fn name_lives(conn: &mut Conn, key: &str) -> Result<bool, Fault> {
    let living = institutions::table
        .filter(institutions::name_key.eq(key))
        .filter(institutions::merged_into.is_null());
    Ok(diesel::select(diesel::dsl::exists(living)).get_result(conn)?)
}

//! Reading and writing kept forms. What was typed is sealed, and the browser's word is stored as its digest.

use diesel::prelude::*;

use super::model::{KeptForm, MOST, NewKeptForm, SHELF_LIFE};
use crate::clock::At;
use crate::db::schema::{kept_forms as k, users};
use crate::db::{Conn, Fault, Tx};
use crate::ids::UserId;
use crate::secrets::{Place, Seal, sha256_hex};

/// Where a form is sealed for.
fn place(token_hash: &str) -> Place {
    Place::new("kept_forms.body", token_hash)
}

/// By which the forms of a person are found, without saying who it is.
#[must_use]
pub fn person_mark(seal: &Seal, person: UserId) -> String {
    seal.fingerprint(&format!("person {person}"))
}

/// Keeps a form, in place of an earlier one of the same browser.
pub fn insert(tx: &mut Tx<'_>, new: &NewKeptForm) -> Result<(), Fault> {
    delete(tx, &new.token)?;
    let row = sha256_hex(&new.token);
    let body = tx.seal.seal(&place(&row), &new.body).map_err(Fault::unwritable)?;
    diesel::insert_into(k::table)
        .values((
            k::token_hash.eq(row),
            k::person.eq(&new.person),
            k::page.eq(&new.page),
            k::action.eq(&new.action),
            k::body.eq(body),
            k::created_at.eq(tx.now),
        ))
        .execute(tx.conn)?;
    let older: Vec<i64> = k::table
        .filter(k::person.eq(&new.person))
        .order(k::id.desc())
        .offset(MOST)
        .select(k::id)
        .load(tx.conn)?;
    diesel::delete(k::table.filter(k::id.eq_any(older))).execute(tx.conn)?;
    Ok(())
}

/// The form a browser left, unless it is too old or was sealed with another key.
pub fn find(conn: &mut Conn, seal: &Seal, token: &str, now: At) -> Result<Option<KeptForm>, Fault> {
    let row_key = sha256_hex(token);
    let row: Option<(String, String, String, String, At)> = k::table
        .filter(k::token_hash.eq(&row_key))
        .filter(k::created_at.gt(now.minus(SHELF_LIFE)))
        .select((k::person, k::page, k::action, k::body, k::created_at))
        .first(conn)
        .optional()?;
    Ok(row.and_then(|(person, page, action, body, created_at)| {
        seal.open(&place(&row_key), &body).ok().map(|body| KeptForm {
            person,
            page,
            action,
            body,
            created_at,
        })
    }))
}

/// Forgets the form a browser left.
pub fn delete(tx: &mut Tx<'_>, token: &str) -> Result<usize, Fault> {
    Ok(diesel::delete(k::table.filter(k::token_hash.eq(sha256_hex(token)))).execute(tx.conn)?)
}

/// Forgets what is too old; how many forms there were.
pub fn delete_old(tx: &mut Tx<'_>) -> Result<usize, Fault> {
    Ok(diesel::delete(k::table.filter(k::created_at.le(tx.now.minus(SHELF_LIFE)))).execute(tx.conn)?)
}

/// Seals every form anew for another key, and marks its person anew; how many there are.
///
/// # Errors
/// Our own failures only.
pub fn reseal(tx: &mut Tx<'_>, to: &Seal) -> Result<usize, Fault> {
    let rows: Vec<(i64, String, String)> = k::table.select((k::id, k::token_hash, k::body)).load(tx.conn)?;
    for (id, token_hash, body) in &rows {
        let place = place(token_hash);
        let plain = tx.seal.open(&place, body).map_err(Fault::unreadable)?;
        diesel::update(k::table.find(id)).set(k::body.eq(to.seal(&place, &plain)?)).execute(tx.conn)?;
    }
    let known: Vec<UserId> = users::table.select(users::id).load(tx.conn)?;
    for user in known.iter().filter(|_| !rows.is_empty()) {
        let (before, after) = (person_mark(tx.seal, *user), person_mark(to, *user));
        diesel::update(k::table.filter(k::person.eq(before))).set(k::person.eq(after)).execute(tx.conn)?;
    }
    Ok(rows.len())
}

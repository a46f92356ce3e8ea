//! Keys that were used, and where what they made is found.

use std::time::Duration;

use diesel::prelude::*;

use super::Key;
use crate::db::schema::{creation_keys, users};
use crate::db::{Fault, Tx};
use crate::ids::UserId;

/// How long a key is remembered: longer than a form is kept for somebody who has to sign in again.
const REMEMBERED: Duration = Duration::from_secs(7 * 86_400);

/// Makes something and remembers its path under the key, in one transaction; with a key that was used before, gives
/// that path and makes nothing. The person's row is locked first, so of two sends at once the second waits for the
/// first.
///
/// # Errors
/// What `make` answers; then nothing is remembered.
pub fn once<E: From<Fault>>(
    tx: &mut Tx<'_>,
    person: UserId,
    key: Option<&Key>,
    make: impl FnOnce(&mut Tx<'_>) -> Result<String, E>,
) -> Result<String, E> {
    let Some(key) = key else { return make(tx) };
    lock(tx, person)?;
    if let Some(path) = find(tx, person, key)? {
        return Ok(path);
    }
    let path = make(tx)?;
    insert(tx, person, key, &path)?;
    Ok(path)
}

/// Forgets keys whose forms nobody sends any more.
pub fn sweep(tx: &mut Tx<'_>) -> Result<usize, Fault> {
    let before = tx.now.minus(REMEMBERED);
    Ok(diesel::delete(creation_keys::table.filter(creation_keys::created_at.lt(before))).execute(tx.conn)?)
}

fn lock(tx: &mut Tx<'_>, person: UserId) -> Result<(), Fault> {
    diesel::update(users::table.find(person)).set(users::id.eq(person)).execute(tx.conn)?;
    Ok(())
}

fn find(tx: &mut Tx<'_>, person: UserId, key: &Key) -> Result<Option<String>, Fault> {
    Ok(creation_keys::table
        .find((person, key.as_str()))
        .select(creation_keys::location)
        .first(tx.conn)
        .optional()?)
}

fn insert(tx: &mut Tx<'_>, person: UserId, key: &Key, path: &str) -> Result<(), Fault> {
    diesel::insert_into(creation_keys::table)
        .values((
            creation_keys::user_id.eq(person),
            creation_keys::key.eq(key.as_str()),
            creation_keys::location.eq(path),
            creation_keys::created_at.eq(tx.now),
        ))
        .execute(tx.conn)?;
    Ok(())
}

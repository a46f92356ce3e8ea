//! Passkeys.

use diesel::prelude::*;

use crate::db::schema::passkeys as t;
use crate::db::{Conn, Fault, Tx};
use crate::ids::{PasskeyId, UserId};

/// A credential as it is stored.
#[derive(Debug, Clone, Queryable)]
pub struct StoredPasskey {
    pub id: PasskeyId,
    /// JSON of the library that checks it.
    pub credential: String,
}

/// The credentials of an account, the oldest first.
pub fn credentials(conn: &mut Conn, user: UserId) -> Result<Vec<StoredPasskey>, Fault> {
    Ok(t::table.filter(t::user_id.eq(user)).order(t::id.asc()).select((t::id, t::credential)).load(conn)?)
}

/// A passkey to be kept.
pub struct NewPasskey<'a> {
    pub name: &'a str,
    pub credential_id: &'a str,
    pub credential: &'a str,
}

/// Keeps a passkey; none if this very one is known already.
pub fn insert_passkey(
    tx: &mut Tx<'_>,
    user: UserId,
    new: &NewPasskey<'_>,
) -> Result<Option<PasskeyId>, Fault> {
    let known: i64 = t::table.filter(t::credential_id.eq(new.credential_id)).count().get_result(tx.conn)?;
    if known > 0 {
        return Ok(None);
    }
    let id = diesel::insert_into(t::table)
        .values((
            t::user_id.eq(user),
            t::name.eq(new.name),
            t::credential_id.eq(new.credential_id),
            t::credential.eq(new.credential),
            t::created_at.eq(tx.now),
        ))
        .returning(t::id)
        .get_result(tx.conn)?;
    Ok(Some(id))
}

/// Notes a use and the counter that came with it.
pub fn put_use(tx: &mut Tx<'_>, id: PasskeyId, credential: &str) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(id))
        .set((t::credential.eq(credential), t::last_used_at.eq(Some(tx.now))))
        .execute(tx.conn)?)
}

/// Another name for a passkey of one's own; 0 if it is not.
pub fn put_name(tx: &mut Tx<'_>, user: UserId, id: PasskeyId, name: &str) -> Result<usize, Fault> {
    let own = t::table.find(id).filter(t::user_id.eq(user));
    Ok(diesel::update(own).set(t::name.eq(name)).execute(tx.conn)?)
}

/// Takes a passkey of one's own away; its name comes back.
pub fn delete_passkey(tx: &mut Tx<'_>, user: UserId, id: PasskeyId) -> Result<Option<String>, Fault> {
    let own = t::table.find(id).filter(t::user_id.eq(user));
    Ok(diesel::delete(own).returning(t::name).get_result(tx.conn).optional()?)
}

/// Takes all of an account away.
pub fn delete_passkeys(tx: &mut Tx<'_>, user: UserId) -> Result<usize, Fault> {
    Ok(diesel::delete(t::table.filter(t::user_id.eq(user))).execute(tx.conn)?)
}

//! What passkeys were asked and have not answered yet.

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::passkey_ceremonies as t;
use crate::db::{Fault, Tx};
use crate::ids::UserId;

/// A question to be remembered.
pub struct NewCeremony<'a> {
    pub user: UserId,
    pub purpose: &'a str,
    /// The session or half session that asks.
    pub bound_to: &'a str,
    /// JSON of the library that checks the answer.
    pub state: &'a str,
    pub expires_at: At,
}

/// Remembers a question in the place of the one before: the newest alone can be answered.
pub fn put_ceremony(tx: &mut Tx<'_>, new: &NewCeremony<'_>) -> Result<usize, Fault> {
    let same = t::table.filter(t::bound_to.eq(new.bound_to)).filter(t::purpose.eq(new.purpose));
    diesel::delete(same).execute(tx.conn)?;
    Ok(diesel::insert_into(t::table)
        .values((
            t::user_id.eq(new.user),
            t::purpose.eq(new.purpose),
            t::bound_to.eq(new.bound_to),
            t::state.eq(new.state),
            t::expires_at.eq(new.expires_at),
        ))
        .execute(tx.conn)?)
}

/// Takes a question out, which works once; none if there is none, or it is too old.
pub fn take_ceremony(
    tx: &mut Tx<'_>,
    user: UserId,
    purpose: &str,
    bound_to: &str,
) -> Result<Option<String>, Fault> {
    let asked =
        t::table.filter(t::bound_to.eq(bound_to)).filter(t::purpose.eq(purpose)).filter(t::user_id.eq(user));
    let row: Option<(String, At)> =
        diesel::delete(asked).returning((t::state, t::expires_at)).get_result(tx.conn).optional()?;
    Ok(row.filter(|(_, expires_at)| tx.now < *expires_at).map(|(state, _)| state))
}

//! Queries on identities.

use diesel::prelude::*;

use super::model::ProviderIdentity;
use crate::db::schema::provider_identities as t;
use crate::db::{Conn, Fault, Tx};
use crate::ids::UserId;

/// The identities of an account, the oldest first.
///
/// # Errors
/// Our own failures only.
pub fn identities_of(conn: &mut Conn, user: UserId) -> Result<Vec<ProviderIdentity>, Fault> {
    Ok(t::table
        .filter(t::user_id.eq(user))
        .order(t::id.asc())
        .select(ProviderIdentity::as_select())
        .load(conn)?)
}

/// Takes all of an account away.
///
/// # Errors
/// Our own failures only.
pub fn delete_identities(tx: &mut Tx<'_>, user: UserId) -> Result<usize, Fault> {
    Ok(diesel::delete(t::table.filter(t::user_id.eq(user))).execute(tx.conn)?)
}

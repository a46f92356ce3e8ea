//! Queries on identities that only a program with single sign-on needs.

use diesel::prelude::*;

use super::model::Identity;
use crate::db::schema::{provider_identities as t, users};
use crate::db::{Conn, Fault, Tx};
use crate::ids::UserId;

/// Whose identity it is.
pub fn find_identity(conn: &mut Conn, of: Identity<'_>) -> Result<Option<UserId>, Fault> {
    let same = t::table.filter(t::issuer.eq(of.issuer)).filter(t::subject.eq(of.subject));
    Ok(same.select(t::user_id).first(conn).optional()?)
}

/// Keeps an identity. The account may have one of each provider, and an identity opens one account.
pub fn insert_identity(tx: &mut Tx<'_>, user: UserId, of: Identity<'_>) -> Result<usize, Fault> {
    let row =
        (t::user_id.eq(user), t::issuer.eq(of.issuer), t::subject.eq(of.subject), t::linked_at.eq(tx.now));
    Ok(diesel::insert_into(t::table).values(row).execute(tx.conn)?)
}

/// Takes the identity at one provider away; 0 if there is none.
pub fn delete_identity(tx: &mut Tx<'_>, user: UserId, issuer: &str) -> Result<usize, Fault> {
    let own = t::table.filter(t::user_id.eq(user)).filter(t::issuer.eq(issuer));
    Ok(diesel::delete(own).execute(tx.conn)?)
}

/// The address of an account is proved, and its name is the person's own.
pub fn confirm_address(tx: &mut Tx<'_>, user: UserId, name: &str) -> Result<usize, Fault> {
    Ok(diesel::update(users::table.find(user))
        .set((users::name.eq(name), users::email_confirmed_at.eq(tx.now)))
        .execute(tx.conn)?)
}

//! Queries on accounts, sessions and tokens.

mod session;

use diesel::dsl::exists;
use diesel::prelude::*;

pub(super) use session::find_session;

use super::erased::ERASED;
use super::model::{Browser, NewAccount, User};
use super::password::RenewedHash;
use super::permission::{Permission, Role};
use crate::clock::At;
use crate::db::schema::{committee_members, institutions, sessions, tokens, users};
use crate::db::{AmongIds as _, Conn, Fault, Tx, prepared};
use crate::ids::{InstitutionId, SessionId, UserId};
use crate::notifications::Recipient;
use crate::secrets::sha256_hex;

/// The account of an address; the address must be in lower case.
pub fn find_by_email(conn: &mut Conn, email: &str) -> Result<Option<User>, Fault> {
    Ok(users::table.filter(users::email.eq(email)).select(User::as_select()).first(conn).optional()?)
}

/// One account.
pub fn find_user(conn: &mut Conn, id: UserId) -> Result<Option<User>, Fault> {
    Ok(users::table.find(id).select(User::as_select()).first(conn).optional()?)
}

/// Role and institution of an active member of the committee; none for anybody else.
pub(super) fn find_membership(conn: &mut Conn, user: UserId) -> Result<Option<(Role, InstitutionId)>, Fault> {
    let row: Option<(Role, InstitutionId, Option<InstitutionId>)> = active_members()
        .inner_join(institutions::table)
        .filter(committee_members::user_id.eq(user))
        .select((committee_members::role, institutions::id, institutions::merged_into))
        .first(conn)
        .optional()?;
    Ok(row.map(|(role, named, merged_into)| (role, merged_into.unwrap_or(named))))
}

/// Accepted, and neither suspended nor removed.
#[diesel::dsl::auto_type(no_type_alias)]
fn active_members() -> _ {
    committee_members::table
        .filter(committee_members::accepted_at.is_not_null())
        .filter(committee_members::suspended_at.is_null().and(committee_members::removed_at.is_null()))
}

/// The active members with their roles, oldest first.
pub fn active_roles(conn: &mut Conn) -> Result<Vec<(UserId, Role)>, Fault> {
    Ok(active_members()
        .order(committee_members::id.asc())
        .select((committee_members::user_id, committee_members::role))
        .load(conn)?)
}

/// Whose session a browser's word is or was, ended or not.
pub fn session_owner(conn: &mut Conn, token: &str) -> Result<Option<UserId>, Fault> {
    let hash = sha256_hex(token);
    Ok(sessions::table
        .filter(sessions::token_hash.eq(hash))
        .select(sessions::user_id)
        .first(conn)
        .optional()?)
}

/// Names of some people.
pub fn names(conn: &mut Conn, ids: &[UserId]) -> Result<Vec<(UserId, String)>, Fault> {
    Ok(users::table
        .filter(users::id.among_ids(ids))
        .order(users::id)
        .select((users::id, users::name))
        .load(conn)?)
}

/// The name that documents print for a person; empty where it is the account's name.
pub fn document_name(conn: &mut Conn, id: UserId) -> Result<String, Fault> {
    Ok(users::table.find(id).select(users::document_name).first(conn)?)
}

/// Another name; a name with titles that does not contain it goes.
pub(super) fn put_name(tx: &mut Tx<'_>, id: UserId, name: &str, titled: &str) -> Result<usize, Fault> {
    Ok(diesel::update(users::table.find(id))
        .set((users::name.eq(name), users::document_name.eq(titled)))
        .execute(tx.conn)?)
}

pub(super) fn put_document_name(tx: &mut Tx<'_>, id: UserId, name: &str) -> Result<usize, Fault> {
    Ok(diesel::update(users::table.find(id)).set(users::document_name.eq(name)).execute(tx.conn)?)
}

/// Notes that a session was used.
pub fn touch_session(tx: &mut Tx<'_>, id: SessionId) -> Result<usize, Fault> {
    Ok(diesel::update(sessions::table.find(id)).set(sessions::last_seen_at.eq(tx.now)).execute(tx.conn)?)
}

/// Where letters to the committee go: its active members whose role has the permission, oldest first.
pub fn committee_recipients(conn: &mut Conn, permission: Permission) -> Result<Vec<Recipient>, Fault> {
    let members: Vec<User> = active_members()
        .inner_join(users::table)
        .filter(committee_members::role.eq_any(permission.roles()))
        .order(committee_members::id.asc())
        .select(User::as_select())
        .load(conn)?;
    Ok(members.iter().map(User::recipient).collect())
}

/// Every active member as the receiver of a letter, whatever the role, oldest first.
pub fn whole_committee(conn: &mut Conn) -> Result<Vec<Recipient>, Fault> {
    let members: Vec<User> = active_members()
        .inner_join(users::table)
        .order(committee_members::id.asc())
        .select(User::as_select())
        .load(conn)?;
    Ok(members.iter().map(User::recipient).collect())
}

pub(super) fn insert_user(tx: &mut Tx<'_>, email: &str, name: &str, lang: &str) -> Result<UserId, Fault> {
    Ok(diesel::insert_into(users::table)
        .values((
            users::email.eq(email),
            users::name.eq(name),
            users::lang.eq(lang),
            users::created_at.eq(tx.now),
        ))
        .returning(users::id)
        .get_result(tx.conn)?)
}

pub(super) fn insert_token(
    tx: &mut Tx<'_>,
    user: &User,
    purpose: &str,
    hash: &str,
    next: &str,
    expires_at: At,
) -> Result<usize, Fault> {
    Ok(diesel::insert_into(tokens::table)
        .values((
            tokens::token_hash.eq(hash),
            tokens::purpose.eq(purpose),
            tokens::user_id.eq(user.id),
            tokens::next.eq(next),
            tokens::email.eq(&user.email),
            tokens::expires_at.eq(expires_at),
            tokens::created_at.eq(tx.now),
        ))
        .execute(tx.conn)?)
}

/// A token that can still be used.
#[derive(Queryable)]
pub(super) struct LiveToken {
    pub user: User,
    /// Where its owner goes on; empty for none.
    pub next: String,
    pub purpose: String,
}

/// The token with this digest, if it can still be used.
pub(super) fn live_token(conn: &mut Conn, hash: &str, now: At) -> Result<Option<LiveToken>, Fault> {
    Ok(tokens::table
        .inner_join(users::table)
        .filter(tokens::token_hash.eq(hash))
        .filter(tokens::used_at.is_null())
        .filter(tokens::expires_at.gt(now))
        .select((User::as_select(), tokens::next, tokens::purpose))
        .first(conn)
        .optional()?)
}

/// Ends the unused tokens that an account has for a purpose.
pub(super) fn end_tokens(tx: &mut Tx<'_>, user: UserId, purpose: &str) -> Result<usize, Fault> {
    let unused = tokens::table.filter(tokens::user_id.eq(user)).filter(tokens::used_at.is_null());
    Ok(prepared(diesel::update(unused.filter(tokens::purpose.eq(purpose))).set(tokens::used_at.eq(tx.now)))
        .execute(tx.conn)?)
}

/// Ends every unused token of an account: a password was chosen.
pub(super) fn end_all_tokens(tx: &mut Tx<'_>, user: UserId) -> Result<usize, Fault> {
    let unused = tokens::table.filter(tokens::user_id.eq(user)).filter(tokens::used_at.is_null());
    Ok(prepared(diesel::update(unused).set(tokens::used_at.eq(tx.now))).execute(tx.conn)?)
}

/// Uses a token up, and with it every other of the same account; 0 if it was used meanwhile.
pub(super) fn use_token(tx: &mut Tx<'_>, hash: &str, user: UserId) -> Result<usize, Fault> {
    let unused = tokens::table.filter(tokens::used_at.is_null());
    let used =
        prepared(diesel::update(unused.filter(tokens::token_hash.eq(hash))).set(tokens::used_at.eq(tx.now)))
            .execute(tx.conn)?;
    end_all_tokens(tx, user)?;
    Ok(used)
}

pub(super) fn set_password(tx: &mut Tx<'_>, user: UserId, hash: &str) -> Result<usize, Fault> {
    Ok(prepared(
        diesel::update(users::table.find(user))
            .set((users::password_hash.eq(hash), users::email_confirmed_at.eq(tx.now))),
    )
    .execute(tx.conn)?)
}

/// Another hash of the same password; 0 rows if the one before stands there no more.
pub(super) fn replace_hash(tx: &mut Tx<'_>, user: UserId, renewed: &RenewedHash) -> Result<usize, Fault> {
    let stored = users::table.find(user).filter(users::password_hash.eq(&renewed.before));
    Ok(diesel::update(stored).set(users::password_hash.eq(&renewed.hash)).execute(tx.conn)?)
}

/// The name of an account, before anything is made out to it.
pub(super) fn set_name(tx: &mut Tx<'_>, user: UserId, name: &str) -> Result<usize, Fault> {
    Ok(diesel::update(users::table.find(user)).set(users::name.eq(name)).execute(tx.conn)?)
}

/// The name and first password of an account; 0 rows if it has a password.
pub(super) fn set_first_password(
    tx: &mut Tx<'_>,
    user: UserId,
    new: &NewAccount<'_>,
) -> Result<usize, Fault> {
    Ok(diesel::update(users::table.find(user).filter(users::password_hash.is_null()))
        .set((
            users::name.eq(new.name),
            users::password_hash.eq(new.hash),
            users::email_confirmed_at.eq(tx.now),
        ))
        .execute(tx.conn)?)
}

pub(super) fn insert_session(
    tx: &mut Tx<'_>,
    user: UserId,
    hash: &str,
    browser: &Browser<'_>,
) -> Result<SessionId, Fault> {
    Ok(diesel::insert_into(sessions::table)
        .values((
            sessions::user_id.eq(user),
            sessions::token_hash.eq(hash),
            sessions::device.eq(browser.device),
            sessions::address.eq(browser.address),
            sessions::created_at.eq(tx.now),
            sessions::last_seen_at.eq(tx.now),
            sessions::proved_at.eq(tx.now),
        ))
        .returning(sessions::id)
        .get_result(tx.conn)?)
}

pub(super) fn delete_session(tx: &mut Tx<'_>, id: SessionId) -> Result<usize, Fault> {
    Ok(diesel::delete(sessions::table.find(id)).execute(tx.conn)?)
}

/// Ends the session of a token, if it lives.
pub(super) fn delete_session_by_token(tx: &mut Tx<'_>, hash: &str) -> Result<usize, Fault> {
    Ok(diesel::delete(sessions::table.filter(sessions::token_hash.eq(hash))).execute(tx.conn)?)
}

/// Ends a session of a person; 0 where it is not theirs or over.
pub(super) fn delete_session_of(tx: &mut Tx<'_>, user: UserId, id: SessionId) -> Result<usize, Fault> {
    Ok(diesel::delete(sessions::table.find(id).filter(sessions::user_id.eq(user))).execute(tx.conn)?)
}

/// Ends the sessions of a person but this one.
pub(super) fn delete_other_sessions(tx: &mut Tx<'_>, user: UserId, own: SessionId) -> Result<usize, Fault> {
    let others = sessions::table.filter(sessions::user_id.eq(user)).filter(sessions::id.ne(own));
    Ok(diesel::delete(others).execute(tx.conn)?)
}

/// Notes that the person proved themselves again.
pub(super) fn prove_session(tx: &mut Tx<'_>, id: SessionId) -> Result<usize, Fault> {
    Ok(diesel::update(sessions::table.find(id)).set(sessions::proved_at.eq(tx.now)).execute(tx.conn)?)
}

pub(super) fn delete_sessions(tx: &mut Tx<'_>, user: UserId) -> Result<usize, Fault> {
    Ok(diesel::delete(sessions::table.filter(sessions::user_id.eq(user))).execute(tx.conn)?)
}

pub(super) fn set_language(tx: &mut Tx<'_>, user: UserId, lang: &str) -> Result<usize, Fault> {
    Ok(diesel::update(users::table.find(user)).set(users::lang.eq(lang)).execute(tx.conn)?)
}

pub(super) fn delete_stale(tx: &mut Tx<'_>, sessions_before: At, tokens_before: At) -> Result<usize, Fault> {
    let ended = diesel::delete(sessions::table.filter(sessions::last_seen_at.lt(sessions_before)))
        .execute(tx.conn)?;
    let stale =
        diesel::delete(tokens::table.filter(tokens::expires_at.lt(tokens_before))).execute(tx.conn)?;
    Ok(ended + stale)
}

/// A browser that is signed in.
#[derive(Debug, Clone, Queryable)]
pub struct SignedInBrowser {
    pub id: SessionId,
    /// As the browser names itself.
    pub device: String,
    /// Where it signed in from; empty where that is not known.
    pub address: String,
    pub created_at: At,
    pub last_seen_at: At,
}

/// The sessions of a person, the latest first.
pub fn sessions_of(conn: &mut Conn, user: UserId) -> Result<Vec<SignedInBrowser>, Fault> {
    Ok(sessions::table
        .filter(sessions::user_id.eq(user))
        .order((sessions::last_seen_at.desc(), sessions::id.desc()))
        .select((
            sessions::id,
            sessions::device,
            sessions::address,
            sessions::created_at,
            sessions::last_seen_at,
        ))
        .load(conn)?)
}

/// Whether the person has a place on the committee, a suspended one included.
pub fn is_on_committee(conn: &mut Conn, user: UserId) -> Result<bool, Fault> {
    let own = committee_members::table.filter(committee_members::user_id.eq(user));
    Ok(diesel::select(exists(own)).get_result(conn)?)
}

/// What is left of an account: nobody can sign in to it, and nothing in it leads to a person.
pub(super) fn erase(tx: &mut Tx<'_>, id: UserId, name: &str) -> Result<usize, Fault> {
    Ok(diesel::update(users::table.find(id))
        .set((
            users::email.eq(format!("{ERASED}{id}")),
            users::name.eq(name),
            users::document_name.eq(""),
            users::password_hash.eq(None::<String>),
            users::email_confirmed_at.eq(None::<At>),
        ))
        .execute(tx.conn)?)
}

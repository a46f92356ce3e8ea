//! Rows of tokens.

use diesel::prelude::*;

use super::model::{ApiToken, NewToken, Scope, TokenReader};
use crate::clock::At;
use crate::db::schema::api_tokens as t;
use crate::db::{Conn, Fault, Tx};
use crate::ids::{ApiTokenId, UserId};

/// The tokens of a person, the newest first, ended ones among them.
pub fn tokens_of(conn: &mut Conn, user: UserId) -> Result<Vec<ApiToken>, Fault> {
    Ok(t::table.filter(t::user_id.eq(user)).order(t::id.desc()).select(ApiToken::as_select()).load(conn)?)
}

/// The token of a digest that holds at a moment, with its owner.
pub(super) fn find_live(conn: &mut Conn, digest: &str, now: At) -> Result<Option<TokenReader>, Fault> {
    let row: Option<(ApiTokenId, UserId, String, Option<At>)> = t::table
        .filter(t::token_hash.eq(digest))
        .filter(t::revoked_at.is_null())
        .filter(t::expires_at.gt(now))
        .select((t::id, t::user_id, t::scopes, t::last_used_at))
        .first(conn)
        .optional()?;
    Ok(row.map(|(id, user, scopes, last_used_at)| TokenReader {
        id,
        user,
        scopes: scopes.split(' ').filter_map(Scope::parse).collect(),
        last_used_at,
    }))
}

/// A token as it is stored.
pub(super) struct StoredToken<'a> {
    pub user: UserId,
    pub new: &'a NewToken,
    pub digest: &'a str,
    pub hint: &'a str,
    pub expires_at: At,
}

pub(super) fn insert_token(tx: &mut Tx<'_>, of: &StoredToken<'_>) -> Result<ApiTokenId, Fault> {
    let words: Vec<&str> = of.new.scopes.iter().map(|scope| scope.as_str()).collect();
    Ok(diesel::insert_into(t::table)
        .values((
            t::user_id.eq(of.user),
            t::name.eq(&of.new.name),
            t::scopes.eq(words.join(" ")),
            t::token_hash.eq(of.digest),
            t::hint.eq(of.hint),
            t::created_at.eq(tx.now),
            t::expires_at.eq(of.expires_at),
        ))
        .returning(t::id)
        .get_result(tx.conn)?)
}

/// Ends a token of a person; 0 where it is not theirs or over already.
pub(super) fn end_token(tx: &mut Tx<'_>, user: UserId, id: ApiTokenId) -> Result<usize, Fault> {
    let own = t::table.find(id).filter(t::user_id.eq(user)).filter(t::revoked_at.is_null());
    Ok(diesel::update(own).set(t::revoked_at.eq(tx.now)).execute(tx.conn)?)
}

/// Ends all of them.
pub(super) fn end_tokens(tx: &mut Tx<'_>, user: UserId) -> Result<usize, Fault> {
    let own = t::table.filter(t::user_id.eq(user)).filter(t::revoked_at.is_null());
    Ok(diesel::update(own).set(t::revoked_at.eq(tx.now)).execute(tx.conn)?)
}

pub(super) fn note_use(tx: &mut Tx<'_>, id: ApiTokenId) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(id)).set(t::last_used_at.eq(tx.now)).execute(tx.conn)?)
}

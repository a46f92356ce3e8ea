//! Resets of lost factors.

use diesel::prelude::*;

use crate::accounts::second_factor::model::{NewReset, Reset, ResetOutcome};
use crate::clock::At;
use crate::db::schema::factor_resets as t;
use crate::db::{Conn, Fault, Tx};
use crate::ids::{FactorResetId, UserId};

/// A reset to be stored.
pub struct StoredReset<'a> {
    pub new: &'a NewReset,
    pub asked_by: UserId,
    /// Digest of the word in the owner's letter.
    pub refusal_hash: &'a str,
    pub due_at: At,
}

/// Stores a reset that a chair asked for.
pub fn insert_reset(tx: &mut Tx<'_>, of: &StoredReset<'_>) -> Result<FactorResetId, Fault> {
    Ok(diesel::insert_into(t::table)
        .values((
            t::user_id.eq(of.new.user),
            t::asked_by.eq(of.asked_by),
            t::reason.eq(&of.new.reason),
            t::refusal_hash.eq(of.refusal_hash),
            t::asked_at.eq(tx.now),
            t::due_at.eq(of.due_at),
        ))
        .returning(t::id)
        .get_result(tx.conn)?)
}

/// One reset.
///
/// # Errors
/// Our own failures only.
pub fn find_reset(conn: &mut Conn, id: FactorResetId) -> Result<Option<Reset>, Fault> {
    Ok(t::table.find(id).select(Reset::as_select()).first(conn).optional()?)
}

/// The latest reset of an account, waiting or not.
///
/// # Errors
/// Our own failures only.
pub fn newest_reset(conn: &mut Conn, user: UserId) -> Result<Option<Reset>, Fault> {
    Ok(t::table
        .filter(t::user_id.eq(user))
        .order(t::id.desc())
        .select(Reset::as_select())
        .first(conn)
        .optional()?)
}

/// The reset that waits for an account.
pub fn open_reset_of(conn: &mut Conn, user: UserId) -> Result<Option<Reset>, Fault> {
    let open = t::table.filter(t::user_id.eq(user)).filter(t::outcome.is_null());
    Ok(open.select(Reset::as_select()).first(conn).optional()?)
}

/// The reset that a letter's word belongs to.
pub fn by_refusal(conn: &mut Conn, hash: &str) -> Result<Option<Reset>, Fault> {
    Ok(t::table.filter(t::refusal_hash.eq(hash)).select(Reset::as_select()).first(conn).optional()?)
}

/// The reset as it is now, held until the end of the transaction.
pub fn lock_reset(tx: &mut Tx<'_>, id: FactorResetId) -> Result<Option<Reset>, Fault> {
    // An update that changes nothing takes the row on both databases.
    diesel::update(t::table.find(id)).set(t::due_at.eq(t::due_at)).execute(tx.conn)?;
    find_reset(tx.conn, id)
}

/// Settles a reset that waits; 0 if it waits no longer.
pub fn settle_reset(tx: &mut Tx<'_>, id: FactorResetId, outcome: ResetOutcome) -> Result<usize, Fault> {
    Ok(diesel::update(t::table.find(id).filter(t::outcome.is_null()))
        .set((t::outcome.eq(Some(outcome)), t::settled_at.eq(Some(tx.now))))
        .execute(tx.conn)?)
}

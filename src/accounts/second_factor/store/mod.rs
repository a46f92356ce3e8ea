//! Queries on factors, half sessions and resets.

mod ceremonies;
mod codes;
mod half_sessions;
mod passkeys;
mod resets;
mod totp;

pub(super) use ceremonies::{NewCeremony, put_ceremony, take_ceremony};
pub(super) use codes::{delete_codes, insert_codes, use_code};
pub use half_sessions::end_halves;
pub use half_sessions::half_session;
pub(super) use half_sessions::{NewHalf, count_attempt, end_half, insert_half};
pub(super) use passkeys::{
    NewPasskey, credentials, delete_passkey, delete_passkeys, insert_passkey, put_name, put_use,
};
pub use resets::newest_reset;
pub(super) use resets::{
    StoredReset, by_refusal, find_reset, insert_reset, lock_reset, open_reset_of, settle_reset,
};
pub use totp::reseal;
pub(super) use totp::{
    confirm_totp, confirmed_secret, delete_totp, put_pending, secret_place, use_step, waiting_secret,
};

use diesel::prelude::*;

use super::model::{Factors, PasskeyLine};
use crate::db::schema::{half_sessions as halves, passkey_ceremonies, passkeys as keys, sessions};
use crate::db::{Conn, Fault, Tx};
use crate::ids::{SessionId, UserId};

/// What an account has beside its password.
///
/// # Errors
/// Our own failures only.
pub fn factors(conn: &mut Conn, user: UserId) -> Result<Factors, Fault> {
    let passkeys: Vec<PasskeyLine> = keys::table
        .filter(keys::user_id.eq(user))
        .order(keys::id.asc())
        .select(PasskeyLine::as_select())
        .load(conn)?;
    let (codes_left, codes_made) = codes::standing(conn, user)?;
    Ok(Factors { totp_since: totp::since(conn, user)?, passkeys, codes_left, codes_made })
}

/// Notes that a session was opened or confirmed with a second factor.
pub(super) fn mark_session(tx: &mut Tx<'_>, id: SessionId) -> Result<usize, Fault> {
    Ok(diesel::update(sessions::table.find(id))
        .set((sessions::proved_at.eq(tx.now), sessions::factor_at.eq(Some(tx.now))))
        .execute(tx.conn)?)
}

/// The account has no factor any more: its sessions have used none.
pub(super) fn unmark_sessions(tx: &mut Tx<'_>, user: UserId) -> Result<usize, Fault> {
    Ok(diesel::update(sessions::table.filter(sessions::user_id.eq(user)))
        .set(sessions::factor_at.eq(None::<crate::clock::At>))
        .execute(tx.conn)?)
}

/// Throws away what nobody came back to.
pub fn sweep(tx: &mut Tx<'_>) -> Result<usize, Fault> {
    let old = diesel::delete(halves::table.filter(halves::expires_at.lt(tx.now))).execute(tx.conn)?;
    let unanswered =
        diesel::delete(passkey_ceremonies::table.filter(passkey_ceremonies::expires_at.lt(tx.now)))
            .execute(tx.conn)?;
    Ok(old + unanswered)
}

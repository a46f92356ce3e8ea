//! Secrets of authenticator apps.

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::totp_secrets as t;
use crate::db::{Conn, Fault, Tx};
use crate::ids::{TotpId, UserId};
use crate::secrets::{Place, Seal};

/// Where an account's secret is sealed for.
pub fn secret_place(user: UserId) -> Place {
    Place::new("totp_secrets.secret", user)
}

/// Since when codes are asked for.
pub(super) fn since(conn: &mut Conn, user: UserId) -> Result<Option<At>, Fault> {
    let row: Option<Option<At>> = t::table
        .filter(t::user_id.eq(user))
        .filter(t::confirmed_at.is_not_null())
        .select(t::confirmed_at)
        .first(conn)
        .optional()?;
    Ok(row.flatten())
}

/// Puts a sealed secret in the place of any that waits for its first code.
pub fn put_pending(tx: &mut Tx<'_>, user: UserId, sealed: &str) -> Result<usize, Fault> {
    let waiting = t::table.filter(t::user_id.eq(user)).filter(t::confirmed_at.is_null());
    diesel::delete(waiting).execute(tx.conn)?;
    Ok(diesel::insert_into(t::table)
        .values((t::user_id.eq(user), t::secret.eq(sealed), t::created_at.eq(tx.now)))
        .execute(tx.conn)?)
}

/// The sealed secret that waits for its first code.
pub fn waiting_secret(conn: &mut Conn, user: UserId) -> Result<Option<(TotpId, String)>, Fault> {
    let waiting = t::table.filter(t::user_id.eq(user)).filter(t::confirmed_at.is_null());
    Ok(waiting.order(t::id.desc()).select((t::id, t::secret)).first(conn).optional()?)
}

/// The sealed secret whose codes are asked for.
pub fn confirmed_secret(conn: &mut Conn, user: UserId) -> Result<Option<(TotpId, String)>, Fault> {
    let confirmed = t::table.filter(t::user_id.eq(user)).filter(t::confirmed_at.is_not_null());
    Ok(confirmed.select((t::id, t::secret)).first(conn).optional()?)
}

/// From now on codes are asked for; 0 if the secret waits no longer.
pub fn confirm_totp(tx: &mut Tx<'_>, id: TotpId, step: i64) -> Result<usize, Fault> {
    let waiting = t::table.find(id).filter(t::confirmed_at.is_null());
    Ok(diesel::update(waiting)
        .set((t::confirmed_at.eq(Some(tx.now)), t::last_step.eq(step)))
        .execute(tx.conn)?)
}

/// Uses up the code of a step; 0 if it or a later one was used before, maybe in this very moment.
pub fn use_step(tx: &mut Tx<'_>, id: TotpId, step: i64) -> Result<usize, Fault> {
    let earlier = t::table.find(id).filter(t::last_step.lt(step));
    Ok(diesel::update(earlier).set(t::last_step.eq(step)).execute(tx.conn)?)
}

/// Takes the secrets of an account away, waiting or not; how many were asked for.
pub fn delete_totp(tx: &mut Tx<'_>, user: UserId) -> Result<usize, Fault> {
    let own = t::table.filter(t::user_id.eq(user));
    let asked = diesel::delete(own.filter(t::confirmed_at.is_not_null())).execute(tx.conn)?;
    diesel::delete(own).execute(tx.conn)?;
    Ok(asked)
}

/// Seals every secret anew for another key; how many there are.
///
/// # Errors
/// Our own failures only.
pub fn reseal(tx: &mut Tx<'_>, to: &Seal) -> Result<usize, Fault> {
    let rows: Vec<(TotpId, UserId, String)> =
        t::table.select((t::id, t::user_id, t::secret)).load(tx.conn)?;
    for (id, user, secret) in &rows {
        let place = secret_place(*user);
        let plain = tx.seal.open(&place, secret).map_err(Fault::unreadable)?;
        diesel::update(t::table.find(id)).set(t::secret.eq(to.seal(&place, &plain)?)).execute(tx.conn)?;
    }
    Ok(rows.len())
}

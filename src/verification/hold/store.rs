//! What an act that can still be taken back is about.

use diesel::prelude::*;

use super::model::HeldDecision;
use crate::db::schema::{entries, works as t};
use crate::db::{Conn, Fault};
use crate::ids::{EditionId, HoldId};
use crate::notifications;

/// An act of an edition, settled or not. Four queries.
///
/// # Errors
/// No such act, or our own failures.
pub fn find_held(conn: &mut Conn, edition: EditionId, id: HoldId) -> Result<HeldDecision, Fault> {
    let hold = notifications::find_hold(conn, edition, id)?.ok_or(Fault::NotFound)?;
    let works = t::table
        .filter(t::hold_id.eq(id))
        .order((t::number.asc(), t::id.asc()))
        .select((t::id, t::number, t::title))
        .load(conn)?;
    let entry = entries::table.filter(entries::hold_id.eq(id)).select(entries::id).first(conn).optional()?;
    Ok(HeldDecision { hold, letters: notifications::count_held(conn, id)?, works, entry })
}

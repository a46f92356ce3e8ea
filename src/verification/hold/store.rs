//! What an act that can still be taken back is about.

use diesel::prelude::*;

use super::model::{HeldDecision, OpenHold};
use crate::db::schema::{entries, works as t};
use crate::db::{Conn, Fault};
use crate::ids::{EditionId, HoldId};
use crate::notifications::{self, Hold};

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

/// Acts of an edition that can still be taken back, the next to leave first, with their works by number. Two queries.
///
/// # Errors
/// Our own failures only.
pub fn open_held(conn: &mut Conn, edition: EditionId) -> Result<Vec<OpenHold>, Fault> {
    let holds = notifications::open_holds(conn, edition)?;
    let ids: Vec<HoldId> = holds.iter().map(|hold| hold.id).collect();
    let works: Vec<(HoldId, Option<String>)> = t::table
        .filter(t::hold_id.assume_not_null().eq_any(&ids))
        .order((t::number.asc(), t::id.asc()))
        .select((t::hold_id.assume_not_null(), t::number))
        .load(conn)?;
    let of = |id: HoldId| works.iter().filter(move |(hold, _)| *hold == id);
    let open = |hold: Hold| OpenHold {
        numbers: of(hold.id).filter_map(|(_, number)| number.clone()).collect(),
        hold,
    };
    Ok(holds.into_iter().map(open).collect())
}

//! What an act that can still be taken back is about.

use std::cmp::Reverse;

use diesel::prelude::*;

use super::model::{HeldDecision, HeldWork, OpenHold};
use crate::db::schema::{entries, works as t};
use crate::db::{Conn, Fault};
use crate::ids::{EditionId, HoldId, UserId};
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
    with_works(conn, holds)
}

/// Those of one member, who alone can take them back, the newest first. Two queries.
///
/// # Errors
/// Our own failures only.
pub fn own_held(conn: &mut Conn, edition: EditionId, member: UserId) -> Result<Vec<OpenHold>, Fault> {
    let mut holds = notifications::open_holds(conn, edition)?;
    holds.retain(|hold| hold.made_by == member);
    holds.sort_by_key(|hold| Reverse((hold.made_at, hold.id)));
    with_works(conn, holds)
}

fn with_works(conn: &mut Conn, holds: Vec<Hold>) -> Result<Vec<OpenHold>, Fault> {
    // Every list looks for what can be taken back; mostly there is nothing.
    if holds.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<HoldId> = holds.iter().map(|hold| hold.id).collect();
    let works: Vec<(HoldId, HeldWork)> = t::table
        .filter(t::hold_id.assume_not_null().eq_any(&ids))
        .order((t::number.asc(), t::id.asc()))
        .select((t::hold_id.assume_not_null(), (t::id, t::number, t::title)))
        .load(conn)?;
    let of = |id: HoldId| works.iter().filter(move |(hold, _)| *hold == id);
    let open = |hold: Hold| OpenHold { works: of(hold.id).map(|(_, work)| work.clone()).collect(), hold };
    Ok(holds.into_iter().map(open).collect())
}

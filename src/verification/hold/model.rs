//! An act that can still be taken back, as the committee sees it.

use diesel::prelude::*;

use crate::db::schema::{entries, works as t};
use crate::db::{Conn, Fault};
use crate::ids::{EditionId, EntryId, HoldId, WorkId};
use crate::notifications::{self, Hold};

/// A work of such an act.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct HeldWork {
    pub id: WorkId,
    pub number: Option<String>,
    pub title: String,
}

/// An act with what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldDecision {
    pub hold: Hold,
    /// Letters that wait with it.
    pub letters: i64,
    pub works: Vec<HeldWork>,
    /// The entry it took out, or took back in.
    pub entry: Option<EntryId>,
}

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

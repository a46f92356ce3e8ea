//! Rows of acts whose letters wait. The row is what the sending and the taking back compete for: whoever settles it
//! first decides.

use std::time::Duration;

use diesel::prelude::*;

use crate::db::schema::{holds as t, letters, users};
use crate::db::{Conn, Fault, Tx};
use crate::ids::{EditionId, HoldId, LetterId, UserId, WorkId};
use crate::notifications::model::{HeldAct, Hold, LetterState, Settled};
use crate::queue::{self, Task};

/// Begins to hold the letters of an act; none if the configuration holds nothing.
pub fn hold(tx: &mut Tx<'_>, edition: EditionId, by: UserId, act: HeldAct) -> Result<Option<HoldId>, Fault> {
    if tx.letters.hold_minutes == 0 {
        return Ok(None);
    }
    let until = tx.now.plus(Duration::from_secs(60 * u64::from(tx.letters.hold_minutes)));
    let id: HoldId = diesel::insert_into(t::table)
        .values((
            t::edition_id.eq(edition),
            t::act.eq(act),
            t::made_by.eq(by),
            t::made_at.eq(tx.now),
            t::until.eq(until),
        ))
        .returning(t::id)
        .get_result(tx.conn)?;
    queue::enqueue_at(tx, &Task::ReleaseHold(id), until)?;
    Ok(Some(id))
}

/// One act of an edition.
pub fn find_hold(conn: &mut Conn, edition: EditionId, id: HoldId) -> Result<Option<Hold>, Fault> {
    Ok(t::table
        .inner_join(users::table)
        .filter(t::id.eq(id))
        .filter(t::edition_id.eq(edition))
        .select((t::id, t::act, t::made_by, users::name, t::made_at, t::until, t::settled, t::settled_at))
        .first(conn)
        .optional()?)
}

/// Acts of an edition that can still be taken back, the next to leave first.
pub fn open_holds(conn: &mut Conn, edition: EditionId) -> Result<Vec<Hold>, Fault> {
    Ok(t::table
        .inner_join(users::table)
        .filter(t::edition_id.eq(edition))
        .filter(t::settled.is_null())
        .order((t::until.asc(), t::id.asc()))
        .select((t::id, t::act, t::made_by, users::name, t::made_at, t::until, t::settled, t::settled_at))
        .load(conn)?)
}

/// Settles a hold for good; false if somebody was faster.
pub fn settle_hold(tx: &mut Tx<'_>, id: HoldId, how: Settled, by: Option<UserId>) -> Result<bool, Fault> {
    let settled = diesel::update(t::table.find(id).filter(t::settled.is_null()))
        .set((t::settled.eq(how), t::settled_at.eq(tx.now), t::settled_by.eq(by)))
        .execute(tx.conn)?;
    Ok(settled == 1)
}

/// Locks a hold that is not settled; false if it is.
pub fn lock_hold(tx: &mut Tx<'_>, id: HoldId) -> Result<bool, Fault> {
    let open = diesel::update(t::table.find(id).filter(t::settled.is_null()))
        .set(t::until.eq(t::until))
        .execute(tx.conn)?;
    Ok(open == 1)
}

/// Sends the letters of an act on their way; how many there are.
pub fn release_letters(tx: &mut Tx<'_>, hold: HoldId) -> Result<usize, Fault> {
    let held = letters::table.filter(letters::hold_id.eq(hold)).filter(letters::state.eq(LetterState::Held));
    let ids: Vec<LetterId> = held.order(letters::id.asc()).select(letters::id).load(tx.conn)?;
    diesel::update(held).set(letters::state.eq(LetterState::Waiting)).execute(tx.conn)?;
    for id in &ids {
        queue::enqueue(tx, &Task::SendLetter(*id))?;
    }
    Ok(ids.len())
}

/// Takes the letters of an act back, or those about some of its works; how many there were.
pub fn cancel_letters(tx: &mut Tx<'_>, hold: HoldId, works: Option<&[WorkId]>) -> Result<usize, Fault> {
    let held = letters::table.filter(letters::hold_id.eq(hold)).filter(letters::state.eq(LetterState::Held));
    let gone = letters::state.eq(LetterState::Cancelled);
    Ok(match works {
        Some(works) => diesel::update(held.filter(letters::work_id.assume_not_null().eq_any(works)))
            .set(gone)
            .execute(tx.conn)?,
        None => diesel::update(held).set(gone).execute(tx.conn)?,
    })
}

/// How many letters wait with an act.
pub fn count_held(conn: &mut Conn, hold: HoldId) -> Result<i64, Fault> {
    Ok(letters::table
        .filter(letters::hold_id.eq(hold))
        .filter(letters::state.eq(LetterState::Held))
        .count()
        .get_result(conn)?)
}

//! Decisions whose letters are held: what the makers still see, and the way back.

use std::time::Duration;

use crate::clock::At;
use crate::db::{Fault, Tx};
use crate::ids::{HoldId, WorkId};
use crate::works::model::Work;
use crate::works::store;

/// Keeps what a work was before a decision, as `work` still says, while its letter is held: its makers see that.
///
/// # Errors
/// Our own failures only.
pub fn conceal(tx: &mut Tx<'_>, work: &Work, hold: HoldId) -> Result<usize, Fault> {
    store::conceal(tx, work, hold)
}

/// The letters leave: from now on the makers see where their works stand.
///
/// # Errors
/// Our own failures only.
pub fn reveal(tx: &mut Tx<'_>, hold: HoldId) -> Result<usize, Fault> {
    store::reveal(tx, hold)
}

/// The act of `since` is taken back: its works, or one of them, are again what they were. A deadline that ran
/// meanwhile leaves at least as much time as the hold took, since nothing could be sent while it lasted.
///
/// # Errors
/// Our own failures only.
pub fn restore_held(
    tx: &mut Tx<'_>,
    hold: HoldId,
    since: At,
    only: Option<WorkId>,
) -> Result<Vec<WorkId>, Fault> {
    let mut ids = store::held(tx.conn, hold)?;
    ids.retain(|id| only.is_none_or(|one| one == *id));
    let held_for = Duration::from_millis(u64::try_from(tx.now.0 - since.0).unwrap_or(0));
    let due_at_least = tx.now.plus(held_for);
    store::put_back(tx, hold, &ids, due_at_least)?;
    Ok(ids)
}

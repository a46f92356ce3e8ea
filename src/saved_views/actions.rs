//! Saving a view and taking one away. Both are a member's own business: they change nothing of the competition.

use super::model::{NewView, SavedView};
use super::problem::{DeleteViewProblem, SaveViewProblem};
use super::rules::{self, MOST_VIEWS};
use super::store;
use crate::accounts::Committee;
use crate::db::{Conn, Fault, Tx};
use crate::ids::{EditionId, SavedViewId};

/// Saves a view of a list under a name, or in the place of the person's own view of that name.
///
/// # Errors
/// The name is taken and is not to be replaced, or there are too many.
pub fn save_view(
    tx: &mut Tx<'_>,
    who: &Committee,
    edition: EditionId,
    new: &NewView,
) -> Result<SavedViewId, SaveViewProblem> {
    let owner = who.person().user_id();
    store::lock_owner(tx, owner)?;
    match store::named(tx.conn, edition, owner, new)? {
        Some(view) if new.replaces => {
            store::replace(tx, view, new)?;
            return Ok(view);
        }
        Some(_) => return Err(SaveViewProblem::NameTaken),
        None => {}
    }
    if store::count_of(tx.conn, edition, owner)? >= MOST_VIEWS {
        return Err(SaveViewProblem::TooMany);
    }
    Ok(store::insert(tx, edition, owner, new)?)
}

/// Takes a view away and says what it was.
///
/// # Errors
/// As for `removable`.
pub fn delete_view(
    tx: &mut Tx<'_>,
    who: &Committee,
    edition: EditionId,
    id: SavedViewId,
) -> Result<SavedView, DeleteViewProblem> {
    let view = removable(tx.conn, who, edition, id)?;
    store::delete(tx, id)?;
    Ok(view)
}

/// A view that this member may take away.
///
/// # Errors
/// Another member's; one that is not shared does not exist for others.
pub fn removable(
    conn: &mut Conn,
    who: &Committee,
    edition: EditionId,
    id: SavedViewId,
) -> Result<SavedView, DeleteViewProblem> {
    let me = who.person().user_id();
    let found = store::find(conn, edition, id)?.filter(|view| rules::may_see(view, me));
    let view = found.ok_or(Fault::NotFound)?;
    if !rules::may_delete(&view, me, who.role()) {
        return Err(DeleteViewProblem::NotYours);
    }
    Ok(view)
}

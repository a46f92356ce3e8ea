//! The view of a session.

use diesel::prelude::*;

use super::model::StoredView;
use crate::db::schema::sessions as s;
use crate::db::{Fault, Tx};
use crate::ids::SessionId;

/// Stores a session's view, or that it has none.
pub(super) fn put_view(
    tx: &mut Tx<'_>,
    session: SessionId,
    view: Option<StoredView>,
) -> Result<usize, Fault> {
    Ok(diesel::update(s::table.find(session))
        .set((
            s::views_as.eq(view.map(|view| view.user)),
            s::views_in.eq(view.map(|view| view.edition)),
            s::views_until.eq(view.map(|view| view.until)),
        ))
        .execute(tx.conn)?)
}

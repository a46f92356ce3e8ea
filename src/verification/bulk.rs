//! The preview of accepting many works: what would happen to each.

use super::bound::bound_works;
use super::rules;
use super::store::{self, ChosenWork};
use crate::accounts::{Permission, Permitted, right};
use crate::db::{Conn, Fault};
use crate::ids::{EditionId, WorkId};
use crate::video_check;

/// One work in a preview of accepting many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BulkLine {
    pub id: WorkId,
    /// Its number, or its title without one.
    pub label: String,
    pub title: String,
}

/// What accepting the chosen works would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bulk {
    /// Would be accepted: waiting, and every film passed.
    pub ready: Vec<BulkLine>,
    pub decided: Vec<BulkLine>,
    /// Are left to other members: of one's own institution, or one's own.
    pub own: Vec<BulkLine>,
    /// Have a film that did not pass.
    pub open: Vec<BulkLine>,
}

/// Sorts the chosen works of an edition by whether they can be accepted as they stand; unknown ids are
/// left out. A fixed number of queries.
pub fn bulk(
    conn: &mut Conn,
    who: &Permitted<right::Works>,
    edition: EditionId,
    chosen: &[WorkId],
) -> Result<Bulk, Fault> {
    let own = bound_works(conn, who, chosen, Permission::Works)?;
    let rows = store::list_chosen(conn, edition, chosen)?;
    let films = video_check::sent_status(conn, chosen)?;
    let mut sorted = Bulk::default();
    for ChosenWork { id, number, title, status } in rows {
        let parts: Vec<_> = films.iter().filter(|(work, _)| *work == id).map(|(_, film)| *film).collect();
        let line = BulkLine { id, label: number.unwrap_or_else(|| title.clone()), title };
        match rules::waits(status) {
            false => sorted.decided.push(line),
            true if own.contains_key(&id) => sorted.own.push(line),
            true if rules::check_films(&parts).is_err() => sorted.open.push(line),
            true => sorted.ready.push(line),
        }
    }
    Ok(sorted)
}

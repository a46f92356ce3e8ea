//! One page of the list of works, with the number of all lines.

use diesel::prelude::*;

use super::kept::{KeptCounts, ListQuestion, Moment};
use super::works::{WorkFilter, WorkLine, WorkSort, count_works, lines_of, matching, ordered, work_lines};
use crate::db::schema::works;
use crate::db::search::{Span, pattern};
use crate::db::{AmongIds as _, Conn, Fault};
use crate::ids::{EditionId, WorkId};

/// One page and the number of all rows that match; its number is kept while the trail rests.
pub fn works(
    conn: &mut Conn,
    kept: &KeptCounts,
    edition: EditionId,
    filter: &WorkFilter,
    at: &Moment,
) -> Result<(Vec<WorkLine>, i64), Fault> {
    let now = at.now;
    // What the check of a film brought is not written to the trail, so states of films are asked for at each view.
    if filter.link.is_some() {
        let total = count_works(conn, edition, filter)?;
        return Ok((work_lines(conn, edition, filter, now, Span::shown(filter.page, total))?, total));
    }
    if pattern(&filter.q).is_some() {
        return searched(conn, kept, edition, filter, at);
    }
    let any = WorkFilter { sort: WorkSort::default(), down: false, ..filter.clone() };
    let total = kept.total(conn, question(edition, any), at, |conn| count_works(conn, edition, filter))?;
    Ok((work_lines(conn, edition, filter, now, Span::shown(filter.page, total))?, total))
}

/// The same of a search. Every title is looked at for it, so that is done once for the page, its number of lines and the
/// pages that are turned to next, while the trail rests.
fn searched(
    conn: &mut Conn,
    kept: &KeptCounts,
    edition: EditionId,
    filter: &WorkFilter,
    at: &Moment,
) -> Result<(Vec<WorkLine>, i64), Fault> {
    let all = kept.found(conn, question(edition, filter.clone()), at, |conn| {
        Ok(ordered(matching(edition, filter), filter).select(works::id).load(conn)?)
    })?;
    let total = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let shown: Vec<WorkId> = Span::shown(filter.page, total).of(&all).iter().map(|id| WorkId(*id)).collect();
    let these = works::table.filter(works::id.among_ids(&shown)).into_boxed();
    let lines = lines_of(conn, ordered(these, filter), filter, at.now)?;
    Ok((lines, total))
}

fn question(edition: EditionId, filter: WorkFilter) -> ListQuestion {
    ListQuestion { edition, list: "works", narrowed: format!("{:?}", WorkFilter { page: 1, ..filter }) }
}

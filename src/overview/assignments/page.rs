//! One page of the list, with the number of all lines.

use super::line::{AssignmentFilter, AssignmentLine, AssignmentSort};
use super::query::{assignments, count_assignments, ids, these};
use crate::db::search::{Span, pattern};
use crate::db::{Conn, Fault};
use crate::editions::Edition;
use crate::ids::AssignmentId;
use crate::overview::kept::{KeptCounts, ListQuestion, Moment};

/// What a page is asked for by.
#[derive(Debug, Clone)]
pub struct AssignmentPage<'a> {
    pub edition: &'a Edition,
    /// By its instant a sheet is late.
    pub at: &'a Moment,
    pub filter: &'a AssignmentFilter,
    /// From 1; the last one there is in place of one beyond it.
    pub page: i64,
}

/// The page and the number of all assignments that match, counted before while the trail rests; two queries.
///
/// # Errors
/// Our own failures only.
pub fn assignment_page(
    conn: &mut Conn,
    kept: &KeptCounts,
    asked: &AssignmentPage<'_>,
) -> Result<(Vec<AssignmentLine>, i64), Fault> {
    let AssignmentPage { edition, at, filter, page } = *asked;
    let now = at.now;
    let count = |conn: &mut Conn| count_assignments(conn, edition, now, filter);
    let lines = |conn: &mut Conn, total| {
        Ok((assignments(conn, edition, now, filter, Span::shown(page, total))?, total))
    };
    // How much time is left changes by itself, so that is counted at each view.
    if filter.time.is_some() {
        let total = count(conn)?;
        return lines(conn, total);
    }
    if pattern(&filter.q).is_some() {
        return searched(conn, kept, asked);
    }
    let any = AssignmentFilter { sort: AssignmentSort::default(), down: false, ..filter.clone() };
    let total = kept.total(conn, question(edition, &any), at, count)?;
    lines(conn, total)
}

/// The same of a search: every sheet is looked at for it, so that is done once for the page, its number of lines and the
/// pages that are turned to next.
fn searched(
    conn: &mut Conn,
    kept: &KeptCounts,
    asked: &AssignmentPage<'_>,
) -> Result<(Vec<AssignmentLine>, i64), Fault> {
    let AssignmentPage { edition, at, filter, page } = *asked;
    let now = at.now;
    let all = kept.found(conn, question(edition, filter), at, |conn| ids(conn, edition, now, filter))?;
    let total = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let shown: Vec<AssignmentId> =
        Span::shown(page, total).of(&all).iter().map(|id| AssignmentId(*id)).collect();
    Ok((these(conn, &shown, filter)?, total))
}

fn question(edition: &Edition, filter: &AssignmentFilter) -> ListQuestion {
    ListQuestion { edition: edition.id, list: "assignments", narrowed: format!("{filter:?}") }
}

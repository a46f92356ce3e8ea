//! The outbox of an edition as a list.

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::letters;
use crate::db::search::{self, Span, coalesce, lower};
use crate::db::{AmongIds as _, Conn, Fault};
use crate::ids::{EditionId, LetterId};
use crate::notifications::{DeliveryProblem, LetterKind, LetterState};
use crate::overview::Chosen;
use crate::overview::kept::{KeptCounts, ListQuestion, Moment};

/// What the list is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LetterFilter {
    pub state: Option<LetterState>,
    pub kind: Option<LetterKind>,
    /// Part of the receiver's name or address.
    pub q: String,
    pub sort: LetterSort,
    /// Whether it runs from the end.
    pub down: bool,
    /// From 1.
    pub page: i64,
}

/// Orders of the list, each along an index.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum LetterSort {
    /// Failed ones first, the newest of all first.
    #[default]
    Urgent,
    /// By state, in each as they were written; from the end the other way round.
    State,
    /// As they were written: letters get their numbers in that order.
    Written,
}

/// A letter of the outbox without its body.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = letters)]
pub struct LetterLine {
    pub id: LetterId,
    /// None: a letter of the portal itself.
    pub edition_id: Option<EditionId>,
    pub kind: LetterKind,
    pub state: LetterState,
    pub to_email: String,
    pub to_name: String,
    pub subject: String,
    pub created_at: At,
    pub problem: Option<DeliveryProblem>,
    pub last_error: Option<String>,
}

type Boxed<'a> = letters::BoxedQuery<'a, <Conn as diesel::Connection>::Backend>;

fn matching(edition: EditionId, filter: &LetterFilter) -> Boxed<'_> {
    let own = letters::edition_id.eq(edition).or(letters::edition_id.is_null());
    narrowed(letters::table.filter(own).into_boxed(), filter)
}

fn narrowed<'a>(mut query: Boxed<'a>, filter: &LetterFilter) -> Boxed<'a> {
    if let Some(state) = filter.state {
        query = match state {
            // A letter in hand still waits, as far as a person can tell.
            LetterState::Waiting => {
                query.filter(letters::state.eq_any([LetterState::Waiting, LetterState::Sending]))
            }
            state => query.filter(letters::state.eq(state)),
        };
    }
    if let Some(kind) = filter.kind {
        query = query.filter(letters::kind.eq(kind));
    }
    if let Some(words) = search::pattern(&filter.q) {
        let name = lower(letters::to_name).like(words.clone()).escape('\\');
        query = query.filter(name.or(lower(letters::to_email).like(words).escape('\\')));
    }
    query
}

fn ordered<'a>(query: Boxed<'a>, filter: &LetterFilter) -> Boxed<'a> {
    match (filter.sort, filter.down) {
        (LetterSort::Urgent, _) => query.order((letters::failed_at.is_null().asc(), letters::id.desc())),
        (LetterSort::State, false) => query.order((letters::state.asc(), letters::id.asc())),
        (LetterSort::State, true) => query.order((letters::state.desc(), letters::id.desc())),
        (LetterSort::Written, false) => query.order(letters::id.asc()),
        (LetterSort::Written, true) => query.order(letters::id.desc()),
    }
}

/// How many letters match; one query.
pub fn count_letters(conn: &mut Conn, edition: EditionId, filter: &LetterFilter) -> Result<i64, Fault> {
    Ok(matching(edition, filter).count().get_result(conn)?)
}

/// One page of the letters of an edition and of the portal itself, failed ones first, then the newest; and the number of
/// all that match. A letter changes its state without anybody's act, so states are counted at each view; all letters are
/// counted anew when somebody does something.
pub fn letters(
    conn: &mut Conn,
    kept: &KeptCounts,
    edition: EditionId,
    filter: &LetterFilter,
    at: &Moment,
) -> Result<(Vec<LetterLine>, i64), Fault> {
    let count = |conn: &mut Conn| count_letters(conn, edition, filter);
    let any = LetterFilter { sort: LetterSort::default(), down: false, page: 1, ..filter.clone() };
    let narrowed = format!("{any:?}");
    let question = ListQuestion { edition, list: "letters", narrowed };
    let total = if filter.state.is_some() { count(conn)? } else { kept.total(conn, question, at, count)? };
    Ok((letter_lines(conn, edition, filter, Span::shown(filter.page, total))?, total))
}

/// Some of the letters that match, in their order; one query.
pub fn letter_lines(
    conn: &mut Conn,
    edition: EditionId,
    filter: &LetterFilter,
    span: Span,
) -> Result<Vec<LetterLine>, Fault> {
    // Along the order, one letter after the other until there are enough: by an index of editions all would be sorted.
    let own = coalesce(letters::edition_id, Some(edition.0)).eq(Some(edition.0));
    Ok(ordered(narrowed(letters::table.filter(own).into_boxed(), filter), filter)
        .limit(span.limit)
        .offset(span.offset)
        .select(LetterLine::as_select())
        .load(conn)?)
}

/// Those of the chosen letters that failed, the newest first; one query. An edition's own and the portal's.
pub fn failed_letters(
    conn: &mut Conn,
    edition: EditionId,
    filter: &LetterFilter,
    chosen: &Chosen,
) -> Result<Vec<LetterLine>, Fault> {
    let whole = LetterFilter::default();
    let query = match chosen {
        Chosen::These(ids) => matching(edition, &whole).filter(letters::id.among_ids(&letter_ids(ids))),
        Chosen::Matching(until) => {
            matching(edition, filter).filter(letters::failed_at.assume_not_null().le(*until))
        }
    };
    Ok(query
        .filter(letters::state.eq(LetterState::Failed))
        .order(letters::id.desc())
        .select(LetterLine::as_select())
        .load(conn)?)
}

fn letter_ids(ids: &[i64]) -> Vec<LetterId> {
    ids.iter().copied().map(LetterId).collect()
}

//! The outbox of an edition as a list.

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::letters;
use crate::db::search::{self, Span, coalesce, lower};
use crate::db::{Conn, Fault};
use crate::ids::{EditionId, LetterId};
use crate::notifications::{DeliveryProblem, LetterKind, LetterState};
use crate::overview::kept::{KeptCounts, ListQuestion, Moment};

/// What the list is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LetterFilter {
    pub state: Option<LetterState>,
    pub kind: Option<LetterKind>,
    /// Part of the receiver's name or address.
    pub q: String,
    /// From 1.
    pub page: i64,
}

/// A letter of the outbox without its body.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
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
    let narrowed = format!("{:?}", LetterFilter { page: 1, ..filter.clone() });
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
    Ok(narrowed(letters::table.filter(own).into_boxed(), filter)
        .order((letters::failed_at.is_null().asc(), letters::id.desc()))
        .limit(span.limit)
        .offset(span.offset)
        .select((
            letters::id,
            letters::edition_id,
            letters::kind,
            letters::state,
            letters::to_email,
            letters::to_name,
            letters::subject,
            letters::created_at,
            letters::problem,
            letters::last_error,
        ))
        .load(conn)?)
}

//! The register of documents as a list: every number that was given, and what its document is worth today.

use diesel::prelude::*;

use crate::certificates::{self, Document, DocumentKind, DocumentLine, DocumentState, Standing};
use crate::db::schema::documents as t;
use crate::db::search::{Span, lower, pattern};
use crate::db::{Conn, Fault, condition};
use crate::ids::EditionId;

/// What the register is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DocumentFilter {
    pub kind: Option<DocumentKind>,
    pub standing: Option<Standing>,
    /// Words in number, name, institution or title, or the code.
    pub q: String,
    pub sort: DocumentSort,
    /// Whether it runs from the end.
    pub down: bool,
}

/// Orders of the register.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum DocumentSort {
    /// By series and running number, so that 10 follows 9.
    #[default]
    Number,
    Name,
    Issued,
    /// By when the holder was told; those not told last, either way.
    Told,
}

type Boxed<'a> = t::BoxedQuery<'a, <Conn as diesel::Connection>::Backend>;

fn matching(edition: EditionId, filter: &DocumentFilter) -> Boxed<'_> {
    let mut query = t::table.filter(t::edition_id.eq(edition)).into_boxed();
    if let Some(kind) = filter.kind {
        query = query.filter(t::kind.eq(kind));
    }
    let issued = t::state.eq(DocumentState::Issued);
    query = match filter.standing {
        Some(Standing::Replaced) => query.filter(t::state.eq(DocumentState::Replaced)),
        Some(Standing::Revoked) => {
            let fallen = issued.and(condition(certificates::fallen()));
            query.filter(t::state.eq(DocumentState::Cancelled).or(fallen))
        }
        Some(Standing::Valid) => {
            query.filter(issued.and(condition(format!("NOT {}", certificates::fallen()))))
        }
        None => query,
    };
    if let Some(words) = pattern(&filter.q) {
        let any = lower(t::number)
            .like(words.clone())
            .escape('\\')
            .or(lower(t::name).like(words.clone()).escape('\\'))
            .or(lower(t::institution).like(words.clone()).escape('\\'))
            .or(lower(t::title).like(words.clone()).escape('\\'))
            .or(lower(t::code).like(words).escape('\\'));
        query = query.filter(any);
    }
    query
}

fn ordered<'a>(query: Boxed<'a>, filter: &DocumentFilter) -> Boxed<'a> {
    match (filter.sort, filter.down) {
        (DocumentSort::Number, false) => query.order((t::series.asc(), t::serial.asc(), t::id.asc())),
        (DocumentSort::Number, true) => query.order((t::series.desc(), t::serial.desc(), t::id.desc())),
        (DocumentSort::Name, false) => query.order((lower(t::name).asc(), t::id.asc())),
        (DocumentSort::Name, true) => query.order((lower(t::name).desc(), t::id.desc())),
        (DocumentSort::Issued, false) => query.order((t::issued_at.asc(), t::id.asc())),
        (DocumentSort::Issued, true) => query.order((t::issued_at.desc(), t::id.desc())),
        (DocumentSort::Told, false) => {
            query.order((t::told_at.is_null().asc(), t::told_at.asc(), t::id.asc()))
        }
        (DocumentSort::Told, true) => {
            query.order((t::told_at.is_null().asc(), t::told_at.desc(), t::id.desc()))
        }
    }
}

/// How many documents match; one query.
pub fn count_documents(conn: &mut Conn, edition: EditionId, filter: &DocumentFilter) -> Result<i64, Fault> {
    Ok(matching(edition, filter).count().get_result(conn)?)
}

/// Some of the documents that match, in their order; at most four queries for every 500.
pub fn documents(
    conn: &mut Conn,
    edition: EditionId,
    filter: &DocumentFilter,
    span: Span,
) -> Result<Vec<DocumentLine>, Fault> {
    let found: Vec<Document> = ordered(matching(edition, filter), filter)
        .limit(span.limit)
        .offset(span.offset)
        .select(Document::as_select())
        .load(conn)?;
    certificates::lines(conn, found)
}

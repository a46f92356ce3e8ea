//! The audit trail as a list.

use diesel::prelude::*;

use super::trail_names::{self, RecordAsked, RecordId, TrailLine};
use crate::audit::Line;
use crate::clock::At;
use crate::db::schema::audit_log;
use crate::db::search::{Span, coalesce, lower, pattern};
use crate::db::{Conn, Fault};
use crate::ids::{AuditId, EditionId, UserId};

/// What the trail is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TrailFilter {
    pub actor: Option<Actor>,
    /// One kind of record.
    pub kind: Option<String>,
    /// By the number that the portal gave it, or by one that people know.
    pub record: Option<RecordAsked>,
    /// None for whatever was done.
    pub acts: Option<Vec<&'static str>>,
    /// The first instant that counts.
    pub from: Option<At>,
    /// The instant after the last that counts.
    pub until: Option<At>,
    /// Only lines older than this one.
    pub before: Option<AuditId>,
    /// Words in the actor's name or the reason; a work's number or a juror's code finds the lines about it as well.
    pub q: String,
    /// Whether the oldest line comes first.
    pub up: bool,
}

/// Who acted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    Account(UserId),
    /// The portal by itself, or somebody without an account.
    Portal,
}

type Boxed<'a> = audit_log::BoxedQuery<'a, <Conn as diesel::Connection>::Backend>;

/// The records that the filter calls by their numbers.
#[derive(Default)]
struct Called {
    /// None where the filter names none; a record that is not there matches no line.
    record: Option<RecordId>,
    /// The record that the words looked for are the number of.
    sought: Option<RecordId>,
}

/// No line is about it.
const NOTHING: RecordId = RecordId { kind: "", id: -1 };

impl Called {
    fn by(conn: &mut Conn, edition: EditionId, filter: &TrailFilter) -> Result<Self, Fault> {
        let mut of = |asked: &RecordAsked| match asked {
            RecordAsked::Number(number) => trail_names::numbered(conn, edition.0, number),
            RecordAsked::Id(_) => Ok(None),
        };
        let record = match &filter.record {
            Some(asked @ RecordAsked::Number(_)) => Some(of(asked)?.unwrap_or(NOTHING)),
            Some(RecordAsked::Id(_)) | None => None,
        };
        let sought = RecordAsked::parse(&filter.q).map(|asked| of(&asked)).transpose()?.flatten();
        Ok(Self { record, sought })
    }
}

fn narrowed<'a>(mut query: Boxed<'a>, filter: &'a TrailFilter, called: &Called) -> Boxed<'a> {
    query = match filter.actor {
        Some(Actor::Account(user)) => query.filter(audit_log::actor_id.eq(user)),
        Some(Actor::Portal) => query.filter(audit_log::actor_id.is_null()),
        None => query,
    };
    if let Some(kind) = &filter.kind {
        query = query.filter(audit_log::subject_kind.eq(kind));
    }
    if let Some(RecordAsked::Id(id)) = filter.record {
        query = query.filter(audit_log::subject_id.eq(id));
    }
    if let Some(RecordId { kind, id }) = called.record {
        query = query.filter(audit_log::subject_kind.eq(kind)).filter(audit_log::subject_id.eq(id));
    }
    if let Some(acts) = &filter.acts {
        query = query.filter(audit_log::act.eq_any(acts));
    }
    if let Some(from) = filter.from {
        query = query.filter(audit_log::at.ge(from));
    }
    if let Some(until) = filter.until {
        query = query.filter(audit_log::at.lt(until));
    }
    if let Some(before) = filter.before {
        query = query.filter(audit_log::id.lt(before));
    }
    if let Some(words) = pattern(&filter.q) {
        let RecordId { kind, id } = called.sought.unwrap_or(NOTHING);
        let actor = lower(audit_log::actor).like(words.clone()).escape('\\');
        let reason = lower(audit_log::reason).like(words).escape('\\');
        let about = audit_log::subject_kind.eq(kind).and(audit_log::subject_id.eq(id));
        query = query.filter(actor.or(reason).or(about));
    }
    query
}

/// How many lines match; one query, and one more for each number that the filter names.
pub fn count_trail(conn: &mut Conn, edition: EditionId, filter: &TrailFilter) -> Result<i64, Fault> {
    let called = Called::by(conn, edition, filter)?;
    let own = audit_log::edition_id.eq(edition).or(audit_log::edition_id.is_null());
    Ok(narrowed(audit_log::table.filter(own).into_boxed(), filter, &called).count().get_result(conn)?)
}

/// Some of the lines that match, of an edition and of what belongs to no edition, such as institutions, with what their
/// records are called; two queries, and one more for each number that the filter names.
pub fn trail(
    conn: &mut Conn,
    edition: EditionId,
    filter: &TrailFilter,
    span: Span,
) -> Result<Vec<TrailLine>, Fault> {
    let called = Called::by(conn, edition, filter)?;
    // Along the ids, one line after the other until there are enough: by an index of editions all of them would be sorted.
    let own = coalesce(audit_log::edition_id, Some(edition.0)).eq(Some(edition.0));
    let query = narrowed(audit_log::table.filter(own).into_boxed(), filter, &called);
    let ordered =
        if filter.up { query.order(audit_log::id.asc()) } else { query.order(audit_log::id.desc()) };
    let lines = ordered.limit(span.limit).offset(span.offset).select(Line::as_select()).load(conn)?;
    trail_names::with_names(conn, lines)
}

//! The audit trail as a list.

use diesel::prelude::*;

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
    /// One record of that kind.
    pub id: Option<i64>,
    /// None for whatever was done.
    pub acts: Option<Vec<&'static str>>,
    /// The first instant that counts.
    pub from: Option<At>,
    /// The instant after the last that counts.
    pub until: Option<At>,
    /// Only lines older than this one.
    pub before: Option<AuditId>,
    /// Words in the actor's name or the reason.
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

fn matching(edition: EditionId, filter: &TrailFilter) -> Boxed<'_> {
    let own = audit_log::edition_id.eq(edition).or(audit_log::edition_id.is_null());
    narrowed(audit_log::table.filter(own).into_boxed(), filter)
}

fn narrowed<'a>(mut query: Boxed<'a>, filter: &'a TrailFilter) -> Boxed<'a> {
    query = match filter.actor {
        Some(Actor::Account(user)) => query.filter(audit_log::actor_id.eq(user)),
        Some(Actor::Portal) => query.filter(audit_log::actor_id.is_null()),
        None => query,
    };
    if let Some(kind) = &filter.kind {
        query = query.filter(audit_log::subject_kind.eq(kind));
    }
    if let Some(id) = filter.id {
        query = query.filter(audit_log::subject_id.eq(id));
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
        let actor = lower(audit_log::actor).like(words.clone()).escape('\\');
        query = query.filter(actor.or(lower(audit_log::reason).like(words).escape('\\')));
    }
    query
}

/// How many lines match; one query.
pub fn count_trail(conn: &mut Conn, edition: EditionId, filter: &TrailFilter) -> Result<i64, Fault> {
    Ok(matching(edition, filter).count().get_result(conn)?)
}

/// Some of the lines that match, of an edition and of what belongs to no edition, such as institutions; one query.
pub fn trail(
    conn: &mut Conn,
    edition: EditionId,
    filter: &TrailFilter,
    span: Span,
) -> Result<Vec<Line>, Fault> {
    // Along the ids, one line after the other until there are enough: by an index of editions all of them would be sorted.
    let own = coalesce(audit_log::edition_id, Some(edition.0)).eq(Some(edition.0));
    let query = narrowed(audit_log::table.filter(own).into_boxed(), filter);
    let ordered =
        if filter.up { query.order(audit_log::id.asc()) } else { query.order(audit_log::id.desc()) };
    Ok(ordered.limit(span.limit).offset(span.offset).select(Line::as_select()).load(conn)?)
}

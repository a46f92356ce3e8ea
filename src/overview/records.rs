//! The audit trail as a filtered list, and failed jobs.

use diesel::prelude::*;

use crate::audit::Line;
use crate::clock::At;
use crate::db::schema::{audit_log, jobs};
use crate::db::{Conn, Fault};
use crate::ids::{AuditId, EditionId, JobId};

/// Lines on a page of the trail.
pub const TRAIL_PAGE: i64 = 50;

/// What the trail is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TrailFilter {
    /// One kind of record.
    pub kind: Option<String>,
    /// One record of that kind.
    pub id: Option<i64>,
    /// Only lines older than this one.
    pub before: Option<AuditId>,
}

/// Newest lines of an edition and of what belongs to no edition, such as institutions; one more than a page
/// if there are older ones.
pub fn trail(conn: &mut Conn, edition: EditionId, filter: &TrailFilter) -> Result<Vec<Line>, Fault> {
    let mut query = audit_log::table
        .filter(audit_log::edition_id.eq(edition).or(audit_log::edition_id.is_null()))
        .into_boxed();
    if let Some(kind) = &filter.kind {
        query = query.filter(audit_log::subject_kind.eq(kind.clone()));
    }
    if let Some(id) = filter.id {
        query = query.filter(audit_log::subject_id.eq(id));
    }
    if let Some(before) = filter.before {
        query = query.filter(audit_log::id.lt(before));
    }
    Ok(query.order(audit_log::id.desc()).limit(TRAIL_PAGE + 1).select(Line::as_select()).load(conn)?)
}

/// A job given up.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct FailedJob {
    pub id: JobId,
    pub task: String,
    pub attempts: i32,
    pub last_error: Option<String>,
    pub failed_at: Option<At>,
}

/// Jobs given up, newest first, 50 at most.
pub fn failed_jobs(conn: &mut Conn) -> Result<Vec<FailedJob>, Fault> {
    Ok(jobs::table
        .filter(jobs::failed_at.is_not_null())
        .order((jobs::failed_at.desc(), jobs::id.desc()))
        .limit(50)
        .select((jobs::id, jobs::task, jobs::attempts, jobs::last_error, jobs::failed_at))
        .load(conn)?)
}

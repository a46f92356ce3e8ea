//! Background jobs as a list: those that were given up, those in hand and those that wait. What is done is not kept.

use diesel::prelude::*;

use crate::clock::At;
use crate::db::schema::jobs;
use crate::db::search::{Span, coalesce, literal, lower, pattern};
use crate::db::{AmongIds as _, Conn, Fault};
use crate::ids::JobId;
use crate::overview::Chosen;

/// Where a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobState {
    /// Given up; a person decides.
    Failed,
    /// In a worker's hand.
    Running,
    Waiting,
}

/// Orders of the list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum JobSort {
    /// Failed ones first, the newest of them first; then by when they are due.
    #[default]
    Urgent,
    /// Failed ones, then those in hand, then those that wait; each by when they are due.
    State,
    /// Failed ones by when they were given up, the others behind them.
    Failed,
    Due,
    Attempts,
    Made,
}

/// What the list is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JobFilter {
    pub state: Option<JobState>,
    /// The stored word of one kind of work: "send_letter".
    pub kind: Option<&'static str>,
    /// Words in the last error.
    pub q: String,
    pub sort: JobSort,
    /// Whether it runs from the end.
    pub down: bool,
}

/// A job.
#[derive(Debug, Clone, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = jobs)]
pub struct JobLine {
    pub id: JobId,
    /// As it is stored.
    pub task: String,
    pub attempts: i32,
    pub last_error: Option<String>,
    /// When it is tried next.
    pub run_at: At,
    pub leased_until: Option<At>,
    pub failed_at: Option<At>,
    pub created_at: At,
}

impl JobLine {
    /// Where it stands at an instant.
    #[must_use]
    pub fn state(&self, now: At) -> JobState {
        match (self.failed_at, self.leased_until) {
            (Some(_), _) => JobState::Failed,
            (None, Some(until)) if until > now => JobState::Running,
            (None, _) => JobState::Waiting,
        }
    }
}

type Boxed<'a> = jobs::BoxedQuery<'a, <Conn as diesel::Connection>::Backend>;

fn matching(now: At, filter: &JobFilter) -> Boxed<'_> {
    let mut query = jobs::table.into_boxed();
    query = match filter.state {
        None => query,
        Some(JobState::Failed) => query.filter(jobs::failed_at.is_not_null()),
        Some(JobState::Running) => {
            query.filter(jobs::failed_at.is_null()).filter(jobs::leased_until.assume_not_null().gt(now))
        }
        Some(JobState::Waiting) => query
            .filter(jobs::failed_at.is_null())
            .filter(jobs::leased_until.is_null().or(jobs::leased_until.assume_not_null().le(now))),
    };
    if let Some(kind) = filter.kind {
        let stored = literal(&format!("{{\"task\":\"{kind}\""));
        query = query.filter(jobs::task.like(format!("{stored}%")).escape('\\'));
    }
    if let Some(words) = pattern(&filter.q) {
        query = query.filter(lower(jobs::last_error.assume_not_null()).like(words).escape('\\'));
    }
    query
}

fn ordered<'a>(query: Boxed<'a>, now: At, filter: &JobFilter) -> Boxed<'a> {
    let in_hand = || coalesce(jobs::leased_until, Some(0)).gt(Some(now.0));
    match (filter.sort, filter.down) {
        (JobSort::Urgent, _) => query.order((
            jobs::failed_at.is_null().asc(),
            jobs::failed_at.desc(),
            jobs::run_at.asc(),
            jobs::id.asc(),
        )),
        (JobSort::State, false) => query.order((
            jobs::failed_at.is_null().asc(),
            in_hand().desc(),
            jobs::run_at.asc(),
            jobs::id.asc(),
        )),
        (JobSort::State, true) => query.order((
            jobs::failed_at.is_null().desc(),
            in_hand().asc(),
            jobs::run_at.desc(),
            jobs::id.desc(),
        )),
        (JobSort::Failed, false) => {
            query.order((jobs::failed_at.is_null().asc(), jobs::failed_at.asc(), jobs::id.asc()))
        }
        (JobSort::Failed, true) => {
            query.order((jobs::failed_at.is_null().asc(), jobs::failed_at.desc(), jobs::id.desc()))
        }
        (JobSort::Due, false) => query.order((jobs::run_at.asc(), jobs::id.asc())),
        (JobSort::Due, true) => query.order((jobs::run_at.desc(), jobs::id.desc())),
        (JobSort::Attempts, false) => query.order((jobs::attempts.asc(), jobs::id.asc())),
        (JobSort::Attempts, true) => query.order((jobs::attempts.desc(), jobs::id.desc())),
        (JobSort::Made, false) => query.order((jobs::created_at.asc(), jobs::id.asc())),
        (JobSort::Made, true) => query.order((jobs::created_at.desc(), jobs::id.desc())),
    }
}

/// How many jobs match; one query.
pub fn count_jobs(conn: &mut Conn, now: At, filter: &JobFilter) -> Result<i64, Fault> {
    Ok(matching(now, filter).count().get_result(conn)?)
}

/// Some of the jobs that match, in their order; one query.
pub fn jobs(conn: &mut Conn, now: At, filter: &JobFilter, span: Span) -> Result<Vec<JobLine>, Fault> {
    Ok(ordered(matching(now, filter), now, filter)
        .limit(span.limit)
        .offset(span.offset)
        .select(JobLine::as_select())
        .load(conn)?)
}

/// Those of the chosen jobs that were given up, the newest first; one query.
pub fn failed_jobs(
    conn: &mut Conn,
    now: At,
    filter: &JobFilter,
    chosen: &Chosen,
) -> Result<Vec<JobLine>, Fault> {
    let whole = JobFilter::default();
    let query = match chosen {
        Chosen::These(ids) => {
            let ids: Vec<JobId> = ids.iter().copied().map(JobId).collect();
            matching(now, &whole).filter(jobs::id.among_ids(&ids))
        }
        Chosen::Matching(until) => matching(now, filter).filter(jobs::failed_at.assume_not_null().le(*until)),
    };
    Ok(query
        .filter(jobs::failed_at.is_not_null())
        .order((jobs::failed_at.desc(), jobs::id.asc()))
        .select(JobLine::as_select())
        .load(conn)?)
}

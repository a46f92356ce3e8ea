//! The table of jobs.

use std::collections::BTreeMap;
use std::time::Duration;

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};

use crate::clock::At;
use crate::db::schema::jobs;
use crate::db::{AmongIds as _, Conn, Fault, Tx, prepared};
use crate::ids::JobId;
use crate::queue::Task;

/// A job as claimed or listed.
#[derive(Debug, Clone, QueryableByName, Queryable, Selectable)]
#[diesel(table_name = jobs)]
pub struct Job {
    #[diesel(sql_type = BigInt)]
    pub id: JobId,
    #[diesel(sql_type = Text)]
    pub task: String,
    /// Tries so far, this one included.
    #[diesel(sql_type = diesel::sql_types::Integer)]
    pub attempts: i32,
    /// How often it was asked for; if that grows while it runs, it runs once more.
    #[diesel(sql_type = BigInt)]
    pub wanted: i64,
    /// What went wrong last.
    #[diesel(sql_type = Nullable<Text>)]
    pub last_error: Option<String>,
}

impl Job {
    /// The task; a row written by a newer version may not be readable.
    pub fn parse(&self) -> Result<Task, serde_json::Error> {
        serde_json::from_str(&self.task)
    }
}

/// Asks for a task as soon as possible.
pub fn enqueue(tx: &mut Tx<'_>, task: &Task) -> Result<(), Fault> {
    let now = tx.now;
    enqueue_at(tx, task, now)
}

/// Asks for a task at `run_at`. A waiting job of the same key is moved to the earlier instant instead.
pub fn enqueue_at(tx: &mut Tx<'_>, task: &Task, run_at: At) -> Result<(), Fault> {
    let text = serde_json::to_string(task)
        .map_err(|cause| diesel::result::Error::SerializationError(Box::new(cause)))?;
    let query = diesel::sql_query(
        "INSERT INTO jobs (task, dedup_key, run_at, created_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (dedup_key) WHERE failed_at IS NULL DO UPDATE SET wanted = jobs.wanted + 1, \
         run_at = CASE WHEN excluded.run_at < jobs.run_at THEN excluded.run_at ELSE jobs.run_at END",
    )
    .bind::<Text, _>(text)
    .bind::<Text, _>(task.dedup_key())
    .bind::<BigInt, _>(run_at)
    .bind::<BigInt, _>(tx.now);
    prepared(query).execute(tx.conn)?;
    Ok(())
}

/// Takes the job that has waited longest, for `lease`; a job whose lease ran out counts as waiting.
pub fn claim(tx: &mut Tx<'_>, worker: &str, lease: Duration) -> Result<Option<Job>, Fault> {
    let skip = tx.conn.skip_locked();
    let query = diesel::sql_query(format!(
        "UPDATE jobs SET leased_by = $1, leased_until = $2, attempts = attempts + 1 WHERE id = (\
         SELECT id FROM jobs WHERE failed_at IS NULL AND run_at <= $3 \
         AND (leased_until IS NULL OR leased_until < $3) ORDER BY run_at, id LIMIT 1 {skip}) \
         RETURNING id, task, attempts, wanted, last_error"
    ))
    .bind::<Text, _>(worker)
    .bind::<BigInt, _>(tx.now.plus(lease))
    .bind::<BigInt, _>(tx.now);
    Ok(prepared(query).get_result(tx.conn).optional()?)
}

/// The job is done: removed, unless it was asked for again meanwhile, in which case it waits again. A
/// worker whose lease was taken over changes nothing.
pub fn finish(tx: &mut Tx<'_>, job: &Job, worker: &str) -> Result<(), Fault> {
    let mine = jobs::table.filter(jobs::id.eq(job.id)).filter(jobs::leased_by.eq(worker));
    let gone = diesel::delete(mine.filter(jobs::wanted.eq(job.wanted))).execute(tx.conn)?;
    if gone == 0 {
        diesel::update(mine)
            .set((
                jobs::leased_by.eq(None::<String>),
                jobs::leased_until.eq(None::<At>),
                jobs::attempts.eq(0),
                jobs::run_at.eq(tx.now),
            ))
            .execute(tx.conn)?;
    }
    Ok(())
}

/// The job went wrong: it waits for `retry_at`, or, without one, is kept as failed. If it was asked for
/// again while it ran, it runs again at once instead.
pub fn fail_or_retry(
    tx: &mut Tx<'_>,
    job: &Job,
    worker: &str,
    error: &str,
    retry_at: Option<At>,
) -> Result<(), Fault> {
    let mine = jobs::table.filter(jobs::id.eq(job.id)).filter(jobs::leased_by.eq(worker));
    let idle =
        (jobs::leased_by.eq(None::<String>), jobs::leased_until.eq(None::<At>), jobs::last_error.eq(error));
    let failed_at = if retry_at.is_none() { Some(tx.now) } else { None };
    let settled = diesel::update(mine.filter(jobs::wanted.eq(job.wanted)))
        .set((idle.clone(), jobs::failed_at.eq(failed_at), jobs::run_at.eq(retry_at.unwrap_or(tx.now))))
        .execute(tx.conn)?;
    if settled == 0 {
        diesel::update(mine).set((idle, jobs::attempts.eq(0), jobs::run_at.eq(tx.now))).execute(tx.conn)?;
    }
    Ok(())
}

/// The job waits for `at` by its own wish; the try does not count. If it was asked for again while it ran, it
/// runs again at once instead.
pub fn put_off(tx: &mut Tx<'_>, job: &Job, worker: &str, why: &str, at: At) -> Result<(), Fault> {
    diesel::update(jobs::table.filter(jobs::id.eq(job.id)).filter(jobs::leased_by.eq(worker)))
        .set(jobs::attempts.eq(jobs::attempts - 1))
        .execute(tx.conn)?;
    fail_or_retry(tx, job, worker, why, Some(at))
}

/// Holds a running job for `lease` from now; false if it was given to another worker meanwhile.
pub fn renew(tx: &mut Tx<'_>, job: &Job, worker: &str, lease: Duration) -> Result<bool, Fault> {
    let held = diesel::update(jobs::table.filter(jobs::id.eq(job.id)).filter(jobs::leased_by.eq(worker)))
        .set(jobs::leased_until.eq(tx.now.plus(lease)))
        .execute(tx.conn)?;
    Ok(held == 1)
}

/// Gives back what a stopping worker could not finish; the try does not count.
pub fn release(tx: &mut Tx<'_>, worker: &str) -> Result<usize, Fault> {
    Ok(diesel::update(jobs::table.filter(jobs::leased_by.eq(worker)))
        .set((
            jobs::leased_by.eq(None::<String>),
            jobs::leased_until.eq(None::<At>),
            jobs::attempts.eq(jobs::attempts - 1),
        ))
        .execute(tx.conn)?)
}

/// Jobs that a person must look at.
pub fn failed(conn: &mut Conn) -> Result<Vec<Job>, Fault> {
    Ok(jobs::table
        .filter(jobs::failed_at.is_not_null())
        .order(jobs::id.asc())
        .select(Job::as_select())
        .load(conn)?)
}

/// Puts a failed job back. False if it is not failed (any more), or nobody can read it.
pub fn rerun(tx: &mut Tx<'_>, job: JobId) -> Result<bool, Fault> {
    Ok(rerun_all(tx, &[job])? == 1)
}

/// Puts those of some jobs back that failed; how many there were. The same work waits once, however many of them ask for it.
pub fn rerun_all(tx: &mut Tx<'_>, ids: &[JobId]) -> Result<usize, Fault> {
    let failed: Vec<Job> = jobs::table
        .filter(jobs::id.among_ids(ids))
        .filter(jobs::failed_at.is_not_null())
        .order(jobs::id.asc())
        .select(Job::as_select())
        .load(tx.conn)?;
    // What no version of this program reads any more stays where it is, to be looked at.
    let mut again: BTreeMap<JobId, Task> = BTreeMap::new();
    for job in failed {
        if let Ok(task) = serde_json::from_str(&job.task) {
            again.insert(job.id, task);
        }
    }
    diesel::delete(jobs::table.filter(jobs::id.among_ids(again.keys()))).execute(tx.conn)?;
    for task in again.values() {
        enqueue(tx, task)?;
    }
    Ok(again.len())
}

/// Jobs waiting and failed.
pub fn backlog(conn: &mut Conn) -> Result<(i64, i64), Fault> {
    let waiting = jobs::table.filter(jobs::failed_at.is_null()).count().get_result(conn)?;
    let failed = jobs::table.filter(jobs::failed_at.is_not_null()).count().get_result(conn)?;
    Ok((waiting, failed))
}

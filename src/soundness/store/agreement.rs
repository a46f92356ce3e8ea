//! Numbers and states that must agree with each other, whatever the portal did.

use diesel::dsl::{exists, not};
use diesel::prelude::*;

use crate::db::schema::{editions, entries, jobs, members, publications, seals, submissions, works};
use crate::db::{AmongWords as _, Conn, Fault};
use crate::queue::Task;
use crate::works::WorkStatus;

/// Records that contradict others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disagreement {
    /// What is wrong with each of them.
    pub what: &'static str,
    /// Ids of the records that contradict others.
    pub ids: Vec<i64>,
}

/// What does not agree; empty if everything does.
///
/// # Errors
/// Our own failures only.
pub fn disagreements(conn: &mut Conn) -> Result<Vec<Disagreement>, Fault> {
    let found = [
        Disagreement { what: "entries without a leader", ids: without_leader(conn)? },
        Disagreement { what: "works that compete and were never sent", ids: never_sent(conn)? },
        Disagreement { what: "works in judging without a number", ids: without_number(conn)? },
        Disagreement { what: "editions with another seal than their sheets", ids: other_seal(conn)? },
        Disagreement {
            what: "editions published without a result, or the reverse",
            ids: half_published(conn)?,
        },
        Disagreement { what: "jobs of a kind that this version does not know", ids: unknown_jobs(conn)? },
    ];
    Ok(found.into_iter().filter(|one| !one.ids.is_empty()).collect())
}

fn without_leader(conn: &mut Conn) -> Result<Vec<i64>, Fault> {
    let leader = members::table.filter(members::entry_id.eq(entries::id)).filter(members::leader.eq(true));
    Ok(entries::table.filter(not(exists(leader))).order(entries::id.asc()).select(entries::id).load(conn)?)
}

fn never_sent(conn: &mut Conn) -> Result<Vec<i64>, Fault> {
    let sent = submissions::table.filter(submissions::work_id.eq(works::id));
    Ok(works::table
        .filter(works::status.among(WorkStatus::COMPETING))
        .filter(not(exists(sent)))
        .order(works::id.asc())
        .select(works::id)
        .load(conn)?)
}

fn without_number(conn: &mut Conn) -> Result<Vec<i64>, Fault> {
    Ok(works::table
        .filter(works::status.among(WorkStatus::IN_JUDGING))
        .filter(works::number.is_null())
        .order(works::id.asc())
        .select(works::id)
        .load(conn)?)
}

fn other_seal(conn: &mut Conn) -> Result<Vec<i64>, Fault> {
    let stored: Vec<(i64, Option<String>, Option<String>)> = editions::table
        .left_join(seals::table.on(seals::edition_id.eq(editions::id)))
        .order(editions::id.asc())
        .select((editions::id, editions::seal_hash, seals::sheet_hash.nullable()))
        .load(conn)?;
    Ok(stored.into_iter().filter(|(_, said, kept)| said != kept).map(|(id, ..)| id).collect())
}

fn half_published(conn: &mut Conn) -> Result<Vec<i64>, Fault> {
    let stored: Vec<(i64, Option<i64>, Option<i64>)> = editions::table
        .left_join(publications::table.on(publications::edition_id.eq(editions::id)))
        .order(editions::id.asc())
        .select((editions::id, editions::published_at, publications::edition_id.nullable()))
        .load(conn)?;
    Ok(stored.into_iter().filter(|(_, at, kept)| at.is_some() != kept.is_some()).map(|(id, ..)| id).collect())
}

fn unknown_jobs(conn: &mut Conn) -> Result<Vec<i64>, Fault> {
    let waiting: Vec<(i64, String)> =
        jobs::table.order(jobs::id.asc()).select((jobs::id, jobs::task)).load(conn)?;
    let unknown = waiting.into_iter().filter(|(_, task)| serde_json::from_str::<Task>(task).is_err());
    Ok(unknown.map(|(id, _)| id).collect())
}

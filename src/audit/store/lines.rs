//! Writing and reading the trail.

use std::time::Duration;

use diesel::prelude::*;

use crate::audit::chain::{line_hash, present_key};
use crate::clock::At;
use crate::db::schema::{audit_head, audit_log};
use crate::db::{Conn, Fault, TrailEnd, Tx, prepared};
use crate::ids::{AuditId, EditionId, UserId};

/// How long edits of one record by one person are one line.
const MERGED_FOR: Duration = Duration::from_secs(600);

/// How many people's edits are looked through: more than an entry has members.
const MERGED_PEOPLE: i64 = 50;

/// The record that an act concerns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// Its kind: "work", "entry".
    pub kind: &'static str,
    /// Its id among the records of that kind.
    pub id: i64,
}

impl Subject {
    /// The record of this kind with this id.
    #[must_use]
    pub fn new(kind: &'static str, id: i64) -> Self {
        Self { kind, id }
    }
}

/// What is to be recorded.
#[derive(Debug, Clone)]
pub struct Record<'a> {
    pub edition: Option<EditionId>,
    /// Account that acted; none for the portal itself.
    pub actor: Option<UserId>,
    /// The actor's name as it was, or "portal".
    pub actor_name: &'a str,
    /// What was done, as `noun.verb`.
    pub act: &'static str,
    /// What it was done to.
    pub subject: Subject,
    /// Why, in the actor's words; may be empty.
    pub reason: &'a str,
    pub details: serde_json::Value,
}

impl Record<'_> {
    /// Something that the portal does by itself, or that is asked of it from the command line.
    #[must_use]
    pub fn of_portal(edition: Option<EditionId>, act: &'static str, subject: Subject) -> Self {
        let details = serde_json::Value::Null;
        Self { edition, actor: None, actor_name: "portal", act, subject, reason: "", details }
    }
}

/// A line of the trail.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = audit_log)]
pub struct Line {
    /// Its id; lines are numbered in the order of the chain.
    pub id: AuditId,
    pub edition_id: Option<EditionId>,
    pub at: At,
    pub actor_id: Option<UserId>,
    pub actor: String,
    pub act: String,
    pub subject_kind: String,
    pub subject_id: i64,
    pub reason: String,
    pub details: String,
    /// Hash of the line before; empty for the first.
    pub previous_hash: String,
    /// Hash of this line.
    pub hash: String,
}

/// Adds a line. The chain's end is locked first, so lines of parallel transactions queue up; what this transaction adds
/// after that follows on what it added itself.
pub fn record(tx: &mut Tx<'_>, entry: &Record<'_>) -> Result<(), Fault> {
    let TrailEnd { line: last, hash: previous } = match tx.trail.take() {
        Some(held) => held,
        None => {
            lock(tx)?;
            let End { line, hash } = end(tx.conn)?;
            TrailEnd { line, hash }
        }
    };
    let mut line = Line {
        id: AuditId(last + 1),
        edition_id: entry.edition,
        at: tx.now,
        actor_id: entry.actor,
        actor: entry.actor_name.to_owned(),
        act: entry.act.to_owned(),
        subject_kind: entry.subject.kind.to_owned(),
        subject_id: entry.subject.id,
        reason: entry.reason.to_owned(),
        details: entry.details.to_string(),
        previous_hash: previous,
        hash: String::new(),
    };
    line.hash = line_hash(&present_key(tx.seal), &line);
    insert(tx, &line)?;
    let head = diesel::update(audit_head::table.find(1))
        .set((audit_head::line.eq(line.id.0), audit_head::hash.eq(&line.hash)));
    prepared(head).execute(tx.conn)?;
    tx.trail = Some(TrailEnd { line: line.id.0, hash: line.hash });
    Ok(())
}

/// Holds the chain's end until the transaction ends.
pub(super) fn lock(tx: &mut Tx<'_>) -> Result<usize, Fault> {
    Ok(prepared(diesel::update(audit_head::table.find(1)).set(audit_head::id.eq(1))).execute(tx.conn)?)
}

/// Adds a line for a change that is saved while it is typed: within ten minutes the same person's same change of the
/// same record is one line, as long as nothing else happened to the record. The line stands at the first of them, and
/// what a later one said besides is not kept: for acts whose details do not matter.
pub fn record_edit(tx: &mut Tx<'_>, entry: &Record<'_>) -> Result<(), Fault> {
    if covered(tx, entry)? { Ok(()) } else { record(tx, entry) }
}

/// Whether a line that is young enough says it already. Others' same change in between does not end it.
fn covered(tx: &mut Tx<'_>, entry: &Record<'_>) -> Result<bool, Fault> {
    let since = tx.now.minus(MERGED_FOR);
    let newest: Vec<(String, Option<UserId>)> = audit_log::table
        .filter(audit_log::subject_kind.eq(entry.subject.kind))
        .filter(audit_log::subject_id.eq(entry.subject.id))
        .filter(audit_log::at.gt(since))
        .order(audit_log::id.desc())
        .limit(MERGED_PEOPLE)
        .select((audit_log::act, audit_log::actor_id))
        .load(tx.conn)?;
    let mut same = newest.iter().take_while(|(act, _)| act == entry.act);
    Ok(same.any(|(_, actor)| *actor == entry.actor))
}

/// The end of the chain.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct End {
    /// Number of the newest line; 0 before the first.
    pub line: i64,
    /// Its hash; another one after every line that is added.
    pub hash: String,
}

/// Number of the newest line written before an instant; 0 if there is none.
///
/// # Errors
/// Our own failures only.
pub fn newest_before(conn: &mut Conn, at: At) -> Result<i64, Fault> {
    let newest: Option<AuditId> = audit_log::table
        .filter(audit_log::at.lt(at))
        .order(audit_log::id.desc())
        .select(audit_log::id)
        .first(conn)
        .optional()?;
    Ok(newest.map_or(0, |line| line.0))
}

/// Where the chain ends.
///
/// # Errors
/// Our own failures only.
pub fn end(conn: &mut Conn) -> Result<End, Fault> {
    Ok(audit_head::table.find(1).select((audit_head::line, audit_head::hash)).first(conn)?)
}

/// The last lines of one act in an edition, the newest first.
pub fn newest_of_act(conn: &mut Conn, edition: EditionId, act: &str, most: i64) -> Result<Vec<Line>, Fault> {
    Ok(audit_log::table
        .filter(audit_log::edition_id.eq(edition))
        .filter(audit_log::act.eq(act))
        .order(audit_log::id.desc())
        .limit(most)
        .select(Line::as_select())
        .load(conn)?)
}

fn insert(tx: &mut Tx<'_>, line: &Line) -> Result<usize, Fault> {
    Ok(diesel::insert_into(audit_log::table)
        .values((
            audit_log::id.eq(line.id),
            audit_log::edition_id.eq(line.edition_id),
            audit_log::at.eq(line.at),
            audit_log::actor_id.eq(line.actor_id),
            audit_log::actor.eq(&line.actor),
            audit_log::act.eq(&line.act),
            audit_log::subject_kind.eq(&line.subject_kind),
            audit_log::subject_id.eq(line.subject_id),
            audit_log::reason.eq(&line.reason),
            audit_log::details.eq(&line.details),
            audit_log::previous_hash.eq(&line.previous_hash),
            audit_log::hash.eq(&line.hash),
        ))
        .execute(tx.conn)?)
}

/// Newest lines of an edition, `limit` at most, before `before` if given.
pub fn list(
    conn: &mut Conn,
    edition: EditionId,
    before: Option<AuditId>,
    limit: i64,
) -> Result<Vec<Line>, Fault> {
    let mut query = audit_log::table
        .filter(audit_log::edition_id.eq(edition))
        .order(audit_log::id.desc())
        .limit(limit)
        .select(Line::as_select())
        .into_boxed();
    if let Some(before) = before {
        query = query.filter(audit_log::id.lt(before));
    }
    Ok(query.load(conn)?)
}

/// Whether an act was ever recorded.
pub fn happened(conn: &mut Conn, act: &str) -> Result<bool, Fault> {
    let lines = audit_log::table.filter(audit_log::act.eq(act));
    Ok(diesel::select(diesel::dsl::exists(lines)).get_result(conn)?)
}

/// Everything recorded of one record, oldest first.
pub fn subject_history(conn: &mut Conn, kind: &str, id: i64) -> Result<Vec<Line>, Fault> {
    Ok(audit_log::table
        .filter(audit_log::subject_kind.eq(kind))
        .filter(audit_log::subject_id.eq(id))
        .order(audit_log::id.asc())
        .select(Line::as_select())
        .load(conn)?)
}

/// Every time one of some acts was done to one of some records, newest first.
pub fn of_subjects(conn: &mut Conn, kind: &str, ids: &[i64], acts: &[&str]) -> Result<Vec<Line>, Fault> {
    Ok(audit_log::table
        .filter(audit_log::subject_kind.eq(kind))
        .filter(audit_log::subject_id.eq_any(ids))
        .filter(audit_log::act.eq_any(acts))
        .order(audit_log::id.desc())
        .select(Line::as_select())
        .load(conn)?)
}

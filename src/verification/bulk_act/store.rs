//! Rows of acts on many works.

use std::collections::{BTreeMap, BTreeSet};

use diesel::dsl::count_star;
use diesel::prelude::*;

use super::model::{BulkAct, BulkItem, BulkOutcome, BulkTally, SeenWork};
use crate::db::schema::{bulk_acts as a, bulk_items as i, users, works};
use crate::db::search::{PER_PAGE, Span};
use crate::db::{AmongIds as _, Conn, Fault, Tx};
use crate::i18n::Message;
use crate::ids::{BulkActId, EditionId, HoldId, UserId, WorkId};
use crate::works::WorkStatus;

/// An act of an edition.
///
/// # Errors
/// Our own failures only.
pub fn find(conn: &mut Conn, edition: EditionId, id: BulkActId) -> Result<Option<BulkAct>, Fault> {
    Ok(find_any(conn, id)?.filter(|act| act.edition == edition))
}

fn find_any(conn: &mut Conn, id: BulkActId) -> Result<Option<BulkAct>, Fault> {
    Ok(a::table
        .inner_join(users::table)
        .filter(a::id.eq(id))
        .select((
            a::id,
            a::edition_id,
            a::asked_by,
            users::name,
            a::query,
            a::chosen_at,
            a::checklist,
            a::started_at,
            a::finished_at,
            a::hold_id,
        ))
        .first(conn)
        .optional()?)
}

/// How far an act is. One query.
///
/// # Errors
/// Our own failures only.
pub fn tally(conn: &mut Conn, id: BulkActId) -> Result<BulkTally, Fault> {
    let rows: Vec<(BulkOutcome, i64)> = i::table
        .filter(i::bulk_id.eq(id))
        .group_by(i::outcome)
        .select((i::outcome, count_star()))
        .load(conn)?;
    Ok(tallied(rows.into_iter().collect()))
}

/// The last acts of an edition that began, the newest first, and how far each is. Two queries.
///
/// # Errors
/// Our own failures only.
pub fn list_acts(conn: &mut Conn, edition: EditionId) -> Result<Vec<(BulkAct, BulkTally)>, Fault> {
    let acts: Vec<BulkAct> = a::table
        .inner_join(users::table)
        .filter(a::edition_id.eq(edition))
        .filter(a::started_at.is_not_null())
        .order(a::id.desc())
        .limit(PER_PAGE)
        .select((
            a::id,
            a::edition_id,
            a::asked_by,
            users::name,
            a::query,
            a::chosen_at,
            a::checklist,
            a::started_at,
            a::finished_at,
            a::hold_id,
        ))
        .load(conn)?;
    let ids: Vec<BulkActId> = acts.iter().map(|act| act.id).collect();
    let rows: Vec<(BulkActId, BulkOutcome, i64)> = i::table
        .filter(i::bulk_id.among_ids(&ids))
        .group_by((i::bulk_id, i::outcome))
        .select((i::bulk_id, i::outcome, count_star()))
        .load(conn)?;
    let of = |id: BulkActId| {
        tallied(rows.iter().filter(|(act, ..)| *act == id).map(|(_, outcome, n)| (*outcome, *n)).collect())
    };
    Ok(acts.into_iter().map(|act| (act.clone(), of(act.id))).collect())
}

fn tallied(found: BTreeMap<BulkOutcome, i64>) -> BulkTally {
    let of = |outcome| found.get(&outcome).copied().unwrap_or(0);
    BulkTally {
        waiting: of(BulkOutcome::Waiting),
        done: of(BulkOutcome::Done),
        left_out: of(BulkOutcome::LeftOut),
    }
}

/// A page of the works of an act that met this outcome, by number. One query.
///
/// # Errors
/// Our own failures only.
pub fn list_items(
    conn: &mut Conn,
    id: BulkActId,
    outcome: BulkOutcome,
    span: Span,
) -> Result<Vec<BulkItem>, Fault> {
    type Row = (WorkId, Option<String>, String, BulkOutcome, Option<String>);
    let rows: Vec<Row> = i::table
        .inner_join(works::table)
        .filter(i::bulk_id.eq(id))
        .filter(i::outcome.eq(outcome))
        .order((works::number.asc(), i::work_id.asc()))
        .limit(span.limit)
        .offset(span.offset)
        .select((works::id, works::number, works::title, i::outcome, i::reason))
        .load(conn)?;
    let item = |(id, number, title, outcome, reason): Row| BulkItem {
        id,
        number,
        title,
        outcome,
        reason: reason.and_then(|reason| serde_json::from_str(&reason).ok()),
    };
    Ok(rows.into_iter().map(item).collect())
}

/// Works of an act that wait and are not what they were when they were chosen, by number: what they are now. One query.
///
/// # Errors
/// Our own failures only.
pub fn changed_since(conn: &mut Conn, id: BulkActId) -> Result<Vec<(BulkItem, WorkStatus)>, Fault> {
    type Row = (WorkId, Option<String>, String, WorkStatus);
    let rows: Vec<Row> = i::table
        .inner_join(works::table)
        .filter(i::bulk_id.eq(id))
        .filter(i::outcome.eq(BulkOutcome::Waiting))
        .filter(i::seen_status.ne(works::status).or(i::seen_updated_at.ne(works::updated_at)))
        .order((works::number.asc(), i::work_id.asc()))
        .select((works::id, works::number, works::title, works::status))
        .load(conn)?;
    let item = |(id, number, title, status): Row| {
        (BulkItem { id, number, title, outcome: BulkOutcome::Waiting, reason: None }, status)
    };
    Ok(rows.into_iter().map(item).collect())
}

/// How many works wait although there is something no member has looked at. One query.
///
/// # Errors
/// Our own failures only.
pub fn count_unseen(conn: &mut Conn, id: BulkActId) -> Result<i64, Fault> {
    let waiting = i::table.filter(i::bulk_id.eq(id)).filter(i::outcome.eq(BulkOutcome::Waiting));
    Ok(waiting.filter(i::reason.is_not_null()).count().get_result(conn)?)
}

pub(super) fn delete_unstarted(tx: &mut Tx<'_>, edition: EditionId, by: UserId) -> Result<(), Fault> {
    let own =
        a::table.filter(a::edition_id.eq(edition)).filter(a::asked_by.eq(by)).filter(a::started_at.is_null());
    let ids: Vec<BulkActId> = own.order(a::id.asc()).select(a::id).load(tx.conn)?;
    diesel::delete(i::table.filter(i::bulk_id.eq_any(&ids))).execute(tx.conn)?;
    diesel::delete(a::table.filter(a::id.eq_any(&ids))).execute(tx.conn)?;
    Ok(())
}

pub(super) fn insert_act(
    tx: &mut Tx<'_>,
    edition: EditionId,
    by: UserId,
    query: &str,
) -> Result<BulkActId, Fault> {
    Ok(diesel::insert_into(a::table)
        .values((a::edition_id.eq(edition), a::asked_by.eq(by), a::query.eq(query), a::chosen_at.eq(tx.now)))
        .returning(a::id)
        .get_result(tx.conn)?)
}

/// Works as they were seen: those of `ready` wait, those of `out` are left out; `said` is why, or what is to be known.
pub(super) fn insert_items(
    tx: &mut Tx<'_>,
    act: BulkActId,
    seen: &[SeenWork],
    ready: &[WorkId],
    said: &[(WorkId, Message)],
) -> Result<(), Fault> {
    let ready: BTreeSet<WorkId> = ready.iter().copied().collect();
    let out: BTreeMap<WorkId, String> =
        said.iter().map(|(id, why)| (*id, serde_json::json!(why).to_string())).collect();
    for seen in seen {
        let (waits, why) = (ready.contains(&seen.id), out.get(&seen.id));
        if !waits && why.is_none() {
            continue;
        }
        diesel::insert_into(i::table)
            .values((
                i::bulk_id.eq(act),
                i::work_id.eq(seen.id),
                i::seen_status.eq(seen.status),
                i::seen_updated_at.eq(seen.updated_at),
                i::outcome.eq(if waits { BulkOutcome::Waiting } else { BulkOutcome::LeftOut }),
                i::reason.eq(why),
            ))
            .execute(tx.conn)?;
    }
    Ok(())
}

/// Marks an act as begun; false if it was begun before.
pub(super) fn begin(tx: &mut Tx<'_>, id: BulkActId, checklist: &str) -> Result<bool, Fault> {
    let begun = diesel::update(a::table.find(id).filter(a::started_at.is_null()))
        .set((a::started_at.eq(Some(tx.now)), a::checklist.eq(checklist)))
        .execute(tx.conn)?;
    Ok(begun == 1)
}

/// An act that is begun and not finished, locked until the end of the transaction.
pub(super) fn lock_running(tx: &mut Tx<'_>, id: BulkActId) -> Result<Option<BulkAct>, Fault> {
    let running = a::table.find(id).filter(a::started_at.is_not_null()).filter(a::finished_at.is_null());
    let locked = diesel::update(running).set(a::query.eq(a::query)).execute(tx.conn)?;
    if locked == 0 { Ok(None) } else { find_any(tx.conn, id) }
}

pub(super) fn next_waiting(conn: &mut Conn, id: BulkActId, most: i64) -> Result<Vec<SeenWork>, Fault> {
    Ok(i::table
        .filter(i::bulk_id.eq(id))
        .filter(i::outcome.eq(BulkOutcome::Waiting))
        .order(i::work_id.asc())
        .limit(most)
        .select((i::work_id, i::seen_status, i::seen_updated_at))
        .load(conn)?)
}

/// What became of a work: done, or left out for a reason. What was to be known before is not kept.
pub(super) fn settle(
    tx: &mut Tx<'_>,
    id: BulkActId,
    work: WorkId,
    why_not: Option<&Message>,
) -> Result<(), Fault> {
    let outcome = if why_not.is_some() { BulkOutcome::LeftOut } else { BulkOutcome::Done };
    diesel::update(i::table.find((id, work)))
        .set((i::outcome.eq(outcome), i::reason.eq(why_not.map(|why| serde_json::json!(why).to_string()))))
        .execute(tx.conn)?;
    Ok(())
}

pub(super) fn leave_out_rest(tx: &mut Tx<'_>, id: BulkActId, why: &Message) -> Result<(), Fault> {
    let rest = i::table.filter(i::bulk_id.eq(id)).filter(i::outcome.eq(BulkOutcome::Waiting));
    diesel::update(rest)
        .set((i::outcome.eq(BulkOutcome::LeftOut), i::reason.eq(Some(serde_json::json!(why).to_string()))))
        .execute(tx.conn)?;
    Ok(())
}

pub(super) fn set_hold(tx: &mut Tx<'_>, id: BulkActId, hold: Option<HoldId>) -> Result<(), Fault> {
    diesel::update(a::table.find(id)).set(a::hold_id.eq(hold)).execute(tx.conn)?;
    Ok(())
}

pub(super) fn finish(tx: &mut Tx<'_>, id: BulkActId) -> Result<(), Fault> {
    diesel::update(a::table.find(id)).set(a::finished_at.eq(Some(tx.now))).execute(tx.conn)?;
    Ok(())
}

//! Works planned for those who are invited: given when they declare in time, to others when they do not (R30).

use std::collections::{BTreeMap, BTreeSet};

use super::refill::{pool_at, refill, tell};
use crate::audit::{self, Record, Subject};
use crate::db::{self, Tx};
use crate::editions::{self, Edition};
use crate::ids::{EditionId, JurorId, PlannedId, WorkId};
use crate::judging::model::JudgedItem;
use crate::judging::rules::PlannedRow;
use crate::judging::store::{self, NewAssignment, Planned};
use crate::judging::text;

/// Gives a juror who has just declared what was planned for them, and the works that the whole jury practises on. What
/// conflicts with the declaration goes to others; how many works that were comes back.
pub(super) fn give_planned(tx: &mut Tx<'_>, edition: &Edition, juror: JurorId) -> db::Result<usize> {
    let rows = store::planned_of(tx.conn, juror)?;
    let works = if rows.is_empty() { Vec::new() } else { give_good(tx, edition, juror, rows)? };
    give_practice(tx, edition, juror)?;
    refill(tx, edition, &works)?;
    Ok(works.len())
}

/// Gives what still holds of what was planned; the other works come back.
fn give_good(
    tx: &mut Tx<'_>,
    edition: &Edition,
    juror: JurorId,
    rows: Vec<Planned>,
) -> db::Result<Vec<WorkId>> {
    let pool = pool_at(tx.conn, edition, tx.now)?;
    let good: BTreeSet<PlannedId> = pool.planned.values().copied().collect();
    let ids: Vec<PlannedId> = rows.iter().map(|row| row.id).collect();
    store::delete_planned(tx, &ids)?;
    let (good, conflicting): (Vec<Planned>, Vec<Planned>) =
        rows.into_iter().partition(|row| good.contains(&row.id));
    give(tx, edition, juror, &good)?;
    Ok(conflicting.iter().map(|row| row.work).collect())
}

fn give_practice(tx: &mut Tx<'_>, edition: &Edition, juror: JurorId) -> db::Result<()> {
    let Some(round) = store::first_round(tx.conn, edition.id)? else { return Ok(()) };
    for pair in store::practice_rows(tx.conn, edition.id, juror)?.practice() {
        let new = NewAssignment {
            edition: edition.id,
            plan: None,
            round: Some(round),
            item: JudgedItem::Calibration(pair.work),
            juror,
            reason: &text::CALIBRATION_REASON.into(),
        };
        store::insert_assignment(tx, &new)?;
    }
    Ok(())
}

fn give(tx: &mut Tx<'_>, edition: &Edition, juror: JurorId, rows: &[Planned]) -> db::Result<()> {
    let newest = store::newest_rounds(tx.conn, edition.id)?;
    let mut given = BTreeMap::new();
    for row in rows {
        let new = NewAssignment {
            edition: edition.id,
            plan: Some(row.plan),
            round: newest.get(&row.work).copied(),
            item: JudgedItem::Work(row.work),
            juror,
            reason: &row.reason,
        };
        let id = store::insert_assignment(tx, &new)?;
        given.entry(juror).or_insert((id, 0)).1 += 1;
    }
    tell(tx, edition, &given)
}

/// Gives the works planned for people who let their date pass to others. The number of works comes back; those that find
/// nobody show up in the committee's progress. Safe to run twice.
///
/// # Errors
/// Our own failures only.
pub fn release_unanswered(tx: &mut Tx<'_>, edition: EditionId) -> db::Result<usize> {
    let edition = editions::lock(tx, edition)?;
    release(tx, &edition)
}

/// The same under the edition's lock.
pub(super) fn release(tx: &mut Tx<'_>, edition: &Edition) -> db::Result<usize> {
    if !store::anything_planned(tx.conn, edition.id)? {
        return Ok(0);
    }
    let lapsed = pool_at(tx.conn, edition, tx.now)?.lapsed;
    if lapsed.is_empty() {
        return Ok(0);
    }
    let works = drop_planned(tx, edition, &lapsed)?;
    if edition.sealed_at.is_none() {
        refill(tx, edition, &works)?;
    }
    Ok(works.len())
}

/// Takes planned works off, with a line in the trail for each person; the works come back.
pub(super) fn drop_planned(
    tx: &mut Tx<'_>,
    edition: &Edition,
    rows: &[PlannedRow],
) -> db::Result<Vec<WorkId>> {
    let mut by_juror: BTreeMap<JurorId, Vec<WorkId>> = BTreeMap::new();
    rows.iter().for_each(|row| by_juror.entry(row.juror).or_default().push(row.work));
    store::delete_planned(tx, &rows.iter().map(|row| row.id).collect::<Vec<_>>())?;
    for (juror, works) in &by_juror {
        let record = Record {
            edition: Some(edition.id),
            actor: None,
            actor_name: "portal",
            act: "juror.plan_lapsed",
            subject: Subject::new("juror", juror.0),
            reason: "",
            details: serde_json::json!({ "works": works }),
        };
        audit::record(tx, &record)?;
    }
    Ok(rows.iter().map(|row| row.work).collect())
}

/// Editions where works wait for somebody whose date has passed.
///
/// # Errors
/// Our own failures only.
pub fn editions_with_lapsed(tx: &mut Tx<'_>) -> db::Result<Vec<EditionId>> {
    store::editions_with_lapsed(tx)
}

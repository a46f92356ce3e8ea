//! What routing is made of, and the assignments that come of it.

use std::collections::BTreeMap;

use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::policy;
use crate::db::schema::{
    assignments as t, entries, institutions, juror_conflicts, juror_named, jurors, plans, works,
};
use crate::db::{Conn, Fault, Tx};
use crate::i18n::Message;
use crate::ids::{AssignmentId, EditionId, EntryId, InstitutionId, JurorId, PlanId, RoundId, UserId, WorkId};
use crate::judging::model::AssignmentStatus as S;
use crate::judging::rules::{HeldRow, JurorRow, PoolRows, WorkRow};
use crate::works::WorkStatus;

/// Statuses of sheets that are not handed in.
pub const UNFINISHED: [&str; 4] = ["assigned", "opened", "later", "drafted"];

/// Everything a routing problem is made of.
pub fn pool_rows(conn: &mut Conn, edition: EditionId) -> QueryResult<PoolRows> {
    Ok(PoolRows {
        works: work_rows(conn, edition)?,
        jurors: juror_rows(conn, edition)?,
        held: held_rows(conn, edition)?,
        houses: houses(conn)?,
        extra: super::wanted::extra_scores(conn, edition)?,
        calibration: calibration_rows(conn, edition)?,
    })
}

type Numbered = (WorkId, Option<String>, EntryId, InstitutionId);

fn work_rows(conn: &mut Conn, edition: EditionId) -> QueryResult<Vec<WorkRow>> {
    let rows: Vec<Numbered> = works::table
        .inner_join(entries::table)
        .filter(works::edition_id.eq(edition))
        .filter(works::status.eq_any(WorkStatus::IN_JUDGING))
        .filter(works::number.is_not_null())
        .order(works::id.asc())
        .select((works::id, works::number, entries::id, entries::institution_id))
        .load(conn)?;
    Ok(numbered(rows))
}

fn calibration_rows(conn: &mut Conn, edition: EditionId) -> QueryResult<Vec<WorkRow>> {
    let rows: Vec<Numbered> = works::table
        .inner_join(entries::table)
        .filter(works::edition_id.eq(edition))
        .filter(works::calibration.eq(true))
        // One that was taken out is a draft again.
        .filter(works::status.eq(WorkStatus::Withdrawn))
        .order(works::id.asc())
        .select((works::id, works::number, entries::id, entries::institution_id))
        .load(conn)?;
    Ok(numbered(rows))
}

fn numbered(rows: Vec<Numbered>) -> Vec<WorkRow> {
    let row = |(id, number, entry, institution): (_, Option<String>, _, _)| WorkRow {
        id,
        number: number.unwrap_or_default(),
        entry,
        institution,
    };
    rows.into_iter().map(row).collect()
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = jurors)]
struct Member {
    id: JurorId,
    pseudonym: String,
    institution_id: Option<InstitutionId>,
    capacity: Option<i32>,
    status: String,
}

fn juror_rows(conn: &mut Conn, edition: EditionId) -> QueryResult<Vec<JurorRow>> {
    let jury: Vec<Member> = jurors::table
        .filter(jurors::edition_id.eq(edition))
        .order(jurors::id.asc())
        .select(Member::as_select())
        .load(conn)?;
    let declared: Vec<(JurorId, InstitutionId)> = juror_conflicts::table
        .inner_join(jurors::table)
        .filter(jurors::edition_id.eq(edition))
        .order(juror_conflicts::id.asc())
        .select((juror_conflicts::juror_id, juror_conflicts::institution_id))
        .load(conn)?;
    let named: Vec<(JurorId, (EntryId, Option<WorkId>))> = juror_named::table
        .inner_join(jurors::table)
        .filter(jurors::edition_id.eq(edition))
        .order(juror_named::id.asc())
        .select((juror_named::juror_id, (juror_named::entry_id, juror_named::work_id)))
        .load(conn)?;
    let (mut declared, mut named) = (by_juror(declared), by_juror(named));
    let mut own = by_juror(own_entries(conn, edition)?);
    let row = |juror: Member| JurorRow {
        id: juror.id,
        institution: juror.institution_id,
        capacity: juror.capacity,
        active: juror.status != "left",
        conflicts: declared.remove(&juror.id).unwrap_or_default(),
        entries: own.remove(&juror.id).unwrap_or_default(),
        named: named.remove(&juror.id).unwrap_or_default(),
        pseudonym: juror.pseudonym,
    };
    Ok(jury.into_iter().map(row).collect())
}

fn by_juror<T>(rows: Vec<(JurorId, T)>) -> BTreeMap<JurorId, Vec<T>> {
    let mut grouped: BTreeMap<JurorId, Vec<T>> = BTreeMap::new();
    rows.into_iter().for_each(|(juror, row)| grouped.entry(juror).or_default().push(row));
    grouped
}

#[derive(QueryableByName)]
struct OwnEntry {
    #[diesel(sql_type = BigInt)]
    juror: JurorId,
    #[diesel(sql_type = BigInt)]
    entry: EntryId,
}

/// Entries of the edition that its jurors belong to.
fn own_entries(conn: &mut Conn, edition: EditionId) -> QueryResult<Vec<(JurorId, EntryId)>> {
    // One branch a ground, so that each finds its members by an index; the plus keeps SQLite from walking over
    // all entries instead.
    let branch = |(n, same): (usize, &str)| {
        format!(
            "SELECT cj.id AS juror, cm.entry_id AS entry FROM jurors cj JOIN members cm ON {same} \
             JOIN entries ce ON ce.id = cm.entry_id WHERE cj.edition_id = ${} AND +ce.edition_id = cj.edition_id",
            n + 1
        )
    };
    let [account, address, second_address, number] = policy::SAME_PERSON;
    let branches = [account, address, second_address, number].into_iter().enumerate().map(branch);
    let found: Vec<OwnEntry> = diesel::sql_query(branches.collect::<Vec<_>>().join(" UNION "))
        .bind::<BigInt, _>(edition)
        .bind::<BigInt, _>(edition)
        .bind::<BigInt, _>(edition)
        .bind::<BigInt, _>(edition)
        .load(conn)?;
    let mut found: Vec<(JurorId, EntryId)> = found.into_iter().map(|row| (row.juror, row.entry)).collect();
    found.sort_unstable();
    Ok(found)
}

fn held_rows(conn: &mut Conn, edition: EditionId) -> QueryResult<Vec<HeldRow>> {
    let rows: Vec<(AssignmentId, WorkId, JurorId, String)> = t::table
        .filter(t::edition_id.eq(edition))
        .order(t::id.asc())
        .select((t::id, t::work_id, t::juror_id, t::status))
        .load(conn)?;
    let row = |(id, work, juror, status): (_, _, _, String)| HeldRow {
        id,
        work,
        juror,
        status: S::stored(&status),
    };
    Ok(rows.into_iter().map(row).collect())
}

/// Every institution, with the one it was merged into and that one's name.
fn houses(conn: &mut Conn) -> QueryResult<BTreeMap<InstitutionId, (InstitutionId, String)>> {
    let rows: Vec<(InstitutionId, String, Option<InstitutionId>)> = institutions::table
        .order(institutions::id.asc())
        .select((institutions::id, institutions::name, institutions::merged_into))
        .load(conn)?;
    let by_id: BTreeMap<_, _> = rows.iter().map(|(id, name, into)| (*id, (name, *into))).collect();
    let last = |id: InstitutionId| {
        // A merge of a merge is followed to its end; the bound only guards against a circle.
        (0..8).fold(id, |id, _| by_id.get(&id).and_then(|(_, into)| *into).unwrap_or(id))
    };
    let house = |id: InstitutionId| {
        let end = last(id);
        by_id.get(&end).map(|(name, _)| (id, (end, (*name).clone())))
    };
    Ok(rows.iter().filter_map(|(id, _, _)| house(*id)).collect())
}

/// Unfinished assignments of a juror with their works.
pub fn unfinished_of(conn: &mut Conn, juror: JurorId) -> QueryResult<Vec<(AssignmentId, WorkId)>> {
    t::table
        .filter(t::juror_id.eq(juror))
        .filter(t::status.eq_any(UNFINISHED))
        .order(t::id.asc())
        .select((t::id, t::work_id))
        .load(conn)
}

/// Moves an assignment from one status to another; 0 rows if it is not there any more.
pub fn move_status(tx: &mut Tx<'_>, id: AssignmentId, from: S, to: S) -> QueryResult<usize> {
    diesel::update(t::table.find(id).filter(t::status.eq(from.as_str())))
        .set((t::status.eq(to.as_str()), t::lock_version.eq(t::lock_version + 1)))
        .execute(tx.conn)
}

/// Takes unfinished assignments back.
pub fn reassign(tx: &mut Tx<'_>, ids: &[AssignmentId]) -> QueryResult<usize> {
    diesel::update(t::table.filter(t::id.eq_any(ids)).filter(t::status.eq_any(UNFINISHED)))
        .set((t::status.eq(S::Reassigned.as_str()), t::lock_version.eq(t::lock_version + 1)))
        .execute(tx.conn)
}

/// A new assignment with the reason for the choice.
pub fn insert_assignment(
    tx: &mut Tx<'_>,
    (edition, plan, round): (EditionId, Option<PlanId>, Option<RoundId>),
    (work, juror): (WorkId, JurorId),
    reason: &Message,
) -> QueryResult<AssignmentId> {
    let reason = serde_json::to_string(reason).map_err(|cause| Fault::SerializationError(Box::new(cause)))?;
    diesel::insert_into(t::table)
        .values((
            t::edition_id.eq(edition),
            t::work_id.eq(work),
            t::juror_id.eq(juror),
            t::plan_id.eq(plan),
            t::round_id.eq(round),
            t::status.eq(S::Assigned.as_str()),
            t::reason.eq(reason),
            t::created_at.eq(tx.now),
        ))
        .returning(t::id)
        .get_result(tx.conn)
}

/// A committed plan.
pub fn insert_plan(
    tx: &mut Tx<'_>,
    (edition, by): (EditionId, UserId),
    (seed, per_work, summary): (&str, i32, &str),
) -> QueryResult<PlanId> {
    diesel::insert_into(plans::table)
        .values((
            plans::edition_id.eq(edition),
            plans::seed.eq(seed),
            plans::per_work.eq(per_work),
            plans::summary.eq(summary),
            plans::committed_by.eq(by),
            plans::committed_at.eq(tx.now),
        ))
        .returning(plans::id)
        .get_result(tx.conn)
}

//! What routing is made of, and the assignments that come of it.

use std::collections::BTreeMap;

use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::policy;
use crate::clock::At;
use crate::db::schema::{
    assignments as t, calibration_works, entries, institutions, juror_conflicts, juror_named, jurors,
    members, planned_assignments, works,
};
use crate::db::{AmongWords as _, Conn, Fault, prepared};
use crate::ids::{
    AssignmentId, CalibrationId, EditionId, EntryId, InstitutionId, JurorId, PlannedId, WorkId,
};
use crate::judging::model::{AssignmentStatus as S, JudgedItem, JurorStatus, NamedConflict};
use crate::judging::rules::{CalibrationRow, HeldRow, JurorRow, PlannedRow, PoolRows, Seat, WorkRow};
use crate::works::WorkStatus;

/// Everything a routing problem is made of.
pub fn pool_rows(conn: &mut Conn, edition: EditionId) -> Result<PoolRows, Fault> {
    Ok(PoolRows {
        works: work_rows(conn, edition)?,
        jurors: juror_rows(conn, edition)?,
        held: held_rows(t::table.filter(t::edition_id.eq(edition)).into_boxed(), conn)?,
        planned: planned_rows(conn, edition)?,
        houses: houses(conn)?,
        extra: super::wanted::extra_scores(conn, edition)?,
        calibration: calibration_rows(conn, edition)?,
    })
}

/// As much of it as tells which calibration works one juror is to score: nothing of works and of other jurors.
pub fn practice_rows(conn: &mut Conn, edition: EditionId, juror: JurorId) -> Result<PoolRows, Fault> {
    let calibration = calibration_rows(conn, edition)?;
    if calibration.is_empty() {
        return Ok(PoolRows::default());
    }
    let member: Member = jurors::table.find(juror).select(Member::as_select()).first(conn)?;
    let conflicts = juror_conflicts::table
        .filter(juror_conflicts::juror_id.eq(juror))
        .order(juror_conflicts::id.asc())
        .select(juror_conflicts::institution_id)
        .load(conn)?;
    Ok(PoolRows {
        jurors: vec![JurorRow { conflicts, ..member.into() }],
        held: held_rows(t::table.filter(t::juror_id.eq(juror)).into_boxed(), conn)?,
        houses: houses(conn)?,
        calibration,
        ..PoolRows::default()
    })
}

fn work_rows(conn: &mut Conn, edition: EditionId) -> Result<Vec<WorkRow>, Fault> {
    type Row = (WorkId, String, EntryId, InstitutionId);
    let rows: Vec<Row> = works::table
        .inner_join(entries::table)
        .filter(works::edition_id.eq(edition))
        .filter(works::status.among(WorkStatus::IN_JUDGING))
        .filter(works::number.is_not_null())
        .order(works::id.asc())
        .select((works::id, works::number.assume_not_null(), entries::id, entries::institution_id))
        .load(conn)?;
    let people = people_of(conn, edition)?;
    let row = |(id, number, entry, institution): Row| {
        let people = people.get(&entry).cloned().unwrap_or_default();
        WorkRow { id, number, entry, institution, people }
    };
    Ok(rows.into_iter().map(row).collect())
}

/// Where the people of each entry work, if elsewhere than at the institution it stands for.
fn people_of(conn: &mut Conn, edition: EditionId) -> Result<BTreeMap<EntryId, Vec<InstitutionId>>, Fault> {
    let rows: Vec<(EntryId, InstitutionId)> = members::table
        .inner_join(entries::table)
        .filter(entries::edition_id.eq(edition))
        .filter(members::institution_id.is_not_null())
        .filter(members::institution_id.ne(entries::institution_id.nullable()))
        .order(members::id.asc())
        .select((entries::id, members::institution_id.assume_not_null()))
        .load(conn)?;
    let mut found: BTreeMap<EntryId, Vec<InstitutionId>> = BTreeMap::new();
    for (entry, institution) in rows {
        found.entry(entry).or_default().push(institution);
    }
    Ok(found)
}

fn calibration_rows(conn: &mut Conn, edition: EditionId) -> Result<Vec<CalibrationRow>, Fault> {
    let rows: Vec<(CalibrationId, InstitutionId)> = calibration_works::table
        .filter(calibration_works::edition_id.eq(edition))
        .filter(calibration_works::dropped_at.is_null())
        .order(calibration_works::id.asc())
        .select((calibration_works::id, calibration_works::institution_id))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, institution)| CalibrationRow { id, institution }).collect())
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = jurors)]
struct Member {
    id: JurorId,
    pseudonym: String,
    institution_id: Option<InstitutionId>,
    capacity: Option<i32>,
    status: JurorStatus,
    answer_by: At,
}

impl Member {
    fn seat(&self) -> Seat {
        match self.status {
            JurorStatus::Active => Seat::Declared,
            JurorStatus::Invited | JurorStatus::Accepted => Seat::Awaited(self.answer_by),
            JurorStatus::Declined | JurorStatus::Revoked | JurorStatus::Left => Seat::Out,
        }
    }
}

/// The juror, with nothing of what conflicts follow from besides the own institution.
impl From<Member> for JurorRow {
    fn from(member: Member) -> Self {
        Self {
            id: member.id,
            institution: member.institution_id,
            capacity: member.capacity,
            seat: member.seat(),
            conflicts: Vec::new(),
            entries: Vec::new(),
            named: Vec::new(),
            pseudonym: member.pseudonym,
        }
    }
}

fn juror_rows(conn: &mut Conn, edition: EditionId) -> Result<Vec<JurorRow>, Fault> {
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
    let named: Vec<(JurorId, EntryId, Option<WorkId>)> = juror_named::table
        .inner_join(jurors::table)
        .filter(jurors::edition_id.eq(edition))
        .order(juror_named::id.asc())
        .select((juror_named::juror_id, juror_named::entry_id, juror_named::work_id))
        .load(conn)?;
    let named =
        named.into_iter().map(|(juror, entry, work)| (juror, NamedConflict { entry, work })).collect();
    let (mut declared, mut named) = (by_juror(declared), by_juror(named));
    let mut own = by_juror(own_entries(conn, edition)?);
    let row = |juror: Member| JurorRow {
        conflicts: declared.remove(&juror.id).unwrap_or_default(),
        entries: own.remove(&juror.id).unwrap_or_default(),
        named: named.remove(&juror.id).unwrap_or_default(),
        ..juror.into()
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
fn own_entries(conn: &mut Conn, edition: EditionId) -> Result<Vec<(JurorId, EntryId)>, Fault> {
    // One branch a ground, so that each finds its members by an index; the plus keeps SQLite from walking over
    // all entries instead.
    let branch = |place: usize, people: &str| {
        format!(
            "SELECT cj.id AS juror, cm.entry_id AS entry FROM {people} \
             JOIN entries ce ON ce.id = cm.entry_id WHERE cj.edition_id = ${place} AND +ce.edition_id = cj.edition_id"
        )
    };
    let branches: Vec<String> =
        (1..).zip(policy::PEOPLE_OF_JUROR).map(|(place, people)| branch(place, people)).collect();
    let query = diesel::sql_query(branches.join(" UNION "))
        .bind::<BigInt, _>(edition)
        .bind::<BigInt, _>(edition)
        .bind::<BigInt, _>(edition)
        .bind::<BigInt, _>(edition);
    let found: Vec<OwnEntry> = prepared(query).load(conn)?;
    let mut found: Vec<(JurorId, EntryId)> = found.into_iter().map(|row| (row.juror, row.entry)).collect();
    found.sort_unstable();
    Ok(found)
}

/// The assignments among `these`.
fn held_rows(
    these: t::BoxedQuery<'_, <Conn as diesel::Connection>::Backend>,
    conn: &mut Conn,
) -> Result<Vec<HeldRow>, Fault> {
    type Row = (AssignmentId, Option<WorkId>, Option<CalibrationId>, JurorId, S);
    let rows: Vec<Row> = these
        .order(t::id.asc())
        .select((t::id, t::work_id, t::calibration_id, t::juror_id, t::status))
        .load(conn)?;
    let row = |(id, work, calibration, juror, status): Row| {
        JudgedItem::of(work, calibration).map(|item| HeldRow { id, item, juror, status })
    };
    Ok(rows.into_iter().filter_map(row).collect())
}

fn planned_rows(conn: &mut Conn, edition: EditionId) -> Result<Vec<PlannedRow>, Fault> {
    use planned_assignments as p;
    let rows: Vec<(PlannedId, WorkId, JurorId)> = p::table
        .filter(p::edition_id.eq(edition))
        .order(p::id.asc())
        .select((p::id, p::work_id, p::juror_id))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, work, juror)| PlannedRow { id, work, juror }).collect())
}

/// Every institution, with the one it was merged into and that one's name.
fn houses(conn: &mut Conn) -> Result<BTreeMap<InstitutionId, (InstitutionId, String)>, Fault> {
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

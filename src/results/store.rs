//! Queries of the results. A work counts while it is accepted, judged or ranked.

use std::collections::BTreeMap;

use diesel::dsl::{count, count_star};
use diesel::prelude::*;

use super::before_seal::SheetsOfWork;
use super::model::{Behind, PanelSheet, Publication, Seal, WorkFacts};
use crate::clock::At;
use crate::db::schema::{
    assignments, committee_members, entries, institutions, jurors, members, publications, seals, users,
    videos, works,
};
use crate::db::{AmongIds as _, AmongWords as _, Conn, Fault, Tx};
use crate::ids::{AssignmentId, EditionId, EntryId, JurorId, UserId, WorkId};
use crate::judging::AssignmentStatus;
use crate::works::WorkStatus;

/// The sealed sheets of an edition.
pub fn find_seal(conn: &mut Conn, edition: EditionId) -> Result<Option<Seal>, Fault> {
    Ok(seals::table.filter(seals::edition_id.eq(edition)).select(Seal::as_select()).first(conn).optional()?)
}

/// The final sheets of a work, by their totals; `own` is the reader's, who may have none. Who gave the others is not read.
pub fn panel(conn: &mut Conn, work: WorkId, own: Option<AssignmentId>) -> Result<Vec<PanelSheet>, Fault> {
    let rows: Vec<(AssignmentId, String, i64)> = assignments::table
        .filter(assignments::work_id.eq(work))
        .filter(assignments::status.eq(AssignmentStatus::Locked))
        .filter(assignments::total_points.is_not_null())
        .order((assignments::total_points.asc(), assignments::id.asc()))
        .select((assignments::id, assignments::marks, assignments::total_points.assume_not_null()))
        .load(conn)?;
    let read = |(id, marks, total): (AssignmentId, String, i64)| {
        let marks = serde_json::from_str(&marks).map_err(Fault::unreadable)?;
        Ok(PanelSheet { own: Some(id) == own, marks, total })
    };
    rows.into_iter().map(read).collect()
}

/// The published result of an edition.
pub fn find_publication(conn: &mut Conn, edition: EditionId) -> Result<Option<Publication>, Fault> {
    Ok(publications::table
        .filter(publications::edition_id.eq(edition))
        .select(Publication::as_select())
        .first(conn)
        .optional()?)
}

/// Numbers of accepted works and of works the desk has not decided.
pub(super) fn count_works(conn: &mut Conn, edition: EditionId) -> Result<(i64, i64), Fault> {
    let counts: Vec<(WorkStatus, i64)> = works::table
        .filter(works::edition_id.eq(edition))
        .group_by(works::status)
        .order(works::status.asc())
        .select((works::status, count_star()))
        .load(conn)?;
    let sum = |wanted: &[WorkStatus]| counts.iter().filter(|(s, _)| s.is_in(wanted)).map(|(_, n)| n).sum();
    Ok((sum(WorkStatus::IN_JUDGING), sum(WorkStatus::UNDECIDED)))
}

/// The works in judging with the number of sheets given, by number.
pub(super) fn sheets_by_work(conn: &mut Conn, edition: EditionId) -> Result<Vec<SheetsOfWork>, Fault> {
    let given: BTreeMap<Option<WorkId>, i64> = assignments::table
        .filter(assignments::edition_id.eq(edition))
        .filter(assignments::status.among(AssignmentStatus::DONE))
        .filter(assignments::work_id.is_not_null())
        .group_by(assignments::work_id)
        .order(assignments::work_id.asc())
        .select((assignments::work_id, count_star()))
        .load::<(Option<WorkId>, i64)>(conn)?
        .into_iter()
        .collect();
    let numbers: Vec<(WorkId, Option<String>)> = works::table
        .filter(works::edition_id.eq(edition))
        .filter(works::status.among(WorkStatus::IN_JUDGING))
        .order((works::number.asc(), works::id.asc()))
        .select((works::id, works::number))
        .load(conn)?;
    let mut works = Vec::with_capacity(numbers.len());
    for (id, number) in numbers {
        let given = given.get(&Some(id)).copied().unwrap_or(0);
        works.push(SheetsOfWork { id, number: number.unwrap_or_default(), given });
    }
    Ok(works)
}

/// How many jurors gave at least one sheet of an accepted work.
pub(super) fn count_jurors(conn: &mut Conn, edition: EditionId) -> Result<i64, Fault> {
    Ok(assignments::table
        .inner_join(works::table)
        .filter(assignments::edition_id.eq(edition))
        .filter(assignments::status.among(AssignmentStatus::DONE))
        .filter(works::status.among(WorkStatus::IN_JUDGING))
        .select(count(assignments::juror_id).aggregate_distinct())
        .first(conn)?)
}

/// Jurors with sheets of accepted works not sent yet, by name.
pub(super) fn list_behind(conn: &mut Conn, edition: EditionId) -> Result<Vec<Behind>, Fault> {
    let open: Vec<(JurorId, AssignmentStatus, i64)> = assignments::table
        .inner_join(works::table)
        .filter(assignments::edition_id.eq(edition))
        .filter(assignments::status.among(AssignmentStatus::UNFINISHED))
        .filter(works::status.among(WorkStatus::IN_JUDGING))
        .group_by((assignments::juror_id, assignments::status))
        .order((assignments::juror_id.asc(), assignments::status.asc()))
        .select((assignments::juror_id, assignments::status, count_star()))
        .load(conn)?;
    let names: Vec<(JurorId, String)> = jurors::table
        .filter(jurors::edition_id.eq(edition))
        .order((jurors::name.asc(), jurors::id.asc()))
        .select((jurors::id, jurors::name))
        .load(conn)?;
    let sum = |juror: JurorId, drafted: bool| {
        let of = open
            .iter()
            .filter(|(id, status, _)| *id == juror && (*status == AssignmentStatus::Drafted) == drafted);
        of.map(|(_, _, sheets)| sheets).sum()
    };
    let behind = names.into_iter().map(|(id, juror)| {
        let (drafted, untouched) = (sum(id, true), sum(id, false));
        Behind { juror, drafted, untouched }
    });
    Ok(behind.filter(|juror| juror.drafted + juror.untouched > 0).collect())
}

/// Locks every sheet that was sent; what is sent later stays out of the seal.
pub(super) fn lock_sheets(tx: &mut Tx<'_>, edition: EditionId) -> Result<usize, Fault> {
    Ok(diesel::update(
        assignments::table
            .filter(assignments::edition_id.eq(edition))
            .filter(assignments::status.eq(AssignmentStatus::Submitted)),
    )
    .set((
        assignments::status.eq(AssignmentStatus::Locked),
        assignments::lock_version.eq(assignments::lock_version + 1),
    ))
    .execute(tx.conn)?)
}

/// A frozen text with its digest.
#[derive(Debug, Clone, Copy)]
pub(super) struct Digested<'a> {
    pub(super) text: &'a str,
    pub(super) sha256: &'a str,
}

pub(super) fn insert_seal(
    tx: &mut Tx<'_>,
    edition: EditionId,
    by: UserId,
    file: &Digested<'_>,
) -> Result<usize, Fault> {
    Ok(diesel::insert_into(seals::table)
        .values((
            seals::edition_id.eq(edition),
            seals::sheet_file.eq(file.text),
            seals::sheet_hash.eq(file.sha256),
            seals::sealed_by.eq(by),
            seals::sealed_at.eq(tx.now),
        ))
        .execute(tx.conn)?)
}

pub(super) fn insert_publication(
    tx: &mut Tx<'_>,
    edition: EditionId,
    by: UserId,
    snapshot: &Digested<'_>,
) -> Result<usize, Fault> {
    Ok(diesel::insert_into(publications::table)
        .values((
            publications::edition_id.eq(edition),
            publications::snapshot.eq(snapshot.text),
            publications::snapshot_hash.eq(snapshot.sha256),
            publications::published_by.eq(by),
            publications::published_at.eq(tx.now),
        ))
        .execute(tx.conn)?)
}

/// The works that count, with what the ranking shows beside the scores.
pub(super) fn list_facts(conn: &mut Conn, edition: EditionId) -> Result<Vec<WorkFacts>, Fault> {
    let leads = members::entry_id.eq(entries::id).and(members::leader.eq(true));
    Ok(works::table
        .inner_join(entries::table.inner_join(institutions::table).left_join(members::table.on(leads)))
        .filter(works::edition_id.eq(edition))
        .filter(works::status.among(WorkStatus::IN_JUDGING))
        .filter(works::number.is_not_null())
        .order(works::id.asc())
        .select((
            works::id,
            works::number.assume_not_null(),
            works::title,
            entries::id,
            entries::team_name,
            members::name.nullable(),
            institutions::name,
        ))
        .load(conn)?)
}

/// Names of the confirmed people of some entries, the leader first.
pub(super) fn list_names(conn: &mut Conn, of: &[EntryId]) -> Result<Vec<(EntryId, String)>, Fault> {
    Ok(members::table
        .filter(members::entry_id.among_ids(of))
        .filter(members::leader.eq(true).or(members::confirmed_at.is_not_null()))
        .order((members::entry_id.asc(), members::leader.desc(), members::slot.asc(), members::id.asc()))
        .select((members::entry_id, members::name))
        .load(conn)?)
}

/// A main video as it was sent.
#[derive(Debug, Clone, Queryable)]
pub(super) struct MainFilm {
    pub work: WorkId,
    pub provider: String,
    /// The provider's id of the film.
    pub id: String,
    pub resource_key: Option<String>,
    /// Its last check, as JSON.
    pub report: Option<String>,
}

/// Main videos of some works, as they were sent.
pub(super) fn list_main_films(conn: &mut Conn, of: &[WorkId]) -> Result<Vec<MainFilm>, Fault> {
    Ok(videos::table
        .filter(videos::work_id.among_ids(of))
        .filter(videos::part.eq("main"))
        .filter(videos::unsent.eq(false))
        .order((videos::work_id.asc(), videos::position.asc(), videos::id.asc()))
        .select((
            videos::work_id,
            videos::provider,
            videos::provider_id,
            videos::resource_key,
            videos::report,
        ))
        .load(conn)?)
}

/// Entries whose works passed verification.
pub(super) fn counted_entries(conn: &mut Conn, edition: EditionId) -> Result<Vec<EntryId>, Fault> {
    Ok(works::table
        .filter(works::edition_id.eq(edition))
        .filter(works::status.among(WorkStatus::IN_JUDGING))
        .select(works::entry_id)
        .distinct()
        .order(works::entry_id.asc())
        .load(conn)?)
}

/// Who acted on a result and when.
type Act = (UserId, At);

/// Who sealed an edition's sheets and who published its result.
pub(super) fn find_acts(conn: &mut Conn, edition: EditionId) -> Result<(Option<Act>, Option<Act>), Fault> {
    let sealed = seals::table
        .filter(seals::edition_id.eq(edition))
        .select((seals::sealed_by, seals::sealed_at))
        .first(conn)
        .optional()?;
    let published = publications::table
        .filter(publications::edition_id.eq(edition))
        .select((publications::published_by, publications::published_at))
        .first(conn)
        .optional()?;
    Ok((sealed, published))
}

/// Names of everybody who belongs or belonged to the committee.
pub(super) fn list_user_names(conn: &mut Conn) -> Result<BTreeMap<UserId, String>, Fault> {
    let names: Vec<(UserId, String)> = committee_members::table
        .inner_join(users::table)
        .order(users::id.asc())
        .select((users::id, users::name))
        .load(conn)?;
    Ok(names.into_iter().collect())
}

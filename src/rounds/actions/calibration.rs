//! Calibration works: sample films that the whole jury scores and that never compete (judging.md §3).
//!
//! They connect any design and train the jury. Each is a row of its own, of an entry without people that is
//! cancelled and with a status that is never ranked: every list of works that compete leaves them out by itself.

use diesel::dsl::count_star;
use diesel::prelude::*;

use crate::accounts::Committee;
use crate::audit::{self, Subject};
use crate::db::schema::{assignments, entries, videos, works};
use crate::db::{Conn, Fault, Tx};
use crate::editions::{self, Edition};
use crate::ids::{EditionId, EntryId, InstitutionId, WorkId};
use crate::institutions::{self, InstitutionName};
use crate::rounds::problem::CalibrationProblem;
use crate::rounds::text;
use crate::video_check::VideoLink;
use crate::works::{self as works_room, WorkContent, WorkStatus};

/// Never competes; nothing ranked, published or exported has it.
const STATUS: WorkStatus = WorkStatus::Withdrawn;

/// A calibration work.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct CalibrationWork {
    /// Its row.
    pub id: WorkId,
    /// `KAL-2023-01`.
    pub number: String,
    /// Title.
    pub title: String,
}

/// A calibration work to add.
#[derive(Debug, Clone)]
pub struct NewCalibration {
    /// Title.
    pub title: String,
    /// Where it comes from: jurors of that institution do not score it.
    pub institution: InstitutionName,
    /// Its film, and the link as it was pasted.
    pub film: (VideoLink, String),
}

/// The calibration works of an edition, by number.
pub fn calibration_works(conn: &mut Conn, edition: EditionId) -> QueryResult<Vec<CalibrationWork>> {
    works::table
        .filter(works::edition_id.eq(edition))
        .filter(works::calibration.eq(true))
        .filter(works::status.eq(STATUS))
        .filter(works::number.is_not_null())
        .order((works::number.asc(), works::id.asc()))
        .select((works::id, works::number.assume_not_null(), works::title))
        .load(conn)
}

/// Calibration works belong to the method, so they are fixed before the first score.
///
/// # Errors
/// A sheet was handed in, or the sheets are sealed.
pub fn may_calibrate(conn: &mut Conn, edition: &Edition) -> Result<(), CalibrationProblem> {
    if edition.sealed_at.is_some() {
        return Err(CalibrationProblem::Sealed);
    }
    let given: i64 = assignments::table
        .filter(assignments::edition_id.eq(edition.id))
        .filter(assignments::status.eq_any(["submitted", "locked"]))
        .select(count_star())
        .first(conn)?;
    if given > 0 { Err(CalibrationProblem::TooLate) } else { Ok(()) }
}

/// Adds a work by title, film and institution.
///
/// # Errors
/// A sheet was handed in already, or the institution's name cannot be used.
pub fn add_calibration(
    tx: &mut Tx<'_>,
    who: &Committee,
    edition: EditionId,
    new: &NewCalibration,
) -> Result<WorkId, CalibrationProblem> {
    let edition = editions::lock(tx, edition)?;
    may_calibrate(tx.conn, &edition)?;
    let house = institutions::find_or_propose(tx, &new.institution)?;
    let work = insert(tx, who, (&edition, house), &new.title)?;
    let (link, pasted) = &new.film;
    let film = (link.provider.as_str(), link.id.as_str(), link.resource_key.as_deref());
    insert_film(tx, who, (work, "main", 0), (film, pasted, None))?;
    Ok(work)
}

/// Copies a work that does not compete: one of another edition, or one of this edition that is out.
///
/// # Errors
/// There is no such work, or a sheet was handed in already.
pub fn copy_calibration(
    tx: &mut Tx<'_>,
    who: &Committee,
    edition: EditionId,
    number: &str,
) -> Result<WorkId, CalibrationProblem> {
    let edition = editions::lock(tx, edition)?;
    may_calibrate(tx.conn, &edition)?;
    let found: Option<(WorkId, String, InstitutionId)> = works::table
        .inner_join(entries::table)
        .filter(works::number.eq(number.trim()))
        .filter(works::calibration.eq(false))
        .filter(works::edition_id.ne(edition.id).or(works::status.eq_any(WorkStatus::OUT)))
        .order(works::id.desc())
        .select((works::id, works::title, entries::institution_id))
        .first(tx.conn)
        .optional()?;
    let Some((from, title, house)) = found else { return Err(CalibrationProblem::NoSuchWork) };
    let work = insert(tx, who, (&edition, house), &title)?;
    copy_texts(tx, from, work)?;
    copy_films(tx, who, from, work)?;
    Ok(work)
}

/// Takes a calibration work out that no juror holds yet.
///
/// # Errors
/// It was given out, or there is no such work.
pub fn drop_calibration(
    tx: &mut Tx<'_>,
    who: &Committee,
    edition: EditionId,
    work: WorkId,
) -> Result<(), CalibrationProblem> {
    let edition = editions::lock(tx, edition)?;
    may_calibrate(tx.conn, &edition)?;
    let given: i64 =
        assignments::table.filter(assignments::work_id.eq(work)).select(count_star()).first(tx.conn)?;
    if given > 0 {
        return Err(CalibrationProblem::Given);
    }
    let own = works::table
        .find(work)
        .filter(works::edition_id.eq(edition.id))
        .filter(works::calibration.eq(true))
        .filter(works::status.eq(STATUS));
    // The row stays as a draft nobody sees: numbers are never given twice, and the trail names it.
    if diesel::update(own).set(works::status.eq(WorkStatus::Draft)).execute(tx.conn)? == 0 {
        return Err(Fault::NotFound.into());
    }
    let record = who.person().record(Some(edition.id), "calibration.dropped", Subject::new("work", work.0));
    Ok(audit::record(tx, &record)?)
}

fn insert(
    tx: &mut Tx<'_>,
    who: &Committee,
    (edition, house): (&Edition, InstitutionId),
    title: &str,
) -> Result<WorkId, CalibrationProblem> {
    let prefix = format!("KAL-{}-", edition.year);
    let known: i64 = works::table
        .filter(works::edition_id.eq(edition.id))
        .filter(works::number.like(format!("{prefix}%")))
        .select(count_star())
        .first(tx.conn)?;
    let number = format!("{prefix}{:02}", known + 1);
    let entry: EntryId = diesel::insert_into(entries::table)
        .values((
            entries::edition_id.eq(edition.id),
            entries::kind.eq("team"),
            entries::team_name.eq(text::CALIBRATION_TEAM.id),
            entries::institution_id.eq(house),
            entries::status.eq("cancelled"),
            entries::leader_user_id.eq(who.person().user_id()),
            entries::created_at.eq(tx.now),
            entries::updated_at.eq(tx.now),
        ))
        .returning(entries::id)
        .get_result(tx.conn)?;
    let content = WorkContent { title: title.to_owned(), ..WorkContent::begun() };
    let work: WorkId = diesel::insert_into(works::table)
        .values((
            works::edition_id.eq(edition.id),
            works::entry_id.eq(entry),
            works::number.eq(&number),
            works::title.eq(title),
            works::status.eq(STATUS),
            works::calibration.eq(true),
            works::created_at.eq(tx.now),
            works::updated_at.eq(tx.now),
        ))
        .returning(works::id)
        .get_result(tx.conn)?;
    works_room::put_content(tx, work, &content)?;
    let mut record = who.person().record(Some(edition.id), "calibration.added", Subject::new("work", work.0));
    record.details = serde_json::json!({ "number": number, "title": title });
    audit::record(tx, &record)?;
    Ok(work)
}

type Film<'a> = (&'a str, &'a str, Option<&'a str>);

fn insert_film(
    tx: &mut Tx<'_>,
    who: &Committee,
    (work, part, position): (WorkId, &str, i32),
    ((provider, id, key), pasted, report): (Film<'_>, &str, Option<&str>),
) -> QueryResult<usize> {
    // The committee vouches for the film; nobody is asked to mend it.
    diesel::insert_into(videos::table)
        .values((
            videos::work_id.eq(work),
            videos::part.eq(part),
            videos::position.eq(position),
            videos::provider.eq(provider),
            videos::provider_id.eq(id),
            videos::resource_key.eq(key),
            videos::pasted.eq(pasted),
            videos::check_status.eq("passed"),
            videos::report.eq(report),
            videos::confirmed_by.eq(who.person().user_id()),
            videos::confirmed_at.eq(tx.now),
            videos::confirm_note.eq(text::CALIBRATION_FILM.id),
            videos::created_at.eq(tx.now),
        ))
        .execute(tx.conn)
}

fn copy_texts(tx: &mut Tx<'_>, from: WorkId, to: WorkId) -> QueryResult<()> {
    for (_, content) in works_room::contents(tx.conn, &[from])? {
        works_room::put_content(tx, to, &content)?;
    }
    Ok(())
}

fn copy_films(tx: &mut Tx<'_>, who: &Committee, from: WorkId, to: WorkId) -> QueryResult<()> {
    type Row = (String, i32, String, String, Option<String>, String, Option<String>);
    let films: Vec<Row> = videos::table
        .filter(videos::work_id.eq(from))
        .filter(videos::unsent.eq(false))
        .order((videos::part.asc(), videos::position.asc(), videos::id.asc()))
        .select((
            videos::part,
            videos::position,
            videos::provider,
            videos::provider_id,
            videos::resource_key,
            videos::pasted,
            videos::report,
        ))
        .load(tx.conn)?;
    for (part, position, provider, id, key, pasted, report) in films {
        let film = (provider.as_str(), id.as_str(), key.as_deref());
        insert_film(tx, who, (to, &part, position), (film, &pasted, report.as_deref()))?;
    }
    Ok(())
}

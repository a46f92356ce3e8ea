//! Adding calibration works and taking them out: sample films that the whole jury scores and that never compete
//! (judging.md §3). They connect any design and train the jury. They stand in a table of their own, so nothing
//! that lists, counts or exports works and entries ever meets them.

use diesel::dsl::{count_star, exists};
use diesel::prelude::*;

use crate::accounts::Committee;
use crate::audit;
use crate::db::schema::{assignments, calibration_works as t, entries, works};
use crate::db::{self, Conn, Fault, Tx};
use crate::editions::{self, Edition};
use crate::ids::{CalibrationId, EditionId, InstitutionId, WorkId};
use crate::institutions::{self, InstitutionName};
use crate::judging::{AssignmentStatus, EditionSealed, JudgedItem};
use crate::rounds::problem::{CalibrationProblem, CopyProblem, DropProblem};
use crate::video_check::{self, BlindVideo, VideoLink};
use crate::works::{WorkContent, WorkStatus};

/// A calibration work.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct CalibrationWork {
    pub id: CalibrationId,
    /// `KAL-2023-01`.
    pub number: String,
    /// Title of the work.
    pub title: String,
}

/// A calibration work to add.
#[derive(Debug, Clone)]
pub struct NewCalibration {
    /// Title of the work.
    pub title: String,
    /// Where it comes from: jurors of that institution do not score it.
    pub institution: InstitutionName,
    /// Its film. The committee vouches for it: nobody is asked to mend it, so it is not checked.
    pub film: VideoLink,
}

/// The calibration works of an edition, by number.
pub fn calibration_works(conn: &mut Conn, edition: EditionId) -> Result<Vec<CalibrationWork>, Fault> {
    Ok(t::table
        .filter(t::edition_id.eq(edition))
        .filter(t::dropped_at.is_null())
        .order((t::number.asc(), t::id.asc()))
        .select((t::id, t::number, t::title))
        .load(conn)?)
}

/// Calibration works belong to the method, so they are fixed before the first score.
///
/// # Errors
/// A sheet was handed in, or the sheets are sealed.
pub fn may_calibrate(conn: &mut Conn, edition: &Edition) -> Result<(), CalibrationProblem> {
    if edition.sealed_at.is_some() {
        return Err(EditionSealed.into());
    }
    let given = assignments::table
        .filter(assignments::edition_id.eq(edition.id))
        .filter(assignments::status.eq_any(AssignmentStatus::DONE));
    if diesel::select(exists(given)).get_result(conn).map_err(Fault::from)? {
        Err(CalibrationProblem::TooLate)
    } else {
        Ok(())
    }
}

/// Adds a work by title, film and institution.
///
/// # Errors
/// A sheet was handed in already, or the sheets are sealed.
pub fn add_calibration(
    tx: &mut Tx<'_>,
    who: &Committee,
    edition: EditionId,
    new: &NewCalibration,
) -> Result<CalibrationId, CalibrationProblem> {
    let edition = editions::lock(tx, edition)?;
    may_calibrate(tx.conn, &edition)?;
    let institution = institutions::find_or_propose(tx, &new.institution)?;
    let content = WorkContent { title: new.title.clone(), ..WorkContent::begun() };
    let film = BlindVideo::unchecked(new.film.clone());
    Ok(insert(tx, who, &edition, &Sample { institution, content, films: vec![film] })?)
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
) -> Result<CalibrationId, CopyProblem> {
    let edition = editions::lock(tx, edition)?;
    may_calibrate(tx.conn, &edition)?;
    let found: Option<(WorkId, EditionId, InstitutionId)> = works::table
        .inner_join(entries::table)
        .filter(works::number.eq(number.trim()))
        .filter(works::edition_id.ne(edition.id).or(works::status.eq_any(WorkStatus::OUT)))
        .order(works::id.desc())
        .select((works::id, works::edition_id, entries::institution_id))
        .first(tx.conn)
        .optional()
        .map_err(Fault::from)?;
    let Some((from, of, institution)) = found else { return Err(CopyProblem::NoSuchWork) };
    let work = crate::works::find(tx.conn, of, from)?.ok_or(Fault::NotFound)?;
    let films = video_check::sent_blind(tx.conn, from)?;
    Ok(insert(tx, who, &edition, &Sample { institution, content: work.content, films })?)
}

/// Takes a calibration work out that no juror holds yet. Its row stays: numbers are never given twice.
///
/// # Errors
/// It was given out, or there is no such work.
pub fn drop_calibration(
    tx: &mut Tx<'_>,
    who: &Committee,
    edition: EditionId,
    work: CalibrationId,
) -> Result<(), DropProblem> {
    let edition = editions::lock(tx, edition)?;
    may_calibrate(tx.conn, &edition)?;
    if diesel::select(exists(assignments::table.filter(assignments::calibration_id.eq(work))))
        .get_result(tx.conn)
        .map_err(Fault::from)?
    {
        return Err(DropProblem::Given);
    }
    let own = t::table.find(work).filter(t::edition_id.eq(edition.id)).filter(t::dropped_at.is_null());
    if diesel::update(own).set(t::dropped_at.eq(tx.now)).execute(tx.conn).map_err(Fault::from)? == 0 {
        return Err(Fault::NotFound.into());
    }
    let subject = JudgedItem::Calibration(work).audit_subject();
    Ok(audit::record(tx, &who.person().record(Some(edition.id), "calibration.dropped", subject))?)
}

/// What a calibration work is made of.
struct Sample {
    institution: InstitutionId,
    content: WorkContent,
    films: Vec<BlindVideo>,
}

fn insert(tx: &mut Tx<'_>, who: &Committee, edition: &Edition, sample: &Sample) -> db::Result<CalibrationId> {
    let known: i64 = t::table.filter(t::edition_id.eq(edition.id)).select(count_star()).first(tx.conn)?;
    let number = format!("KAL-{}-{:02}", edition.year, known + 1);
    let broken = |cause: serde_json::Error| Fault::unwritable(cause);
    let id: CalibrationId = diesel::insert_into(t::table)
        .values((
            t::edition_id.eq(edition.id),
            t::number.eq(&number),
            t::institution_id.eq(sample.institution),
            t::title.eq(&sample.content.title),
            t::content.eq(serde_json::to_string(&sample.content).map_err(broken)?),
            t::films.eq(serde_json::to_string(&sample.films).map_err(broken)?),
            t::added_by.eq(who.person().user_id()),
            t::added_at.eq(tx.now),
        ))
        .returning(t::id)
        .get_result(tx.conn)?;
    let subject = JudgedItem::Calibration(id).audit_subject();
    let mut record = who.person().record(Some(edition.id), "calibration.added", subject);
    record.details = serde_json::json!({ "number": number, "title": sample.content.title });
    audit::record(tx, &record)?;
    Ok(id)
}

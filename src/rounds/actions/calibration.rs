//! Adding calibration works and taking them out: sample films that the whole jury scores and that never compete
//! (judging.md §3). They connect any design and train the jury. They stand in a table of their own, so nothing
//! that lists, counts or exports works and entries ever meets them.

use crate::accounts::{Committee, Permitted, right};
use crate::audit;
use crate::db::{self, Conn, Fault, Tx};
use crate::editions::{self, Edition};
use crate::ids::{CalibrationId, EditionId};
use crate::institutions::{self, InstitutionName};
use crate::judging::{EditionSealed, JudgedItem};
use crate::rounds::model::CalibrationSample;
use crate::rounds::problem::{CalibrationProblem, CopyProblem, DropProblem};
use crate::rounds::store::{self, CalibrationSource, NewCalibrationRow};
use crate::video_check::{self, BlindVideo, VideoLink};
use crate::works::WorkContent;

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

/// Calibration works belong to the method, so they are fixed before the first score.
///
/// # Errors
/// A sheet was handed in, or the sheets are sealed.
pub fn may_calibrate(conn: &mut Conn, edition: &Edition) -> Result<(), CalibrationProblem> {
    if edition.sealed_at.is_some() {
        return Err(EditionSealed.into());
    }
    if store::any_sheet_given(conn, edition.id)? { Err(CalibrationProblem::TooLate) } else { Ok(()) }
}

/// Adds a work by title, film and institution.
///
/// # Errors
/// A sheet was handed in already, or the sheets are sealed.
pub fn add_calibration(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Rounds>,
    edition: EditionId,
    new: &NewCalibration,
) -> Result<CalibrationId, CalibrationProblem> {
    let edition = editions::lock(tx, edition)?;
    may_calibrate(tx.conn, &edition)?;
    let institution = institutions::find_or_propose(tx, &new.institution)?;
    let content = WorkContent { title: new.title.clone(), ..WorkContent::begun() };
    let film = BlindVideo::unchecked(new.film.clone());
    Ok(insert(tx, who, &edition, &CalibrationSample { institution, content, films: vec![film] })?)
}

/// Copies a work that does not compete: one of another edition, or one of this edition that is out.
///
/// # Errors
/// There is no such work, or a sheet was handed in already.
pub fn copy_calibration(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Rounds>,
    edition: EditionId,
    number: &str,
) -> Result<CalibrationId, CopyProblem> {
    let edition = editions::lock(tx, edition)?;
    may_calibrate(tx.conn, &edition)?;
    let found = store::find_calibration_source(tx.conn, edition.id, number.trim())?;
    let Some(CalibrationSource { work: from, edition: of, institution }) = found else {
        return Err(CopyProblem::NoSuchWork);
    };
    let work = crate::works::find(tx.conn, of, from)?.ok_or(Fault::NotFound)?;
    let films = video_check::sent_blind(tx.conn, from)?;
    Ok(insert(tx, who, &edition, &CalibrationSample { institution, content: work.content, films })?)
}

/// Takes a calibration work out that no juror holds yet. Its row stays: numbers are never given twice.
///
/// # Errors
/// It was given out, or there is no such work.
pub fn drop_calibration(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Rounds>,
    edition: EditionId,
    work: CalibrationId,
) -> Result<(), DropProblem> {
    let edition = editions::lock(tx, edition)?;
    may_calibrate(tx.conn, &edition)?;
    if store::is_calibration_assigned(tx.conn, work)? {
        return Err(DropProblem::Given);
    }
    if store::mark_calibration_dropped(tx, edition.id, work)? == 0 {
        return Err(Fault::NotFound.into());
    }
    let subject = JudgedItem::Calibration(work).audit_subject();
    Ok(audit::record(tx, &who.person().record(Some(edition.id), "calibration.dropped", subject))?)
}

fn insert(
    tx: &mut Tx<'_>,
    who: &Committee,
    edition: &Edition,
    sample: &CalibrationSample,
) -> db::Result<CalibrationId> {
    let known = store::count_calibration_works(tx.conn, edition.id)?;
    let number = format!("KAL-{}-{:02}", edition.year, known + 1);
    let new = NewCalibrationRow { edition: edition.id, number: &number, sample, by: who.person().user_id() };
    let id = store::insert_calibration(tx, &new)?;
    let subject = JudgedItem::Calibration(id).audit_subject();
    let mut record = who.person().record(Some(edition.id), "calibration.added", subject);
    record.details = serde_json::json!({ "number": number, "title": sample.content.title });
    audit::record(tx, &record)?;
    Ok(id)
}

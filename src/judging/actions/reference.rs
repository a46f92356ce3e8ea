//! Reference sheets: the committee writes one for a calibration work, jurors compare theirs with it once it is handed in
//! (judging.md §3).

use crate::accounts::{Permitted, right};
use crate::audit;
use crate::db::{Conn, Fault, Tx};
use crate::editions::{self, Edition, Rubric};
use crate::ids::{AssignmentId, CalibrationId, EditionId};
use crate::judging::actor::Juror;
use crate::judging::model::{Compared, JudgedItem, Practice, StoredReference};
use crate::judging::problems::{CompareProblem, SaveReferenceProblem, require_unsealed};
use crate::judging::store;
use crate::merge::{FormValues, Merged, Origin, Stored, merge};

/// A reference sheet as typed.
#[derive(Debug, Clone, Default)]
pub struct ReferenceDraft {
    /// Fields as `ReferenceSheet::values` names them.
    pub values: FormValues,
    /// What it was typed over.
    pub origin: Origin,
    /// Fields to be left as they are stored: what was typed there cannot be kept, or nothing is said of them.
    pub left: Vec<String>,
    /// Fields that both sides changed and for which nothing was chosen.
    pub undecided: Vec<String>,
}

/// A reference sheet as stored, and what was made of what was sent.
#[derive(Debug, Clone)]
pub struct SavedReference {
    pub stored: StoredReference,
    pub sent: FormValues,
    pub merged: Merged,
}

/// Stores what a member of the committee typed, put together with what another stored meanwhile. Jurors read the sheet
/// once every sub-criterion has a mark.
///
/// # Errors
/// There is no such work, a juror handed in a sheet of it, or the scores are sealed.
pub fn save_reference(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Rounds>,
    edition: EditionId,
    work: CalibrationId,
    draft: &ReferenceDraft,
) -> Result<SavedReference, SaveReferenceProblem> {
    let edition = editions::lock(tx, edition)?;
    require_unsealed(&edition)?;
    let rubric = &edition.settings.rubric;
    let mut stored = store::find_reference(tx.conn, edition.id, work)?.ok_or(Fault::NotFound)?;
    if stored.read {
        return Err(SaveReferenceProblem::Read);
    }
    let values = stored.sheet.values();
    let mut sent = draft.values.clone();
    draft.left.iter().for_each(|name| sent.copy(name, &values));
    let person = who.person().user_id();
    let met = Stored { version: stored.version, values: &values, edits: &stored.sheet.edits };
    let mut merged = merge(met, &sent, &draft.origin, person);
    merged.reopen(&draft.undecided, &values);
    if !merged.changed.is_empty() {
        let was_complete = stored.sheet.is_complete(rubric);
        stored.sheet.take(&merged.values, rubric);
        stored.sheet.edits.note(&merged.changed, person, tx.now, &draft.origin);
        if store::save_reference(tx, work, stored.version, &stored.sheet)? == 0 {
            return Err(SaveReferenceProblem::Changed);
        }
        stored.version += 1;
        let subject = JudgedItem::Calibration(work).audit_subject();
        let mut record = who.person().record(Some(edition.id), "calibration.reference_saved", subject);
        let complete = stored.sheet.is_complete(rubric);
        record.details = serde_json::json!({ "complete": complete, "was_complete": was_complete });
        audit::record(tx, &record)?;
    }
    Ok(SavedReference { stored, sent, merged })
}

/// The juror's own sheet of a calibration work beside the reference; none while there is no complete reference.
///
/// # Errors
/// The sheet is not found or another's, or it is not handed in.
pub fn compare(
    conn: &mut Conn,
    juror: &Juror,
    assignment: AssignmentId,
    rubric: &Rubric,
) -> Result<Option<Compared>, CompareProblem> {
    let own = store::find_sheet(conn, juror, assignment)?.ok_or(Fault::NotFound)?;
    let work = own.item.calibration().ok_or(Fault::NotFound)?;
    if !own.status.is_done() {
        return Err(CompareProblem::OwnFirst);
    }
    let stored = store::find_reference(conn, juror.edition(), work)?.ok_or(Fault::NotFound)?;
    let StoredReference { number, title, sheet: reference, .. } = stored;
    Ok(reference.is_complete(rubric).then_some(Compared { number, title, own, reference }))
}

/// Whether the juror may compare a sheet of this with a reference once it is handed in. Such a sheet is not taken back:
/// its marks measure the juror (judging.md §3) and would measure the reference.
pub(super) fn has_reference(conn: &mut Conn, edition: &Edition, item: JudgedItem) -> Result<bool, Fault> {
    let Some(work) = item.calibration() else { return Ok(false) };
    let stored = store::find_reference(conn, edition.id, work)?;
    Ok(stored.is_some_and(|stored| stored.sheet.is_complete(&edition.settings.rubric)))
}

/// The calibration works the juror holds.
///
/// # Errors
/// Our own failures only.
pub fn practice(conn: &mut Conn, juror: &Juror, rubric: &Rubric) -> Result<Vec<Practice>, Fault> {
    store::practice(conn, juror.id(), rubric)
}

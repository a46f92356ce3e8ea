//! A juror's score sheets: drafts, handing in, taking back, making final (R42, R-J5, R-J6).

use std::collections::BTreeMap;

use super::reference::has_reference;
use crate::audit::{self, Subject};
use crate::clock::At;
use crate::db::{self, Conn, Fault, Tx};
use crate::editions::rules::weighted_total;
use crate::editions::{self, Edition, PhaseKey, Rubric};
use crate::ids::{AssignmentId, EditionId};
use crate::judging::actor::Juror;
use crate::judging::model::{
    AssignmentStatus, LmsVerdict, Makers, MarkSheet, OwnMarks, SheetRevision, sheet_values,
};
use crate::judging::problems::{
    DraftProblem, EditionSealed, JudgingClosed, LockProblem, RoomProblem, SheetStands, StepProblem,
    SubmitProblem, require_unsealed,
};
use crate::judging::reopening::edition_of_sheet;
use crate::judging::rules::{Act, Given, complaints, next, running, settle};
use crate::judging::store::{self, RoomSheet};
use crate::merge::{FormValues, Merged, Origin, Stored, merge};
use crate::video_check::BlindVideo;
use crate::works::BlindWork;

/// What a juror typed into a sheet.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// Figures and bands by sub-criterion code.
    pub marks: BTreeMap<String, Given>,
    /// Comment for the entrant.
    pub comment: String,
    /// Note for the juror alone.
    pub private_note: String,
    /// Whether the work is fit for the LMS (R48).
    pub lms: LmsVerdict,
    /// What the sheet was typed over.
    pub origin: Origin,
    /// Fields to be left as they are stored: what was typed there cannot be kept, or nothing is said of them.
    pub left: Vec<String>,
    /// Fields that both sides changed and for which the juror has not chosen.
    pub undecided: Vec<String>,
}

/// A draft as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    pub at: At,
    /// The version to type over next.
    pub version: i64,
    /// Sub-criteria with a mark.
    pub filled: usize,
    /// Weighted mean of the marks so far, in hundredths.
    pub running: Option<i64>,
    /// The sheet as it is stored, and what was made of what was sent.
    pub sheet: MarkSheet,
    pub sent: FormValues,
    pub merged: Merged,
}

/// Stores what was typed so far, put together field by field with what another tab or device of the juror stored.
/// `edition` is the one the request was read for, as it stands for the sheet: its stage is held against the transaction's instant without locking
/// the edition, so that many jurors save side by side; whether it was sealed meanwhile, the statement that writes sees
/// for itself. Not in the audit trail: a draft is no act, handing it in is.
///
/// # Errors
/// Another's sheet is not found; the stage is closed; the sheet is handed in; a mark is not of the rubric or out of
/// range.
pub fn save_draft(
    tx: &mut Tx<'_>,
    juror: &Juror,
    edition: &Edition,
    assignment: AssignmentId,
    draft: &Draft,
) -> Result<Saved, DraftProblem> {
    require_judging(juror, edition, tx.now)?;
    // A save that another one of the same sheet came before is put together anew, this time with the sheet held.
    for held in [false, true] {
        if held {
            store::hold_sheet(tx, assignment)?;
        }
        let sheet = own(tx, juror, assignment)?;
        if let Some(saved) = try_save(tx, juror, &edition.settings.rubric, draft, sheet)? {
            return Ok(saved);
        }
        if store::is_sealed(tx.conn, juror.edition())? {
            return Err(JudgingClosed::from(EditionSealed).into());
        }
        require_method(tx.conn, edition.id)?;
    }
    Err(SheetStands::Changed.into())
}

/// None if another save came in between.
fn try_save(
    tx: &mut Tx<'_>,
    juror: &Juror,
    rubric: &Rubric,
    draft: &Draft,
    sheet: MarkSheet,
) -> Result<Option<Saved>, DraftProblem> {
    let marks = settled(draft, &sheet, rubric)?;
    let mut sent = sheet_values(&marks, &draft.comment, &draft.private_note, draft.lms);
    let values = sheet.values();
    draft.left.iter().for_each(|name| sent.copy(name, &values));
    let person = juror.person().user_id();
    let stored = Stored { version: sheet.version, values: &values, edits: &sheet.edits };
    let mut merged = merge(stored, &sent, &draft.origin, person);
    merged.reopen(&draft.undecided, &values);
    let mut fresh = sheet.clone();
    fresh.take(&merged.values);
    fresh.begun_at = sheet.begun_at.or(Some(tx.now));
    fresh.edits.note(&merged.changed, person, tx.now, &draft.origin);
    let act = if fresh.is_empty() { Act::Open } else { Act::Draft };
    fresh.status = next(sheet.status, act).ok_or(SheetStands::NotOpen)?;
    let total = weighted_total(&fresh.marks, rubric).map(|totals| totals.total);
    if store::save_draft(tx, &fresh, sheet.status, total)? == 0 {
        return Ok(None);
    }
    fresh.version += 1;
    fresh.saved_at = Some(tx.now);
    Ok(Some(Saved {
        at: tx.now,
        version: fresh.version,
        filled: fresh.marks.len(),
        running: running(&fresh.marks, rubric),
        sheet: fresh,
        sent,
        merged,
    }))
}

fn settled(draft: &Draft, sheet: &MarkSheet, rubric: &Rubric) -> Result<BTreeMap<String, i64>, DraftProblem> {
    let mut marks = BTreeMap::new();
    for (code, given) in &draft.marks {
        if rubric.item(code).is_none() {
            return Err(DraftProblem::UnknownCode(code.clone()));
        }
        if given.exact.is_some_and(|mark| !(0..=10_000).contains(&mark)) {
            return Err(DraftProblem::OutOfRange(code.clone()));
        }
        if let Some(mark) = settle(*given, sheet.marks.get(code).copied(), rubric) {
            marks.insert(code.clone(), mark);
        }
    }
    Ok(marks)
}

/// Marks a work to be judged later: it moves behind those that wait, and stays there while the juror writes in it.
///
/// # Errors
/// As for a draft.
pub fn postpone(tx: &mut Tx<'_>, juror: &Juror, id: AssignmentId) -> Result<(), StepProblem> {
    step(tx, juror, id, |_| Act::Postpone, "sheet.postponed")
}

/// Takes that mark away: the work is where it was, begun or not.
///
/// # Errors
/// As for a draft; the work is not marked.
pub fn resume(tx: &mut Tx<'_>, juror: &Juror, id: AssignmentId) -> Result<(), StepProblem> {
    step(tx, juror, id, |sheet| Act::Resume { begun: !sheet.is_empty() }, "sheet.resumed")
}

fn step(
    tx: &mut Tx<'_>,
    juror: &Juror,
    id: AssignmentId,
    act: impl FnOnce(&MarkSheet) -> Act,
    name: &'static str,
) -> Result<(), StepProblem> {
    let edition = locked(tx, juror, id)?;
    require_judging(juror, &edition, tx.now)?;
    require_on_time(&edition, tx.now)?;
    require_method(tx.conn, edition.id)?;
    let sheet = own(tx, juror, id)?;
    let to = next(sheet.status, act(&sheet)).ok_or(SheetStands::NotOpen)?;
    if store::move_status(tx, id, sheet.status, to)? == 0 {
        return Err(SheetStands::Changed.into());
    }
    Ok(audit::record(tx, &juror.person().record(Some(edition.id), name, Subject::new("assignment", id.0)))?)
}

/// Hands in the sheet as it was last saved.
///
/// # Errors
/// A sub-criterion has no mark, a low mark no comment (R-J6), or as for a draft.
pub fn submit_sheet(tx: &mut Tx<'_>, juror: &Juror, id: AssignmentId) -> Result<(), SubmitProblem> {
    let edition = locked(tx, juror, id)?;
    require_judging(juror, &edition, tx.now)?;
    require_method(tx.conn, edition.id)?;
    let rubric = &edition.settings.rubric;
    let sheet = own(tx, juror, id)?;
    next(sheet.status, Act::Submit).ok_or(SheetStands::NotOpen)?;
    let (missing, comment) = complaints(&sheet.marks, &sheet.comment, rubric);
    let totals = match weighted_total(&sheet.marks, rubric) {
        Some(totals) if missing.is_empty() && !comment => totals,
        _ => return Err(SubmitProblem::Incomplete { missing, comment }),
    };
    if store::submit_sheet(tx, &sheet, &totals)? == 0 {
        return Err(SheetStands::Changed.into());
    }
    // No points here, and no digest of them either, which anybody could guess: the committee reads the trail while
    // jurors still judge. What was handed in is proved by the sealed sheets.
    Ok(audit::record(
        tx,
        &juror.person().record(Some(edition.id), "sheet.submitted", Subject::new("assignment", id.0)),
    )?)
}

/// Makes every sheet of the juror final; their number comes back.
///
/// # Errors
/// Some works lack a submitted sheet, or none is submitted.
pub fn confirm_all(tx: &mut Tx<'_>, juror: &Juror) -> Result<usize, LockProblem> {
    let edition = editions::lock(tx, juror.edition())?;
    require_judging(juror, &edition, tx.now)?;
    let left = store::count(tx.conn, juror.id(), AssignmentStatus::UNFINISHED)?;
    let submitted = store::count(tx.conn, juror.id(), &[AssignmentStatus::Submitted])?;
    if left > 0 {
        return Err(LockProblem::Unfinished { left });
    }
    if submitted == 0 {
        return Err(LockProblem::NothingToLock);
    }
    let locked = store::lock_submitted(tx, juror.id())?;
    let mut record =
        juror.person().record(Some(edition.id), "sheets.locked", Subject::new("juror", juror.id().0));
    record.details = serde_json::json!({ "sheets": locked });
    audit::record(tx, &record)?;
    Ok(locked)
}

/// The juror's edition, locked, as it stands for one of its sheets.
pub(super) fn locked(tx: &mut Tx<'_>, juror: &Juror, id: AssignmentId) -> db::Result<Edition> {
    let edition = editions::lock(tx, juror.edition())?;
    edition_of_sheet(tx.conn, edition, id)
}

pub(super) fn require_judging(juror: &Juror, edition: &Edition, now: At) -> Result<(), JudgingClosed> {
    if !juror.declared() {
        return Err(JudgingClosed::NotDeclared);
    }
    require_running(edition, now)
}

/// Sheets are taken: the stage is open or in its grace, and nothing is sealed. The one place that says so.
pub(super) fn require_running(edition: &Edition, now: At) -> Result<(), JudgingClosed> {
    require_unsealed(edition)?;
    Ok(edition.require_open_late(PhaseKey::Judging, now)?)
}

/// The announced closing has not come. The grace is for what was typed in time: a sheet taken back or opened in it might
/// not be handed in again before its end.
pub(super) fn require_on_time(edition: &Edition, now: At) -> Result<(), JudgingClosed> {
    require_unsealed(edition)?;
    Ok(edition.require_open(PhaseKey::Judging, now)?)
}

/// No sheet is opened before the method is fixed (judging.md §0.10).
pub(super) fn require_method(conn: &mut Conn, edition: EditionId) -> Result<(), RoomProblem> {
    if store::method_fixed(conn, edition)? { Ok(()) } else { Err(RoomProblem::MethodMissing) }
}

/// What a juror has before them while scoring.
#[derive(Debug, Clone)]
pub struct ScoringRoom {
    /// The juror's own sheet.
    pub sheet: MarkSheet,
    /// What is written about the work.
    pub work: BlindWork,
    pub films: Vec<BlindVideo>,
    /// Whose it is, in an edition that is not judged blind.
    pub makers: Option<Makers>,
    /// What the juror gave other works, newest first.
    pub own: Vec<OwnMarks>,
    /// What stood in the sheet each time it was taken back, the oldest first.
    pub revisions: Vec<SheetRevision>,
    /// Whether the committee's reference stands beside the sheet once it is handed in.
    pub has_reference: bool,
}

/// Opens the room of one assignment of an edition.
///
/// # Errors
/// Another juror's or a conflicting one is not found; no method is fixed yet.
pub fn open_room(
    conn: &mut Conn,
    juror: &Juror,
    id: AssignmentId,
    edition: &Edition,
) -> Result<ScoringRoom, RoomProblem> {
    let found = store::find_room_sheet(conn, juror, id)?.ok_or(Fault::NotFound)?;
    if !found.method {
        return Err(RoomProblem::MethodMissing);
    }
    let RoomSheet { sheet, text: work, taken_back, .. } = found;
    let films = store::films(conn, sheet.item)?;
    let own = store::own_marks(conn, juror, id)?;
    let has_reference = has_reference(conn, edition, sheet.item)?;
    let makers = if edition.settings.judging.blind { None } else { store::makers(conn, sheet.item)? };
    let revisions = if taken_back { store::revisions(conn, id)? } else { Vec::new() };
    Ok(ScoringRoom { sheet, work, films, makers, own, revisions, has_reference })
}

/// What a juror sees of a work before stepping back from it.
///
/// # Errors
/// Another juror's or a conflicting one is not found.
pub fn scored_work(conn: &mut Conn, juror: &Juror, id: AssignmentId) -> Result<BlindWork, Fault> {
    let sheet = store::find_sheet(conn, juror, id)?.ok_or(Fault::NotFound)?;
    store::find_text(conn, sheet.item)
}

pub(super) fn own(tx: &mut Tx<'_>, juror: &Juror, id: AssignmentId) -> db::Result<MarkSheet> {
    store::find_sheet(tx.conn, juror, id)?.ok_or(Fault::NotFound)
}

//! Beginning a work and writing about it. What is typed is kept as it is, complete or not.

use super::{CreateProblem, EditProblem, open};
use crate::audit::{self, Subject};
use crate::db::Tx;
use crate::ids::WorkId;
use crate::merge::Origin;
use crate::registration::{self, EntryMember, EntryStatus};
use crate::works::model::{FormStep, Work, WorkContent};
use crate::works::{rules, store};

/// Begins a work in the entry's first free place (R28); before intake opens as well.
pub fn create(tx: &mut Tx<'_>, who: &EntryMember) -> Result<WorkId, CreateProblem> {
    if store::lock_entry(tx, who.entry())?.status() == EntryStatus::Disqualified {
        return Err(CreateProblem::EntryOut);
    }
    let edition = registration::edition_of(tx.conn, who.entry())?;
    rules::require_not_over(&edition.settings.phases, tx.now)?;
    let limit = edition.settings.limits.works;
    let taken = store::taken_slots(tx, who.entry())?;
    let slot = rules::free_slot(&taken, limit).ok_or(CreateProblem::TooManyWorks { limit })?;
    let id = store::insert(tx, who.edition(), who.entry(), slot)?;
    let mut record = who.person().record(Some(who.edition()), "work.created", Subject::new("work", id.0));
    record.details = serde_json::json!({ "entry": who.entry(), "slot": slot });
    audit::record(tx, &record)?;
    Ok(id)
}

/// A step of the form to be saved, and where it comes from.
#[derive(Debug, Clone, Copy)]
pub struct StepSave<'a> {
    pub work: WorkId,
    pub step: FormStep,
    pub origin: &'a Origin,
}

/// What is to be stored of a step, decided while the work is locked.
#[derive(Debug, Clone)]
pub struct StepDecision {
    /// Of it only the step's fields count.
    pub content: WorkContent,
    /// Names of the form's fields that the sender changed.
    pub changed: Vec<String>,
}

/// Keeps one step of the form. `decide` is given the work as its makers have it and says what is to be stored, so
/// that nobody writes over what another saved meanwhile.
///
/// # Errors
/// The work cannot be changed now, or is not the member's.
pub fn save_step(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    save: StepSave<'_>,
    decide: impl FnOnce(&Work) -> StepDecision,
) -> Result<Work, EditProblem> {
    let (work, edition, _) = open(tx, who, save.work)?;
    let latest = work.clone().into_latest();
    let decided = decide(&latest);
    let next = rules::with_step(&latest.content, &decided.content, save.step, &edition.settings);
    write(tx, who, &work, next.clone())?;
    let mut edits = latest.edits.clone();
    // A tab's save is noted even if it changed nothing: an earlier one may still be on its way.
    if !decided.changed.is_empty() || !save.origin.tab.is_empty() {
        edits.note(&decided.changed, who.person().user_id(), tx.now, save.origin);
        store::put_edits(tx, work.id, &edits)?;
    }
    Ok(Work { content: next, edits, updated_at: tx.now, ..latest })
}

/// Takes over the main film's own title where the work has none. False if there is nothing to take, or a title by now: what
/// somebody typed is never replaced.
///
/// # Errors
/// The work cannot be changed now, or is not the member's.
pub fn take_title(tx: &mut Tx<'_>, who: &EntryMember, id: WorkId) -> Result<bool, EditProblem> {
    let (work, ..) = open(tx, who, id)?;
    let latest = work.latest();
    let videos = store::videos_of(tx.conn, &[id])?;
    let Some(proposed) = rules::proposed_title(latest, &videos) else { return Ok(false) };
    let mut edits = work.edits.clone();
    write(tx, who, &work, WorkContent { title: proposed.title, ..latest.clone() })?;
    edits.note(&["title".to_owned()], who.person().user_id(), tx.now, &Origin::default());
    store::put_edits(tx, work.id, &edits)?;
    Ok(true)
}

/// Keeps every step of the form.
pub fn save_all(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    id: WorkId,
    typed: &WorkContent,
) -> Result<(), EditProblem> {
    let (work, edition, _) = open(tx, who, id)?;
    let steps = [FormStep::About, FormStep::Discussion, FormStep::Statement];
    let next = steps.iter().fold(work.latest().clone(), |content, step| {
        rules::with_step(&content, typed, *step, &edition.settings)
    });
    write(tx, who, &work, next)
}

/// Writes only what differs, so that autosave leaves no trail of nothing. Once sent, the change waits beside
/// what was sent until it is sent as well: the desk, the jury and the public read only what was sent.
fn write(tx: &mut Tx<'_>, who: &EntryMember, work: &Work, content: WorkContent) -> Result<(), EditProblem> {
    if content == *work.latest() {
        return Ok(());
    }
    match work.revision {
        0 => store::put_content(tx, work.id, &content)?,
        _ => store::put_unsent(tx, work.id, Some(&content).filter(|content| **content != work.content))?,
    };
    let record = who.person().record(Some(who.edition()), "work.edited", Subject::new("work", work.id.0));
    Ok(audit::record_edit(tx, &record)?)
}

//! Beginning a work and writing about it. What is typed is kept as it is, complete or not.

use super::{CreateProblem, EditProblem, open};
use crate::audit::{self, Subject};
use crate::db::Tx;
use crate::editions::PhaseKey;
use crate::ids::WorkId;
use crate::registration::{EntryMember, EntryStatus};
use crate::works::model::{FormStep, Work, WorkContent};
use crate::works::{rules, store};

/// Begins a work in the entry's first free place (R28).
pub fn create(tx: &mut Tx<'_>, who: &EntryMember) -> Result<WorkId, CreateProblem> {
    if store::lock_entry(tx, who.entry())? == EntryStatus::Disqualified {
        return Err(CreateProblem::EntryOut);
    }
    let edition = store::edition(tx.conn, who.edition())?;
    edition.require_open(PhaseKey::Intake, tx.now)?;
    let limit = edition.settings.limits.works;
    let taken = store::taken_slots(tx, who.entry())?;
    let slot = rules::free_slot(&taken, limit).ok_or(CreateProblem::TooManyWorks { limit })?;
    let id = store::insert(tx, who.edition(), who.entry(), slot)?;
    let mut record = who.person().record(Some(who.edition()), "work.created", Subject::new("work", id.0));
    record.details = serde_json::json!({ "entry": who.entry(), "slot": slot });
    audit::record(tx, &record)?;
    Ok(id)
}

/// Keeps one step of the form: of `typed` only that step's fields count.
pub fn save_step(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    id: WorkId,
    step: FormStep,
    typed: &WorkContent,
) -> Result<(), EditProblem> {
    save_steps(tx, who, id, &[step], typed)
}

/// Keeps every step of the form.
pub fn save_all(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    id: WorkId,
    typed: &WorkContent,
) -> Result<(), EditProblem> {
    save_steps(tx, who, id, &[FormStep::About, FormStep::Discussion, FormStep::Statement], typed)
}

fn save_steps(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    id: WorkId,
    steps: &[FormStep],
    typed: &WorkContent,
) -> Result<(), EditProblem> {
    let (work, edition, _) = open(tx, who, id)?;
    let next = steps.iter().fold(work.latest().clone(), |content, step| {
        rules::with_step(&content, typed, *step, &edition.settings)
    });
    save(tx, who, &work, next)
}

/// Writes only what differs, so that autosave leaves no trail of nothing. Once sent, the change waits beside
/// what was sent until it is sent as well: the desk, the jury and the public read only what was sent.
fn save(tx: &mut Tx<'_>, who: &EntryMember, work: &Work, content: WorkContent) -> Result<(), EditProblem> {
    if content == *work.latest() {
        return Ok(());
    }
    match work.revision {
        0 => store::put_content(tx, work.id, &content)?,
        _ => store::put_unsent(tx, work.id, Some(&content).filter(|content| **content != work.content))?,
    };
    let record = who.person().record(Some(who.edition()), "work.edited", Subject::new("work", work.id.0));
    Ok(audit::record(tx, &record)?)
}

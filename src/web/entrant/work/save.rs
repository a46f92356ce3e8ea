//! Saving a step: what was sent is put together with what is stored, under the work's lock. Good fields are stored,
//! bad ones and conflicts are given back.

use super::fields;
use super::typed::Typed;
use crate::app::App;
use crate::db::Tx;
use crate::handover::learning_material::{self, LearningMaterial, MaterialProblem, MaterialSave};
use crate::ids::{UserId, WorkId};
use crate::merge::{self, Edits, FormValues, Merged, Origin, Stored};
use crate::registration::EntryMember;
use crate::web::forms::Errors;
use crate::web::saving::{Settled, settle};
use crate::works::actions::{self, EditProblem, StepDecision, StepSave};
use crate::works::{FormStep, Work, WorkContent};

/// What a save left behind.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Version of what is stored now, and who changed which field of it last.
    pub version: i64,
    pub edits: Edits,
    /// The form's values as they are stored now, and what was sent.
    pub stored: FormValues,
    pub sent: FormValues,
    pub merged: Merged,
    /// What cannot be kept as it is.
    pub errors: Errors,
}

impl Outcome {
    /// What was typed into the fields that cannot be kept.
    pub fn bad(&self) -> FormValues {
        let mut bad = FormValues::default();
        self.errors.names().iter().for_each(|name| bad.copy(name, &self.sent));
        bad
    }

    /// What the page shows again: what was typed, and what another alone changed meanwhile as it is stored.
    pub fn shown(&self) -> Typed {
        let mut shown = self.sent.clone();
        self.merged.news.iter().for_each(|name| shown.copy(name, &self.stored));
        Typed::new(shown.pairs())
    }
}

/// Stores a step of the form as far as it can be stored.
pub async fn save(
    app: &App,
    who: &EntryMember,
    id: WorkId,
    step: FormStep,
    typed: &Typed,
) -> Result<Outcome, EditProblem> {
    let (who, typed) = (who.clone(), typed.clone());
    app.write(move |tx| save_in(tx, &who, StepTyped { id, step, typed: &typed })).await
}

/// A step as it was typed.
pub struct StepTyped<'a> {
    pub id: WorkId,
    pub step: FormStep,
    pub typed: &'a Typed,
}

/// The same within a transaction.
pub fn save_in(tx: &mut Tx<'_>, who: &EntryMember, of: StepTyped<'_>) -> Result<Outcome, EditProblem> {
    let mut sender = Sender::of(who, &of);
    let origin = sender.origin.clone();
    let save = StepSave { work: of.id, step: of.step, origin: &origin };
    let work = actions::save_step(tx, who, save, |work| sender.decide(&work.content, work.into()))?;
    Ok(sender.outcome(&work.content, (&work).into()))
}

/// The same for what learners read of a work.
pub fn save_material(
    tx: &mut Tx<'_>,
    who: &EntryMember,
    of: StepTyped<'_>,
) -> Result<Outcome, MaterialProblem> {
    let mut sender = Sender::of(who, &of);
    let origin = sender.origin.clone();
    let save = MaterialSave { work: of.id, origin: &origin };
    let material =
        learning_material::save(tx, who, save, |material| sender.decide(&material.content, material.into()))?;
    Ok(sender.outcome(&material.content, (&material).into()))
}

/// Version of what is stored, counted on by its lock already, and who changed which field of it last.
struct Standing<'a> {
    version: i64,
    edits: &'a Edits,
}

impl<'a> From<&'a Work> for Standing<'a> {
    fn from(work: &'a Work) -> Self {
        Self { version: work.lock_version, edits: &work.edits }
    }
}

impl<'a> From<&'a LearningMaterial> for Standing<'a> {
    fn from(material: &'a LearningMaterial) -> Self {
        Self { version: material.lock_version, edits: &material.edits }
    }
}

/// Who sent which step, and what became of it.
struct Sender {
    who: UserId,
    step: FormStep,
    origin: Origin,
    settled: Settled,
    sent: FormValues,
    merged: Merged,
    errors: Errors,
}

impl Sender {
    fn of(who: &EntryMember, of: &StepTyped<'_>) -> Self {
        Self {
            who: who.person().user_id(),
            step: of.step,
            origin: Origin::read(of.step.as_str(), |name| of.typed.find(name)),
            settled: settle(of.typed.clone().into_pairs()),
            sent: FormValues::default(),
            merged: Merged::default(),
            errors: Errors::default(),
        }
    }

    /// What is to be stored over what is.
    fn decide(&mut self, content: &WorkContent, standing: Standing<'_>) -> StepDecision {
        let values = fields::values(self.step, content);
        let sent = self.settled.values(&values);
        let stored = Stored { version: standing.version - 1, values: &values, edits: standing.edits };
        let mut merged = merge::merge(stored, &sent, &self.origin, self.who);
        merged.reopen(self.settled.undecided(), &values);
        self.errors = put_back_bad(&mut merged, self.step, &values);
        let content = fields::read(&Typed::new(merged.values.pairs()), self.step, &mut Errors::default());
        let changed = merged.changed.clone();
        (self.sent, self.merged) = (sent, merged);
        StepDecision { content, changed }
    }

    fn outcome(self, content: &WorkContent, standing: Standing<'_>) -> Outcome {
        Outcome {
            version: standing.version,
            edits: standing.edits.clone(),
            stored: fields::values(self.step, content),
            sent: self.sent,
            merged: self.merged,
            errors: self.errors,
        }
    }
}

/// A field that cannot be kept stays as it is stored, and holds up no other.
fn put_back_bad(merged: &mut Merged, step: FormStep, stored: &FormValues) -> Errors {
    let mut errors = Errors::default();
    fields::read(&Typed::new(merged.values.pairs()), step, &mut errors);
    for name in errors.names() {
        // The two lists of a row belong together.
        let row = name.strip_suffix("_code").or_else(|| name.strip_suffix("_level"));
        let names =
            row.map_or_else(|| vec![name.clone()], |row| vec![format!("{row}_code"), format!("{row}_level")]);
        for name in names {
            merged.values.copy(&name, stored);
            merged.changed.retain(|changed| *changed != name);
        }
    }
    errors
}

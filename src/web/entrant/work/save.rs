//! Saving a step: what was sent is put together with what is stored, under the work's lock. Good fields are stored,
//! bad ones and conflicts are given back.

use super::fields;
use super::typed::Typed;
use crate::app::App;
use crate::db::Tx;
use crate::ids::{UserId, WorkId};
use crate::merge::{self, FormValues, Merged, Origin, Stored};
use crate::registration::EntryMember;
use crate::web::forms::Errors;
use crate::web::saving::{Settled, settle};
use crate::works::actions::{self, EditProblem, StepDecision, StepSave};
use crate::works::{FormStep, Work, WorkContent};

/// What a save left behind.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The work as its makers have it now.
    pub work: Work,
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
    let settled = settle(of.typed.clone().into_pairs());
    let origin = Origin::read(of.step.as_str(), |name| of.typed.find(name));
    let mut left = None;
    let save = StepSave { work: of.id, step: of.step, origin: &origin };
    let work = actions::save_step(tx, who, save, |work| {
        let sender = Sender { who: who.person().user_id(), origin: &origin, settled: &settled };
        let (content, seen) = decide(work, of.step, &sender);
        let changed = seen.1.changed.clone();
        left = Some(seen);
        StepDecision { content, changed }
    })?;
    let (sent, merged, errors) = left.unwrap_or_default();
    Ok(Outcome { stored: fields::values(of.step, &work.content), work, sent, merged, errors })
}

struct Sender<'a> {
    who: UserId,
    origin: &'a Origin,
    settled: &'a Settled,
}

type Seen = (FormValues, Merged, Errors);

fn decide(work: &Work, step: FormStep, sender: &Sender<'_>) -> (WorkContent, Seen) {
    let values = fields::values(step, &work.content);
    let sent = sender.settled.values(&values);
    // Locking has counted the version on already.
    let version = work.lock_version - 1;
    let stored = Stored { version, values: &values, edits: &work.edits };
    let mut merged = merge::merge(stored, &sent, sender.origin, sender.who);
    merged.reopen(sender.settled.undecided(), &values);
    let errors = put_back_bad(&mut merged, step, &values);
    let content = fields::read(&Typed::new(merged.values.pairs()), step, &mut Errors::default());
    (content, (sent, merged, errors))
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

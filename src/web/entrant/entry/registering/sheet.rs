//! What every page of a registration knows: what was typed so far.

use super::super::form::RawForm;
use super::step::RegisterStep;
use crate::accounts::{self, SignedIn};
use crate::app::App;
use crate::db::Fault;
use crate::ids::EditionId;
use crate::merge::FormValues;
use crate::registration::{self, EntryDraft, MyEntry};

/// A registration that is not sent.
#[derive(Debug, Clone)]
pub struct Sheet {
    pub draft: EntryDraft,
    /// What the first form shows, where nothing was saved yet.
    pub begun: FormValues,
    /// The entry of the edition that the person leads already.
    pub led: Option<MyEntry>,
}

impl Sheet {
    /// Loads the person's draft.
    ///
    /// # Errors
    /// Our own failures only.
    pub async fn load(app: &App, edition: EditionId, person: &SignedIn) -> Result<Self, Fault> {
        let (user, name) = (person.user_id(), person.name().to_owned());
        let seal = app.db.seal().clone();
        app.read(move |conn| {
            let own = registration::mine(conn, edition, user)?;
            let led = own.into_iter().find(|my| my.entry.leader_user_id == user);
            let titled = accounts::document_name(conn, user)?;
            let begun = begun(&name, &titled);
            let found = registration::find_draft(conn, &seal, edition, user)?;
            let draft = found.unwrap_or_else(|| EntryDraft::begun(begun.clone()));
            Ok(Self { draft, begun, led })
        })
        .await
    }

    /// The form as it was typed.
    pub fn form(&self) -> RawForm {
        RawForm::of(&self.draft.values)
    }

    /// What the form of one page shows.
    pub fn values_of(&self, step: RegisterStep) -> FormValues {
        values_of(&self.draft, step)
    }

    /// Whether something was saved.
    pub fn is_begun(&self) -> bool {
        self.draft.version > 0
    }

    /// The page to go on with.
    pub fn open_step(&self) -> RegisterStep {
        let form = self.form();
        RegisterStep::ALL.into_iter().find(|step| !step.is_done(&form)).unwrap_or(RegisterStep::Review)
    }
}

/// What the form of one page shows of a draft.
pub fn values_of(draft: &EntryDraft, step: RegisterStep) -> FormValues {
    let mut values = FormValues::default();
    step.fields().iter().for_each(|name| values.copy(name, &draft.values));
    values
}

/// What the account knows already.
fn begun(name: &str, titled: &str) -> FormValues {
    let titled = if accounts::contains_name(titled, name) { titled } else { "" };
    [("name", name), ("document_name", titled)].into_iter().collect()
}

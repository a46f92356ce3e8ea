//! Ending a document: replacing it after a name was corrected, or cancelling it.

use super::issue::Issuing;
use crate::accounts::{self, Permitted, right};
use crate::audit::{self, Subject};
use crate::certificates::drafting::{BothLanguages, Draft, Frame};
use crate::certificates::model::{Document, DocumentState, Standing};
use crate::certificates::problem::EndProblem;
use crate::certificates::render;
use crate::certificates::store;
use crate::db::{Fault, Tx};
use crate::editions::{self, Edition};
use crate::i18n::{DateWords, Lang};
use crate::ids::{DocumentId, EditionId};
use crate::notifications::letters::document::{DocumentCancelled, DocumentReplaced, NamedDocument};
use crate::notifications::{self, Mail};
use crate::queue::{self, Task};
use crate::registration;

/// What is right instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corrected {
    pub name: String,
    pub institution: String,
    /// Why; the document's owner reads it.
    pub reason: String,
}

/// Issues a document anew under its right name, with a number of its own; the old one is "replaced" from now on.
///
/// # Errors
/// A refusal in words: it is not valid, nothing changes, no name or reason.
pub fn replace(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    id: DocumentId,
    corrected: &Corrected,
) -> Result<DocumentId, EndProblem> {
    let edition = editions::lock(tx, edition)?;
    let old = valid(tx, &edition, id)?;
    check(&old, corrected)?;
    let draft = redrafted(tx, &edition, &old, corrected)?;
    if store::move_state(tx, id, DocumentState::Replaced, &corrected.reason)? == 0 {
        return Err(EndProblem::NotValid);
    }
    let issuing = Issuing::begin(tx, &edition, who.person().user_id(), 1)?;
    let new = issuing.number(tx, &draft, 0, Some(id))?;
    queue::enqueue(tx, &Task::MakeDocuments(edition.id))?;
    let number = store::find(tx.conn, edition.id, new)?.ok_or(Fault::NotFound)?.document.number;
    let letter = Mail::DocumentReplaced(DocumentReplaced {
        old: named(&old),
        number: number.clone(),
        reason: corrected.reason.clone(),
    });
    tell(tx, &edition, &old, &letter)?;
    let mut record =
        who.person().record(Some(edition.id), "document.replaced", Subject::new("document", id.0));
    record.reason = &corrected.reason;
    record.details = serde_json::json!({ "number": old.number, "new_number": number });
    audit::record(tx, &record)?;
    Ok(new)
}

/// Cancels a document that should not have been issued; its number stays listed and is never given again.
///
/// # Errors
/// A refusal in words: it is not valid, or no reason.
pub fn cancel(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    id: DocumentId,
    reason: &str,
) -> Result<(), EndProblem> {
    let edition = editions::lock(tx, edition)?;
    let old = valid(tx, &edition, id)?;
    if reason.is_empty() {
        return Err(EndProblem::ReasonMissing);
    }
    if store::move_state(tx, id, DocumentState::Cancelled, reason)? == 0 {
        return Err(EndProblem::NotValid);
    }
    let letter =
        Mail::DocumentCancelled(DocumentCancelled { document: named(&old), reason: reason.to_owned() });
    tell(tx, &edition, &old, &letter)?;
    let mut record =
        who.person().record(Some(edition.id), "document.cancelled", Subject::new("document", id.0));
    record.reason = reason;
    record.details = serde_json::json!({ "number": old.number });
    audit::record(tx, &record)?;
    Ok(())
}

fn valid(tx: &mut Tx<'_>, edition: &Edition, id: DocumentId) -> Result<Document, EndProblem> {
    let line = store::find(tx.conn, edition.id, id)?.ok_or(Fault::NotFound)?;
    if line.standing == Standing::Valid { Ok(line.document) } else { Err(EndProblem::NotValid) }
}

fn check(old: &Document, corrected: &Corrected) -> Result<(), EndProblem> {
    if !old.kind.is_personal() {
        return Err(EndProblem::NotPersonal);
    }
    if corrected.name.is_empty() {
        return Err(EndProblem::NameMissing);
    }
    if corrected.reason.is_empty() {
        return Err(EndProblem::ReasonMissing);
    }
    let letters = render::undrawable(&format!("{}{}", corrected.name, corrected.institution));
    if !letters.is_empty() {
        return Err(EndProblem::Undrawable(letters.into_iter().collect()));
    }
    let same = corrected.name == old.name && corrected.institution == old.institution;
    if same { Err(EndProblem::Same) } else { Ok(()) }
}

/// What the old document said, with the right name, of today and with whoever signs today.
fn redrafted(
    tx: &mut Tx<'_>,
    edition: &Edition,
    old: &Document,
    corrected: &Corrected,
) -> Result<Draft, Fault> {
    let facts: BothLanguages =
        serde_json::from_str(&store::facts(tx.conn, old.id)?).map_err(Fault::unreadable)?;
    let frame = Frame { edition, logo: None, at: tx.now };
    let facts = facts.each(|facts| {
        let lang = Lang::parse(&facts.lang);
        facts.signing = edition.settings.documents.signing.as_str().to_owned();
        facts.signatories = frame.signatories(old.kind, lang);
        facts.date = DateWords::of(frame.at, lang);
        facts.title = facts.title.replace(&facts.recipient.name, &corrected.name);
        facts.recipient.name.clone_from(&corrected.name);
        facts.recipient.institution.clone_from(&corrected.institution);
    });
    Ok(Draft {
        kind: old.kind,
        subject: old.subject.clone(),
        work: old.work_id,
        entry: old.entry_id,
        user: old.user_id,
        name: corrected.name.clone(),
        institution: corrected.institution.clone(),
        title: old.title.clone(),
        facts,
    })
}

fn named(document: &Document) -> NamedDocument {
    NamedDocument { name: document.kind.text().into(), number: document.number.clone() }
}

/// Writes to the document's person, or to the people of its group.
fn tell(tx: &mut Tx<'_>, edition: &Edition, document: &Document, mail: &Mail) -> Result<(), Fault> {
    let people = match (document.user_id, document.entry_id) {
        (Some(user), _) => {
            accounts::find_user(tx.conn, user)?.map(|user| user.recipient()).into_iter().collect()
        }
        // A group's own charter belongs to all its people.
        (None, Some(entry)) => {
            registration::recipients(tx.conn, &[entry])?.into_iter().map(|one| one.to).collect()
        }
        (None, None) => Vec::new(),
    };
    for to in &people {
        notifications::send(tx, to, mail, &edition.about())?;
    }
    Ok(())
}

//! What jobs do: keeping the files that were made, and telling people.

use std::collections::BTreeMap;

use crate::accounts::{self, Permitted, right};
use crate::audit::{self, Subject};
use crate::certificates::model::{Document, FileForm};
use crate::certificates::store;
use crate::db::{Fault, Tx};
use crate::editions::{Edition, SigningRoute};
use crate::ids::{DocumentId, EditionId, UserId};
use crate::notifications::letters::document::{DocumentsReady, NamedDocument};
use crate::notifications::{self, Mail};
use crate::queue::{self, Task};

/// Keeps files as they were made. One that is there already, from a job that was cut off, stays.
///
/// # Errors
/// Our own failures only.
pub fn keep_made(tx: &mut Tx<'_>, made: &[(DocumentId, Vec<u8>)]) -> Result<(), Fault> {
    for (id, pdf) in made {
        store::insert_file(tx, *id, FileForm::Unsigned, pdf, None)?;
    }
    Ok(())
}

/// Notes why a document's file cannot be made: it is left out until somebody wants it tried again.
///
/// # Errors
/// Our own failures only.
pub fn keep_problem(tx: &mut Tx<'_>, id: DocumentId, said: &str) -> Result<(), Fault> {
    let said: String = said.chars().take(2000).collect();
    store::put_problem(tx, id, &said).map(|_| ())
}

/// Has the files tried again that could not be made.
///
/// # Errors
/// Our own failures only.
pub fn retry_stuck(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
) -> Result<usize, Fault> {
    let stuck = store::clear_problems(tx, edition)?;
    queue::enqueue(tx, &Task::MakeDocuments(edition))?;
    let subject = Subject::new("edition", edition.0);
    let mut record = who.person().record(Some(edition), "documents.retried", subject);
    record.details = serde_json::json!({ "documents": stuck });
    audit::record(tx, &record)?;
    Ok(stuck)
}

/// One letter to each person whose documents can be had since they were last told. Done twice it changes nothing.
///
/// # Errors
/// Our own failures only.
pub fn tell_ready(tx: &mut Tx<'_>, edition: &Edition) -> Result<usize, Fault> {
    let ready = match edition.settings.documents.signing {
        SigningRoute::Ink => FileForm::Unsigned,
        SigningRoute::Electronic => FileForm::Signed,
    };
    let documents = store::untold(tx.conn, edition.id, ready)?;
    let mut of_person: BTreeMap<UserId, Vec<&Document>> = BTreeMap::new();
    for document in &documents {
        if let Some(user) = document.user_id {
            of_person.entry(user).or_default().push(document);
        }
    }
    let letters = of_person.len();
    for (user, own) in of_person {
        let Some(user) = accounts::find_user(tx.conn, user)? else { continue };
        let named = |document: &&Document| NamedDocument {
            name: document.kind.text().into(),
            number: document.number.clone(),
        };
        let mail = Mail::DocumentsReady(DocumentsReady {
            edition: edition.short_title(),
            documents: own.iter().map(named).collect(),
        });
        notifications::send(tx, &user.recipient(), &mail, &edition.about())?;
    }
    let told: Vec<DocumentId> = documents.iter().map(|document| document.id).collect();
    store::mark_told(tx, &told)?;
    Ok(letters)
}

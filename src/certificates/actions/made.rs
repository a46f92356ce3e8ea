//! What jobs do: keeping the files that were made, and telling people.

use std::collections::BTreeMap;

use crate::accounts::{self, Permitted, right};
use crate::audit::{self, Subject};
use crate::certificates::kind::DocumentKind;
use crate::certificates::model::{Document, FileForm};
use crate::certificates::store::{self, MadeOf};
use crate::db::{Fault, Tx};
use crate::editions::Edition;
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

/// Has the files tried again that could not be made, with the templates as they are now.
///
/// # Errors
/// Our own failures only.
pub fn retry_stuck(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
) -> Result<usize, Fault> {
    let mut stuck = 0;
    let logo = store::newest_logo(tx.conn, edition)?.map(|(id, _)| id);
    for kind in DocumentKind::ALL {
        let template = store::newest_template(tx.conn, edition, *kind)?.map(|template| template.id);
        stuck += store::clear_problems(tx, edition, *kind, MadeOf { template, logo })?;
    }
    queue::enqueue(tx, &Task::MakeDocuments(edition))?;
    let subject = Subject::new("edition", edition.0);
    let mut record = who.person().record(Some(edition), "documents.retried", subject);
    record.details = serde_json::json!({ "documents": stuck });
    audit::record(tx, &record)?;
    Ok(stuck)
}

/// People told in one transaction: the portal answers others in between.
const TOLD_AT_ONCE: i64 = 50;

/// One letter to each of the next people whose documents can be had since they were last told; how many there were.
/// Whoever was told is not told again.
///
/// # Errors
/// Our own failures only.
pub fn tell_ready(tx: &mut Tx<'_>, edition: &Edition) -> Result<usize, Fault> {
    let documents = store::untold(tx.conn, edition.id, TOLD_AT_ONCE)?;
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

//! Taking back files that were signed outside the portal.

use crate::accounts::{Permitted, right};
use crate::audit::{self, Subject};
use crate::certificates::drafting::BothLanguages;
use crate::certificates::model::{Document, FileForm, Standing};
use crate::certificates::problem::SignedProblem;
use crate::certificates::signature::{self, SignatureFault};
use crate::certificates::store;
use crate::db::{Fault, Tx};
use crate::editions;
use crate::ids::EditionId;
use crate::queue::{self, Task};
use crate::secrets::sha256_of_bytes;

/// A file that came back.
#[derive(Debug, Clone, Copy)]
pub struct SignedFile<'a> {
    /// As the sender's system names it.
    pub name: &'a str,
    pub body: &'a [u8],
}

/// Keeps a signed file beside the unsigned one, after checking that it contains that one unchanged. The same file sent
/// twice changes nothing. The document comes back.
///
/// # Errors
/// A refusal in words.
pub fn put_signed(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    file: SignedFile<'_>,
) -> Result<Document, SignedProblem> {
    let edition = editions::lock(tx, edition)?;
    if !file.body.starts_with(b"%PDF-") {
        return Err(SignedProblem::NotPdf);
    }
    let code = signature::code(file.body);
    let found = match &code {
        Some(code) => store::find_by_code(tx.conn, code)?,
        None => store::find_by_file_name(tx.conn, edition.id, file.name)?,
    };
    let line = found.filter(|line| line.document.edition_id == edition.id).ok_or(SignedProblem::Unknown)?;
    let id = line.document.id;
    if line.standing != Standing::Valid {
        return Err(SignedProblem::NotValid);
    }
    let unsigned = store::file_body(tx.conn, id, FileForm::Unsigned)?.ok_or(SignedProblem::NotMade)?;
    let facts: BothLanguages =
        serde_json::from_str(&store::facts(tx.conn, id)?).map_err(Fault::unreadable)?;
    let needed = facts.id.signatories.len().max(1);
    signature::check(&unsigned, file.body, needed).map_err(|fault| match fault {
        SignatureFault::Altered => SignedProblem::Altered,
        SignatureFault::NotSigned => SignedProblem::NotSigned,
        SignatureFault::NotCovered => SignedProblem::NotCovered,
        SignatureFault::TooFew => SignedProblem::TooFew,
    })?;
    let by = who.person().user_id();
    let kept = store::insert_file(tx, id, FileForm::Signed, file.body, Some(by))?;
    let sha256 = sha256_of_bytes(file.body);
    if kept != sha256 {
        return Err(SignedProblem::Another);
    }
    if line.file(FileForm::Signed).is_none() {
        let subject = Subject::new("document", id.0);
        let mut record = who.person().record(Some(edition.id), "document.signed", subject);
        record.details = serde_json::json!({ "number": line.document.number, "sha256": sha256 });
        audit::record(tx, &record)?;
        // The job tells the person, even if whoever sent the file is gone by now.
        queue::enqueue(tx, &Task::MakeDocuments(edition.id))?;
    }
    Ok(line.document)
}

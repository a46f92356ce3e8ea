//! What documents are worth today. A document of a work that was taken out is revoked by that very act: its worth is
//! worked out from the work and stored nowhere, so that no page can lag behind.

use std::collections::BTreeMap;

use diesel::prelude::*;

use crate::certificates::kind::DocumentKind;
use crate::certificates::model::{Document, DocumentFile, DocumentLine, DocumentState, Standing};
use crate::clock::At;
use crate::db::schema::{decisions, document_files, works};
use crate::db::{Conn, Fault};
use crate::ids::{DocumentId, WorkId};
use crate::verification::Verdict;
use crate::works::WorkStatus;

/// Since when a work is out, and why.
struct Fallen {
    at: At,
    reason: String,
}

/// SQL that is true for a document whose work was taken out. For queries on `documents`.
pub fn fallen() -> String {
    let kinds = DocumentKind::sql_list(DocumentKind::OF_A_WORK);
    let out = WorkStatus::sql_list(&[WorkStatus::Disqualified]);
    format!(
        "(documents.kind IN ({kinds}) AND EXISTS (SELECT 1 FROM works w WHERE w.id = documents.work_id \
         AND w.status IN ({out})))"
    )
}

/// The documents with their worth and their files, in the order given; at most three queries for every 500.
pub fn lines(conn: &mut Conn, documents: Vec<Document>) -> Result<Vec<DocumentLine>, Fault> {
    let mut files: BTreeMap<DocumentId, Vec<DocumentFile>> = BTreeMap::new();
    let mut out: BTreeMap<WorkId, Fallen> = BTreeMap::new();
    for some in documents.chunks(500) {
        for file in files_of(conn, some)? {
            files.entry(file.document_id).or_default().push(file);
        }
        out.extend(works_out(conn, some)?);
    }
    let line = |document: Document| {
        let files = files.remove(&document.id).unwrap_or_default();
        let fallen = document.work_id.filter(|_| DocumentKind::OF_A_WORK.contains(&document.kind));
        let fallen = fallen.and_then(|work| out.get(&work));
        let (standing, fallen_at, because) = match (document.state, fallen) {
            (DocumentState::Replaced, _) => {
                (Standing::Replaced, Some(document.state_at), document.reason.clone())
            }
            (DocumentState::Cancelled, _) => {
                (Standing::Revoked, Some(document.state_at), document.reason.clone())
            }
            (DocumentState::Issued, Some(fallen)) => {
                (Standing::Revoked, Some(fallen.at), fallen.reason.clone())
            }
            (DocumentState::Issued, None) => (Standing::Valid, None, String::new()),
        };
        DocumentLine { document, standing, fallen_at, because, files }
    };
    Ok(documents.into_iter().map(line).collect())
}

fn files_of(conn: &mut Conn, documents: &[Document]) -> Result<Vec<DocumentFile>, Fault> {
    let ids: Vec<DocumentId> = documents.iter().map(|document| document.id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let mut files: Vec<DocumentFile> = document_files::table
        .filter(document_files::document_id.eq_any(ids))
        .order((document_files::document_id.asc(), document_files::form.asc()))
        .select(DocumentFile::as_select())
        .load(conn)?;
    files.sort_by_key(|file| (file.document_id, file.form));
    Ok(files)
}

fn works_out(conn: &mut Conn, documents: &[Document]) -> Result<BTreeMap<WorkId, Fallen>, Fault> {
    let ids: Vec<WorkId> = documents.iter().filter_map(|document| document.work_id).collect();
    if ids.is_empty() {
        return Ok(BTreeMap::new());
    }
    let out: Vec<(WorkId, At)> = works::table
        .filter(works::id.eq_any(&ids))
        .filter(works::status.eq(WorkStatus::Disqualified))
        .order(works::id.asc())
        .select((works::id, works::updated_at))
        .load(conn)?;
    let mut fallen: BTreeMap<WorkId, Fallen> =
        out.into_iter().map(|(work, at)| (work, Fallen { at, reason: String::new() })).collect();
    if fallen.is_empty() {
        return Ok(fallen);
    }
    let against = [Verdict::Disqualified, Verdict::Revoked];
    let decided: Vec<(WorkId, At, String)> = decisions::table
        .filter(decisions::work_id.eq_any(fallen.keys().copied().collect::<Vec<_>>()))
        .filter(decisions::verdict.eq_any(against))
        .order(decisions::id.asc())
        .select((decisions::work_id, decisions::decided_at, decisions::reason))
        .load(conn)?;
    for (work, at, reason) in decided {
        fallen.insert(work, Fallen { at, reason });
    }
    Ok(fallen)
}

//! Files of documents.

use diesel::prelude::*;

use crate::certificates::kind::DocumentKind;
use crate::certificates::model::{DocumentState, FileForm};
use crate::db::schema::{document_files as t, document_templates, documents};
use crate::db::{Conn, Fault, Tx};
use crate::ids::{DocumentId, DocumentLogoId, DocumentTemplateId, EditionId, UserId};
use crate::secrets::sha256_of_bytes;

/// The bytes of a file.
pub fn file_body(conn: &mut Conn, document: DocumentId, form: FileForm) -> Result<Option<Vec<u8>>, Fault> {
    Ok(t::table.find((document, form)).select(t::body).first(conn).optional()?)
}

/// A document whose file is still to be made.
#[derive(Debug, Clone, Queryable)]
pub struct Pending {
    pub id: DocumentId,
    pub kind: DocumentKind,
    /// What it says, JSON of `BothLanguages`.
    pub facts: String,
    /// The committee's own template; none or empty for the one that comes with the portal.
    pub source: Option<String>,
    pub logo: Option<DocumentLogoId>,
}

/// The next documents of an edition without a file, those that cannot be made left out, by number.
pub fn pending(conn: &mut Conn, edition: EditionId, most: i64) -> Result<Vec<Pending>, Fault> {
    let made = t::table
        .filter(t::document_id.eq(documents::id))
        .filter(t::form.eq(FileForm::Unsigned))
        .select(t::document_id);
    Ok(documents::table
        .left_join(document_templates::table.on(document_templates::id.nullable().eq(documents::template_id)))
        .filter(documents::edition_id.eq(edition))
        .filter(documents::problem.eq(""))
        .filter(documents::state.eq(DocumentState::Issued))
        .filter(diesel::dsl::not(diesel::dsl::exists(made)))
        .order((documents::series.asc(), documents::serial.asc(), documents::id.asc()))
        .limit(most)
        .select((
            documents::id,
            documents::kind,
            documents::facts,
            document_templates::source.nullable(),
            documents::logo_id,
        ))
        .load(conn)?)
}

/// Keeps a file; one that is there already stays as it is. Its SHA-256 comes back.
pub(in crate::certificates) fn insert_file(
    tx: &mut Tx<'_>,
    document: DocumentId,
    form: FileForm,
    body: &[u8],
    by: Option<UserId>,
) -> Result<String, Fault> {
    let known: Option<String> =
        t::table.find((document, form)).select(t::sha256).first(tx.conn).optional()?;
    if let Some(sha256) = known {
        return Ok(sha256);
    }
    let sha256 = sha256_of_bytes(body);
    diesel::insert_into(t::table)
        .values((
            t::document_id.eq(document),
            t::form.eq(form),
            t::sha256.eq(&sha256),
            t::size_bytes.eq(i64::try_from(body.len()).unwrap_or(i64::MAX)),
            t::body.eq(body),
            t::made_at.eq(tx.now),
            t::put_by.eq(by),
        ))
        .execute(tx.conn)?;
    Ok(sha256)
}

/// What a document is made with.
#[derive(Debug, Clone, Copy)]
pub(in crate::certificates) struct MadeOf {
    pub template: Option<DocumentTemplateId>,
    pub logo: Option<DocumentLogoId>,
}

/// Has the files of a kind tried again that could not be made, with this template and logo; how many there were.
pub(in crate::certificates) fn clear_problems(
    tx: &mut Tx<'_>,
    edition: EditionId,
    kind: DocumentKind,
    made_of: MadeOf,
) -> Result<usize, Fault> {
    Ok(diesel::update(documents::table)
        .filter(documents::edition_id.eq(edition))
        .filter(documents::kind.eq(kind))
        .filter(documents::problem.ne(""))
        .set((
            documents::problem.eq(""),
            documents::template_id.eq(made_of.template),
            documents::logo_id.eq(made_of.logo),
        ))
        .execute(tx.conn)?)
}

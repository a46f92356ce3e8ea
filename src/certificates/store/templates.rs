//! Templates as the committee put them, and the logo.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use diesel::prelude::*;

use crate::certificates::drafting::BothLanguages;
use crate::certificates::kind::DocumentKind;
use crate::certificates::render::{Logo, Template};
use crate::certificates::templates;
use crate::clock::At;
use crate::db::schema::{document_logos as logos, document_templates as t, documents, users};
use crate::db::{Conn, Fault, Tx};
use crate::ids::{DocumentId, DocumentTemplateId, EditionId, UserId};

/// A template that the committee put.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct StoredTemplate {
    pub id: DocumentTemplateId,
    pub kind: DocumentKind,
    /// Empty: back to the one that comes with the portal.
    pub source: String,
    /// Name of the member.
    pub by: String,
    pub put_at: At,
}

/// The newest template of a kind, if the committee ever put one.
pub fn newest_template(
    conn: &mut Conn,
    edition: EditionId,
    kind: DocumentKind,
) -> Result<Option<StoredTemplate>, Fault> {
    Ok(history(conn, edition, kind)?.into_iter().next())
}

/// All templates of a kind that the committee put, the newest first.
pub fn history(
    conn: &mut Conn,
    edition: EditionId,
    kind: DocumentKind,
) -> Result<Vec<StoredTemplate>, Fault> {
    Ok(t::table
        .inner_join(users::table)
        .filter(t::edition_id.eq(edition))
        .filter(t::kind.eq(kind))
        .order(t::id.desc())
        .select((t::id, t::kind, t::source, users::name, t::put_at))
        .load(conn)?)
}

/// Keeps a template; older ones stay, since documents were made with them.
pub(in crate::certificates) fn insert_template(
    tx: &mut Tx<'_>,
    edition: EditionId,
    kind: DocumentKind,
    source: &str,
    by: UserId,
) -> Result<DocumentTemplateId, Fault> {
    Ok(diesel::insert_into(t::table)
        .values((
            t::edition_id.eq(edition),
            t::kind.eq(kind),
            t::source.eq(source),
            t::put_by.eq(by),
            t::put_at.eq(tx.now),
        ))
        .returning(t::id)
        .get_result(tx.conn)?)
}

/// The organiser's logo, as templates read it.
pub fn find_logo(conn: &mut Conn, edition: EditionId) -> Result<Option<Logo>, Fault> {
    let found: Option<(String, Vec<u8>)> =
        logos::table.find(edition).select((logos::media_type, logos::body)).first(conn).optional()?;
    Ok(found.map(|(media_type, body)| Logo {
        path: if media_type == "image/png" { "/logo.png".to_owned() } else { "/logo.svg".to_owned() },
        body: BASE64.encode(body),
    }))
}

/// Puts a logo in the place of the one there is; an empty body takes it away.
pub(in crate::certificates) fn put_logo(
    tx: &mut Tx<'_>,
    edition: EditionId,
    media_type: &str,
    body: &[u8],
    by: UserId,
) -> Result<(), Fault> {
    diesel::delete(logos::table.find(edition)).execute(tx.conn)?;
    if body.is_empty() {
        return Ok(());
    }
    diesel::insert_into(logos::table)
        .values((
            logos::edition_id.eq(edition),
            logos::media_type.eq(media_type),
            logos::body.eq(body),
            logos::put_by.eq(by),
            logos::put_at.eq(tx.now),
        ))
        .execute(tx.conn)?;
    Ok(())
}

/// What a document says, and the template it was made with.
pub fn translation(conn: &mut Conn, document: DocumentId) -> Result<(BothLanguages, Template), Fault> {
    let (facts, kind, edition, own): (String, DocumentKind, EditionId, Option<String>) = documents::table
        .left_join(t::table.on(t::id.nullable().eq(documents::template_id)))
        .filter(documents::id.eq(document))
        .select((documents::facts, documents::kind, documents::edition_id, t::source.nullable()))
        .first(conn)?;
    let both = serde_json::from_str(&facts).map_err(Fault::unreadable)?;
    Ok((both, templates::template(kind, own.as_deref(), find_logo(conn, edition)?)))
}

/// Kinds with a template of the committee's own.
pub fn own_templates(conn: &mut Conn, edition: EditionId) -> Result<Vec<DocumentKind>, Fault> {
    let put: Vec<(DocumentKind, String)> =
        t::table.filter(t::edition_id.eq(edition)).order(t::id.asc()).select((t::kind, t::source)).load(conn)?;
    let newest: std::collections::BTreeMap<DocumentKind, String> = put.into_iter().collect();
    Ok(newest.into_iter().filter(|(_, source)| !source.is_empty()).map(|(kind, _)| kind).collect())
}

/// The template that documents of a kind get now.
pub fn template_in_use(conn: &mut Conn, edition: EditionId, kind: DocumentKind) -> Result<Template, Fault> {
    let own = newest_template(conn, edition, kind)?.map(|template| template.source);
    Ok(templates::template(kind, own.as_deref(), find_logo(conn, edition)?))
}

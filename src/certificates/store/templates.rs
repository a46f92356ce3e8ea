//! Templates as the committee put them, and the logo.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use diesel::prelude::*;

use crate::certificates::drafting::BothLanguages;
use crate::certificates::kind::DocumentKind;
use crate::certificates::render::{LOGO, Logo, Template};
use crate::certificates::templates;
use crate::clock::At;
use crate::db::schema::{document_logos as logos, document_templates as t, documents, users};
use crate::db::{Conn, Fault, Tx};
use crate::ids::{DocumentId, DocumentLogoId, DocumentTemplateId, EditionId, UserId};

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
    Ok(t::table
        .inner_join(users::table)
        .filter(t::edition_id.eq(edition))
        .filter(t::kind.eq(kind))
        .order(t::id.desc())
        .select((t::id, t::kind, t::source, users::name, t::put_at))
        .first(conn)
        .optional()?)
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

/// The organiser's newest logo with its id; none if there is none, or it was taken away.
pub fn newest_logo(conn: &mut Conn, edition: EditionId) -> Result<Option<(DocumentLogoId, Logo)>, Fault> {
    let newest: Option<DocumentLogoId> = logos::table
        .filter(logos::edition_id.eq(edition))
        .order(logos::id.desc())
        .select(logos::id)
        .first(conn)
        .optional()?;
    let Some(id) = newest else { return Ok(None) };
    Ok(find_logo(conn, id)?.map(|logo| (id, logo)))
}

/// A logo as templates read it; none where it took one away.
pub fn find_logo(conn: &mut Conn, id: DocumentLogoId) -> Result<Option<Logo>, Fault> {
    let found: Option<Vec<u8>> = logos::table.find(id).select(logos::body).first(conn).optional()?;
    Ok(found
        .filter(|body| !body.is_empty())
        .map(|body| Logo { path: LOGO.to_owned(), body: BASE64.encode(body) }))
}

/// Keeps a logo; an empty body takes the one there is away.
pub(in crate::certificates) fn insert_logo(
    tx: &mut Tx<'_>,
    edition: EditionId,
    media_type: &str,
    body: &[u8],
    by: UserId,
) -> Result<(), Fault> {
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
    #[derive(Queryable)]
    struct Row {
        facts: String,
        kind: DocumentKind,
        logo: Option<DocumentLogoId>,
        own: Option<String>,
    }
    let row: Row = documents::table
        .left_join(t::table.on(t::id.nullable().eq(documents::template_id)))
        .filter(documents::id.eq(document))
        .select((documents::facts, documents::kind, documents::logo_id, t::source.nullable()))
        .first(conn)?;
    let both = serde_json::from_str(&row.facts).map_err(Fault::unreadable)?;
    let logo = match row.logo {
        Some(id) => find_logo(conn, id)?,
        None => None,
    };
    Ok((both, templates::template(row.kind, row.own.as_deref(), logo)))
}

/// Kinds with a template of the committee's own.
pub fn own_templates(conn: &mut Conn, edition: EditionId) -> Result<Vec<DocumentKind>, Fault> {
    let put: Vec<(DocumentKind, String)> = t::table
        .filter(t::edition_id.eq(edition))
        .order(t::id.asc())
        .select((t::kind, t::source))
        .load(conn)?;
    let newest: std::collections::BTreeMap<DocumentKind, String> = put.into_iter().collect();
    Ok(newest.into_iter().filter(|(_, source)| !source.is_empty()).map(|(kind, _)| kind).collect())
}

/// The template that documents of a kind get now.
pub fn template_in_use(conn: &mut Conn, edition: EditionId, kind: DocumentKind) -> Result<Template, Fault> {
    let own = newest_template(conn, edition, kind)?.map(|template| template.source);
    let logo = newest_logo(conn, edition)?.map(|(_, logo)| logo);
    Ok(templates::template(kind, own.as_deref(), logo))
}

//! Templates and the logo of an edition.

use crate::accounts::{Permitted, right};
use crate::audit::{self, Subject};
use crate::certificates::kind::DocumentKind;
use crate::certificates::problem::PutProblem;
use crate::certificates::{store, templates};
use crate::db::Tx;
use crate::editions;
use crate::ids::EditionId;
use crate::plain_text;
use crate::secrets::{sha256_hex, sha256_of_bytes};

/// Most characters of a template.
pub const LONGEST_TEMPLATE: usize = 100_000;
/// Most bytes of a logo: it stands in every document.
pub const LARGEST_LOGO: usize = 200 * 1024;

/// Puts a template in the place of the one in use; an empty one goes back to the portal's own. Documents that were
/// issued keep theirs. Whether it makes a document is tried before this.
///
/// # Errors
/// A refusal in words: too long, or the one in use.
pub fn put_template(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: EditionId,
    kind: DocumentKind,
    source: &str,
) -> Result<(), PutProblem> {
    let edition = editions::lock(tx, edition)?;
    if source.chars().count() > LONGEST_TEMPLATE {
        return Err(PutProblem::TooLong);
    }
    let newest = store::newest_template(tx.conn, edition.id, kind)?;
    let used = newest.map(|template| template.source).unwrap_or_default();
    // The portal's own text, typed or left as it was shown, is no template of the committee's.
    let shipped = plain_text::several_lines(templates::shipped(kind));
    let source = if source.trim() == shipped.trim() { "" } else { source };
    if used.trim() == source.trim() {
        return Err(PutProblem::Same);
    }
    store::insert_template(tx, edition.id, kind, source, who.person().user_id())?;
    let subject = Subject::new("edition", edition.id.0);
    let mut record = who.person().record(Some(edition.id), "document.template_put", subject);
    record.details = serde_json::json!({ "kind": kind, "sha256": sha256_hex(source) });
    Ok(audit::record(tx, &record)?)
}

/// Puts a logo, or takes it away where the file is empty.
///
/// # Errors
/// A refusal in words: neither PNG nor SVG, or too large.
pub fn put_logo(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Edition>,
    edition: EditionId,
    body: &[u8],
) -> Result<(), PutProblem> {
    let edition = editions::lock(tx, edition)?;
    if body.len() > LARGEST_LOGO {
        return Err(PutProblem::LogoTooLarge);
    }
    let media_type = media_type(body).ok_or(PutProblem::NotALogo)?;
    store::insert_logo(tx, edition.id, media_type, body, who.person().user_id())?;
    let subject = Subject::new("edition", edition.id.0);
    let mut record = who.person().record(Some(edition.id), "document.logo_put", subject);
    record.details = serde_json::json!({ "bytes": body.len(), "sha256": sha256_of_bytes(body) });
    Ok(audit::record(tx, &record)?)
}

/// What a logo is by its first bytes.
fn media_type(body: &[u8]) -> Option<&'static str> {
    if body.is_empty() || body.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Some("image/png");
    }
    let text = std::str::from_utf8(body).ok()?.trim_start_matches('\u{feff}').trim_start();
    let drawing = text.starts_with("<svg") || (text.starts_with("<?xml") && text.contains("<svg"));
    drawing.then_some("image/svg+xml")
}

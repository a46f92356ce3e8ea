//! Whether a charter, a certificate or minutes are genuine.

use actix_web::http::header::{CACHE_CONTROL, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Serialize;
use utoipa::ToSchema;

use super::answer::{Problem, json};
use crate::certificates::{self, DocumentLine, FileForm};
use crate::clock::At;
use crate::db::Fault;
use crate::editions::SigningRoute;
use crate::web::account::Visit;
use crate::web::errors::PageError;

/// What everybody may know of a document.
#[derive(Debug, Serialize, ToSchema)]
pub struct DocumentStanding {
    /// "valid", "replaced" or "revoked".
    #[schema(example = "valid")]
    pub standing: &'static str,
    /// Since when it is not valid any more, ISO 8601, UTC.
    pub since: Option<String>,
    #[schema(example = "award_charter")]
    pub kind: &'static str,
    #[schema(example = "1/K.1/PDP.07/2023")]
    pub number: String,
    /// As printed; empty for minutes.
    pub name: String,
    pub institution: String,
    /// Title of the work.
    pub title: String,
    /// ISO 8601, UTC.
    pub issued_at: String,
    /// Whether it was handed out: signed, where it is signed electronically.
    #[schema(example = true)]
    pub ready: bool,
    /// SHA-256 of the files that are the document, in lower-case hexadecimal digits.
    pub sha256: Vec<String>,
    /// The page on which people check it.
    pub url: String,
}

/// What a document is worth today, by the code printed on it.
#[utoipa::path(
    get,
    path = "/api/v1/documents/{code}",
    params(("code" = String, Path, description = "The code beneath the QR code", example = "0000-0000-0000-0000")),
    responses(
        (status = 200, description = "The document", body = DocumentStanding),
        (status = 404, description = "There is no such document", body = Problem, content_type = "application/problem+json"),
        (status = 429, description = "Too many requests", body = Problem, content_type = "application/problem+json")
    )
)]
pub async fn document(
    req: HttpRequest,
    visit: Visit,
    path: web::Path<String>,
) -> Result<HttpResponse, PageError> {
    // Guessing codes is limited as on the page for people.
    visit.limits.look_up(&visit.address.0)?;
    let code = certificates::parse_code(&path).ok_or(PageError::NotFound)?;
    let found = visit.app.read(move |conn| certificates::find_by_code(conn, &code)).await;
    let line = found.map_err(|fault: Fault| fault)?.ok_or(PageError::NotFound)?;
    let mut answer = json(&req, &standing(&line, &visit.app.config.server.public_url))?;
    // What is revoked must not live on in a proxy.
    answer.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(answer)
}

fn standing(line: &DocumentLine, site: &str) -> DocumentStanding {
    let document = &line.document;
    // An unsigned file of the electronic route is not the document.
    let ink = document.signing == SigningRoute::Ink;
    let genuine = line.files.iter().filter(|file| ink || file.form == FileForm::Signed);
    DocumentStanding {
        standing: line.standing.as_str(),
        since: line.fallen_at.map(At::iso),
        kind: document.kind.as_str(),
        number: document.number.clone(),
        name: document.name.clone(),
        institution: document.institution.clone(),
        title: document.title.clone(),
        issued_at: document.issued_at.iso(),
        ready: line.ready_file().is_some(),
        sha256: genuine.map(|file| file.sha256.clone()).collect(),
        url: format!("{}/sertifikat/{}", site.trim_end_matches('/'), document.code),
    }
}

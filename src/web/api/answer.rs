//! Answers of the interface: JSON with a tag, and problem details.

use actix_web::http::StatusCode;
use actix_web::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue};
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;
use utoipa::ToSchema;

use crate::app::App;
use crate::db::{Conn, Fault};
use crate::editions::{self, Edition};
use crate::secrets::sha256_hex;
use crate::web::errors::PageError;
use crate::web::public::results::cached_file;

/// Why a request was not answered (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    /// Always "about:blank": the status says what kind it is.
    #[schema(example = "about:blank")]
    pub r#type: &'static str,
    /// What happened, in the reader's language.
    #[schema(example = "Tidak ditemukan")]
    pub title: String,
    #[schema(example = 404)]
    pub status: u16,
    /// Why, and what to do.
    pub detail: String,
    /// The request in the log, for whoever asks about it.
    pub instance: String,
}

/// The answer to a request that failed.
pub fn problem(status: StatusCode, of: &Problem) -> HttpResponse {
    let body = serde_json::to_string(of).unwrap_or_default();
    open(HttpResponse::build(status).content_type("application/problem+json").body(body))
}

/// A value as an answer; 304 when the reader has it already.
pub(super) fn json<T: Serialize>(req: &HttpRequest, value: &T) -> Result<HttpResponse, PageError> {
    let body = serde_json::to_string(value).map_err(Fault::unwritable)?;
    Ok(json_text(req, body))
}

/// The same for a text that is JSON.
pub(super) fn json_text(req: &HttpRequest, body: String) -> HttpResponse {
    let digest = sha256_hex(&body);
    open(cached_file(req, "application/json", body, &digest))
}

/// Pages of other sites may read it: it is public, and no cookie counts.
fn open(mut response: HttpResponse) -> HttpResponse {
    response.headers_mut().insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    response
}

/// Reads something of a public edition; drafts and trials do not exist here.
pub(super) async fn of_edition<T: Send + 'static>(
    app: &App,
    slug: String,
    read: impl FnOnce(&mut Conn, Edition) -> Result<T, Fault> + Send + 'static,
) -> Result<T, PageError> {
    let found = app.read(move |conn| {
        let edition = editions::find(conn, &slug)?.filter(is_public).ok_or(Fault::NotFound)?;
        read(conn, edition)
    });
    found.await.map_err(|fault: Fault| fault.into())
}

/// Whether everybody may know of an edition.
pub(super) fn is_public(edition: &Edition) -> bool {
    !edition.is_draft() && !edition.is_trial()
}

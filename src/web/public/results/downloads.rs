//! The two files anybody can check the result with.

use actix_web::http::header::{CONTENT_DISPOSITION, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, web};

use super::caching;
use super::text;
use crate::app::App;
use crate::db::Fault;
use crate::results::{self, Matter, Publication, Reader, Visibility};
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// `GET /{k}/hasil.json`: the frozen bytes; before publication a 404 that is JSON too.
pub async fn json(req: HttpRequest, app: web::Data<App>, cx: Cx) -> Result<HttpResponse, PageError> {
    match publication(&app, &cx).await {
        Ok(found) => Ok(caching::file(&req, "application/json", (found.snapshot, &found.snapshot_hash))),
        Err(PageError::NotFound) => Ok(HttpResponse::NotFound().json(serde_json::json!({
            "error": "not_published",
            "message": { "id": text::NOT_YET.id, "en": text::NOT_YET.en },
        }))),
        Err(problem) => Err(problem),
    }
}

/// `GET /{k}/hasil/lembar.csv`: the sealed sheets, once the result is public.
pub async fn sheets(req: HttpRequest, app: web::Data<App>, cx: Cx) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?;
    if !Visibility::of(edition).shows(Matter::Sheets, Reader::Public) {
        return Err(PageError::NotFound);
    }
    let id = edition.id;
    let seal = app.read(move |conn| results::find_seal(conn, id)).await.map_err(|fault: Fault| fault)?;
    let seal = seal.ok_or(PageError::NotFound)?;
    let mut response = caching::file(&req, "text/csv; charset=utf-8", (seal.sheet_file, &seal.sheet_hash));
    let name = format!("attachment; filename=\"lembar-nilai-{}.csv\"", edition.slug);
    if let Ok(name) = HeaderValue::from_str(&name) {
        response.headers_mut().insert(CONTENT_DISPOSITION, name);
    }
    Ok(response)
}

/// The published result of the address's edition; `NotFound` before publication.
pub(super) async fn publication(app: &App, cx: &Cx) -> Result<Publication, PageError> {
    let edition = cx.edition()?;
    if !Visibility::of(edition).shows(Matter::Awards, Reader::Public) {
        return Err(PageError::NotFound);
    }
    let id = edition.id;
    let found = app.read(move |conn| results::find_publication(conn, id)).await;
    found.map_err(|fault: Fault| PageError::from(fault))?.ok_or(PageError::NotFound)
}

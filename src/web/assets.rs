//! Serves the embedded files: hashed names, kept by the browser for a year, compressed beforehand.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse};

use super::errors::PageError;
use crate::views::assets;

/// `GET /aset/{file}`.
pub async fn file(req: HttpRequest) -> Result<HttpResponse, PageError> {
    let asset = assets::find(req.path()).ok_or(PageError::NotFound)?;
    let accepted =
        req.headers().get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or("");
    let (encoding, body) = asset.encoded(accepted);
    let mut response = HttpResponse::Ok();
    response
        .content_type(asset.content_type)
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .insert_header((header::VARY, "accept-encoding"))
        .insert_header((header::CONTENT_ENCODING, encoding.unwrap_or("identity")));
    Ok(response.body(body))
}

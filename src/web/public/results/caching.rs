//! What may be kept by browsers and proxies: only what is the same for every visitor.

use actix_web::http::header;
use actix_web::{HttpRequest, HttpResponse};
use maud::Markup;

use crate::views::PageCx;
use crate::web::shared_pages::{A_MINUTE, names};

/// A published page. It may be kept for a minute when it shows nobody's name and no message; its language and
/// colours come from headers and cookies.
pub(in crate::web::public) fn page(cx: &PageCx, markup: Markup) -> HttpResponse {
    let mut response = HttpResponse::Ok();
    response.content_type("text/html; charset=utf-8");
    if cx.viewer.name.is_none() && cx.flash.is_none() {
        response.insert_header((header::CACHE_CONTROL, A_MINUTE));
        response.insert_header((header::VARY, "Accept-Language, Cookie"));
    }
    response.body(markup.into_string())
}

/// A frozen file with its digest as the tag; 304 when the reader has it already.
pub(in crate::web) fn file(req: &HttpRequest, kind: &str, body: String, digest: &str) -> HttpResponse {
    let tag = format!("\"{digest}\"");
    let known = req.headers().get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let unchanged = known.is_some_and(|tags| names(tags, &tag));
    let mut response = if unchanged { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response.insert_header((header::ETAG, tag)).insert_header((header::CACHE_CONTROL, A_MINUTE));
    if unchanged { response.finish() } else { response.content_type(kind).body(body) }
}

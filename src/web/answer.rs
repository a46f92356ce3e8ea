//! A page as an answer with a status: what `Markup` alone gives for 200 only.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use maud::Markup;

/// The page, named as HTML: browsers are told not to guess.
pub fn show(status: StatusCode, page: Markup) -> HttpResponse {
    HttpResponse::build(status).content_type("text/html; charset=utf-8").body(page.into_string())
}

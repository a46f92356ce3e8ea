//! Answers that several steps give.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use maud::Markup;

use super::sheet::Sheet;
use crate::views::PageCx;
use crate::web::flash::redirect_with;
use crate::works::rules::Refusal;

/// A step of a work that cannot be changed now leads to the work's page, with the reason.
pub fn closed_page(cx: &PageCx, sheet: &Sheet, refusal: &Refusal) -> HttpResponse {
    redirect_with(&sheet.at(cx, ""), refusal.message())
}

/// A page.
pub fn shown(markup: Markup) -> HttpResponse {
    page_with(StatusCode::OK, markup)
}

/// The page of a refused form: what was typed is still there, and what is wrong stands beside it.
pub fn refused(markup: Markup) -> HttpResponse {
    page_with(StatusCode::UNPROCESSABLE_ENTITY, markup)
}

/// The type is said outright: with `nosniff` a page without one is shown as plain text.
fn page_with(status: StatusCode, markup: Markup) -> HttpResponse {
    HttpResponse::build(status).content_type("text/html; charset=utf-8").body(markup.into_string())
}

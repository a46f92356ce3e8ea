//! Answers that several steps give.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse};
use maud::Markup;

use super::sheet::Sheet;
use crate::clock::Zone;
use crate::i18n::time_of_day;
use crate::views::PageCx;
use crate::web::flash::redirect_with;
use crate::works::rules::Refusal;

/// Whether the script sent the form by itself.
pub fn is_autosave(req: &HttpRequest) -> bool {
    req.headers().get("x-requested-with").is_some_and(|value| value == "autosave")
}

/// What autosave is told: when it was saved.
pub fn kept(cx: &PageCx) -> HttpResponse {
    HttpResponse::Ok().json(serde_json::json!({ "saved": time_of_day(cx.now, Zone::Wib) }))
}

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

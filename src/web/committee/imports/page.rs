//! What the pages of every kind of list share.

use actix_multipart::Multipart;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};

use super::seen::{Refusal, Seen};
use super::{seen_view, text};
use crate::app::App;
use crate::i18n::{Message, Text};
use crate::ids::{ImportId, UserId};
use crate::imports::{self, ImportKind, ImportOf};
use crate::plain_text;
use crate::web::answer::show;
use crate::web::committee::frame::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect;
use crate::web::upload;

/// Largest file in bytes: some forty thousand lines.
const LARGEST: usize = 4 * 1024 * 1024;
/// Characters of a file's name that are kept.
const LONGEST_NAME: usize = 120;

/// What tells the pages of one kind of list from another's. Addresses stand below the edition's.
#[derive(Debug)]
pub struct ImportPage {
    pub kind: ImportKind,
    /// The part of the console it belongs to: "instansi".
    pub part: &'static str,
    pub title: Text,
    /// Which columns it reads, and what becomes of them.
    pub lead: Text,
    /// Where a file is sent.
    pub path: &'static str,
    /// The list it belongs to.
    pub back: &'static str,
    pub back_label: Text,
    /// A file to begin with.
    pub pattern: &'static str,
    pub pattern_label: Text,
    /// Where whoever applied a list goes on.
    pub done: &'static str,
    /// What the button is called that applies a list.
    pub apply: Text,
}

/// Whose list it is.
///
/// # Errors
/// There is no edition at this address.
pub(super) fn own(cx: &Cx, page: &ImportPage, sender: UserId) -> Result<ImportOf, PageError> {
    Ok(ImportOf { kind: page.kind, edition: cx.edition()?.id, sender })
}

/// The address of a list that was sent.
pub(super) fn at(cx: &Cx, page: &ImportPage, id: ImportId) -> String {
    cx.at(&format!("{}/{id}", page.path))
}

/// The page on which a file is chosen, with what was wrong with the one before.
///
/// # Errors
/// Our own failures only.
pub(super) async fn sending(
    app: &App,
    cx: &Cx,
    page: &ImportPage,
    wrong: Option<Message>,
) -> Result<HttpResponse, PageError> {
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let body = seen_view::sending(cx, page, wrong.as_ref());
    Ok(show(status, frame(cx, app, page.part, cx.t(page.title), body).await?))
}

/// Keeps the file that was sent and leads to what it would do.
///
/// # Errors
/// The form cannot be read, or our own failures.
pub(super) async fn keep(
    app: &App,
    cx: &Cx,
    page: &ImportPage,
    sender: UserId,
    form: Multipart,
) -> Result<HttpResponse, PageError> {
    let sent = upload::read(form, LARGEST).await?;
    let wrong = match sent.bytes.len() {
        0 => Some(text::FILE_MISSING.into()),
        size if size > LARGEST => Some(text::FILE_TOO_LARGE.into()),
        _ => None,
    };
    if wrong.is_some() {
        return sending(app, cx, page, wrong).await;
    }
    let of = own(cx, page, sender)?;
    let name: String = plain_text::single_line(&sent.file_name).chars().take(LONGEST_NAME).collect();
    let id = app.write(move |tx| imports::keep(tx, of, &name, &sent.bytes)).await?;
    Ok(redirect(&at(cx, page, id)))
}

/// The page with what a list would do.
///
/// # Errors
/// Our own failures only.
pub(super) async fn show_seen(
    app: &App,
    cx: &Cx,
    page: &ImportPage,
    seen: &Seen,
    refused: Option<Refusal>,
) -> Result<HttpResponse, PageError> {
    let status = refused.as_ref().map_or(StatusCode::OK, |refused| refused.status);
    let body = seen_view::gone_through(cx, page, seen, refused.as_ref());
    Ok(show(status, frame(cx, app, page.part, cx.t(page.title), body).await?))
}

/// Every line that changes something or is left out, as CSV.
///
/// # Errors
/// Our own failures only.
pub(super) fn report(cx: &Cx, page: &ImportPage, seen: &Seen) -> Result<HttpResponse, PageError> {
    let body = seen_view::report(cx, seen).map_err(|cause| PageError::Internal(cause.to_string()))?;
    let name = format!("attachment; filename=\"impor-{}.csv\"", page.part);
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, name))
        .body(body))
}

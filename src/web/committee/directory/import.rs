//! A list of institutions read into the directory: sent, gone through, applied as it was seen.

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::import_view as view;
use super::text;
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::i18n::Message;
use crate::ids::{InstitutionImportId, UserId};
use crate::institutions::ImportReport;
use crate::institutions::imports::{self, ImportProblem, OpenImport};
use crate::plain_text;
use crate::refused::Refused;
use crate::say;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::upload;

/// Largest file in bytes: some forty thousand institutions.
const LARGEST: usize = 4 * 1024 * 1024;
/// Characters of a file's name that are kept.
const LONGEST_NAME: usize = 120;

/// What the button sends that applies a list.
#[derive(Debug, Default, Deserialize)]
pub struct ApplyForm {
    #[serde(default)]
    fingerprint: String,
}

type Place = web::Path<(String, InstitutionImportId)>;

/// `GET /{k}/panitia/instansi/impor`.
pub async fn import(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Institutions>,
) -> Result<HttpResponse, PageError> {
    sending(&app, &cx, None).await
}

/// `POST /{k}/panitia/instansi/impor`: keeps the file and leads to what it would do.
pub async fn send(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Institutions>,
    form: Multipart,
) -> Result<HttpResponse, PageError> {
    let sent = upload::read(form, LARGEST).await?;
    let wrong = match sent.bytes.len() {
        0 => Some(text::FILE_MISSING.into()),
        size if size > LARGEST => Some(text::FILE_TOO_LARGE.into()),
        _ => None,
    };
    if wrong.is_some() {
        return sending(&app, &cx, wrong).await;
    }
    let name: String = plain_text::single_line(&sent.file_name).chars().take(LONGEST_NAME).collect();
    let id = app.write(move |tx| imports::keep(tx, &who, &name, &sent.bytes)).await?;
    Ok(redirect(&at(&cx, id)))
}

/// `GET /{k}/panitia/instansi/impor/{id}`: what the list would do now.
pub async fn seen(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Institutions>,
    place: Place,
) -> Result<HttpResponse, PageError> {
    let list = open(&app, who.person().user_id(), place.1).await?;
    gone_through(&app, &cx, &list, None).await
}

/// `GET /{k}/panitia/instansi/impor/{id}/laporan.csv`: every line and what becomes of it.
pub async fn report(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Institutions>,
    place: Place,
) -> Result<HttpResponse, PageError> {
    let list = open(&app, who.person().user_id(), place.1).await?;
    let body = view::report(&cx, &list).map_err(|cause| PageError::Internal(cause.to_string()))?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"impor-instansi.csv\""))
        .body(body))
}

/// `POST /{k}/panitia/instansi/impor/{id}`: applies the list as it was seen.
pub async fn apply(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Institutions>,
    place: Place,
    form: Form<ApplyForm>,
) -> Result<HttpResponse, PageError> {
    let (id, fingerprint, reader) = (place.1, form.into_inner().fingerprint, who.person().user_id());
    match app.write(move |tx| imports::apply(tx, &who, id, &fingerprint)).await {
        Ok(report) => Ok(redirect_with(&cx.at("/panitia/instansi/direktori"), applied(&report))),
        Err(problem @ (ImportProblem::Changed | ImportProblem::Nothing)) => {
            let list = open(&app, reader, id).await?;
            gone_through(&app, &cx, &list, problem.message()).await
        }
        Err(problem) => Err(problem.into()),
    }
}

fn applied(report: &ImportReport) -> Message {
    let ImportReport { added, updated, problems, .. } = report;
    let left = problems.len();
    say!(
        "Daftar diterapkan: {added} baru, {updated} diperbarui, {left} baris dilewati.",
        "The list is applied: {added} new, {updated} updated, {left} lines left out."
    )
}

async fn open(app: &App, reader: UserId, id: InstitutionImportId) -> Result<OpenImport, PageError> {
    let found = app.read(move |conn| imports::open(conn, reader, id)).await?;
    found.ok_or_else(|| ImportProblem::Gone.into())
}

async fn sending(app: &App, cx: &Cx, wrong: Option<Message>) -> Result<HttpResponse, PageError> {
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let body = view::sending(cx, wrong.as_ref());
    Ok(show(status, frame(cx, app, "instansi", cx.t(text::IMPORT), body).await?))
}

async fn gone_through(
    app: &App,
    cx: &Cx,
    list: &OpenImport,
    refused: Option<Message>,
) -> Result<HttpResponse, PageError> {
    let status = if refused.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
    let body = view::gone_through(cx, list, refused.as_ref(), &at(cx, list.file.id));
    Ok(show(status, frame(cx, app, "instansi", cx.t(text::IMPORT), body).await?))
}

fn at(cx: &Cx, id: InstitutionImportId) -> String {
    cx.at(&format!("/panitia/instansi/impor/{id}"))
}

//! A list of institutions read into the directory: sent, gone through, applied as it was seen.

use actix_multipart::Multipart;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::import_view::as_seen;
use super::text;
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::i18n::Message;
use crate::ids::{ImportId, UserId};
use crate::imports::{ImportKind, ImportProblem};
use crate::institutions::{ImportReport, imports as lists};
use crate::say;
use crate::web::clean::Form;
use crate::web::committee::imports::{self, ImportPage, Refusal, Seen};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;

/// The pages of these lists.
static PAGE: ImportPage = ImportPage {
    kind: ImportKind::Institutions,
    part: "instansi",
    title: text::IMPORT,
    lead: text::IMPORT_LEAD,
    path: "/panitia/instansi/impor",
    back: "/panitia/instansi/direktori",
    back_label: text::TITLE,
    pattern: "/panitia/instansi/direktori.csv",
    pattern_label: text::PATTERN,
    apply: text::APPLY,
};

/// What the button sends that applies a list.
#[derive(Debug, Default, Deserialize)]
pub struct ApplyForm {
    #[serde(default)]
    fingerprint: String,
}

type Place = web::Path<(String, ImportId)>;

/// `GET /{k}/panitia/instansi/impor`.
pub async fn import(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Institutions>,
) -> Result<HttpResponse, PageError> {
    imports::sending(&app, &cx, &PAGE, None).await
}

/// `POST /{k}/panitia/instansi/impor`: keeps the file and leads to what it would do.
pub async fn send(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Institutions>,
    form: Multipart,
) -> Result<HttpResponse, PageError> {
    imports::keep(&app, &cx, &PAGE, who.person().user_id(), form).await
}

/// `GET /{k}/panitia/instansi/impor/{id}`: what the list would do now.
pub async fn seen(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Institutions>,
    place: Place,
) -> Result<HttpResponse, PageError> {
    let seen = open(&app, &cx, who.person().user_id(), place.1).await?;
    imports::show_seen(&app, &cx, &PAGE, &seen, None).await
}

/// `GET /{k}/panitia/instansi/impor/{id}/laporan.csv`: every line and what becomes of it.
pub async fn report(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Institutions>,
    place: Place,
) -> Result<HttpResponse, PageError> {
    let seen = open(&app, &cx, who.person().user_id(), place.1).await?;
    imports::report(&cx, &PAGE, &seen)
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
    let of = imports::own(&cx, &PAGE, reader)?;
    match app.write(move |tx| lists::apply(tx, &who, of, id, &fingerprint)).await {
        Ok(report) => Ok(redirect_with(&cx.at(PAGE.back), applied(&report))),
        Err(problem @ (ImportProblem::Changed | ImportProblem::Nothing)) => {
            let seen = open(&app, &cx, reader, id).await?;
            imports::show_seen(&app, &cx, &PAGE, &seen, Refusal::of(&problem)).await
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

async fn open(app: &App, cx: &Cx, reader: UserId, id: ImportId) -> Result<Seen, PageError> {
    let of = imports::own(cx, &PAGE, reader)?;
    let found = app.read(move |conn| lists::open(conn, of, id)).await?;
    found.map(|list| as_seen(cx, list)).ok_or_else(|| ImportProblem::Gone.into())
}

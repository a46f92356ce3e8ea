//! Sending a file of decisions, going through it, taking them.

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::text;
use super::view::{PLEDGE, as_seen};
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::i18n::Message;
use crate::ids::ImportId;
use crate::imports::{ImportKind, ImportProblem};
use crate::refused::Refused as _;
use crate::say;
use crate::verification::decision_import::{self, ApplyDecisionsProblem, DecisionsTaken};
use crate::web::clean::Form;
use crate::web::committee::imports::{self, ImportPage, Refusal, Seen};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

/// The pages of these files.
static PAGE: ImportPage = ImportPage {
    kind: ImportKind::Decisions,
    part: "karya",
    title: text::TITLE,
    lead: text::LEAD,
    path: "/panitia/impor-putusan",
    back: "/panitia/karya",
    back_label: text::WORKS,
    pattern: "/panitia/karya.xlsx?status=waiting&kolom=nomor,judul,peserta,tautan,kiriman,putusan,aturan,alasan,tenggat",
    pattern_label: text::PATTERN,
    apply: text::APPLY,
};

/// What the button sends that takes the decisions.
#[derive(Debug, Default, Deserialize)]
pub struct ApplyForm {
    #[serde(default)]
    fingerprint: String,
    /// "on" once somebody says that the works were looked at.
    #[serde(default)]
    pledge: String,
}

type Place = web::Path<(String, ImportId)>;

/// `GET /{k}/panitia/impor-putusan`.
pub async fn import(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Works>,
) -> Result<HttpResponse, PageError> {
    imports::sending(&app, &cx, &PAGE, None).await
}

/// `POST /{k}/panitia/impor-putusan`: keeps the file and leads to what it would do.
pub async fn send(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    form: Multipart,
) -> Result<HttpResponse, PageError> {
    imports::keep(&app, &cx, &PAGE, who.person().user_id(), form).await
}

/// `GET /{k}/panitia/impor-putusan/{id}`: what the file would do now.
pub async fn seen(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    place: Place,
) -> Result<HttpResponse, PageError> {
    let seen = open(&app, &cx, &who, place.1, &Errors::default()).await?;
    imports::show_seen(&app, &cx, &PAGE, &seen, None).await
}

/// `GET /{k}/panitia/impor-putusan/{id}/laporan.csv`: every line and what becomes of it.
pub async fn report(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    place: Place,
) -> Result<HttpResponse, PageError> {
    let seen = open(&app, &cx, &who, place.1, &Errors::default()).await?;
    imports::report(&cx, &PAGE, &seen)
}

/// `POST /{k}/panitia/impor-putusan/{id}`: takes the decisions as they were seen, all of them or none.
pub async fn apply(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    place: Place,
    form: Form<ApplyForm>,
) -> Result<HttpResponse, PageError> {
    let (id, form, mut errors) = (place.1, form.into_inner(), Errors::default());
    if form.pledge.is_empty() && accepts(&app, &cx, &who, id).await? {
        errors.add(PLEDGE, text::PLEDGE_MISSING);
        let seen = open(&app, &cx, &who, id, &errors).await?;
        let refused = Refusal { status: StatusCode::UNPROCESSABLE_ENTITY, said: text::PLEDGE_MISSING.into() };
        return imports::show_seen(&app, &cx, &PAGE, &seen, Some(refused)).await;
    }
    let of = imports::own(&cx, &PAGE, who.person().user_id())?;
    let member = who.clone();
    let done =
        app.write_durably(move |tx| decision_import::apply(tx, &member, of, id, &form.fingerprint)).await;
    match done {
        Ok(taken) => Ok(redirect_with(&cx.at("/panitia/karya?status=waiting"), told(taken))),
        Err(ApplyDecisionsProblem::Import(ImportProblem::Gone)) => Err(ImportProblem::Gone.into()),
        Err(problem) if problem.message().is_some() => {
            let seen = open(&app, &cx, &who, id, &errors).await?;
            imports::show_seen(&app, &cx, &PAGE, &seen, Refusal::of(&problem)).await
        }
        Err(problem) => Err(problem.into()),
    }
}

fn told(taken: DecisionsTaken) -> Message {
    let DecisionsTaken { accepted, revisions, failed, left_out } = taken;
    say!(
        "Putusan diterapkan: {accepted} diterima, {revisions} perlu perbaikan, {failed} tidak lolos, {left_out} baris dilewati.",
        "The decisions are taken: {accepted} accepted, {revisions} for revision, {failed} failed, {left_out} lines left out."
    )
}

/// Whether the file accepts any work.
async fn accepts(app: &App, cx: &Cx, who: &Permitted<right::Works>, id: ImportId) -> Result<bool, PageError> {
    let seen = open(app, cx, who, id, &Errors::default()).await?;
    Ok(seen.figures.first().is_some_and(|accepted| *accepted > 0))
}

async fn open(
    app: &App,
    cx: &Cx,
    who: &Permitted<right::Works>,
    id: ImportId,
    errors: &Errors,
) -> Result<Seen, PageError> {
    let of = imports::own(cx, &PAGE, who.person().user_id())?;
    let (edition, member, now) = (cx.edition()?.clone(), who.clone(), cx.now);
    let asked = edition.clone();
    let found = app.read(move |conn| decision_import::open(conn, &member, &asked, of, id, now)).await?;
    let list = found.ok_or(ImportProblem::Gone)?;
    Ok(as_seen(cx, &edition, list, errors))
}

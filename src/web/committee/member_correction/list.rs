//! Correcting many people by a list: sent, gone through, applied as it was seen.

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use serde::Deserialize;

use super::form::MOST;
use super::list_view::{REASON, as_seen};
use super::text;
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::ids::ImportId;
use crate::imports::{ImportKind, ImportProblem};
use crate::member_corrections::{self, CorrectMemberProblem, SentList};
use crate::refused::Refused as _;
use crate::say;
use crate::web::clean::Form;
use crate::web::committee::imports::{self, ImportPage, Refusal, Seen};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

/// The pages of these lists.
static PAGE: ImportPage = ImportPage {
    kind: ImportKind::Members,
    part: "anggota",
    title: text::IMPORT,
    lead: text::IMPORT_LEAD,
    path: "/panitia/anggota/impor",
    back: "/panitia/anggota",
    back_label: text::MEMBERS,
    pattern: "/panitia/anggota.xlsx?kolom=nomor,nama,jenis,jabatan,instansi,peserta",
    pattern_label: text::PATTERN,
    apply: text::APPLY,
};

/// What the button sends that applies a list.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct ApplyForm {
    #[serde(default)]
    fingerprint: String,
    #[serde(default)]
    reason: String,
}

type Place = web::Path<(String, ImportId)>;

/// What was typed for a list and what is wrong with it.
#[derive(Default)]
struct Typed {
    reason: String,
    errors: Errors,
}

/// `GET /{k}/panitia/anggota/impor`.
pub async fn import(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Works>,
) -> Result<HttpResponse, PageError> {
    imports::sending(&app, &cx, &PAGE, None).await
}

/// `POST /{k}/panitia/anggota/impor`: keeps the file and leads to what it would do.
pub async fn send(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    form: Multipart,
) -> Result<HttpResponse, PageError> {
    imports::keep(&app, &cx, &PAGE, who.person().user_id(), form).await
}

/// `GET /{k}/panitia/anggota/impor/{id}`: what the list would do now.
pub async fn seen(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    place: Place,
) -> Result<HttpResponse, PageError> {
    let seen = open(&app, &cx, &who, place.1, &Typed::default()).await?;
    imports::show_seen(&app, &cx, &PAGE, &seen, None).await
}

/// `GET /{k}/panitia/anggota/impor/{id}/laporan.csv`: every line and what becomes of it.
pub async fn report(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    place: Place,
) -> Result<HttpResponse, PageError> {
    let seen = open(&app, &cx, &who, place.1, &Typed::default()).await?;
    imports::report(&cx, &PAGE, &seen)
}

/// `POST /{k}/panitia/anggota/impor/{id}`: corrects everybody as it was seen, or nobody.
pub async fn apply(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    place: Place,
    form: Form<ApplyForm>,
) -> Result<HttpResponse, PageError> {
    let (id, form) = (place.1, form.into_inner());
    let mut typed = Typed { reason: form.reason.clone(), ..Typed::default() };
    let Some(reason) = typed.errors.text(REASON, &form.reason, MOST, text::REASON_MISSING) else {
        let seen = open(&app, &cx, &who, id, &typed).await?;
        let said = text::REASON_MISSING.into();
        let refused = Refusal { status: StatusCode::UNPROCESSABLE_ENTITY, said };
        return imports::show_seen(&app, &cx, &PAGE, &seen, Some(refused)).await;
    };
    let of = imports::own(&cx, &PAGE, who.person().user_id())?;
    let (edition, member) = (cx.edition()?.clone(), who.clone());
    let done = app
        .write(move |tx| {
            let sent = SentList { id, fingerprint: &form.fingerprint, reason: &reason };
            member_corrections::apply(tx, &member, &edition, of, &sent)
        })
        .await;
    match done {
        Ok(corrected) => {
            let said = say!(
                "{corrected} orang dikoreksi. Surat untuk yang sudah konfirmasi sudah ditulis.",
                "{corrected} people corrected. The letters to those who confirmed are written."
            );
            Ok(redirect_with(&cx.at(PAGE.back), said))
        }
        Err(CorrectMemberProblem::Import(ImportProblem::Gone)) => Err(ImportProblem::Gone.into()),
        Err(problem) if problem.message().is_some() => {
            let seen = open(&app, &cx, &who, id, &typed).await?;
            imports::show_seen(&app, &cx, &PAGE, &seen, Refusal::of(&problem)).await
        }
        Err(problem) => Err(problem.into()),
    }
}

async fn open(
    app: &App,
    cx: &Cx,
    who: &Permitted<right::Works>,
    id: ImportId,
    typed: &Typed,
) -> Result<Seen, PageError> {
    let of = imports::own(cx, &PAGE, who.person().user_id())?;
    let (edition, member) = (cx.edition()?.clone(), who.clone());
    let found = app.read(move |conn| member_corrections::open(conn, &member, &edition, of, id)).await?;
    Ok(as_seen(cx, found.ok_or(ImportProblem::Gone)?, &typed.reason, &typed.errors))
}

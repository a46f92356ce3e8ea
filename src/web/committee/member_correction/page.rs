//! Correcting one person.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::html;

use super::form::CorrectionForm;
use super::text;
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::i18n::Message;
use crate::ids::MemberId;
use crate::member_corrections::{self, CorrectMemberProblem, CorrectablePerson, OneCorrection};
use crate::refused::Refused as _;
use crate::views::error_summary;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame::frame;
use crate::web::committee::own_work::{self, About};
use crate::web::committee::text::ENTRANT;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

type MemberPath = web::Path<(String, MemberId)>;

/// The address of the page, below the edition's.
pub fn address(member: MemberId) -> String {
    format!("/panitia/anggota/{member}/koreksi")
}

/// What the page shows beside what is stored.
#[derive(Default)]
struct Typed {
    form: Option<CorrectionForm>,
    errors: Errors,
    refused: Option<Message>,
}

/// `GET /{k}/panitia/anggota/{member}/koreksi`.
pub async fn correction(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    path: MemberPath,
) -> Result<HttpResponse, PageError> {
    let person = find(&app, &cx, path.1).await?;
    if let Some(page) = own_work::instead(&app, &cx, &who, About::Entry(person.entry)).await? {
        return Ok(page);
    }
    shown(&app, &cx, &person, Typed::default()).await
}

/// `POST /{k}/panitia/anggota/{member}/koreksi`.
pub async fn correct(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    path: MemberPath,
    form: Form<CorrectionForm>,
) -> Result<HttpResponse, PageError> {
    let (form, mut errors) = (form.into_inner(), Errors::default());
    let person = find(&app, &cx, path.1).await?;
    if let Some(page) = own_work::instead(&app, &cx, &who, About::Entry(person.entry)).await? {
        return Ok(page);
    }
    let Some(mut read) = form.read(&person, &mut errors) else {
        return shown(&app, &cx, &person, Typed { form: Some(form), errors, refused: None }).await;
    };
    if let Some(name) = read.institution.take() {
        read.wanted.institution =
            app.read(move |conn| member_corrections::known_institution(conn, &name)).await?;
        if read.wanted.institution.is_none() {
            errors.add("institution", member_corrections::text::UNKNOWN_INSTITUTION);
            return shown(&app, &cx, &person, Typed { form: Some(form), errors, refused: None }).await;
        }
    }
    let (edition, member, seen) = (cx.edition()?.clone(), person.member, form.version.clone());
    let done = app
        .write(move |tx| {
            let of = OneCorrection { member, wanted: &read.wanted, seen: &seen, reason: &read.reason };
            member_corrections::correct(tx, &who, &edition, &of)
        })
        .await;
    match done {
        Ok(()) => Ok(redirect_with(&cx.at(&format!("/panitia/peserta/{}", person.entry)), text::SAVED)),
        Err(CorrectMemberProblem::Fault(fault)) => Err(fault.into()),
        Err(problem) => {
            let person = find(&app, &cx, member).await?;
            let refused = problem.message();
            shown(&app, &cx, &person, Typed { form: Some(form), errors, refused }).await
        }
    }
}

async fn find(app: &App, cx: &Cx, member: MemberId) -> Result<CorrectablePerson, PageError> {
    let edition = cx.edition()?.clone();
    let found = app.read(move |conn| member_corrections::find(conn, &edition, member)).await?;
    found.ok_or(PageError::NotFound)
}

async fn shown(
    app: &App,
    cx: &Cx,
    person: &CorrectablePerson,
    typed: Typed,
) -> Result<HttpResponse, PageError> {
    let status = match (&typed.refused, typed.errors.is_empty()) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, true) => StatusCode::OK,
    };
    let stored = CorrectionForm::stored(person);
    let form = typed.form.as_ref().unwrap_or(&stored);
    let changed = typed.refused.is_some() && form.version != stored.version;
    let title = format!("{}: {}", cx.t(text::TITLE), person.name);
    let body = html! {
        p.crumbs { a href=(cx.at(&format!("/panitia/peserta/{}", person.entry))) { (cx.t(ENTRANT)) } }
        (error_summary(cx.lang, &typed.errors.summary(cx.lang)))
        @if let Some(refused) = &typed.refused {
            div.notice role="alert" {
                p { (cx.m(refused)) }
                @if changed { p { (person.name) " · " (cx.t(person.asn_kind.text())) " · " (person.position) " · " (person.institution()) } }
            }
        }
        (form.view(cx, person, &cx.at(&address(person.member)), &typed.errors))
    };
    Ok(show(status, frame(cx, app, "peserta", &title, body).await?))
}

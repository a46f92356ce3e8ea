//! The library, and a new reason.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::form;
use super::text as own;
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::creation_keys::{self, Key};
use crate::db::Fault;
use crate::merge::FormValues;
use crate::refused::Refused as _;
use crate::verification::reasons::{self, Reason, ReasonProblem, ReasonWording, STANDARD};
use crate::views::{PageCx, Tone, empty_state, error_summary, submit};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::creation;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

/// What the form of a new reason holds and what stands against it.
#[derive(Default)]
struct Shown {
    values: FormValues,
    errors: Errors,
    refused: Option<String>,
}

/// `GET /{k}/panitia/alasan`.
pub async fn list(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Works>,
) -> Result<HttpResponse, PageError> {
    page(&app, &cx, &Shown::default()).await
}

async fn page(app: &App, cx: &Cx, shown: &Shown) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?;
    let id = edition.id;
    let found = app.read(move |conn| reasons::own(conn, id)).await;
    let found = found.map_err(|fault: Fault| PageError::from(fault))?;
    let status = match (&shown.refused, shown.errors.is_empty()) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, true) => StatusCode::OK,
    };
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/karya")) { (cx.t(crate::web::committee::text::desk::TO_LIST)) } }
        (error_summary(cx.lang, &shown.errors.summary(cx.lang)))
        @if let Some(said) = &shown.refused { p.notice role="alert" { (said) } }
        p { (cx.t(own::LEAD)) }
        h2 { (cx.t(own::OWN)) }
        @if found.is_empty() { (empty_state(cx.t(own::NONE), cx.t(own::NONE_WHY), None)) }
        @else { section.card { dl.summary { @for reason in &found { (line(cx, reason)) } } } }
        section.card {
            h2 { (cx.t(own::NEW)) }
            form method="post" action=(cx.at("/panitia/alasan")) novalidate {
                (creation::field())
                (form::fields(cx, edition, &shown.values, &shown.errors))
                div.actions { (submit(cx.t(own::CREATE), Tone::Primary)) }
            }
        }
        details.card {
            summary { (cx.t(own::STANDARD)) " (" (STANDARD.len()) ")" }
            dl.summary { @for of in &STANDARD { div { dt { (of.rule) } dd { (cx.t(of.finding)) @if let Some(how) = of.remedy { " " span.hint { (cx.t(how)) } } } } } }
        }
    };
    Ok(show(status, frame(cx, app, "karya", cx.t(own::TITLE), body).await?))
}

fn line(cx: &PageCx, reason: &Reason) -> Markup {
    html! {
        div data-reason=(reason.id) {
            dt { (reason.rule) }
            dd { a href=(cx.at(&format!("/panitia/alasan/{}", reason.id))) { (reason.of(cx.lang)) } }
        }
    }
}

/// `POST /{k}/panitia/alasan`; sent twice it makes one.
pub async fn create(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    form: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let (edition, typed) = (cx.edition()?, Typed::from(form));
    let (mut errors, mut values) = (Errors::default(), FormValues::default());
    for name in ReasonWording::FIELDS {
        values.add(name, &form::one(edition, name, typed.one(name), &mut errors));
    }
    if !errors.is_empty() {
        return page(&app, &cx, &Shown { values, errors, refused: None }).await;
    }
    let (id, key, wording) = (edition.id, Key::parse(typed.one(creation::FIELD)), ReasonWording::of(&values));
    let here = cx.at("/panitia/alasan");
    let made = app.write(move |tx| {
        creation_keys::once(tx, who.person().user_id(), key.as_ref(), |tx| {
            reasons::create(tx, &who, id, &wording).map(|_| here)
        })
    });
    match made.await {
        Ok(page) => Ok(redirect_with(&page, own::CREATED)),
        Err(problem @ ReasonProblem::TooMany) => {
            let refused = problem.message().map(|said| cx.m(&said).to_owned());
            page(&app, &cx, &Shown { values, errors, refused }).await
        }
        Err(problem) => Err(problem.into()),
    }
}

//! "Data saya": what the portal keeps of a person, as a page, as JSON and as CSV; consents; requests to the committee.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::data_file;
use super::data_text as text;
use super::data_view::view;
use crate::accounts::SignedIn;
use crate::app::App;
use crate::creation_keys::{self, Key};
use crate::data_rights::{self, DataRequest, OwnData, RequestKind};
use crate::db::Fault;
use crate::ids::ConsentId;
use crate::refused::Refused;
use crate::views::{ConfirmView, Tone, confirm, page};
use crate::web::actors::Recent;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

/// Longest words of a request, in characters.
pub(super) const LONGEST: u32 = 2000;

/// A request as it was typed.
#[derive(Debug, Default, Deserialize)]
pub struct RequestForm {
    #[serde(default)]
    pub(super) kind: String,
    #[serde(default)]
    pub(super) words: String,
    /// The key of a form that creates.
    #[serde(default)]
    key: String,
}

const OWN_DATA: &str = "/akun/data-saya";

/// What the page shows.
pub(super) struct Shown<'a> {
    pub data: &'a OwnData,
    pub requests: &'a [DataRequest],
    pub form: &'a RequestForm,
    pub errors: &'a Errors,
}

/// `GET /akun/data-saya`.
pub async fn own_data(app: web::Data<App>, cx: Cx, person: SignedIn) -> Result<HttpResponse, PageError> {
    let shown = answer(&app, &cx, &person, &RequestForm::default(), &Errors::default()).await?;
    Ok(show(StatusCode::OK, shown))
}

async fn answer(
    app: &App,
    cx: &Cx,
    person: &SignedIn,
    form: &RequestForm,
    errors: &Errors,
) -> Result<Markup, PageError> {
    let data = collect(app, person).await?;
    let user = person.user_id();
    let requests = app.read(move |conn| data_rights::own_requests(conn, user)).await?;
    Ok(view(cx, &Shown { data: &data, requests: &requests, form, errors }))
}

async fn collect(app: &App, person: &SignedIn) -> Result<OwnData, Fault> {
    let (who, seal) = (person.clone(), app.db.clone());
    app.read(move |conn| data_rights::own_data(conn, seal.seal(), &who)).await
}

/// `GET /akun/data-saya.json`.
pub async fn json(app: web::Data<App>, person: SignedIn, _recent: Recent) -> Result<HttpResponse, PageError> {
    let data = collect(&app, &person).await?;
    let body = serde_json::to_vec_pretty(&data).map_err(Fault::unwritable)?;
    Ok(data_file::saved("data-saya.json", "application/json", body))
}

/// `GET /akun/data-saya.csv`.
pub async fn csv(app: web::Data<App>, person: SignedIn, _recent: Recent) -> Result<HttpResponse, PageError> {
    let data = collect(&app, &person).await?;
    Ok(data_file::saved("data-saya.csv", "text/csv; charset=utf-8", data_file::rows(&data)?))
}

/// `POST /akun/data-saya`: a request to the committee.
pub async fn ask(
    app: web::Data<App>,
    cx: Cx,
    person: SignedIn,
    form: Form<RequestForm>,
) -> Result<HttpResponse, PageError> {
    let mut errors = Errors::default();
    let kind = RequestKind::parse(&form.kind).filter(|kind| RequestKind::ASKED.contains(kind));
    if kind.is_none() {
        errors.add("kind", text::CHOOSE_KIND);
    }
    let most = usize::try_from(LONGEST).unwrap_or(usize::MAX);
    let words = errors.text("words", &form.words, most, text::SAY_WHAT);
    let (Some(kind), Some(words)) = (kind, words) else {
        let shown = answer(&app, &cx, &person, &form, &errors).await?;
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, shown));
    };
    let (who, key) = (person.clone(), Key::parse(&form.key));
    let asked = app.write(move |tx| {
        creation_keys::once(tx, who.user_id(), key.as_ref(), |tx| {
            data_rights::ask(tx, &who, kind, &words).map(|()| OWN_DATA.to_owned())
        })
    });
    match asked.await {
        Ok(at) => Ok(redirect_with(&at, text::ASKED)),
        Err(problem) => {
            let Ok(said) = problem.told() else { return Err(problem.into()) };
            errors.add("kind", said);
            Ok(show(StatusCode::CONFLICT, answer(&app, &cx, &person, &form, &errors).await?))
        }
    }
}

/// `GET /akun/data-saya/persetujuan/{id}`: what taking a consent back means.
pub async fn withdraw_page(
    app: web::Data<App>,
    cx: Cx,
    person: SignedIn,
    path: web::Path<ConsentId>,
) -> Result<Markup, PageError> {
    let consents = app.read(move |conn| data_rights::own_consents(conn, &person)).await?;
    let consent = consents.iter().find(|one| one.id == *path).ok_or(PageError::NotFound)?;
    let asked = ConfirmView {
        title: cx.t(text::WITHDRAW_ASK).to_owned(),
        effects: [text::WITHDRAW_CLOCK, text::WITHDRAW_PUBLISHED].map(|said| cx.t(said).to_owned()).to_vec(),
        warning: None,
        action: format!("/akun/data-saya/persetujuan/{}", *path),
        label: cx.t(text::WITHDRAW).to_owned(),
        tone: Tone::Danger,
        back: "/akun/data-saya".to_owned(),
    };
    let body = html! {
        h1 { (cx.t(text::WITHDRAW)) }
        blockquote { p { (consent.text) } }
        (confirm(cx.lang, &asked, html! {}))
    };
    Ok(page(&cx, cx.t(text::WITHDRAW), body))
}

/// `POST /akun/data-saya/persetujuan/{id}`.
pub async fn withdraw(
    app: web::Data<App>,
    person: SignedIn,
    path: web::Path<ConsentId>,
) -> Result<HttpResponse, PageError> {
    let id = *path;
    app.write(move |tx| data_rights::withdraw_consent(tx, &person, id)).await?;
    Ok(redirect_with("/akun/data-saya", text::WITHDRAWN))
}

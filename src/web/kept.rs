//! A form that met an ended session: kept sealed for a day, and put back into its page once the same person has signed
//! in again with the same browser. A form on whose page language or colours were chosen is kept and put back the same
//! way. Works without a script.

use actix_web::body::{BoxBody, MessageBody, to_bytes};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{Method, StatusCode, header};
use actix_web::middleware::Next;
use actix_web::{HttpRequest, HttpResponse, ResponseError as _, web};

use super::context::{Cx, context};
use super::cookies::{self, FORM, PERSON};
use super::errors::PageError;
use super::flash;
use super::posted::{Script, body, form_page, script};
use super::saving::sent_values;
use super::{refill, text};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::Text;
use crate::ids::UserId;
use crate::kept_forms::{self, KeptForm, NewKeptForm, SHELF_LIFE};
use crate::merge::Origin;
use crate::secrets::random_token;

/// Addresses of the footer's choices; a page's main form is sent along with them.
pub const SWITCHES: [&str; 2] = ["/bahasa", "/tampilan"];
/// Fields of such a form that are the choice itself, or prove who somebody is.
const NOT_KEPT: [&str; 5] = ["lang", "scheme", "back", "code", "passkey"];

/// Keeps forms that came too late, puts them back, and tells the script where a form led.
pub async fn guard(
    req: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let mut response = next.call(req).await?.map_into_boxed_body();
    let request = response.request().clone();
    let Some(app) = request.app_data::<web::Data<App>>().cloned() else { return Ok(response) };
    if *request.method() == Method::POST {
        response = after_post(&app, response).await?;
    } else if response.status() == StatusCode::OK && cookies::value(&request, FORM).is_some() {
        response = put_back(&app, response).await?;
    }
    remember_person(&app, &mut response).await;
    Ok(response)
}

async fn after_post(
    app: &App,
    response: ServiceResponse<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let request = response.request().clone();
    let problem = response.response().error().and_then(|error| error.as_error::<PageError>());
    let signed_out = matches!(problem, Some(PageError::SignInFirst { .. }));
    let stopped = match problem {
        Some(PageError::SignInFirst { .. }) => Some(Stopped::SignedOut),
        Some(PageError::FactorFirst { .. }) => Some(Stopped::Factor),
        Some(PageError::ProveFirst { .. }) => Some(Stopped::Proof),
        _ => None,
    };
    if let Some(stopped) = stopped.filter(|_| !signed_out) {
        return Ok(led_aside(app, request, stopped).await);
    }
    match (signed_out, script(&request)) {
        (true, Some(_)) => {
            let told = HttpResponse::Unauthorized().json(serde_json::json!({ "sign_in": "/akun/masuk" }));
            Ok(ServiceResponse::new(request, told))
        }
        (true, None) => {
            Ok(ServiceResponse::new(request.clone(), keep(app, &request, Stopped::SignedOut).await))
        }
        (false, how) => {
            let response = match SWITCHES.contains(&request.path()) {
                true => keep_switched(app, response).await,
                false => forget(app, response).await?,
            };
            let submitted = how == Some(Script::Submit) && response.status() == StatusCode::SEE_OTHER;
            Ok(if submitted { told_where(response) } else { response })
        }
    }
}

/// Keeps the form that was sent along with a choice of the footer, for the page it leads back to. Passwords are never
/// kept.
async fn keep_switched(app: &App, mut response: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    let request = response.request().clone();
    let to = response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default();
    let page = to.split(['?', '#']).next().unwrap_or_default().to_owned();
    let sent = body(&request).map(|form| form.pairs()).unwrap_or_default();
    let typed = sent.into_iter().filter(|(name, _)| !NOT_KEPT.contains(&name.as_str()) && !is_password(name));
    let typed: Vec<(String, String)> =
        typed.map(|(name, value)| (own_name(&name).to_owned(), value)).collect();
    let base =
        Origin::read("", |name| typed.iter().find(|(own, _)| own == name).map(|(_, v)| v.as_str())).base;
    if base.is_some_and(|base| base.is_unchanged(&sent_values(&typed))) {
        return response;
    }
    let kept = as_body(typed);
    let cx = context(&request).await.map(Cx::new).ok();
    let person = cx.as_ref().and_then(|cx| cx.person()).map(|person| digest(app, person.user_id()));
    let (Some(person), Ok(token)) = (person, random_token()) else { return response };
    if kept.is_empty() {
        return response;
    }
    let new =
        NewKeptForm { token: token.clone(), person, page, action: request.path().to_owned(), body: kept };
    match app.write(move |tx| kept_forms::insert(tx, &new)).await {
        Ok(()) => {
            let cookie = cookies::lasting(app, FORM, token, SHELF_LIFE.as_secs());
            response.response_mut().add_cookie(&cookie).ok();
        }
        Err(fault) => {
            let fault: Fault = fault;
            tracing::error!(%fault, "a form was not kept while the footer's choice was stored");
        }
    }
    response
}

/// A field's name on the page of its form: the page of both texts calls the reader's own `mine.name`.
fn own_name(name: &str) -> &str {
    name.strip_prefix("mine.").unwrap_or(name)
}

/// The script goes to where the form leads by itself. What the answer carries for others goes along: the sentence for that
/// page, and what is to be noted of security.
fn told_where(response: ServiceResponse<BoxBody>) -> ServiceResponse<BoxBody> {
    let (request, mut old) = response.into_parts();
    let to = old.headers().get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or("/").to_owned();
    let mut fresh = HttpResponse::Ok();
    for (name, value) in old.headers() {
        if name == header::SET_COOKIE {
            fresh.append_header((name.clone(), value.clone()));
        }
    }
    let mut answer = fresh.json(serde_json::json!({ "to": to }));
    answer.extensions_mut().extend(std::mem::take(&mut *old.extensions_mut()));
    ServiceResponse::new(request, answer)
}

/// What stands between a form and its act.
#[derive(Debug, Clone, Copy)]
enum Stopped {
    SignedOut,
    /// A second factor that the edition asks for.
    Factor,
    /// The password or a factor, once more.
    Proof,
}

impl Stopped {
    fn problem(self, back: String) -> PageError {
        match self {
            Self::SignedOut => PageError::SignInFirst { back },
            Self::Factor => PageError::FactorFirst { back },
            Self::Proof => PageError::ProveFirst { back },
        }
    }

    fn said(self) -> Text {
        match self {
            Self::SignedOut => text::KEPT,
            Self::Factor => text::KEPT_FACTOR,
            Self::Proof => text::KEPT_PROOF,
        }
    }
}

/// A form of somebody who is signed in and has to show more first. What saves by itself is told so in its page.
async fn led_aside(app: &App, request: HttpRequest, stopped: Stopped) -> ServiceResponse<BoxBody> {
    let how = script(&request);
    if how == Some(Script::Autosave) {
        let lang = context(&request).await.map(|context| context.page.lang).unwrap_or_default();
        let told = serde_json::json!({ "error": text::KEPT_ON_DEVICE.get(lang) });
        return ServiceResponse::new(request, HttpResponse::Forbidden().json(told));
    }
    let kept = ServiceResponse::new(request.clone(), keep(app, &request, stopped).await);
    if how == Some(Script::Submit) { told_where(kept) } else { kept }
}

/// Keeps the form and leads to what stands between, and from there back to the page of the form.
async fn keep(app: &App, request: &HttpRequest, stopped: Stopped) -> HttpResponse {
    let page = form_page(request).unwrap_or_else(|| "/".to_owned());
    let mut response = stopped.problem(page.clone()).error_response();
    // Only of people who were signed in here: a stranger cannot fill the database with forms.
    let Some(person) = last_person(app, request).await else { return response };
    let (Some(form), Ok(token)) = (body(request), random_token()) else { return response };
    let new = NewKeptForm {
        token: token.clone(),
        person,
        page: page.split(['?', '#']).next().unwrap_or_default().to_owned(),
        action: request.path().to_owned(),
        body: as_body(form.pairs().into_iter().filter(|(name, _)| !is_password(name))),
    };
    match app.write(move |tx| kept_forms::insert(tx, &new)).await {
        Ok(()) => {
            response.add_cookie(&cookies::lasting(app, FORM, token, SHELF_LIFE.as_secs())).ok();
            flash::say(&mut response, stopped.said());
        }
        Err(fault) => {
            let fault: Fault = fault;
            tracing::error!(%fault, "a form that met an ended session was not kept");
        }
    }
    response
}

/// A secret that nobody asked to have kept: it is typed anew.
fn is_password(name: &str) -> bool {
    name.contains("password")
}

fn as_body(pairs: impl IntoIterator<Item = (String, String)>) -> String {
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

/// Who used the browser last: the owner of the ended session, or who signed in last.
async fn last_person(app: &App, request: &HttpRequest) -> Option<String> {
    if let Some(token) = super::session::token(request) {
        let owner = app.read(move |conn| crate::accounts::session_owner(conn, &token)).await;
        if let Ok(Some(owner)) = owner {
            return Some(digest(app, owner));
        }
    }
    let value = cookies::value(request, PERSON)?;
    let (id, digested) = value.split_once('.')?;
    let known = digest(app, UserId(id.parse().ok()?));
    (known == digested).then_some(known)
}

/// Whether a person was the last one to sign in with the browser of a request.
pub fn signed_in_before(app: &App, request: &HttpRequest, person: UserId) -> bool {
    cookies::value(request, PERSON).is_some_and(|value| value == format!("{person}.{}", digest(app, person)))
}

fn digest(app: &App, person: UserId) -> String {
    kept_forms::person_mark(app.db.seal(), person)
}

/// A form that arrived at last is kept no longer.
async fn forget(
    app: &App,
    mut response: ServiceResponse<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let request = response.request().clone();
    let Some(token) = cookies::value(&request, FORM) else { return Ok(response) };
    if !(response.status().is_success() || response.status().is_redirection()) {
        return Ok(response);
    }
    let Some(kept) = find(app, &token).await else { return Ok(response) };
    let page = form_page(&request).unwrap_or_default();
    if page.split('?').next() == Some(&kept.page) || kept.action == request.path() {
        let gone = app.write(move |tx| kept_forms::delete(tx, &token)).await;
        if gone.map_err(|fault: Fault| tracing::error!(%fault, "a kept form was not forgotten")).is_ok() {
            response.response_mut().add_cookie(&cookies::removal(app, FORM)).ok();
        }
    }
    Ok(response)
}

async fn find(app: &App, token: &str) -> Option<KeptForm> {
    let (token, now, seal) = (token.to_owned(), app.clock.now(), app.db.seal().clone());
    let found = app.read(move |conn| kept_forms::find(conn, &seal, &token, now)).await;
    found.map_err(|fault: Fault| tracing::error!(%fault, "a kept form was not read")).ok().flatten()
}

/// Fills the page of a kept form with what was typed, for the person who typed it.
async fn put_back(
    app: &App,
    response: ServiceResponse<BoxBody>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let request = response.request().clone();
    let html = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let token = cookies::value(&request, FORM).unwrap_or_default();
    let (true, Some(kept)) = (html, find(app, &token).await) else { return Ok(response) };
    let Ok(cx) = context(&request).await.map(Cx::new) else { return Ok(response) };
    let own = cx.person().is_some_and(|person| kept.person == digest(app, person.user_id()));
    if !own || kept.page != request.path() {
        return Ok(response);
    }
    let (request, old) = response.into_parts();
    let (head, page) = old.into_parts();
    let bytes = to_bytes(page)
        .await
        .map_err(|cause| actix_web::error::ErrorInternalServerError(cause.to_string()))?;
    let filled = refill::refill(&cx, &String::from_utf8_lossy(&bytes), &kept);
    Ok(ServiceResponse::new(request, head.set_body(BoxBody::new(filled))))
}

/// Notes in the browser who is signed in, so that a form of theirs comes back to nobody else.
async fn remember_person(app: &App, response: &mut ServiceResponse<BoxBody>) {
    let request = response.request().clone();
    let Some(person) = super::context::loaded_person(&request) else { return };
    let digested = format!("{person}.{}", digest(app, person));
    if cookies::value(&request, PERSON).is_some_and(|value| value == digested) {
        return;
    }
    response
        .response_mut()
        .add_cookie(&cookies::lasting(app, PERSON, digested, 30 * SHELF_LIFE.as_secs()))
        .ok();
}

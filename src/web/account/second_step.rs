//! The second step of signing in: a code of the authenticator app, or a passkey. Works without a script, but for passkeys.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, HttpResponse, web};
use maud::Markup;
use serde::Deserialize;

use super::second_step_text as words;
use super::second_step_view::view;
use super::{Visit, landing, local_path};
use crate::accounts::second_factor::{
    self, FirstStep, HalfSession, Second, SecondStep, TypedCode, answer_second_step, passkeys_work,
};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::{Message, Text};
use crate::refused::Refused as _;
use crate::security_log::EventKind;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;
use crate::web::security_watch::happened;
use crate::web::session;

/// Where the second step is.
pub const STEP: &str = "/akun/masuk/faktor";

/// What is given: a code, or the answer of a passkey.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct StepForm {
    code: String,
    passkey: String,
}

/// The answer after a right password: in, or on to the second step.
pub(super) async fn opened(
    app: &App,
    step: FirstStep,
    said: Option<Message>,
) -> Result<HttpResponse, PageError> {
    let mut user = None;
    let (to, cookie) = match step {
        FirstStep::In(session) => {
            user = Some(session.person.user_id());
            let to = landing(app, session.person.user_id(), &session.next).await?;
            (to, session::cookie(app, session.token))
        }
        FirstStep::Half(token) => (STEP.to_owned(), session::half_cookie(app, token)),
    };
    let mut response = match said {
        Some(said) => redirect_with(&to, said),
        None => redirect(&to),
    };
    response.add_cookie(&cookie).ok();
    if user.is_some() {
        happened(&mut response, EventKind::SignedIn, user);
    }
    Ok(response)
}

/// The half session of a request.
pub(super) async fn half(app: &App, req: &HttpRequest) -> Result<Option<HalfSession>, PageError> {
    let Some(token) = session::half_token(req) else { return Ok(None) };
    let now = app.clock.now();
    let found = app.read(move |conn| second_factor::half_session(conn, &token, now)).await;
    found.map_err(|fault: Fault| fault.into())
}

/// Without a half session there is nothing to complete: whoever is in goes on, everybody else begins again.
pub(super) fn begin_again(app: &App, cx: &Cx, why: Text) -> HttpResponse {
    if cx.person().is_some() {
        return redirect("/");
    }
    let mut response = redirect_with("/akun/masuk", why);
    response.add_cookie(&session::half_ended(app)).ok();
    response
}

/// `GET /akun/masuk/faktor`.
pub async fn second_step_form(
    app: web::Data<App>,
    cx: Cx,
    req: HttpRequest,
) -> Result<HttpResponse, PageError> {
    let Some(half) = half(&app, &req).await? else {
        return Ok(begin_again(&app, &cx, second_factor::text::STEP_OVER));
    };
    let body = step_page(&app, &cx, &half, &Errors::default()).await?;
    Ok(show(StatusCode::OK, body))
}

/// `POST /akun/masuk/faktor`.
pub async fn second_step(
    visit: Visit,
    cx: Cx,
    req: HttpRequest,
    form: Form<StepForm>,
) -> Result<HttpResponse, PageError> {
    let Some(half) = half(&visit.app, &req).await? else {
        return Ok(begin_again(&visit.app, &cx, second_factor::text::STEP_OVER));
    };
    let form = form.into_inner();
    let mut errors = Errors::default();
    let (given, field) = match form.passkey.is_empty() {
        true => {
            let at = visit.app.clock.of_devices();
            (Second::Code(TypedCode { typed: form.code.clone(), at }), "code")
        }
        false => (Second::Passkey(form.passkey), "passkey"),
    };
    if field == "code" && form.code.trim().is_empty() {
        errors.add("code", words::CODE_MISSING);
    } else {
        match answered(&visit, &cx, &half, given).await? {
            Ok(response) => return Ok(response),
            Err(wrong) => errors.add(field, wrong),
        }
    }
    let body = step_page(&visit.app, &cx, &half, &errors).await?;
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, body))
}

/// Signs in, or leads back to the password after too many wrong answers; else what is wrong.
pub(super) async fn answered(
    visit: &Visit,
    cx: &Cx,
    half: &HalfSession,
    given: Second,
) -> Result<Result<HttpResponse, Text>, PageError> {
    visit.limits.attempt(&format!("factor {}", half.user.id), &visit.address.0)?;
    let wrong = match given {
        Second::Code(_) => second_factor::text::WRONG_CODE,
        Second::Recovery(_) => second_factor::text::WRONG_RECOVERY,
        Second::Passkey(_) => second_factor::text::WRONG_PASSKEY,
    };
    let (open, device, address) = (half.clone(), visit.device.clone(), visit.address.0.clone());
    let earlier = visit.earlier.clone();
    let answer = visit
        .app
        .write(move |tx| {
            let browser =
                crate::accounts::Browser { device: &device, address: &address, earlier: earlier.as_deref() };
            answer_second_step(tx, &open, &given, &browser)
        })
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    match answer {
        SecondStep::In(session) => {
            let to = landing(&visit.app, half.user.id, local_path(&session.next)).await?;
            let mut response = redirect(&to);
            response.add_cookie(&session::cookie(&visit.app, session.token)).ok();
            response.add_cookie(&session::half_ended(&visit.app)).ok();
            happened(&mut response, EventKind::SignedIn, Some(half.user.id));
            Ok(Ok(response))
        }
        SecondStep::Wrong => Ok(Err(wrong)),
        SecondStep::Over => Ok(Ok(begin_again(&visit.app, cx, second_factor::text::ATTEMPTS_OVER))),
    }
}

/// `POST /akun/masuk/faktor/kunci-sandi`: what the browser hands to the passkey.
pub async fn second_step_passkey(visit: Visit, cx: Cx, req: HttpRequest) -> Result<HttpResponse, PageError> {
    let Some(half) = half(&visit.app, &req).await? else {
        return Ok(begin_again(&visit.app, &cx, second_factor::text::STEP_OVER));
    };
    visit.limits.attempt(&format!("factor {}", half.user.id), &visit.address.0)?;
    let asked = visit.app.write(move |tx| second_factor::for_second_step(tx, &half)).await;
    challenge(&cx, asked)
}

/// What a passkey is asked, or why it is not.
pub(super) fn challenge(
    cx: &Cx,
    asked: Result<second_factor::Asked, second_factor::FactorProblem>,
) -> Result<HttpResponse, PageError> {
    match asked {
        Ok(asked) => Ok(HttpResponse::Ok().json(asked.0)),
        Err(second_factor::FactorProblem::Fault(fault)) => Err(fault.into()),
        Err(problem) => {
            let said = problem.message().map(|said| cx.m(&said).to_owned());
            Ok(HttpResponse::Conflict().json(serde_json::json!({ "error": said })))
        }
    }
}

async fn step_page(app: &App, cx: &Cx, half: &HalfSession, errors: &Errors) -> Result<Markup, PageError> {
    let user = half.user.id;
    let factors = app.read(move |conn| second_factor::factors(conn, user)).await;
    let factors = factors.map_err(|fault: Fault| PageError::from(fault))?;
    Ok(view(cx, &factors, passkeys_work(&app.config.server.public_url), errors))
}

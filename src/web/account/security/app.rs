//! The authenticator app: setting it up and taking it away. Works without a script.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, PreEscaped, html};
use serde::Deserialize;

use super::codes::fresh_codes;
use super::text as words;
use super::{HERE, Onward};
use crate::accounts::SignedIn;
use crate::accounts::second_factor::{self, FactorProblem, Factors, PendingTotp, TypedCode};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::date_time;
use crate::refused::Refused as _;
use crate::views::{
    Field, PageCx, PostButton, Tone, error_summary, field, page, post_button, qr_code, submit,
};
use crate::web::account::Visit;
use crate::web::account::second_step_text::{CODE, CODE_HINT, CODE_MISSING};
use crate::web::answer::show;
use crate::web::clean::{Form, Query};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;
use crate::web::password_again::{self, Again};

const AT: &str = "/akun/keamanan/aplikasi";

/// The form that begins, or takes away.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct BeginForm {
    ke: String,
    #[serde(flatten)]
    again: Again,
}

/// The first code.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    code: String,
    ke: String,
}

/// `GET /akun/keamanan/aplikasi`.
pub async fn app_page(
    app: web::Data<App>,
    cx: Cx,
    person: SignedIn,
    onward: Query<Onward>,
) -> Result<HttpResponse, PageError> {
    shown(&app, &cx, &person, Shown { onward: onward.into_inner(), errors: Errors::default() }).await
}

/// `POST /akun/keamanan/aplikasi`: makes a secret that waits for its first code.
pub async fn begin_app(
    visit: Visit,
    cx: Cx,
    person: SignedIn,
    form: Form<BeginForm>,
) -> Result<HttpResponse, PageError> {
    let (form, mut errors) = (form.into_inner(), Errors::default());
    let onward = Onward { ke: form.ke };
    password_again::check(&visit, &cx, &person, &form.again, &mut errors).await?;
    if !errors.is_empty() {
        return shown(&visit.app, &cx, &person, Shown { onward, errors }).await;
    }
    visit.app.write(move |tx| second_factor::begin_totp(tx, &person)).await?;
    Ok(redirect(&onward.with(AT)))
}

/// `POST /akun/keamanan/aplikasi/kode`: the first code. The recovery codes are in the answer, and nowhere else ever after.
pub async fn confirm_app(
    visit: Visit,
    cx: Cx,
    person: SignedIn,
    form: Form<CodeForm>,
) -> Result<HttpResponse, PageError> {
    let (form, mut errors) = (form.into_inner(), Errors::default());
    let onward = Onward { ke: form.ke };
    if form.code.trim().is_empty() {
        errors.add("code", CODE_MISSING);
        return shown(&visit.app, &cx, &person, Shown { onward, errors }).await;
    }
    visit.limits.attempt(&format!("factor {}", person.user_id()), &visit.address.0)?;
    let (who, code) = (person.clone(), TypedCode { typed: form.code, at: visit.app.clock.of_devices() });
    match visit.app.write_durably(move |tx| second_factor::confirm_totp(tx, &who, &code)).await {
        Ok(enrolled) => match enrolled.codes {
            Some(codes) => Ok(show(StatusCode::OK, fresh_codes(&cx, &codes, &onward))),
            None => Ok(redirect(&onward.with(HERE))),
        },
        Err(problem @ FactorProblem::WrongCode) => {
            problem.message().into_iter().for_each(|said| errors.add("code", said));
            shown(&visit.app, &cx, &person, Shown { onward, errors }).await
        }
        Err(problem) => Err(problem.into()),
    }
}

/// `POST /akun/keamanan/aplikasi/penghapusan`.
pub async fn remove_app(
    visit: Visit,
    cx: Cx,
    person: SignedIn,
    form: Form<BeginForm>,
) -> Result<HttpResponse, PageError> {
    let (form, mut errors) = (form.into_inner(), Errors::default());
    password_again::check_always(&visit, &person, &form.again, &mut errors).await?;
    if !errors.is_empty() {
        return shown(&visit.app, &cx, &person, Shown { onward: Onward::default(), errors }).await;
    }
    let removed = visit.app.write(move |tx| second_factor::remove_totp(tx, &person)).await;
    removed.map_err(|fault: Fault| PageError::from(fault))?;
    Ok(redirect_with(HERE, words::REMOVED))
}

struct Shown {
    onward: Onward,
    errors: Errors,
}

async fn shown(app: &App, cx: &Cx, person: &SignedIn, of: Shown) -> Result<HttpResponse, PageError> {
    let (who, seal) = (person.clone(), app.db.seal().clone());
    let (factors, waiting) = app
        .read(move |conn| {
            let factors = second_factor::factors(conn, who.user_id())?;
            Ok::<_, Fault>((factors, second_factor::pending_totp(conn, &seal, &who)?))
        })
        .await?;
    let status = if of.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(show(status, view(cx, person, &Standing { factors, waiting }, &of)))
}

struct Standing {
    factors: Factors,
    waiting: Option<PendingTotp>,
}

fn view(cx: &PageCx, person: &SignedIn, standing: &Standing, of: &Shown) -> Markup {
    let title = if standing.factors.totp_since.is_some() { words::APP } else { words::APP_TITLE };
    let body = html! {
        p.crumbs { a href=(of.onward.with(HERE)) { (cx.t(words::TITLE)) } }
        h1 { (cx.t(title)) }
        (error_summary(cx.lang, &of.errors.summary(cx.lang)))
        @match (&standing.factors.totp_since, &standing.waiting) {
            (Some(since), _) => {
                p { (cx.t(words::ON)) " " (cx.t(words::SINCE)) " " (date_time(*since, cx.lang)) "." }
                (removal(cx, person, of))
            },
            (None, Some(waiting)) => (enrolment(cx, waiting, of)),
            (None, None) => (beginning(cx, person, of)),
        }
    };
    page(cx, cx.t(title), body)
}

fn beginning(cx: &PageCx, person: &SignedIn, of: &Shown) -> Markup {
    html! {
        form.card method="post" action=(AT) data-native="1" novalidate {
            (field::hidden("ke", of.onward.path().unwrap_or_default()))
            p { (cx.t(words::APP_BEGIN_LEAD)) }
            (password_again::ask(cx, person, &of.errors))
            div.actions { (submit(cx.t(words::APP_BEGIN), Tone::Primary)) a.button.plain href=(of.onward.with(HERE)) { (cx.t(words::BACK)) } }
        }
    }
}

fn enrolment(cx: &PageCx, waiting: &PendingTotp, of: &Shown) -> Markup {
    let code = Field::new(cx.lang, "code", cx.t(CODE))
        .hint(cx.t(CODE_HINT))
        .error(of.errors.of("code", cx.lang))
        .autocomplete("one-time-code");
    html! {
        section.card.scan {
            h2 { (cx.t(words::STEP_SCAN)) }
            div.qr role="img" aria-label=(cx.t(words::QR_ALT)) { (PreEscaped(qr_code(&waiting.url))) }
            p { (cx.t(words::ON_THIS_PHONE)) ": " a href=(waiting.url) { (cx.t(words::APP)) } }
            p { (cx.t(words::BY_HAND)) ":" }
            p { code.key { (waiting.groups) } }
            p.hint { (cx.t(words::BY_HAND_HOW)) }
        }
        form.card method="post" action={ (AT) "/kode" } data-native="1" novalidate {
            (field::hidden("ke", of.onward.path().unwrap_or_default()))
            h2 { (cx.t(words::STEP_CODE)) }
            (field::digits(&code))
            div.actions { (submit(cx.t(words::CONFIRM_APP), Tone::Primary)) a.button.plain href=(of.onward.with(HERE)) { (cx.t(words::CANCEL)) } }
        }
        p { (post_button(AT, PostButton { label: cx.t(words::ANEW), tone: Tone::Plain }, &[("ke", of.onward.path().unwrap_or_default())])) }
    }
}

fn removal(cx: &PageCx, person: &SignedIn, of: &Shown) -> Markup {
    html! {
        section.card.confirm.danger {
            h2 { (cx.t(words::REMOVE_APP)) }
            p { (cx.t(words::REMOVE_APP_EFFECT)) }
            form method="post" action={ (AT) "/penghapusan" } data-native="1" novalidate {
                (password_again::fields(cx, person, &of.errors))
                div.actions { (submit(cx.t(words::REMOVE), Tone::Danger)) a.button.plain href=(HERE) { (cx.t(words::CANCEL)) } }
            }
        }
    }
}

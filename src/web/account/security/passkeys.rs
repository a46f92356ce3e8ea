//! Passkeys: the list, and adding one, which takes a script.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::codes::fresh_codes;
use super::text as words;
use super::{HERE, Onward};
use crate::accounts::SignedIn;
use crate::accounts::second_factor::{self, FactorProblem, Factors, PasskeyLine, passkeys_work};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::date;
use crate::plain_text;
use crate::refused::Refused as _;
use crate::views::{Field, PageCx, Tone, error_summary, field, page, submit};
use crate::web::account::Visit;
use crate::web::account::second_step::challenge;
use crate::web::answer::show;
use crate::web::clean::{Form, Query};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::password_again;

pub(super) const AT: &str = "/akun/keamanan/kunci-sandi";

/// A new passkey: its name, and its answer, which the script puts in.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct AddForm {
    name: String,
    credential: String,
    ke: String,
}

/// `GET /akun/keamanan/kunci-sandi`.
pub async fn passkeys_page(
    app: web::Data<App>,
    cx: Cx,
    person: SignedIn,
    onward: Query<Onward>,
) -> Result<HttpResponse, PageError> {
    shown(&app, &cx, &person, Shown { ke: onward.into_inner().ke, ..Shown::default() }).await
}

/// `POST /akun/keamanan/kunci-sandi/tantangan`: what the browser hands to the new passkey. Whoever confirmed long ago is asked
/// to do so before.
pub async fn passkey_challenge(visit: Visit, cx: Cx, person: SignedIn) -> Result<HttpResponse, PageError> {
    if password_again::is_wanted(&cx, &person) {
        return Ok(
            HttpResponse::Conflict().json(serde_json::json!({ "to": format!("/akun/konfirmasi?ke={AT}") }))
        );
    }
    let asked = visit.app.write(move |tx| second_factor::for_addition(tx, &person)).await;
    challenge(&cx, asked)
}

/// `POST /akun/keamanan/kunci-sandi`.
pub async fn add_passkey(
    app: web::Data<App>,
    cx: Cx,
    person: SignedIn,
    form: Form<AddForm>,
) -> Result<HttpResponse, PageError> {
    let form = form.into_inner();
    let name = plain_text::single_line(&form.name);
    let (who, called, answer) = (person.clone(), name.clone(), form.credential.clone());
    let added = app.write_durably(move |tx| second_factor::add_passkey(tx, &who, &called, &answer)).await;
    match added {
        Ok(enrolled) => {
            let onward = Onward { ke: form.ke };
            match enrolled.codes {
                Some(codes) => Ok(show(StatusCode::OK, fresh_codes(&cx, &codes, &onward))),
                None => Ok(redirect_with(&onward.with(AT), words::PASSKEY_ADDED)),
            }
        }
        Err(FactorProblem::Fault(fault)) => Err(fault.into()),
        Err(problem) => {
            let mut errors = Errors::default();
            problem.message().into_iter().for_each(|said| errors.add("name", said));
            shown(&app, &cx, &person, Shown { name, ke: form.ke, errors }).await
        }
    }
}

#[derive(Default)]
struct Shown {
    name: String,
    ke: String,
    errors: Errors,
}

async fn shown(app: &App, cx: &Cx, person: &SignedIn, of: Shown) -> Result<HttpResponse, PageError> {
    let user = person.user_id();
    let factors = app.read(move |conn| second_factor::factors(conn, user)).await;
    let factors = factors.map_err(|fault: Fault| PageError::from(fault))?;
    let status = if of.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(show(status, view(cx, &factors, passkeys_work(&app.config.server.public_url), &of)))
}

fn view(cx: &PageCx, factors: &Factors, work_here: bool, of: &Shown) -> Markup {
    let onward = Onward { ke: of.ke.clone() };
    let name = Field::new(cx.lang, "name", cx.t(words::PASSKEY_NAME))
        .hint(cx.t(words::PASSKEY_NAME_HINT))
        .value(of.name.clone())
        .error(of.errors.of("name", cx.lang))
        .max_length(60);
    let body = html! {
        p.crumbs { a href=(onward.with(HERE)) { (cx.t(words::TITLE)) } }
        h1 { (cx.t(words::PASSKEYS)) }
        (error_summary(cx.lang, &of.errors.summary(cx.lang)))
        p { (cx.t(words::PASSKEYS_ABOUT)) }
        @if factors.passkeys.is_empty() { p { (cx.t(words::NO_PASSKEYS)) } }
        @else { ul.plain-lines.card { @for key in &factors.passkeys { (line(cx, key)) } } }
        @if work_here {
            form.card method="post" action=(AT) data-passkey="create" data-challenge={ (AT) "/tantangan" } data-native="1" novalidate {
                (field::hidden("credential", ""))
                (field::hidden("ke", onward.path().unwrap_or_default()))
                h2 { (cx.t(words::ADD_PASSKEY)) }
                (field::text(&name))
                p.error data-passkey-said role="alert" hidden {}
                div.actions hidden data-needs-script { (submit(cx.t(words::ADD_PASSKEY), Tone::Primary)) }
                noscript { p.hint { (cx.t(words::PASSKEY_SCRIPT)) } }
            }
        } @else { p.notice { (cx.t(second_factor::text::NO_PASSKEYS_HERE)) } }
    };
    page(cx, cx.t(words::PASSKEYS), body)
}

pub(super) fn used(cx: &PageCx, key: &PasskeyLine) -> String {
    match key.last_used_at {
        Some(at) => format!("{} {}", cx.t(words::LAST_USED), date(at, cx.lang)),
        None => cx.t(words::NEVER_USED).to_owned(),
    }
}

fn line(cx: &PageCx, key: &PasskeyLine) -> Markup {
    html! {
        li.placed-line data-passkey-id=(key.id) {
            div { b { (key.name) } br; small { (cx.t(words::ADDED_ON)) " " (date(key.created_at, cx.lang)) " · " (used(cx, key)) } }
            a.button.quiet href={ (AT) "/" (key.id) } aria-label={ (cx.t(words::MANAGE)) ": " (key.name) } { (cx.t(words::MANAGE)) }
        }
    }
}

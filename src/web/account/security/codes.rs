//! Recovery codes: how many are left, and a new set, which is shown once.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::text as words;
use super::{HERE, Onward};
use crate::accounts::SignedIn;
use crate::accounts::second_factor::{self, CODES, Factors};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::date;
use crate::say;
use crate::views::{PageCx, Tone, error_summary, field, page, submit};
use crate::web::account::Visit;
use crate::web::answer::show;
use crate::web::clean::{Form, Query};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::forms::Errors;
use crate::web::password_again::{self, Again};

const AT: &str = "/akun/keamanan/kode-pemulihan";

/// The form that makes a set.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct CodesForm {
    ke: String,
    #[serde(flatten)]
    again: Again,
}

/// `GET /akun/keamanan/kode-pemulihan`.
pub async fn codes_page(
    app: web::Data<App>,
    cx: Cx,
    person: SignedIn,
    onward: Query<Onward>,
) -> Result<HttpResponse, PageError> {
    shown(&app, &cx, &person, Shown { onward: onward.into_inner(), errors: Errors::default() }).await
}

/// `POST /akun/keamanan/kode-pemulihan`: the codes are in the answer, and nowhere else ever after.
pub async fn new_codes(
    visit: Visit,
    cx: Cx,
    person: SignedIn,
    form: Form<CodesForm>,
) -> Result<HttpResponse, PageError> {
    let (form, mut errors) = (form.into_inner(), Errors::default());
    let onward = Onward { ke: form.ke };
    password_again::check(&visit, &cx, &person, &form.again, &mut errors).await?;
    if !errors.is_empty() {
        return shown(&visit.app, &cx, &person, Shown { onward, errors }).await;
    }
    let codes = visit.app.write_durably(move |tx| second_factor::make_codes(tx, &person)).await?;
    Ok(show(StatusCode::OK, codes_view(&cx, &codes, &onward)))
}

struct Shown {
    onward: Onward,
    errors: Errors,
}

async fn shown(app: &App, cx: &Cx, person: &SignedIn, of: Shown) -> Result<HttpResponse, PageError> {
    let user = person.user_id();
    let factors = app.read(move |conn| second_factor::factors(conn, user)).await;
    let factors = factors.map_err(|fault: Fault| PageError::from(fault))?;
    let status = if of.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(show(status, view(cx, person, &factors, &of)))
}

fn view(cx: &PageCx, person: &SignedIn, factors: &Factors, of: &Shown) -> Markup {
    let (left, all) = (factors.codes_left, CODES);
    let said = say!("Sisa {left} dari {all} kode.", "{left} of {all} codes left.");
    let body = html! {
        p.crumbs { a href=(of.onward.with(HERE)) { (cx.t(words::TITLE)) } }
        h1 { (cx.t(words::CODES)) }
        (error_summary(cx.lang, &of.errors.summary(cx.lang)))
        p { (cx.t(words::CODES_ABOUT)) }
        @match factors.codes_made {
            Some(made) => p { b { (cx.m(&said)) } " " (cx.t(words::ADDED_ON)) " " (date(made, cx.lang)) "." },
            None => p { (cx.t(words::CODES_NONE)) },
        }
        @if factors.any() {
            form.card method="post" action=(AT) data-native="1" novalidate {
                (field::hidden("ke", of.onward.path().unwrap_or_default()))
                p { (cx.t(words::MAKE_CODES_EFFECT)) }
                (password_again::ask(cx, person, &of.errors))
                div.actions { (submit(cx.t(words::MAKE_CODES), Tone::Primary)) a.button.plain href=(of.onward.with(HERE)) { (cx.t(words::BACK)) } }
            }
        } @else { p.hint { (cx.t(words::CODES_FIRST)) } }
    };
    page(cx, cx.t(words::CODES), body)
}

/// The page after the first factor was set up.
pub(super) fn fresh_codes(cx: &PageCx, codes: &[String], onward: &Onward) -> Markup {
    codes_page_of(cx, codes, onward, true)
}

fn codes_view(cx: &PageCx, codes: &[String], onward: &Onward) -> Markup {
    codes_page_of(cx, codes, onward, false)
}

fn codes_page_of(cx: &PageCx, codes: &[String], onward: &Onward, first: bool) -> Markup {
    let body = html! {
        h1 { (cx.t(words::CODES_NEW)) }
        @if first { p role="status" { (cx.t(words::FACTOR_ON)) } }
        section.card data-recovery-codes {
            p { b { (cx.t(words::CODES_ONCE)) } }
            ol.codes { @for code in codes { li { code { (code) } } } }
        }
        div.actions { a.button href=(onward.path().unwrap_or(HERE)) { (cx.t(words::KEPT_CODES)) } }
    };
    page(cx, cx.t(words::CODES_NEW), body)
}

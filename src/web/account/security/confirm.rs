//! The page in between: who opens data of others, or does what matters, confirms first when the last time was long ago.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::text as words;
use super::{HERE, Onward};
use crate::accounts::SignedIn;
use crate::accounts::second_factor;
use crate::app::App;
use crate::views::{PageCx, Tone, error_summary, field, page, submit};
use crate::web::account::second_step::challenge;
use crate::web::account::{Failed, Visit, single_sign_on};
use crate::web::answer::show;
use crate::web::clean::{Form, Query};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::forms::Errors;
use crate::web::password_again::{self, Again};

const AT: &str = "/akun/konfirmasi";

/// What is given, and what was to be opened.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct ConfirmForm {
    ke: String,
    #[serde(flatten)]
    again: Again,
}

/// `GET /akun/konfirmasi`.
pub async fn confirm_page(
    app: web::Data<App>,
    cx: Cx,
    person: SignedIn,
    onward: Query<Onward>,
    failed: Query<Failed>,
) -> Result<Markup, PageError> {
    if !password_again::is_wanted(&cx, &person) {
        return Ok(confirmed(&cx, &onward, words::CONFIRM_FRESH));
    }
    let failed = single_sign_on::failed(&app, &cx, &failed.gagal);
    let other = other_way(&app, &cx, &person, &onward).await?;
    let body = view(&cx, &person, &onward, &Errors::default());
    Ok(page(&cx, cx.t(words::CONFIRM), html! { h1 { (cx.t(words::CONFIRM)) } (failed) (body) (other) }))
}

/// Through a provider, for whoever came that way.
async fn other_way(app: &App, cx: &Cx, person: &SignedIn, onward: &Onward) -> Result<Markup, PageError> {
    single_sign_on::on_confirm(app, cx, person, onward.path().unwrap_or_default()).await
}

/// `POST /akun/konfirmasi`: the way on is a link, since what waits may be a file.
pub async fn confirm(
    visit: Visit,
    cx: Cx,
    person: SignedIn,
    form: Form<ConfirmForm>,
) -> Result<HttpResponse, PageError> {
    let (form, mut errors) = (form.into_inner(), Errors::default());
    let onward = Onward::to(&form.ke);
    password_again::check(&visit, &cx, &person, &form.again, &mut errors).await?;
    if !errors.is_empty() {
        let other = other_way(&visit.app, &cx, &person, &onward).await?;
        let body = view(&cx, &person, &onward, &errors);
        let body = page(&cx, cx.t(words::CONFIRM), html! { h1 { (cx.t(words::CONFIRM)) } (body) (other) });
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, body));
    }
    Ok(show(StatusCode::OK, confirmed(&cx, &onward, words::CONFIRMED_LEAD)))
}

/// `POST /akun/konfirmasi/kunci-sandi`: what the browser hands to a passkey of the person.
pub async fn confirm_passkey(visit: Visit, cx: Cx, person: SignedIn) -> Result<HttpResponse, PageError> {
    let asked = visit.app.write(move |tx| second_factor::for_proof(tx, &person)).await;
    challenge(&cx, asked)
}

fn view(cx: &PageCx, person: &SignedIn, onward: &Onward, errors: &Errors) -> Markup {
    html! {
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        form.card method="post" action=(AT) data-native="1" novalidate {
            (field::hidden("ke", onward.path().unwrap_or_default()))
            (password_again::fields(cx, person, errors))
            div.actions { (submit(cx.t(words::CONFIRM_BUTTON), Tone::Primary)) }
        }
    }
}

fn confirmed(cx: &PageCx, onward: &Onward, said: crate::i18n::Text) -> Markup {
    let body = html! {
        h1 { (cx.t(words::CONFIRMED)) }
        section.card.next data-confirmed {
            p { (cx.t(said)) }
            div.actions { a.button href=(onward.path().unwrap_or(HERE)) { (cx.t(words::CONTINUE)) } }
        }
    };
    page(cx, cx.t(words::CONFIRMED), body)
}

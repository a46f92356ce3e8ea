//! Another password, by somebody who gives the one before.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use maud::{Markup, html};
use serde::Deserialize;

use super::HERE;
use super::text as words;
use crate::accounts::{self, SignedIn};
use crate::views::{Field, PageCx, Tone, error_summary, field, page, submit};
use crate::web::account::Visit;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::text;

const AT: &str = "/akun/keamanan/kata-sandi";

/// Both passwords.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct PasswordForm {
    password: String,
    new_password: String,
}

/// `GET /akun/keamanan/kata-sandi`.
pub async fn password_page(cx: Cx, person: SignedIn) -> Markup {
    view(&cx, &person, &Errors::default())
}

/// `POST /akun/keamanan/kata-sandi`.
pub async fn change_password(
    visit: Visit,
    cx: Cx,
    person: SignedIn,
    form: Form<PasswordForm>,
) -> Result<HttpResponse, PageError> {
    let (form, mut errors) = (form.into_inner(), Errors::default());
    if form.password.is_empty() {
        errors.add("password", words::CURRENT_MISSING);
    }
    if let Err(problem) = accounts::check_password(&form.new_password, &[person.name(), person.email()]) {
        errors.add("new_password", problem.text());
    } else if form.new_password == form.password {
        errors.add("new_password", words::SAME);
    }
    if errors.is_empty() {
        visit.limits.attempt(&format!("sign-in {}", person.email()), &visit.address.0)?;
        if !is_current(&visit, &person, form.password).await? {
            errors.add("password", words::CURRENT_WRONG);
        }
    }
    if !errors.is_empty() {
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, view(&cx, &person, &errors)));
    }
    let (password, light) = (form.new_password, visit.app.light_passwords);
    let hash = visit
        .limits
        .hash(move || accounts::hash_password(&password, light))
        .await?
        .map_err(|cause| PageError::Internal(cause.to_string()))?;
    visit
        .app
        .write_durably(move |tx| accounts::change_password(tx, &person, &hash))
        .await
        .map_err(|fault: crate::db::Fault| PageError::from(fault))?;
    Ok(redirect_with(HERE, words::PASSWORD_CHANGED))
}

async fn is_current(visit: &Visit, person: &SignedIn, typed: String) -> Result<bool, PageError> {
    let user = person.user_id();
    let found = visit.app.read(move |conn| accounts::find_user(conn, user)).await?;
    let stored = found.and_then(|user| user.password_hash);
    visit.limits.hash(move || accounts::verify_password(&typed, stored.as_deref())).await
}

fn view(cx: &PageCx, person: &SignedIn, errors: &Errors) -> Markup {
    let current = Field::new(cx.lang, "password", cx.t(words::CURRENT))
        .error(errors.of("password", cx.lang))
        .autocomplete("current-password");
    let new = Field::new(cx.lang, "new_password", cx.t(words::NEW))
        .hint(cx.t(text::PASSWORD_HINT))
        .error(errors.of("new_password", cx.lang))
        .autocomplete("new-password");
    let body = html! {
        p.crumbs { a href=(HERE) { (cx.t(words::TITLE)) } }
        h1 { (cx.t(words::CHANGE_PASSWORD)) }
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        p { (cx.t(words::PASSWORD_ABOUT)) }
        form.card method="post" action=(AT) data-native="1" novalidate {
            input type="email" name="username" value=(person.email()) autocomplete="username" hidden readonly;
            (field::password(&current))
            (field::password(&new))
            div.actions { (submit(cx.t(words::CHANGE_PASSWORD), Tone::Primary)) a.button.plain href=(HERE) { (cx.t(words::CANCEL)) } }
        }
        p { a href="/akun/lupa-sandi" { (cx.t(text::FORGOT)) } }
    };
    page(cx, cx.t(words::CHANGE_PASSWORD), body)
}

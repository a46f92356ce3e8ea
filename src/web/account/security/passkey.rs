//! One passkey: its name, and taking it away.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::HERE;
use super::passkeys::{AT, used};
use super::text as words;
use crate::accounts::SignedIn;
use crate::accounts::second_factor::{self, FactorProblem, PasskeyLine};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::date;
use crate::ids::PasskeyId;
use crate::plain_text;
use crate::refused::Refused as _;
use crate::views::{Field, PageCx, Tone, error_summary, field, page, submit};
use crate::web::account::Visit;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::password_again::{self, Again};

/// Another name.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct NameForm {
    name: String,
}

/// `GET /akun/keamanan/kunci-sandi/{id}`.
pub async fn passkey_page(
    app: web::Data<App>,
    cx: Cx,
    person: SignedIn,
    path: web::Path<PasskeyId>,
) -> Result<HttpResponse, PageError> {
    one(&app, &cx, &person, One { id: path.into_inner(), typed: None, errors: Errors::default() }).await
}

/// `POST /akun/keamanan/kunci-sandi/{id}/nama`.
pub async fn rename_passkey(
    app: web::Data<App>,
    cx: Cx,
    person: SignedIn,
    path: web::Path<PasskeyId>,
    form: Form<NameForm>,
) -> Result<HttpResponse, PageError> {
    let (id, name) = (path.into_inner(), plain_text::single_line(&form.name));
    let (who, called) = (person.clone(), name.clone());
    match app.write(move |tx| second_factor::rename_passkey(tx, &who, id, &called)).await {
        Ok(()) => Ok(redirect_with(AT, words::RENAMED)),
        Err(problem @ FactorProblem::PasskeyName) => {
            let mut errors = Errors::default();
            problem.message().into_iter().for_each(|said| errors.add("name", said));
            one(&app, &cx, &person, One { id, typed: Some(name), errors }).await
        }
        Err(problem) => Err(problem.into()),
    }
}

/// `POST /akun/keamanan/kunci-sandi/{id}/penghapusan`.
pub async fn remove_passkey(
    visit: Visit,
    cx: Cx,
    person: SignedIn,
    path: web::Path<PasskeyId>,
    form: Form<Again>,
) -> Result<HttpResponse, PageError> {
    let (id, mut errors) = (path.into_inner(), Errors::default());
    password_again::check_always(&visit, &person, &form, &mut errors).await?;
    if !errors.is_empty() {
        return one(&visit.app, &cx, &person, One { id, typed: None, errors }).await;
    }
    let removed = visit.app.write(move |tx| second_factor::remove_passkey(tx, &person, id)).await;
    removed.map_err(|fault: Fault| PageError::from(fault))?;
    Ok(redirect_with(HERE, words::REMOVED))
}

struct One {
    id: PasskeyId,
    typed: Option<String>,
    errors: Errors,
}

async fn one(app: &App, cx: &Cx, person: &SignedIn, of: One) -> Result<HttpResponse, PageError> {
    let user = person.user_id();
    let factors = app.read(move |conn| second_factor::factors(conn, user)).await;
    let factors = factors.map_err(|fault: Fault| PageError::from(fault))?;
    let key = factors.passkeys.iter().find(|key| key.id == of.id).ok_or(PageError::NotFound)?;
    let status = if of.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(show(status, one_view(cx, person, key, &of)))
}

fn one_view(cx: &PageCx, person: &SignedIn, key: &PasskeyLine, of: &One) -> Markup {
    let at = format!("{AT}/{}", key.id);
    let name = Field::new(cx.lang, "name", cx.t(words::PASSKEY_NAME))
        .value(of.typed.clone().unwrap_or_else(|| key.name.clone()))
        .error(of.errors.of("name", cx.lang))
        .max_length(60);
    let body = html! {
        p.crumbs { a href=(HERE) { (cx.t(words::TITLE)) } " › " a href=(AT) { (cx.t(words::PASSKEYS)) } }
        h1 { (key.name) }
        (error_summary(cx.lang, &of.errors.summary(cx.lang)))
        p { (cx.t(words::ADDED_ON)) " " (date(key.created_at, cx.lang)) " · " (used(cx, key)) }
        form.card method="post" action={ (at) "/nama" } novalidate {
            (field::text(&name))
            div.actions { (submit(cx.t(words::RENAME), Tone::Quiet)) }
        }
        section.card.confirm.danger {
            h2 { (cx.t(words::REMOVE_PASSKEY)) }
            p { (cx.t(words::REMOVE_PASSKEY_EFFECT)) }
            form method="post" action={ (at) "/penghapusan" } data-native="1" novalidate {
                (password_again::fields(cx, person, &of.errors))
                div.actions { (submit(cx.t(words::REMOVE), Tone::Danger)) a.button.plain href=(AT) { (cx.t(words::CANCEL)) } }
            }
        }
    };
    page(cx, &key.name, body)
}

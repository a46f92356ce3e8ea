//! Forgotten passwords, and the page behind every link that chooses one.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::sign_up::check_mail;
use super::{Visit, landing};
use crate::accounts::{self, PasswordProblem, User};
use crate::app::App;
use crate::creation_keys::Key;
use crate::registration::values::EmailAddress;
use crate::views::{self, Field, PageCx, Tone, error_summary, field, page};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::creation;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::{session, text};

/// What was typed.
#[derive(Debug, Default, Deserialize)]
pub struct ForgotForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    key: String,
}

/// A new password.
#[derive(Default, Deserialize)]
pub struct ChooseForm {
    #[serde(default)]
    password: String,
}

/// `GET /akun/lupa-sandi`.
pub async fn forgot_form(cx: Cx) -> Markup {
    forgot_view(&cx, &ForgotForm::default(), &Errors::default())
}

/// `POST /akun/lupa-sandi`.
pub async fn forgot(visit: Visit, cx: Cx, form: Form<ForgotForm>) -> Result<HttpResponse, PageError> {
    let mut errors = Errors::default();
    let Some(email) = errors.keep("email", EmailAddress::parse(&form.email), |problem| problem.text().into())
    else {
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, forgot_view(&cx, &form, &errors)));
    };
    visit.limits.account_letter(email.key(), &visit.address.0)?;
    let key = Key::parse(&form.key);
    visit.app.write(move |tx| accounts::request_reset(tx, email.key(), key.as_ref())).await?;
    Ok(show(StatusCode::OK, check_mail(&cx)))
}

/// `GET /akun/sandi/{token}`: looks at the link without using it.
pub async fn choose_form(app: web::Data<App>, cx: Cx, token: web::Path<String>) -> Result<Markup, PageError> {
    let (token, now) = (token.into_inner(), cx.now());
    let seen = token.clone();
    let user = app.read(move |conn| accounts::check_token(conn, &seen, now)).await?;
    Ok(choose_view(&cx, &token, &user, None))
}

/// `POST /akun/sandi/{token}`.
pub async fn choose(
    visit: Visit,
    cx: Cx,
    token: web::Path<String>,
    form: Form<ChooseForm>,
) -> Result<HttpResponse, PageError> {
    let Visit { app, limits, device, .. } = visit;
    let (token, now) = (token.into_inner(), cx.now());
    let seen = token.clone();
    let user = app.read(move |conn| accounts::check_token(conn, &seen, now)).await?;
    if let Err(problem) = accounts::check_password(&form.password, &[&user.name, &user.email]) {
        let view = choose_view(&cx, &token, &user, Some(problem));
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, view));
    }
    let (password, light) = (form.password.clone(), app.light_passwords);
    let hash = limits
        .hash(move || accounts::hash_password(&password, light))
        .await?
        .map_err(|cause| PageError::Internal(cause.to_string()))?;
    let session = app.write(move |tx| accounts::set_password(tx, &token, &hash, &device)).await?;
    let next = landing(&app, user.id, &session.next).await?;
    let mut response = redirect_with(&next, text::PASSWORD_SAVED);
    response.add_cookie(&session::cookie(&app, session.token)).ok();
    Ok(response)
}

fn forgot_view(cx: &PageCx, form: &ForgotForm, errors: &Errors) -> Markup {
    page(
        cx,
        cx.t(text::FORGOT),
        html! {
            h1 { (cx.t(text::FORGOT)) }
            p { (cx.t(text::RESET_LEAD)) }
            (error_summary(cx.lang, &errors.summary(cx.lang)))
            form.card method="post" action="/akun/lupa-sandi" {
                (creation::field())
                (field::email(&Field::new(cx.lang, "email", cx.t(text::EMAIL)).value(form.email.as_str()).error(errors.of("email", cx.lang)).autocomplete("email")))
                div.actions {
                    (views::submit(cx.t(text::SEND_LINK), Tone::Primary))
                    a.button.plain href="/akun/masuk" { (cx.t(text::GO_BACK)) }
                }
            }
        },
    )
}

fn choose_view(cx: &PageCx, token: &str, user: &User, problem: Option<PasswordProblem>) -> Markup {
    let error = problem.map(|problem| problem.text().get(cx.lang));
    let errors: Vec<(String, String)> =
        error.iter().map(|text| ("password".to_owned(), (*text).to_owned())).collect();
    page(
        cx,
        cx.t(text::CHOOSE_PASSWORD),
        html! {
            h1 { (cx.t(text::CHOOSE_PASSWORD)) }
            p { (cx.t(text::FOR_ACCOUNT)) " " b { (user.email) } }
            (error_summary(cx.lang, &errors))
            form.card method="post" action=(format!("/akun/sandi/{token}")) {
                input type="email" name="username" value=(user.email) autocomplete="username" hidden readonly;
                (field::password(&Field::new(cx.lang, "password", cx.t(text::PASSWORD)).hint(cx.t(text::PASSWORD_HINT)).error(error).autocomplete("new-password")))
                div.actions { (views::submit(cx.t(text::SAVE_AND_SIGN_IN), Tone::Primary)) }
            }
        },
    )
}

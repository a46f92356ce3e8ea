//! Forgotten passwords, and the page behind every link that chooses one.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::sign_up::{LetterAsked, check_mail};
use super::{Visit, landing};
use crate::accounts::{self, PasswordProblem, User};
use crate::app::App;
use crate::creation_keys::Key;
use crate::db::Fault;
use crate::editions;
use crate::ids::UserId;
use crate::notifications::letters::account::RESET_PASSWORD;
use crate::registration::values::EmailAddress;
use crate::registration::{self, Invitation};
use crate::say;
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
    let asked = LetterAsked {
        action: "/akun/lupa-sandi",
        email: &form.email,
        name: None,
        from: &visit.app.config.mail.from,
        subjects: &[RESET_PASSWORD],
    };
    Ok(show(StatusCode::OK, check_mail(&cx, &asked)))
}

/// `GET /akun/sandi/{token}`: looks at the link without using it.
pub async fn choose_form(app: web::Data<App>, cx: Cx, token: web::Path<String>) -> Result<Markup, PageError> {
    let (token, now) = (token.into_inner(), cx.now());
    let seen = token.clone();
    let user = app.read(move |conn| accounts::check_token(conn, &seen, now)).await?;
    let invited = invited(&app, user.id).await?;
    Ok(choose_view(&cx, &Choosing { token: &token, user: &user, problem: None, invited }))
}

/// The invitation to an entry of the current edition that waits for a person's answer.
async fn invited(app: &App, user: UserId) -> Result<Option<Invitation>, PageError> {
    let found = app.read(move |conn| {
        let Some(edition) = editions::current(conn)? else { return Ok(None) };
        Ok::<_, Fault>(registration::invitations(conn, edition.id, user)?.into_iter().next())
    });
    Ok(found.await?)
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
        let invited = invited(&app, user.id).await?;
        let view =
            choose_view(&cx, &Choosing { token: &token, user: &user, problem: Some(problem), invited });
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

/// What the page on which a password is chosen knows.
struct Choosing<'a> {
    token: &'a str,
    user: &'a User,
    problem: Option<PasswordProblem>,
    /// The invitation that the letter was about.
    invited: Option<Invitation>,
}

/// Who invites into what, for somebody who sees the portal for the first time.
fn invitation_card(cx: &PageCx, of: &Invitation) -> Markup {
    let (leader, team, place) = (&of.leader, &of.entry.team_name, &of.institution);
    let said = say!(
        "{leader} mengundang Anda ke kelompok \u{201c}{team}\u{201d} dari {place}. Setelah kata sandi dibuat, Anda membaca undangannya dan menyetujui atau menolaknya sendiri.",
        "{leader} invites you to the team \u{201c}{team}\u{201d} of {place}. Once you have chosen a password you read the invitation, and accept or decline it yourself."
    );
    html! { section.card data-invited="yes" { p { (cx.m(&said)) } } }
}

fn choose_view(cx: &PageCx, of: &Choosing<'_>) -> Markup {
    let (token, user) = (of.token, of.user);
    let error = of.problem.as_ref().map(|problem| problem.text().get(cx.lang));
    let errors: Vec<(String, String)> =
        error.iter().map(|text| ("password".to_owned(), (*text).to_owned())).collect();
    page(
        cx,
        cx.t(text::CHOOSE_PASSWORD),
        html! {
            h1 { (cx.t(text::CHOOSE_PASSWORD)) }
            @if let Some(invited) = &of.invited { (invitation_card(cx, invited)) }
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

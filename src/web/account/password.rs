//! Forgotten passwords, and the page behind every link that chooses one.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::sign_up::{LetterAsked, check_mail};
use super::{Visit, landing};
use crate::accounts::{self, Chosen, User};
use crate::app::App;
use crate::creation_keys::Key;
use crate::db::Fault;
use crate::editions;
use crate::ids::UserId;
use crate::notifications::letters::account::RESET_PASSWORD;
use crate::registration::values::{EmailAddress, PersonName};
use crate::registration::{self, Invitation, Invitee};
use crate::say;
use crate::views::{self, Field, PageCx, Tone, error_summary, field, page};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::creation;
use crate::web::entrant::entry::declined_from;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;
use crate::web::{session, text};

/// Most characters of why an invitation is declined.
const MOST_REASON: u32 = 500;

/// What was typed.
#[derive(Debug, Default, Deserialize)]
pub struct ForgotForm {
    #[serde(default)]
    email: String,
    #[serde(default)]
    key: String,
}

/// Why an invitation is declined.
#[derive(Debug, Default, Deserialize)]
pub struct DeclineForm {
    #[serde(default)]
    reason: String,
}

/// A new password.
#[derive(Default, Deserialize)]
pub struct ChooseForm {
    #[serde(default)]
    password: String,
    /// The full name, which whoever signed the address up may not have known.
    name: Option<String>,
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
    Ok(choose_view(&cx, &Choosing { invited, ..Choosing::of(&token, &user) }))
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
    let mut errors = Errors::default();
    let typed = form.name.as_deref().filter(|_| user.password_hash.is_none());
    let name =
        typed.and_then(|typed| errors.keep("name", PersonName::parse(typed), |problem| problem.message()));
    let called = name.as_ref().map_or(user.name.as_str(), PersonName::as_str);
    if let Err(problem) = accounts::check_password(&form.password, &[called, &user.email]) {
        errors.add("password", problem.text());
    }
    if !errors.is_empty() {
        let invited = invited(&app, user.id).await?;
        let name = typed.unwrap_or(&user.name);
        let of = Choosing { name, errors: Some(&errors), invited, ..Choosing::of(&token, &user) };
        let view = choose_view(&cx, &of);
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, view));
    }
    let (password, light) = (form.password.clone(), app.light_passwords);
    let hash = limits
        .hash(move || accounts::hash_password(&password, light))
        .await?
        .map_err(|cause| PageError::Internal(cause.to_string()))?;
    let session = app.write(move |tx| {
        let chosen = Chosen { hash: &hash, name: name.as_ref().map(PersonName::as_str) };
        accounts::set_password(tx, &token, &chosen, &device)
    });
    let session = session.await?;
    let next = landing(&app, user.id, &session.next).await?;
    let mut response = redirect_with(&next, text::PASSWORD_SAVED);
    response.add_cookie(&session::cookie(&app, session.token)).ok();
    Ok(response)
}

/// `POST /akun/sandi/{token}/penolakan`: who wants nothing to do with an invitation needs no account to say so.
pub async fn decline_invitation(
    app: web::Data<App>,
    cx: Cx,
    token: web::Path<String>,
    form: Form<DeclineForm>,
) -> Result<HttpResponse, PageError> {
    let (token, now) = (token.into_inner(), cx.now());
    let seen = token.clone();
    let user = app.read(move |conn| accounts::check_token(conn, &seen, now)).await?;
    let Some(invited) = invited(&app, user.id).await? else {
        // Answered before, here or by a second press.
        return Ok(redirect(&format!("/akun/sandi/{token}")));
    };
    let mut errors = Errors::default();
    let Some(reason) = errors.optional("reason", &form.reason, MOST_REASON as usize) else {
        let declining = Declining { reason: &form.reason, errors: &errors };
        let of =
            Choosing { invited: Some(invited), declining: Some(declining), ..Choosing::of(&token, &user) };
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, choose_view(&cx, &of)));
    };
    let (edition, member) = (invited.entry.edition_id, invited.member.id);
    let declined = app.write(move |tx| -> Result<String, PageError> {
        let who = Invitee::with_link(tx, &token)?;
        Ok(registration::decline_membership(tx, &who, edition, member, &reason)?)
    });
    let said = declined_from(&declined.await?);
    let body = html! {
        h1 { (cx.t(text::DECLINED)) }
        section.card { p { (cx.m(&said)) } p { (cx.t(text::DECLINED_WHY)) } }
    };
    Ok(show(StatusCode::OK, page(&cx, cx.t(text::DECLINED), body)))
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
    /// The name as it is shown.
    name: &'a str,
    /// Of the form that chooses a password, when it is shown again.
    errors: Option<&'a Errors>,
    /// The invitation that the letter was about.
    invited: Option<Invitation>,
    /// What was typed about declining it, and refused.
    declining: Option<Declining<'a>>,
}

struct Declining<'a> {
    reason: &'a str,
    errors: &'a Errors,
}

impl<'a> Choosing<'a> {
    fn of(token: &'a str, user: &'a User) -> Self {
        Self { token, user, name: &user.name, errors: None, invited: None, declining: None }
    }
}

/// Who invites into what, for somebody who sees the portal for the first time.
fn invitation_card(cx: &PageCx, of: &Invitation) -> Markup {
    let (leader, team, place) = (&of.leader, &of.entry.team_name, &of.institution);
    let said = say!(
        "{leader} mengundang Anda ke kelompok \u{201c}{team}\u{201d} dari {place}. Untuk ikut, buatlah kata sandi; sesudah itu Anda membaca undangannya dan menyetujuinya sendiri.",
        "{leader} invites you to the team \u{201c}{team}\u{201d} of {place}. To take part, choose a password; then you read the invitation and accept it yourself."
    );
    html! { section.card data-invited="yes" { p { (cx.m(&said)) } } }
}

/// The way to say no without an account.
fn decline_card(cx: &PageCx, of: &Choosing<'_>) -> Markup {
    let typed = of.declining.as_ref().map_or("", |declining| declining.reason);
    let error = of.declining.as_ref().and_then(|declining| declining.errors.of("reason", cx.lang));
    html! {
        details.card open[error.is_some()] {
            summary { (cx.t(text::DECLINE_INVITATION)) }
            p { (cx.t(text::DECLINE_WITHOUT_ACCOUNT)) }
            form method="post" action=(format!("/akun/sandi/{}/penolakan", of.token)) novalidate {
                (field::textarea(&Field::new(cx.lang, "reason", cx.t(text::DECLINE_REASON))
                    .hint(cx.t(text::DECLINE_REASON_HINT)).value(typed).error(error).optional().max_length(MOST_REASON), 3))
                div.actions { (views::submit(cx.t(text::DECLINE_INVITATION), Tone::Danger)) }
            }
        }
    }
}

fn choose_view(cx: &PageCx, of: &Choosing<'_>) -> Markup {
    let (token, user) = (of.token, of.user);
    let none = Errors::default();
    let errors = of.errors.unwrap_or(&none);
    let mut summary = errors.summary(cx.lang);
    summary.extend(of.declining.iter().flat_map(|declining| declining.errors.summary(cx.lang)));
    page(
        cx,
        cx.t(text::CHOOSE_PASSWORD),
        html! {
            h1 { (cx.t(text::CHOOSE_PASSWORD)) }
            @if let Some(invited) = &of.invited { (invitation_card(cx, invited)) }
            p { (cx.t(text::FOR_ACCOUNT)) " " b { (user.email) } }
            (error_summary(cx.lang, &summary))
            form.card method="post" action=(format!("/akun/sandi/{token}")) novalidate {
                input type="email" name="username" value=(user.email) autocomplete="username" hidden readonly;
                @if user.password_hash.is_none() {
                    (field::text(&Field::new(cx.lang, "name", cx.t(text::FULL_NAME)).hint(cx.t(text::NAME_CHECK)).value(of.name).error(errors.of("name", cx.lang)).autocomplete("name")))
                }
                (field::password(&Field::new(cx.lang, "password", cx.t(text::PASSWORD)).hint(cx.t(text::PASSWORD_HINT)).error(errors.of("password", cx.lang)).autocomplete("new-password")))
                div.actions { (views::submit(cx.t(text::SAVE_AND_SIGN_IN), Tone::Primary)) }
            }
            @if of.invited.is_some() { (decline_card(cx, of)) }
        },
    )
}

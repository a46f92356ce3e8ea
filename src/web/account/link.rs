//! What follows a link of a letter about an account: a password is chosen, or an invitation declined.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::link_view::{Choosing, Declining, MOST_REASON, choose_view};
use super::second_step::opened;
use super::{Visit, second_step_text as words};
use crate::accounts::second_factor::{FirstStep, Opened, after_password};
use crate::accounts::{self, Browser, Chosen, LinkProblem};
use crate::app::App;
use crate::db::Fault;
use crate::editions;
use crate::ids::UserId;
use crate::registration::values::PersonName;
use crate::registration::{self, Invitation, Invitee};
use crate::security_log::EventKind;
use crate::views::page;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::entrant::entry::declined_from;
use crate::web::errors::PageError;
use crate::web::flash::redirect;
use crate::web::forms::Errors;
use crate::web::security_watch::happened;
use crate::web::text;

/// A new password.
#[derive(Default, Deserialize)]
pub struct ChooseForm {
    #[serde(default)]
    password: String,
    /// The full name, which whoever signed the address up may not have known.
    name: Option<String>,
}

/// Why an invitation is declined.
#[derive(Debug, Default, Deserialize)]
pub struct DeclineForm {
    #[serde(default)]
    reason: String,
    /// The invitation that the page showed: there may be several.
    member: Option<i64>,
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
    let Visit { app, limits, device, address, earlier } = visit;
    let (token, now) = (token.into_inner(), cx.now());
    let seen = token.clone();
    let user = app.read(move |conn| accounts::check_token(conn, &seen, now)).await?;
    limits.attempt(&format!("password {}", user.email), &address.0)?;
    let mut errors = Errors::default();
    let typed = form.name.as_deref().filter(|_| user.password_hash.is_none());
    let name =
        typed.and_then(|typed| errors.keep("name", PersonName::parse(typed), |problem| problem.message()));
    let called = name.as_ref().map_or(user.name.as_str(), PersonName::as_str);
    let (password, called, email) = (form.password.clone(), called.to_owned(), user.email.clone());
    let checked = limits.hash(move || accounts::check_password(&password, &[&called, &email])).await?;
    if let Err(problem) = checked {
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
    let step = app.write(move |tx| {
        let chosen = Chosen { hash: &hash, name: name.as_ref().map(PersonName::as_str) };
        let set = accounts::set_password(tx, &token, &chosen)?;
        let browser = Browser { device: &device, address: &address.0, earlier: earlier.as_deref() };
        Ok::<_, LinkProblem>(after_password(tx, &Opened { user: set.user, next: &set.next }, &browser)?)
    });
    let step = step.await?;
    let said = match step {
        FirstStep::In(_) => text::PASSWORD_SAVED,
        FirstStep::Half(_) => words::PASSWORD_SAVED_ONE_MORE,
    };
    let mut response = opened(&app, step, Some(said.into())).await?;
    happened(&mut response, EventKind::PasswordSet, Some(user.id));
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
    let invited = invited(&app, user.id).await?.filter(|shown| form.member == Some(shown.member.id.0));
    let Some(invited) = invited else {
        // Answered before, here or by a second press: the page says what waits now.
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

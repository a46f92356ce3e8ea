//! The last step of somebody new to the portal: name and password, once the invitation is accepted.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::invitation::{LinkPath, answered_otherwise, find, link_path};
use super::invitation_text as text;
use crate::accounts::{self, Browser, NewAccount};
use crate::app::App;
use crate::judging::rules::link_state;
use crate::judging::{self, Invitation, LinkState};
use crate::registration::values::PersonName;
use crate::views::{self, Field, PageCx, Tone, error_summary, field, page};
use crate::web::account::Visit;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;
use crate::web::{session, text as words};

/// A name and a new password.
#[derive(Default, Deserialize)]
pub struct JoinForm {
    #[serde(default)]
    name: String,
    #[serde(default)]
    password: String,
}

/// `GET /{k}/juri/undangan/{token}/akun`.
pub async fn join_form(app: web::Data<App>, cx: Cx, path: LinkPath) -> Result<HttpResponse, PageError> {
    let Some(invitation) = accepted(&app, &cx, &path.1).await? else {
        return elsewhere(&app, &cx, &path.1).await;
    };
    let form = JoinForm { name: invitation.name.clone(), ..JoinForm::default() };
    Ok(show(StatusCode::OK, view(&cx, &path.1, &invitation, &form, &Errors::default())))
}

/// `POST /{k}/juri/undangan/{token}/akun`.
pub async fn join_post(
    visit: Visit,
    cx: Cx,
    path: LinkPath,
    form: Form<JoinForm>,
) -> Result<HttpResponse, PageError> {
    let Visit { app, limits, device, address, earlier } = visit;
    let (edition, token) = (cx.edition()?.id, path.1.clone());
    let Some(invitation) = accepted(&app, &cx, &token).await? else {
        return elsewhere(&app, &cx, &token).await;
    };
    limits.attempt(&format!("password {}", invitation.email), &address.0)?;
    let mut errors = Errors::default();
    let name = errors.keep("name", PersonName::parse(&form.name), |problem| problem.message());
    let (password, email) = (form.password.clone(), invitation.email.clone());
    let called = name.as_ref().map_or("", PersonName::as_str).to_owned();
    let checked = limits.hash(move || accounts::check_password(&password, &[&called, &email])).await?;
    errors.keep("password", checked, |problem| problem.text().into());
    let Some(name) = name.filter(|_| errors.is_empty()) else {
        let again = view(&cx, &token, &invitation, &form, &errors);
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, again));
    };
    let (password, light) = (form.password.clone(), app.light_passwords);
    let hash = limits
        .hash(move || accounts::hash_password(&password, light))
        .await?
        .map_err(|cause| PageError::Internal(cause.to_string()))?;
    let link = token.clone();
    let joined = app
        .write(move |tx| {
            let browser = Browser { device: &device, address: &address.0, earlier: earlier.as_deref() };
            let new = NewAccount { name: name.as_str(), hash: &hash, browser };
            judging::join_jury(tx, edition, &token, &new)
        })
        .await;
    match joined {
        Ok(session) => {
            let mut response = redirect_with(&cx.at("/juri"), text::WELCOME);
            response.add_cookie(&session::cookie(&app, session.token)).ok();
            Ok(response)
        }
        Err(problem) => answered_otherwise(&app, &cx, &link, problem).await,
    }
}

/// The invitation, if its link may still choose a password.
async fn accepted(app: &App, cx: &Cx, token: &str) -> Result<Option<Invitation>, PageError> {
    let found = find(app, cx, token).await?.map(|(invitation, _)| invitation);
    Ok(found.filter(|invitation| link_state(invitation, cx.now()) == LinkState::ChoosePassword))
}

/// An unknown link is not found; every other is told on its own page.
async fn elsewhere(app: &App, cx: &Cx, token: &str) -> Result<HttpResponse, PageError> {
    find(app, cx, token).await?.ok_or(PageError::NotFound)?;
    Ok(redirect(&link_path(cx, token)))
}

fn view(cx: &PageCx, token: &str, invitation: &Invitation, form: &JoinForm, errors: &Errors) -> Markup {
    let lang = cx.lang;
    let name = Field::new(lang, "name", cx.t(words::FULL_NAME))
        .hint(cx.t(words::FULL_NAME_HINT))
        .value(form.name.as_str())
        .error(errors.of("name", lang))
        .autocomplete("name");
    let password = Field::new(lang, "password", cx.t(words::PASSWORD))
        .hint(cx.t(words::PASSWORD_HINT))
        .error(errors.of("password", lang))
        .autocomplete("new-password");
    page(
        cx,
        cx.t(text::LAST_STEP),
        html! {
            h1 { (cx.t(text::LAST_STEP)) }
            p { (cx.t(text::LAST_STEP_WHY)) }
            p { (cx.t(words::FOR_ACCOUNT)) " " b { (invitation.email) } }
            (error_summary(lang, &errors.summary(lang)))
            form.card method="post" action={ (link_path(cx, token)) "/akun" } novalidate {
                input type="email" name="username" value=(invitation.email) autocomplete="username" hidden readonly;
                (field::text(&name))
                (field::password(&password))
                div.actions { (views::submit(cx.t(text::OPEN_ROOM), Tone::Primary)) }
            }
        },
    )
}

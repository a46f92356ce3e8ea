//! The webhooks of an edition, and adding one.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::text as own;
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::refused::Refused as _;
use crate::views::field::{self, Choice};
use crate::views::{BadgeKind, Field, PageCx, Tone, badge, empty_state, error_summary, submit};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::forms::Errors;
use crate::webhooks::{self, NewWebhook, Webhook, WebhookEvent, WebhookProblem};

/// What the page shows beside the list.
#[derive(Default)]
struct View {
    typed: NewWebhook,
    errors: Errors,
    /// The secret of what was just made.
    secret: Option<String>,
}

/// `GET /{k}/panitia/webhook`.
pub async fn list(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<HttpResponse, PageError> {
    let typed = NewWebhook { events: WebhookEvent::CHOICES.to_vec(), ..NewWebhook::default() };
    shown(&app, &cx, &View { typed, ..View::default() }).await
}

/// `POST /{k}/panitia/webhook`: the secret is in the answer, and nowhere else ever after.
pub async fn create(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Edition>,
    form: Form<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let (edition, sent) = (cx.edition()?.id, Typed::from(form));
    let events = sent.all("event").iter().filter_map(|word| WebhookEvent::parse(word)).collect();
    let typed = NewWebhook { url: sent.one("url").trim().to_owned(), events };
    let new = typed.clone();
    match app.write_durably(move |tx| webhooks::create(tx, &who, edition, &new)).await {
        Ok(made) => shown(&app, &cx, &View { secret: Some(made.secret), ..View::default() }).await,
        Err(WebhookProblem::Fault(fault)) => Err(fault.into()),
        Err(problem) => {
            let mut errors = Errors::default();
            problem.message().into_iter().for_each(|said| errors.add(problem.field(), said));
            shown(&app, &cx, &View { typed, errors, secret: None }).await
        }
    }
}

async fn shown(app: &App, cx: &Cx, view: &View) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.id;
    let all = app.read(move |conn| webhooks::list(conn, edition)).await.map_err(|fault: Fault| fault)?;
    let body = html! {
        (error_summary(cx.lang, &view.errors.summary(cx.lang)))
        @if let Some(secret) = &view.secret { (secret_card(cx, secret)) }
        p { (cx.t(own::LEAD)) }
        @if all.is_empty() { (empty_state(cx.t(own::NONE), cx.t(own::NONE_WHY), None)) }
        @else { ul.plain-lines { @for one in &all { (line(cx, one)) } } }
        @if view.secret.is_none() && cx.may(Permission::Edition) { (form(cx, view)) }
    };
    let status = if view.errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(show(status, frame(cx, app, "webhook", cx.t(own::TITLE), body).await?))
}

/// The secret, which is shown this once.
pub(super) fn secret_card(cx: &PageCx, secret: &str) -> Markup {
    html! {
        section.card role="status" data-secret="new" data-taken=(cx.at("/panitia/webhook")) {
            h2 { (cx.t(own::SECRET)) }
            p { b { (cx.t(own::SECRET_ONCE)) } }
            pre.plain { code { (secret) } }
        }
    }
}

/// Whether it runs.
pub(super) fn state(cx: &PageCx, one: &Webhook) -> Markup {
    match one.paused_at {
        Some(_) => badge(BadgeKind::Off, cx.t(own::PAUSED)),
        None => badge(BadgeKind::Ok, cx.t(own::RUNNING)),
    }
}

fn line(cx: &PageCx, one: &Webhook) -> Markup {
    let events: Vec<&str> = one.events().map(|event| cx.t(event.text())).collect();
    html! {
        li data-webhook=(one.id) {
            a href=(cx.at(&format!("/panitia/webhook/{}", one.id))) { (one.url) } " " (state(cx, one))
            br; span.small { (events.join(", ")) }
        }
    }
}

fn form(cx: &PageCx, view: &View) -> Markup {
    let error = |name: &str| view.errors.of(name, cx.lang).map(str::to_owned);
    let url = Field::new(cx.lang, "url", cx.t(own::URL)).hint(cx.t(own::URL_HINT));
    let url = url.value(view.typed.url.clone()).error(error("url")).max_length(500);
    let choices: Vec<Choice> =
        WebhookEvent::CHOICES.iter().map(|one| Choice::new(one.as_str(), cx.t(one.text()))).collect();
    let chosen: Vec<String> = view.typed.events.iter().map(|one| one.as_str().to_owned()).collect();
    let events = Field::new(cx.lang, "event", cx.t(own::EVENTS)).error(error("event"));
    html! {
        form.card method="post" action=(cx.at("/panitia/webhook")) data-native="1" novalidate {
            h2 { (cx.t(own::NEW)) }
            (field::url(&url))
            (field::checkboxes(&events, &choices, &chosen))
            div.actions { (submit(cx.t(own::CREATE), Tone::Primary)) }
        }
    }
}

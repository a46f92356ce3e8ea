//! One webhook: its messages with what became of each, and what can be done.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::list::{secret_card, state};
use super::text as own;
use crate::accounts::{Committee, Permission};
use crate::app::App;
use crate::db::Fault;
use crate::db::search::PER_PAGE;
use crate::i18n::date_time;
use crate::ids::WebhookId;
use crate::views::{
    BadgeKind, Column, PageCx, PagerView, PostButton, Row, Table, Tone, badge, pager, post_button, table,
};
use crate::web::answer::show;
use crate::web::clean::Query;
use crate::web::committee::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::list_address::PageOf;
use crate::webhooks::{self, MessageState, Webhook, WebhookMessage};

/// Edition and webhook.
pub(super) type WebhookPath = web::Path<(String, WebhookId)>;

/// `GET /{k}/panitia/webhook/{webhook}`.
pub async fn webhook(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    path: WebhookPath,
    query: Query<PageOf>,
) -> Result<HttpResponse, PageError> {
    shown(&app, &cx, path.1, Shown { page: query.number(), secret: None }).await
}

/// Which page of messages, and a secret that was just made.
pub(super) struct Shown {
    pub(super) page: i64,
    pub(super) secret: Option<String>,
}

/// The page of a webhook.
pub(super) async fn shown(app: &App, cx: &Cx, id: WebhookId, of: Shown) -> Result<HttpResponse, PageError> {
    let (edition, page) = (cx.edition()?.id, of.page);
    let found = app.read(move |conn| {
        let webhook = webhooks::find(conn, edition, id)?.ok_or(Fault::NotFound)?;
        let (messages, total) = webhooks::messages(conn, id, page)?;
        Ok::<_, Fault>(Found { webhook, messages, total })
    });
    let found = found.await?;
    let base = format!("{}?page=", cx.at(&format!("/panitia/webhook/{id}")));
    let pages = PagerView { page, per_page: PER_PAGE, total: found.total, base };
    let events: Vec<&str> = found.webhook.events().map(|event| cx.t(event.text())).collect();
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/webhook")) { (cx.t(own::TITLE)) } }
        @if let Some(secret) = &of.secret { (secret_card(cx, secret)) }
        p { b { (found.webhook.url) } " " (state(cx, &found.webhook)) }
        p.small { (events.join(", ")) }
        @if cx.may(Permission::Edition) { (acts(cx, &found.webhook)) }
        h2 { (cx.t(own::MESSAGES)) }
        @if found.messages.is_empty() { p { (cx.t(own::NO_MESSAGES)) } }
        @else { (table(&grid(cx, &found))) (pager(cx.lang, &pages)) }
    };
    Ok(show(StatusCode::OK, frame(cx, app, "webhook", cx.t(own::TITLE), body).await?))
}

struct Found {
    webhook: Webhook,
    messages: Vec<WebhookMessage>,
    total: i64,
}

fn acts(cx: &PageCx, one: &Webhook) -> Markup {
    let at = |word: &str| cx.at(&format!("/panitia/webhook/{}/{word}", one.id));
    let button =
        |word: &str, label, tone| post_button(&at(word), PostButton { label: cx.t(label), tone }, &[]);
    let running = one.paused_at.is_none();
    html! {
        div.actions {
            @if running {
                (button("uji", own::SEND_TEST, Tone::Quiet))
                (button("pengulangan", own::SEND_FAILED_AGAIN, Tone::Plain))
                (button("jeda", own::PAUSE, Tone::Plain))
            } @else { (button("kelanjutan", own::RESUME, Tone::Primary)) }
            (unfolded(cx.t(own::ROTATE), cx.t(own::ROTATE_WHY), native_button(&at("rahasia"), cx.t(own::ROTATE))))
            (unfolded(cx.t(own::DELETE), cx.t(own::DELETE_WHY), button("penghapusan", own::DELETE, Tone::Danger)))
        }
    }
}

/// An act that asks once more, with what it means.
fn unfolded(label: &str, why: &str, act: Markup) -> Markup {
    html! { details.inline { summary { (label) } p.small { (why) } (act) } }
}

/// A button whose answer is a page to be read: it is sent once and the plain way.
fn native_button(to: &str, label: &str) -> Markup {
    html! { form method="post" action=(to) data-native="1" { button.button.danger type="submit" { (label) } } }
}

fn grid(cx: &PageCx, found: &Found) -> Table {
    let running = found.webhook.paused_at.is_none() && cx.may(Permission::Edition);
    Table {
        lang: cx.lang,
        caption: cx.t(own::MESSAGES).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(own::EVENT)).long(),
            Column::new(cx.t(own::STATE)).short(),
            Column::new(cx.t(own::TRIES)).number(),
            Column::new(cx.t(own::ANSWER)),
            Column::new(""),
        ],
        rows: found.messages.iter().map(|one| row(cx, one, running)).collect(),
    }
}

fn row(cx: &PageCx, one: &WebhookMessage, running: bool) -> Row {
    let (kind, said) = match one.state() {
        MessageState::Waiting => (BadgeKind::Wait, own::WAITING),
        MessageState::Delivered => (BadgeKind::Ok, own::DELIVERED),
        MessageState::GivenUp => (BadgeKind::No, own::GIVEN_UP),
    };
    let again = PostButton { label: cx.t(own::SEND_AGAIN), tone: Tone::Plain };
    let to = cx.at(&format!("/panitia/webhook/pesan/{}/pengulangan", one.id));
    Row::new(vec![
        html! {
            span {
                (cx.t(one.event.text())) br; span.small { (date_time(one.created_at, cx.lang)) }
                details { summary { (cx.t(own::PAYLOAD)) } pre.plain { code { (one.message_id) "\n" (one.payload) } } }
            }
        },
        html! { span data-message=(one.state().as_str()) { (badge(kind, cx.t(said))) } },
        html! { (one.attempts) },
        html! {
            @match (one.last_status, one.last_error.as_str()) {
                (None, "") => "–",
                (Some(status), "") => { (status) },
                (_, error) => span.small { (error) },
            }
        },
        html! { @if running { (post_button(&to, again, &[])) } },
    ])
}

//! What a letter of the committee says to each of its receivers, and how many they are; then the act.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::compose::find;
use super::drafts::{DraftPath, address};
use super::letter::letter_body;
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::{Lang, Message, count};
use crate::outbox::announcement::{
    self, Announcement, AnnouncementState, Previewed, Receiver, SendProblem, compose,
};
use crate::refused::Refused;
use crate::say;
use crate::views::field;
use crate::views::{PageCx, Tone, submit};
use crate::web::answer::show;
use crate::web::clean::{Form, Query};
use crate::web::committee::frame;
use crate::web::committee::text::compose as own;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};

/// Which receiver is shown, from 1.
#[derive(Debug, Default, Deserialize)]
pub struct PreviewQuery {
    #[serde(default)]
    ke: String,
}

/// `GET /{k}/panitia/surat/tulis/{letter}/pratinjau`.
pub async fn preview(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Letters>,
    path: DraftPath,
    query: Query<PreviewQuery>,
) -> Result<HttpResponse, PageError> {
    let place = query.ke.parse::<usize>().unwrap_or(1).max(1);
    let one = find(&app, &cx, path.1).await?;
    if one.state != AnnouncementState::Draft {
        return Ok(redirect(&address(&cx, one.id, "")));
    }
    page(&app, &cx, &one, place, None).await
}

async fn page(
    app: &App,
    cx: &Cx,
    one: &Announcement,
    place: usize,
    refused: Option<Message>,
) -> Result<HttpResponse, PageError> {
    let (edition, audience) = (cx.edition()?.clone(), one.audience);
    let people = app
        .read(move |conn| announcement::receivers(conn, &edition, audience))
        .await
        .map_err(|fault: Fault| PageError::from(fault))?;
    let place = place.min(people.len().max(1));
    let status = if refused.is_some() { StatusCode::CONFLICT } else { StatusCode::OK };
    let body = html! {
        p.crumbs { a href=(address(cx, one.id, "")) { (cx.t(own::BACK_TO_DRAFT)) } }
        @if let Some(refused) = &refused { p.notice { (cx.m(refused)) } }
        @if people.is_empty() { p.notice { (cx.t(crate::outbox::text::NOBODY)) } }
        div.two {
            div { @if let Some(person) = people.get(place - 1) { (shown(app, cx, one, person)?) (steps(cx, one, place, people.len())) } }
            div { (before(cx, one, &people)) }
        }
    };
    Ok(show(status, frame(cx, app, "surat", cx.t(own::PREVIEW), body).await?))
}

/// The letter to one person.
fn shown(app: &App, cx: &Cx, one: &Announcement, person: &Receiver) -> Result<Markup, PageError> {
    let site = &app.config.server.public_url;
    let (subject, content) = compose(cx.edition()?, one, person, site);
    Ok(html! {
        section.card {
            p.small { (cx.t(own::TO)) ": " (person.to.name) " · " (person.to.email) }
            h2 { (subject) }
            article.letter lang=(content.lang.code()) { (letter_body(&content, site)) }
        }
    })
}

fn steps(cx: &PageCx, one: &Announcement, place: usize, all: usize) -> Markup {
    let at = |n: usize| address(cx, one.id, &format!("/pratinjau?ke={n}"));
    let words = say!("Penerima {place} dari {all}", "Receiver {place} of {all}");
    html! {
        nav.actions aria-label=(cx.t(own::RECEIVERS)) {
            @if place > 1 { a.button.quiet rel="prev" href=(at(place - 1)) { (cx.t(own::PREVIOUS)) } }
            span { (cx.m(&words)) }
            @if place < all { a.button.quiet rel="next" href=(at(place + 1)) { (cx.t(own::NEXT)) } }
        }
    }
}

/// How many receive it and who they are, and the act.
fn before(cx: &PageCx, one: &Announcement, people: &[Receiver]) -> Markup {
    let n = people.len() as i64;
    let (jumlah, number) = (count(n, Lang::Id), count(n, Lang::En));
    let heading = say!("{jumlah} orang menerima surat ini", "{number} people receive this letter");
    let label = say!("Kirim kepada {jumlah} orang", "Send to {number} people");
    html! {
        section.card {
            h2 { (cx.m(&heading)) }
            p { (cx.t(one.audience.text())) ". " (cx.t(own::ONCE_EACH)) }
            @if one.about_results { p { (cx.t(own::ABOUT_RESULTS_HINT)) } }
            details {
                summary { (cx.t(own::RECEIVERS)) }
                ol { @for person in people { li { (person.to.name) " " span.small { (person.to.email) } } } }
            }
            @if n > 0 {
                form method="post" action=(address(cx, one.id, "/pengiriman")) {
                    (field::hidden("version", &one.version.to_string()))
                    (field::hidden("count", &people.len().to_string()))
                    div.actions { (submit(cx.m(&label), Tone::Primary)) }
                }
            }
        }
    }
}

/// What was previewed.
#[derive(Debug, Default, Deserialize)]
pub struct SendForm {
    #[serde(default)]
    version: i64,
    #[serde(default)]
    count: usize,
}

/// `POST …/pengiriman`. Pressed twice it sends once, and both answers lead to what was sent.
pub async fn send(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Letters>,
    path: DraftPath,
    form: Form<SendForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    let seen = Previewed { id, version: form.version, count: form.count };
    match app.write_durably(move |tx| announcement::send(tx, &who, edition, seen)).await {
        Ok(()) => Ok(redirect_with(&address(&cx, id, ""), own::ON_ITS_WAY)),
        Err(SendProblem::Fault(fault)) => Err(fault.into()),
        Err(problem) => {
            let one = find(&app, &cx, id).await?;
            page(&app, &cx, &one, 1, problem.message()).await
        }
    }
}

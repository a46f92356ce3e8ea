//! Jurors' requests to open locked scores: what was asked, and the decision.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::frame::frame;
use super::text::unlocks as text;
use crate::accounts::Committee;
use crate::app::App;
use crate::i18n::date_time;
use crate::ids::UnlockRequestId;
use crate::judging::{self, Deciding, UnlockRequest, UnlockVerdict};
use crate::views::{BadgeKind, Field, PageCx, badge, empty_state, field};
use crate::web::answer;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

/// Most characters of a note.
const LONGEST: u32 = 1000;
/// Requests on the page, those that wait first.
const SHOWN: i64 = 200;

/// The decision; `verdict` is `accepted` or `declined`.
#[derive(Debug, Default, Deserialize)]
pub struct DecisionForm {
    #[serde(default)]
    verdict: String,
    #[serde(default)]
    answer: String,
}

/// A form that was sent and is wrong.
struct Wrong {
    request: UnlockRequestId,
    typed: String,
    errors: Errors,
}

/// `GET /{k}/panitia/pembukaan`.
pub async fn unlocks(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<Markup, PageError> {
    view(&app, &cx, None).await
}

/// `POST /{k}/panitia/pembukaan/{request}/keputusan`.
pub async fn decide_unlock(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    path: web::Path<(String, UnlockRequestId)>,
    form: Form<DecisionForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, request) = (cx.edition()?.id, path.1);
    let answer = form.answer.trim().to_owned();
    let verdict = UnlockVerdict::parse(&form.verdict);
    let mut errors = Errors::default();
    if verdict.is_none() {
        errors.add("verdict", text::CHOOSE);
    }
    if verdict == Some(UnlockVerdict::Declined) && answer.is_empty() {
        errors.add("answer", text::SAY_WHY);
    }
    if answer.chars().count() > LONGEST as usize {
        errors.add("answer", text::TOO_LONG);
    }
    let Some(verdict) = verdict.filter(|_| errors.is_empty()) else {
        let wrong = Wrong { request, typed: form.answer.clone(), errors };
        return Ok(answer::show(StatusCode::UNPROCESSABLE_ENTITY, view(&app, &cx, Some(&wrong)).await?));
    };
    let deciding = Deciding { request, verdict, answer };
    app.write_durably(move |tx| judging::decide_unlock(tx, &who, edition, &deciding)).await?;
    let said = if verdict == UnlockVerdict::Accepted { text::OPENED } else { text::REFUSED };
    Ok(redirect_with(&cx.at("/panitia/pembukaan"), said))
}

async fn view(app: &App, cx: &Cx, wrong: Option<&Wrong>) -> Result<Markup, PageError> {
    let edition = cx.edition()?;
    let (id, open) = (edition.id, judging::takes_sheets(edition, cx.now()));
    let requests = app.read(move |conn| judging::unlock_requests(conn, id, SHOWN)).await?;
    let (waiting, decided): (Vec<_>, Vec<_>) =
        requests.iter().partition(|request| request.verdict.is_none());
    let body = html! {
        p { (cx.t(text::LEAD)) }
        @if !open && !waiting.is_empty() { p.notice { (cx.t(text::CLOSED)) } }
        @if requests.is_empty() { (empty_state(cx.t(text::NONE), cx.t(text::NONE_WHY), None)) }
        @for request in waiting { (one(cx, request, wrong.filter(|wrong| wrong.request == request.id), open)) }
        @if !decided.is_empty() {
            h2 { (cx.t(text::DECIDED)) }
            @for request in decided { section.card data-request=(request.id) { (said(cx, request)) } }
        }
    };
    frame(cx, app, "", cx.t(text::TITLE), body).await
}

fn one(cx: &PageCx, request: &UnlockRequest, wrong: Option<&Wrong>, open: bool) -> Markup {
    let error = |name| wrong.and_then(|wrong| wrong.errors.of(name, cx.lang));
    let answer = Field::new(cx.lang, "answer", cx.t(text::ANSWER))
        .id(format!("f-answer-{}", request.id))
        .hint(cx.t(text::ANSWER_HINT))
        .value(wrong.map_or("", |wrong| wrong.typed.as_str()))
        .error(error("answer"))
        .max_length(LONGEST)
        .optional();
    let action = cx.at(&format!("/panitia/pembukaan/{}/keputusan", request.id));
    html! {
        section.card data-request=(request.id) {
            (said(cx, request))
            form method="post" action=(action) novalidate {
                @if let Some(error) = error("verdict") { p.error { (error) } }
                (field::textarea(&answer, 2))
                div.actions {
                    @if open {
                        button.button type="submit" name="verdict" value=(UnlockVerdict::Accepted.as_str()) { (cx.t(text::ACCEPT)) }
                    }
                    button.button.quiet type="submit" name="verdict" value=(UnlockVerdict::Declined.as_str()) { (cx.t(text::DECLINE)) }
                }
            }
        }
    }
}

/// Who asks for what and why, and what was decided.
fn said(cx: &PageCx, request: &UnlockRequest) -> Markup {
    let what = request.number.as_deref().unwrap_or(cx.t(text::WHOLE));
    html! {
        h3 { (cx.t(text::JUROR)) " " (request.code) " · " (what) }
        @for line in request.reason.lines() { p { (line) } }
        p.small { (date_time(request.asked_at, cx.lang)) }
        @if let Some((verdict, at)) = request.verdict.zip(request.decided_at) {
            @let kind = if verdict == UnlockVerdict::Accepted { BadgeKind::Ok } else { BadgeKind::No };
            p { (badge(kind, cx.t(verdict.text()))) " " (date_time(at, cx.lang)) @if !request.answer.is_empty() { ": " (request.answer) } }
        }
    }
}

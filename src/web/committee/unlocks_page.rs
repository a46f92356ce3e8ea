//! The page of jurors' requests to open locked scores.

use maud::{Markup, html};

use super::frame::frame;
use super::text::unlocks as text;
use super::unlocks::{LONGEST, SHOWN};
use crate::accounts::Permission;
use crate::app::App;
use crate::i18n::{Message, date_time};
use crate::ids::UnlockRequestId;
use crate::judging::{self, UnlockRequest, UnlockVerdict};
use crate::views::{BadgeKind, Field, PageCx, badge, empty_state, field};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::forms::Errors;
use crate::web::kept_words::{kept_words, typed_as};

/// A decision that was sent and not taken.
pub struct Wrong {
    pub request: UnlockRequestId,
    /// The note as it was typed.
    pub typed: String,
    pub errors: Errors,
    /// A rule or another's act that stood against it.
    pub refusal: Option<Message>,
}

/// The requests that wait, each with its decision, and those that were decided.
pub async fn view(app: &App, cx: &Cx, wrong: Option<&Wrong>) -> Result<Markup, PageError> {
    let edition = cx.edition()?;
    let (id, open) = (edition.id, judging::takes_steps(edition, cx.now()));
    let requests = app.read(move |conn| judging::unlock_requests(conn, id, SHOWN)).await?;
    let (waiting, decided): (Vec<_>, Vec<_>) = requests.iter().partition(|request| request.verdict.is_none());
    let body = html! {
        p { (cx.t(text::LEAD)) }
        @if let Some(wrong) = wrong { (refused(cx, wrong, &waiting)) }
        @if !open && !waiting.is_empty() { p.notice { (cx.t(text::CLOSED)) } }
        @if requests.is_empty() { (empty_state(cx.t(text::NONE), cx.t(text::NONE_WHY), None)) }
        @for request in waiting.iter().rev() { (one(cx, request, wrong.filter(|wrong| wrong.request == request.id), open)) }
        @if !decided.is_empty() {
            h2 { (cx.t(text::DECIDED)) }
            @for request in decided { section.card data-request=(request.id) { (said(cx, request)) } }
        }
    };
    frame(cx, app, "", cx.t(text::TITLE), body).await
}

/// Why a decision was not taken; what was typed beside it stands in its form, or here if that is gone.
fn refused(cx: &PageCx, wrong: &Wrong, waiting: &[&UnlockRequest]) -> Markup {
    let gone = !waiting.iter().any(|request| request.id == wrong.request);
    html! {
        @if let Some(said) = &wrong.refusal { p.notice role="alert" { (cx.m(said)) } }
        @if gone { (kept_words(cx, &typed_as(cx.t(text::ANSWER), &wrong.typed))) }
    }
}

fn one(cx: &PageCx, request: &UnlockRequest, wrong: Option<&Wrong>, open: bool) -> Markup {
    let error = |name| wrong.and_then(|wrong| wrong.errors.of(name, cx.lang));
    let answer = Field::new(cx.lang, "answer", cx.t(text::ANSWER))
        .id(format!("f-answer-{}", request.id))
        .hint(cx.t(text::ANSWER_HINT))
        .value(wrong.map_or("", |wrong| wrong.typed.as_str()))
        .error(error("answer"))
        .max_length(LONGEST)
        .conditional();
    let action = cx.at(&format!("/panitia/pembukaan/{}/keputusan", request.id));
    html! {
        section.card data-request=(request.id) {
            (said(cx, request))
            @if cx.may(Permission::Jury) { form method="post" action=(action) novalidate {
                @if let Some(error) = error("verdict") { p.error { (error) } }
                (field::textarea(&answer, 2))
                div.actions {
                    @if open {
                        button.button type="submit" name="verdict" value=(UnlockVerdict::Accepted.as_str()) { (cx.t(text::ACCEPT)) }
                    }
                    button.button.quiet type="submit" name="verdict" value=(UnlockVerdict::Declined.as_str()) { (cx.t(text::DECLINE)) }
                }
            } }
        }
    }
}

/// Who asks for what and why, and what was decided.
fn said(cx: &PageCx, request: &UnlockRequest) -> Markup {
    let what = request.number.as_deref().unwrap_or(cx.t(text::WHOLE));
    html! {
        h3 { (cx.t(text::JUROR)) " " (request.code) " · " (what) }
        @for line in request.reason.lines() { p { (line) } }
        p.small { (cx.t(text::ASKED)) " " (date_time(request.asked_at, cx.lang)) }
        @if let Some((verdict, at)) = request.verdict.zip(request.decided_at) {
            @let kind = if verdict == UnlockVerdict::Accepted { BadgeKind::Ok } else { BadgeKind::No };
            p.small { (badge(kind, cx.t(verdict.text()))) " " (date_time(at, cx.lang)) }
            @if !request.answer.is_empty() { p { (cx.t(text::ANSWER)) ": " (request.answer) } }
        }
    }
}

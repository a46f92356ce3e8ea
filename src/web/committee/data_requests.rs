//! What people ask about their own data: the clock, the answers, what retention erased, and the list for a breach.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::data_requests_text as text;
use super::frame::frame;
use crate::accounts::{Committee, Permission, Permitted, address_shown, right};
use crate::app::App;
use crate::audit::Line;
use crate::csv_table::sheet_file;
use crate::data_rights::{self, DataRequest, Decision, RequestKind, RequestStatus};
use crate::db::Fault;
use crate::i18n::{date_time, deadline};
use crate::ids::DataRequestId;
use crate::refused::Refused;
use crate::views::{BadgeKind, Field, PageCx, Tone, badge, countdown, empty_state, field, submit};
use crate::web::account::data_file::saved;
use crate::web::actors::Recent;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::kept_words::{kept_words, typed_as};

/// Longest answer, in characters.
const LONGEST: usize = 2000;

/// An answer as it was typed.
#[derive(Debug, Default, Deserialize)]
pub struct AnswerForm {
    #[serde(default)]
    verdict: String,
    #[serde(default)]
    answer: String,
}

/// Why a list of people is taken.
#[derive(Debug, Default, Deserialize)]
pub struct ReasonForm {
    #[serde(default)]
    reason: String,
}

/// What was sent and not taken.
#[derive(Default)]
struct Wrong {
    request: Option<DataRequestId>,
    answer: String,
    reason: String,
    errors: Errors,
}

/// `GET /{k}/panitia/permintaan-data`.
pub async fn overview(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<Markup, PageError> {
    view(&app, &cx, &Wrong::default()).await
}

async fn view(app: &App, cx: &Cx, wrong: &Wrong) -> Result<Markup, PageError> {
    let edition = cx.edition()?.id;
    let (found, retained) = app
        .read(move |conn| {
            Ok::<_, Fault>((data_rights::requests(conn)?, data_rights::retained_lately(conn, edition)?))
        })
        .await?;
    let waits = |request: &&DataRequest| request.status == RequestStatus::Waiting;
    let waiting: Vec<_> = found.iter().filter(waits).collect();
    let answered: Vec<_> = found.iter().filter(|request| !waits(request)).collect();
    let body = html! {
        p { (cx.t(text::LEAD)) }
        @if !waiting.iter().any(|request| wrong.request == Some(request.id)) { (gone(cx, wrong)) }
        @if waiting.is_empty() { (empty_state(cx.t(text::NONE), cx.t(text::NONE_WHY), None)) }
        @for request in &waiting { (open(cx, request, wrong)) }
        @if !answered.is_empty() {
            h2 { (cx.t(text::ANSWERED)) }
            @for request in &answered { section.card { (said(cx, request)) } }
        }
        (retention(cx, &retained))
        @if cx.may(Permission::PersonalData) { (incident(cx, wrong)) }
    };
    frame(cx, app, "permintaan-data", cx.t(text::TITLE), body).await
}

/// Why an answer was not taken to what waits no more, and what was typed.
fn gone(cx: &PageCx, wrong: &Wrong) -> Markup {
    html! {
        @if let Some(said) = wrong.errors.of("", cx.lang) {
            p.notice role="alert" { (said) }
            (kept_words(cx, &typed_as(cx.t(text::ANSWER), &wrong.answer)))
        }
    }
}

fn said(cx: &PageCx, request: &DataRequest) -> Markup {
    html! {
        h3 { (cx.t(request.kind.text())) }
        p { b { (request.name) } " " small { (address_shown(&request.email)) } }
        @for line in request.words.lines() { p { (line) } }
        p.small { (cx.t(text::ASKED)) " " (date_time(request.asked_at, cx.lang)) }
        @if let Some(at) = request.decided_at {
            @let kind = if request.status == RequestStatus::Done { BadgeKind::Ok } else { BadgeKind::No };
            p { (badge(kind, cx.t(request.status.text()))) " " small { (date_time(at, cx.lang)) } }
            @if !request.answer.is_empty() { p { (request.answer) } }
        }
    }
}

fn open(cx: &PageCx, request: &DataRequest, wrong: &Wrong) -> Markup {
    let own = wrong.request == Some(request.id);
    let errors = own.then_some(&wrong.errors);
    let answer = Field::new(cx.lang, "answer", cx.t(text::ANSWER))
        .id(format!("f-answer-{}", request.id))
        .hint(cx.t(text::ANSWER_HINT))
        .value(if own { wrong.answer.as_str() } else { "" })
        .error(errors.and_then(|errors| errors.of("answer", cx.lang)));
    let action = cx.at(&format!("/panitia/permintaan-data/{}", request.id));
    html! {
        section.card data-request=(request.kind.as_str()) {
            (said(cx, request))
            p { (cx.t(text::DUE)) " " b { (deadline(request.due_at, cx.lang)) } " · " (countdown(cx.lang, cx.now, request.due_at)) }
            @if request.kind == RequestKind::Erasure { p.notice { (cx.t(text::ERASURE_MEANS)) } }
            @if let Some(said) = errors.and_then(|errors| errors.of("", cx.lang)) { p.notice role="alert" { (said) } }
            @if cx.may(Permission::PersonalData) {
                form method="post" action=(action) novalidate {
                    (field::textarea(&answer, 3))
                    div.actions {
                        button.button type="submit" name="verdict" value="done" { (cx.t(if request.kind == RequestKind::Erasure { text::ERASE } else { text::DO_DONE })) }
                        button.button.quiet type="submit" name="verdict" value="refused" { (cx.t(text::DO_REFUSE)) }
                    }
                }
            }
        }
    }
}

fn retention(cx: &Cx, lines: &[Line]) -> Markup {
    let days = cx.edition().map_or(0, |edition| edition.settings.privacy.retention_days);
    html! {
        h2 { (cx.t(text::RETENTION)) }
        p { (cx.t(text::RETENTION_WHY)) " " b { (days) } " " (cx.t(text::DAYS)) }
        @if lines.is_empty() { p.hint { (cx.t(text::NOTHING_YET)) } }
        @else { ul { @for line in lines { li { (date_time(line.at, cx.lang)) ": " (erased(line)) " " (cx.t(text::PEOPLE)) } } } }
    }
}

/// How many people came under it.
fn erased(line: &Line) -> i64 {
    let details: serde_json::Value = serde_json::from_str(&line.details).unwrap_or_default();
    details.get("people").and_then(serde_json::Value::as_i64).unwrap_or(0)
}

fn incident(cx: &PageCx, wrong: &Wrong) -> Markup {
    let own = wrong.request.is_none();
    let reason = Field::new(cx.lang, "reason", cx.t(text::REASON))
        .hint(cx.t(text::REASON_HINT))
        .value(if own { wrong.reason.as_str() } else { "" })
        .error(if own { wrong.errors.of("reason", cx.lang) } else { None });
    html! {
        h2 { (cx.t(text::INCIDENT)) }
        p { (cx.t(text::INCIDENT_WHY)) }
        form.card method="post" action=(cx.at("/panitia/permintaan-data/terdampak")) novalidate {
            (field::text(&reason))
            div.actions { (submit(cx.t(text::TAKE_LIST), Tone::Quiet)) }
        }
    }
}

/// `POST /{k}/panitia/permintaan-data/{request}`.
pub async fn answer(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::PersonalData>,
    path: web::Path<(String, DataRequestId)>,
    form: Form<AnswerForm>,
) -> Result<HttpResponse, PageError> {
    let mut errors = Errors::default();
    let words = errors.text("answer", &form.answer, LONGEST, text::SAY_WHAT);
    let done = form.verdict == "done";
    let request = path.1;
    let Some(words) = words else {
        let wrong = Wrong { request: Some(request), answer: form.answer.clone(), errors, ..Wrong::default() };
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, view(&app, &cx, &wrong).await?));
    };
    let decision = Decision { request, done, answer: words };
    match app.write_durably(move |tx| data_rights::decide(tx, &who, &decision)).await {
        Ok(()) => {
            let said = if done { text::DONE } else { text::REFUSED };
            Ok(redirect_with(&cx.at("/panitia/permintaan-data"), said))
        }
        Err(problem) => {
            let Ok(said) = problem.told() else { return Err(problem.into()) };
            errors.add("", said);
            let wrong =
                Wrong { request: Some(request), answer: form.answer.clone(), errors, ..Wrong::default() };
            Ok(show(StatusCode::CONFLICT, view(&app, &cx, &wrong).await?))
        }
    }
}

/// `POST /{k}/panitia/permintaan-data/terdampak`: everybody whom a breach would concern, as CSV.
pub async fn affected(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::PersonalData>,
    _recent: Recent,
    form: Form<ReasonForm>,
) -> Result<HttpResponse, PageError> {
    let mut errors = Errors::default();
    let Some(reason) = errors.text("reason", &form.reason, 500, text::SAY_WHY) else {
        let wrong = Wrong { reason: form.reason.clone(), errors, ..Wrong::default() };
        return Ok(show(StatusCode::UNPROCESSABLE_ENTITY, view(&app, &cx, &wrong).await?));
    };
    let edition = cx.edition()?.id;
    let people = app.write(move |tx| data_rights::people_affected(tx, &who, edition, &reason)).await?;
    let heads = ["name", "email", "phone", "edition"].map(str::to_owned).to_vec();
    let rows = people.into_iter().map(|one| vec![one.name, one.email, one.phone, one.edition]);
    let body = sheet_file(std::iter::once(heads).chain(rows)).map_err(Fault::unwritable)?;
    Ok(saved("terdampak.csv", "text/csv; charset=utf-8", body))
}

//! A juror asks the committee to open what is locked, and reads what was decided.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::closing_text as text;
use super::queue::answer;
use crate::app::App;
use crate::db::Fault;
use crate::i18n::date_time;
use crate::ids::AssignmentId;
use crate::judging::{self, AskUnlockProblem, Juror, LockedSheet, UnlockRequest, UnlockVerdict};
use crate::views::{
    self, BadgeKind, Choice, Field, PageCx, Tone, badge, empty_state, error_summary, field, page,
};
use crate::web::clean::{Form, Query};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;

/// Most characters of a reason.
const LONGEST: u32 = 1000;
/// What stands for the whole lock in the list.
const ALL: &str = "semua";

/// What was typed; `lembar` is a sheet, or `semua` for the whole lock.
#[derive(Debug, Default, Deserialize)]
pub struct UnlockForm {
    #[serde(default)]
    lembar: String,
    #[serde(default)]
    reason: String,
}

/// What the page shows.
struct Shown {
    locked: Vec<LockedSheet>,
    requests: Vec<UnlockRequest>,
}

/// `GET /{k}/juri/pembukaan`; `?lembar=` chooses a sheet.
pub async fn unlock_form(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    query: Query<UnlockForm>,
) -> Result<HttpResponse, PageError> {
    if !juror.declared() {
        return Ok(redirect(&cx.at("/juri/pernyataan")));
    }
    let form = UnlockForm { lembar: query.lembar.clone(), reason: String::new() };
    let shown = load(&app, juror).await?;
    Ok(answer(StatusCode::OK, view(&cx, &shown, &form, &Errors::default())?))
}

/// `POST /{k}/juri/pembukaan`.
pub async fn ask_unlock(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    form: Form<UnlockForm>,
) -> Result<HttpResponse, PageError> {
    let mut errors = Errors::default();
    let sheet = match form.lembar.as_str() {
        ALL => Some(None),
        id => id.parse::<AssignmentId>().ok().map(Some),
    };
    let reason = form.reason.trim().to_owned();
    if sheet.is_none() {
        errors.add("lembar", text::CHOOSE_ONE);
    }
    if reason.is_empty() {
        errors.add("reason", crate::judging::text::UNLOCK_REASON_MISSING);
    } else if reason.chars().count() > LONGEST as usize {
        errors.add("reason", text::TOO_LONG);
    }
    let Some(sheet) = sheet.filter(|_| errors.is_empty()) else {
        let shown = load(&app, juror).await?;
        return Ok(answer(StatusCode::UNPROCESSABLE_ENTITY, view(&cx, &shown, &form, &errors)?));
    };
    let asked = app.write_durably(move |tx| judging::ask_unlock(tx, &juror, sheet, &reason)).await;
    asked.map_err(|problem: AskUnlockProblem| PageError::from(problem))?;
    Ok(redirect_with(&cx.at("/juri/pembukaan"), text::ASKED))
}

async fn load(app: &App, juror: Juror) -> Result<Shown, PageError> {
    Ok(app
        .read(move |conn| {
            let locked = judging::locked_sheets(conn, &juror)?;
            Ok::<_, Fault>(Shown { locked, requests: judging::own_unlocks(conn, &juror)? })
        })
        .await?)
}

fn view(cx: &Cx, shown: &Shown, form: &UnlockForm, errors: &Errors) -> Result<Markup, PageError> {
    let open = judging::takes_sheets(cx.edition()?, cx.now());
    let body = html! {
        p.crumbs { a href=(cx.at("/juri")) { (cx.t(super::text::QUEUE)) } }
        h1 { (cx.t(text::UNLOCK)) }
        p { (cx.t(text::UNLOCK_LEAD)) }
        @if !open { p.notice { (cx.t(text::NOT_NOW)) } }
        @else if shown.locked.is_empty() { (empty_state(cx.t(text::NOTHING_LOCKED), cx.t(text::NOTHING_LOCKED_WHY), None)) }
        @else {
            (error_summary(cx.lang, &errors.summary(cx.lang)))
            (asking(cx, shown, form, errors))
        }
        (own(cx, &shown.requests))
    };
    Ok(page(cx, cx.t(text::UNLOCK), body))
}

fn asking(cx: &PageCx, shown: &Shown, form: &UnlockForm, errors: &Errors) -> Markup {
    let lang = cx.lang;
    let whole = Choice::new(ALL, cx.t(text::WHOLE_LOCK));
    let sheet = |sheet: &LockedSheet| Choice::new(sheet.id.to_string(), format!("{} {}", sheet.number, sheet.title));
    let choices: Vec<Choice> = std::iter::once(whole).chain(shown.locked.iter().map(sheet)).collect();
    let which = Field::new(lang, "lembar", cx.t(text::WHICH))
        .value(if form.lembar.is_empty() { ALL } else { form.lembar.as_str() })
        .error(errors.of("lembar", lang));
    let reason = Field::new(lang, "reason", cx.t(text::UNLOCK_REASON))
        .hint(cx.t(text::UNLOCK_REASON_HINT))
        .value(form.reason.as_str())
        .error(errors.of("reason", lang))
        .max_length(LONGEST);
    html! {
        form.card method="post" action=(cx.at("/juri/pembukaan")) novalidate {
            (field::select(&which, &choices, None))
            (field::textarea(&reason, 3))
            div.actions { (views::submit(cx.t(text::ASK), Tone::Primary)) }
        }
    }
}

fn own(cx: &PageCx, requests: &[UnlockRequest]) -> Markup {
    html! {
        @if !requests.is_empty() {
            h2 { (cx.t(text::OWN_REQUESTS)) }
            @for request in requests {
                section.card data-request=(request.id) {
                    p { (state(cx, request)) " " b { (request.number.as_deref().unwrap_or(cx.t(text::ALL_SHEETS))) } " · " (date_time(request.asked_at, cx.lang)) }
                    @for line in request.reason.lines() { p { (line) } }
                    @if let Some(at) = request.decided_at {
                        p.small { (date_time(at, cx.lang)) @if !request.answer.is_empty() { ": " (request.answer) } }
                    }
                }
            }
        }
    }
}

/// How a request stands, as a badge.
pub fn state(cx: &PageCx, request: &UnlockRequest) -> Markup {
    match request.verdict {
        None => badge(BadgeKind::Wait, cx.t(text::WAITS)),
        Some(verdict @ UnlockVerdict::Accepted) => badge(BadgeKind::Ok, cx.t(verdict.text())),
        Some(verdict @ UnlockVerdict::Declined) => badge(BadgeKind::No, cx.t(verdict.text())),
    }
}

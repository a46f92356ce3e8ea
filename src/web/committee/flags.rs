//! Suspected violations that jurors raised: what was said about which work, and what the committee found.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::frame::frame;
use super::text::flags as text;
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::i18n::date_time;
use crate::ids::ViolationFlagId;
use crate::judging::{self, ViolationFlag};
use crate::views::{Field, PageCx, Tone, empty_state, field, submit};
use crate::web::answer;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

/// Most characters of what was found.
const LONGEST: u32 = 1000;

/// What the committee found.
#[derive(Debug, Default, Deserialize)]
pub struct OutcomeForm {
    #[serde(default)]
    outcome: String,
}

/// A form that was sent and is wrong.
struct Wrong {
    flag: ViolationFlagId,
    typed: String,
    errors: Errors,
}

/// `GET /{k}/panitia/dugaan`.
pub async fn flags(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<Markup, PageError> {
    view(&app, &cx, None).await
}

/// `POST /{k}/panitia/dugaan/{flag}/penyelesaian`.
pub async fn settle_flag(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    path: web::Path<(String, ViolationFlagId)>,
    form: Form<OutcomeForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, flag) = (cx.edition()?.id, path.1);
    let outcome = form.outcome.trim().to_owned();
    if outcome.is_empty() || outcome.chars().count() > LONGEST as usize {
        let mut errors = Errors::default();
        errors.add("outcome", text::SAY_WHAT);
        let wrong = Wrong { flag, typed: form.outcome.clone(), errors };
        return Ok(answer::show(StatusCode::UNPROCESSABLE_ENTITY, view(&app, &cx, Some(&wrong)).await?));
    }
    app.write(move |tx| judging::settle_flag(tx, &who, edition, flag, &outcome)).await?;
    Ok(redirect_with(&cx.at("/panitia/dugaan"), text::SETTLED))
}

async fn view(app: &App, cx: &Cx, wrong: Option<&Wrong>) -> Result<Markup, PageError> {
    let edition = cx.edition()?.id;
    let waiting = app.read(move |conn| judging::waiting_flags(conn, edition)).await?;
    let body = html! {
        p { (cx.t(text::LEAD)) }
        @if waiting.is_empty() { (empty_state(cx.t(text::NONE), cx.t(text::NONE_WHY), None)) }
        @for flag in &waiting { (one(cx, flag, wrong.filter(|wrong| wrong.flag == flag.id))) }
    };
    frame(cx, app, "", cx.t(text::TITLE), body).await
}

fn one(cx: &PageCx, flag: &ViolationFlag, wrong: Option<&Wrong>) -> Markup {
    let error = wrong.and_then(|wrong| wrong.errors.of("outcome", cx.lang));
    let outcome = Field::new(cx.lang, "outcome", cx.t(text::OUTCOME))
        .id(format!("f-outcome-{}", flag.id))
        .hint(cx.t(text::OUTCOME_HINT))
        .value(wrong.map_or("", |wrong| wrong.typed.as_str()))
        .error(error)
        .max_length(LONGEST);
    html! {
        section.card {
            h2 {
                a href=(cx.at(&format!("/panitia/karya/{}", flag.work))) {
                    (flag.number.as_deref().unwrap_or_default()) " · " (flag.title)
                }
            }
            (said(cx, flag))
            @if cx.may(Permission::Works) {
                form method="post" action=(cx.at(&format!("/panitia/dugaan/{}/penyelesaian", flag.id))) novalidate {
                    (field::textarea(&outcome, 2))
                    div.actions { (submit(cx.t(text::SETTLE), Tone::Quiet)) }
                }
            }
        }
    }
}

/// Who said it and when, what was said, and what was found.
pub fn said(cx: &PageCx, flag: &ViolationFlag) -> Markup {
    html! {
        p.small { (cx.t(text::JUROR)) " " (flag.juror) " · " (date_time(flag.raised_at, cx.lang)) }
        @for line in flag.words.lines() { p { (line) } }
        @if let Some(at) = flag.settled_at {
            p.small { (cx.t(text::FOUND)) " " (date_time(at, cx.lang)) ": " (flag.outcome) }
        }
    }
}

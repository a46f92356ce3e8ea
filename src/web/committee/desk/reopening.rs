//! Reopening a decision on a work.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::html;
use serde::Deserialize;

use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::i18n::{Message, date_time};
use crate::ids::WorkId;
use crate::refused::Refused;
use crate::verification::{self, ReopenProblem, text as room};
use crate::views::{Field, MAIN_FORM, Tone, error_summary, field, submit, summary};
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame;
use crate::web::committee::ground::MOST;
use crate::web::committee::own_work::{self, About};
use crate::web::committee::text::{self, desk as words};
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;
use crate::works::{self, Work, WorkStatus};

type WorkPath = web::Path<(String, WorkId)>;

/// Why it is reopened.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct ReopenForm {
    #[serde(default)]
    reason: String,
}

/// The form as it is shown and what is wrong with it.
#[derive(Default)]
struct Typed {
    form: ReopenForm,
    errors: Errors,
    refused: Option<Message>,
}

/// `GET /{k}/panitia/karya/{work}/pembukaan`; back to the work if nothing can be reopened.
pub async fn reopen_form(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    path: WorkPath,
) -> Result<HttpResponse, PageError> {
    if let Some(page) = own_work::instead(&app, &cx, &who, About::Work(path.1)).await? {
        return Ok(page);
    }
    shown(&app, &cx, path.1, Typed::default()).await
}

/// `POST /{k}/panitia/karya/{work}/pembukaan`.
pub async fn reopen(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Works>,
    path: WorkPath,
    form: Form<ReopenForm>,
) -> Result<HttpResponse, PageError> {
    if let Some(page) = own_work::instead(&app, &cx, &who, About::Work(path.1)).await? {
        return Ok(page);
    }
    let (edition, work, form) = (cx.edition()?.id, path.1, form.into_inner());
    let mut errors = Errors::default();
    let Some(reason) = errors.text("reason", &form.reason, MOST.into(), room::REASON_MISSING) else {
        return shown(&app, &cx, work, Typed { form, errors, refused: None }).await;
    };
    match app.write_durably(move |tx| verification::reopen(tx, &who, edition, work, &reason)).await {
        Ok(()) => Ok(redirect_with(&cx.at(&format!("/panitia/karya/{work}")), words::REOPENED)),
        Err(ReopenProblem::Fault(fault)) => Err(fault.into()),
        Err(problem) => {
            shown(&app, &cx, work, Typed { form, refused: problem.message(), ..Typed::default() }).await
        }
    }
}

async fn shown(
    app: &App,
    cx: &Cx,
    id: WorkId,
    Typed { form, errors, refused }: Typed,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?;
    let (of, sealed) = (edition.id, edition.sealed_at.is_some());
    let (found, decisions) = app
        .read(move |conn| Ok::<_, Fault>((works::find(conn, of, id)?, verification::decisions_of(conn, id)?)))
        .await?;
    let work: Work = found.filter(Work::was_sent).ok_or(PageError::NotFound)?;
    let back = cx.at(&format!("/panitia/karya/{id}"));
    if refused.is_none() && (sealed || !work.status.is_in(WorkStatus::REOPENABLE)) {
        return Ok(redirect(&back));
    }
    let reason = Field::new(cx.lang, "reason", cx.t(text::REASON))
        .hint(cx.t(words::REOPEN_HINT))
        .value(form.reason.clone())
        .error(errors.of("reason", cx.lang).map(str::to_owned))
        .max_length(MOST.into());
    let status = match (&refused, errors.is_empty()) {
        (Some(_), _) => StatusCode::CONFLICT,
        (None, false) => StatusCode::UNPROCESSABLE_ENTITY,
        (None, true) => StatusCode::OK,
    };
    let body = html! {
        p.crumbs { a href=(back) { (work.label()) } }
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        @if let Some(refused) = &refused { p.notice { (cx.m(refused)) } }
        p { b { (work.content.title) } }
        @if let Some(last) = decisions.first() {
            section.card {
                (summary(&[
                    (cx.t(words::DECIDE), html! { (cx.t(last.verdict.text())) " · " (date_time(last.decided_at, cx.lang)) }),
                    (cx.t(words::RULE), html! { (or_dash(cx.m(&edition.settings.rule_named(&last.rule)))) }),
                    (cx.t(text::REASON), html! { (or_dash(&last.reason)) }),
                ]))
            }
        }
        p { (cx.t(words::REOPEN_LEAD)) }
        @if work.status == WorkStatus::Accepted { p { (cx.t(words::REOPEN_SHEETS)) } }
        form.card id=(MAIN_FORM) method="post" action=(cx.at(&format!("/panitia/karya/{id}/pembukaan"))) novalidate {
            (field::textarea(&reason, 4))
            div.actions { (submit(cx.t(words::REOPEN_NOW), Tone::Primary)) a.button.plain href=(back) { (cx.t(crate::views::text::BACK)) } }
        }
    };
    Ok(show(status, frame(cx, app, "karya", cx.t(words::REOPEN_TITLE), body).await?))
}

/// An acceptance names neither rule nor reason.
fn or_dash(words: &str) -> &str {
    if words.is_empty() { "–" } else { words }
}

//! Jurors' requests to open locked scores: what was asked, and the decision.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::Markup;
use serde::Deserialize;

use super::text::unlocks as text;
use super::unlocks_page::{Wrong, view};
use crate::accounts::{Committee, Permitted, right};
use crate::app::App;
use crate::ids::UnlockRequestId;
use crate::judging::{self, Deciding, UnlockVerdict};
use crate::refused::Refused;
use crate::web::answer;
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

/// Most characters of a note.
pub(super) const LONGEST: u32 = 1000;
/// Requests on the page, those that wait first.
pub(super) const SHOWN: i64 = 200;

/// The decision; `verdict` is `accepted` or `declined`.
#[derive(Debug, Default, Deserialize)]
pub struct DecisionForm {
    #[serde(default)]
    verdict: String,
    #[serde(default)]
    answer: String,
}

/// `GET /{k}/panitia/pembukaan`.
pub async fn unlocks(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<Markup, PageError> {
    view(&app, &cx, None).await
}

/// `POST /{k}/panitia/pembukaan/{request}/keputusan`.
pub async fn decide_unlock(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Jury>,
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
    let mut wrong = Wrong { request, typed: form.answer.clone(), errors, refusal: None };
    let Some(verdict) = verdict.filter(|_| wrong.errors.is_empty()) else {
        return Ok(answer::show(StatusCode::UNPROCESSABLE_ENTITY, view(&app, &cx, Some(&wrong)).await?));
    };
    let deciding = Deciding { request, verdict, answer };
    match app.write_durably(move |tx| judging::decide_unlock(tx, &who, edition, &deciding)).await {
        Ok(()) => {
            let said = if verdict == UnlockVerdict::Accepted { text::OPENED } else { text::REFUSED };
            Ok(redirect_with(&cx.at("/panitia/pembukaan"), said))
        }
        Err(problem) => {
            wrong.refusal = problem.message();
            if wrong.refusal.is_none() {
                return Err(problem.into());
            }
            Ok(answer::show(StatusCode::CONFLICT, view(&app, &cx, Some(&wrong)).await?))
        }
    }
}

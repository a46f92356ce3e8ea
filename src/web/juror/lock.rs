//! The end of a juror's judging: what to look at before locking, sending complete drafts together, locking.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::closing_text as text;
use super::lock_check::{self, Offered, SentSheet};
use super::queue::answer;
use crate::app::App;
use crate::judging::rules::lock_check;
use crate::judging::{self, CheckedSheet, Juror, LockProblem, SubmitProblem};
use crate::refused::Refused;
use crate::say;
use crate::views::page;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};

/// `GET /{k}/juri/penguncian`.
pub async fn confirm_form(app: web::Data<App>, cx: Cx, juror: Juror) -> Result<HttpResponse, PageError> {
    if !juror.declared() {
        return Ok(redirect(&cx.at("/juri/pernyataan")));
    }
    let sheets = sheets(&app, juror).await?;
    Ok(answer(StatusCode::OK, view(&cx, &sheets, html! {})?))
}

/// `POST /{k}/juri/penguncian`: with unfinished sheets nothing is locked, and the page says which they are.
pub async fn confirm_post(app: web::Data<App>, cx: Cx, juror: Juror) -> Result<HttpResponse, PageError> {
    let who = juror.clone();
    let n = match app.write_durably(move |tx| judging::confirm_all(tx, &who)).await {
        Ok(n) => n,
        Err(problem @ LockProblem::Unfinished { .. }) => {
            let said = problem.message();
            let sheets = sheets(&app, juror).await?;
            let refusal = html! { @if let Some(said) = &said { p.notice role="alert" { (cx.m(said)) } } };
            return Ok(answer(StatusCode::CONFLICT, view(&cx, &sheets, refusal)?));
        }
        Err(problem) => return Err(problem.into()),
    };
    let said = say!(
        "{n} lembar nilai sudah terkunci. Terima kasih atas penilaian Anda.",
        "{n} score sheets are locked. Thank you for judging."
    );
    Ok(redirect_with(&cx.at("/juri"), said))
}

/// `POST /{k}/juri/penguncian/pengiriman`: hands in every complete draft, each as a sheet of its own: one that cannot
/// be handed in stops no other. What became of each is said on the page.
pub async fn send_ready(app: web::Data<App>, cx: Cx, juror: Juror) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?;
    let before = sheets(&app, juror.clone()).await?;
    let mut results = Vec::new();
    for sheet in lock_check(&before, &edition.settings.rubric).ready {
        let (who, id) = (juror.clone(), sheet.id);
        let refusal = match app.write_durably(move |tx| judging::submit_sheet(tx, &who, id)).await {
            Ok(()) => None,
            Err(problem) => Some(said(&problem)),
        };
        results.push(SentSheet { sheet: sheet.clone(), refusal });
    }
    let after = sheets(&app, juror).await?;
    let all_sent = results.iter().all(|result| result.refusal.is_none());
    let status = if all_sent { StatusCode::OK } else { StatusCode::CONFLICT };
    Ok(answer(status, view(&cx, &after, lock_check::results(&cx, &results))?))
}

/// The refusal in words; a failure of ours is logged and stops no other sheet.
fn said(problem: &SubmitProblem) -> crate::i18n::Message {
    match problem.told() {
        Ok(message) => message,
        Err(fault) => {
            tracing::error!(%fault, "a complete draft was not handed in");
            text::OUR_FAULT.into()
        }
    }
}

async fn sheets(app: &App, juror: Juror) -> Result<Vec<CheckedSheet>, PageError> {
    Ok(app.read(move |conn| judging::checked_sheets(conn, &juror)).await?)
}

fn view(cx: &Cx, sheets: &[CheckedSheet], above: Markup) -> Result<Markup, PageError> {
    let edition = cx.edition()?;
    let check = lock_check(sheets, &edition.settings.rubric);
    let offered = Offered {
        sheets: judging::takes_sheets(edition, cx.now()),
        steps: judging::takes_steps(edition, cx.now()),
    };
    let body = html! {
        p.crumbs { a href=(cx.at("/juri")) { (cx.t(super::text::QUEUE)) } }
        h1 { (cx.t(text::CHECK)) }
        p { (cx.t(text::CHECK_LEAD)) }
        (above)
        (lock_check::body(cx, &edition.settings.rubric, &check, offered))
    };
    Ok(page(cx, cx.t(text::CHECK), body))
}

//! Taking a handed-in sheet back, with the reason for the change (R-J3).

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::closing_text as text;
use super::queue::{answer, sheet_path};
use super::work_page::{AssignmentPath, work_page};
use crate::app::App;
use crate::i18n::Message;
use crate::judging::{self, Juror, ReopenProblem};
use crate::refused::Refused;
use crate::views::{self, Field, PageCx, Tone, error_summary, field};
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;
use crate::web::kept_words::{kept_words, typed_as};

/// Most characters of a reason.
const LONGEST: u32 = 1000;

/// What was typed.
#[derive(Debug, Default, Deserialize)]
pub struct ReopenForm {
    #[serde(default)]
    reason: String,
}

/// `GET …/pembukaan`.
pub async fn reopen_form(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    path: AssignmentPath,
) -> Result<HttpResponse, PageError> {
    if !juror.declared() {
        return Ok(redirect(&cx.at("/juri/pernyataan")));
    }
    let (edition, now, id) = (cx.edition()?.clone(), cx.now(), path.1);
    let work = app.read(move |conn| judging::reopenable_work(conn, &juror, &edition, id, now)).await?;
    let body = form(&cx, &sheet_path(&cx, id), &ReopenForm::default(), &Errors::default());
    Ok(answer(StatusCode::OK, work_page(&cx, id, &work, text::REOPEN, body)))
}

/// `POST …/pembukaan`: takes a submitted sheet back.
pub async fn reopen(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    path: AssignmentPath,
    sent: Form<ReopenForm>,
) -> Result<HttpResponse, PageError> {
    let (id, who, reason) = (path.1, juror.clone(), sent.reason.trim().to_owned());
    let (mut errors, mut refusal) = (Errors::default(), None);
    if reason.chars().count() > LONGEST as usize {
        errors.add("reason", text::TOO_LONG);
    } else {
        match app.write_durably(move |tx| judging::reopen(tx, &who, id, &reason)).await {
            Ok(()) => return Ok(redirect_with(&sheet_path(&cx, id), super::text::REOPENED)),
            Err(ReopenProblem::ReasonMissing) => {
                errors.add("reason", crate::judging::text::CHANGE_REASON_MISSING);
            }
            Err(problem) => match problem.message() {
                Some(said) => refusal = Some(said),
                None => return Err(problem.into()),
            },
        }
    }
    let work = app.read(move |conn| judging::scored_work(conn, &juror, id)).await?;
    let (status, body) = match refusal {
        Some(said) => (StatusCode::CONFLICT, refused(&cx, &sheet_path(&cx, id), &said, &sent.reason)),
        None => (StatusCode::UNPROCESSABLE_ENTITY, form(&cx, &sheet_path(&cx, id), &sent, &errors)),
    };
    Ok(answer(status, work_page(&cx, id, &work, text::REOPEN, body)))
}

/// Why the sheet stays as it is, with the reason that was typed.
fn refused(cx: &PageCx, path: &str, said: &Message, typed: &str) -> Markup {
    html! {
        p.notice role="alert" { (cx.m(said)) }
        (kept_words(cx, &typed_as(cx.t(text::REASON), typed)))
        p { a.button.quiet href=(path) { (views::text::BACK.get(cx.lang)) } }
    }
}

fn form(cx: &PageCx, path: &str, form: &ReopenForm, errors: &Errors) -> Markup {
    let lang = cx.lang;
    let reason = Field::new(lang, "reason", cx.t(text::REASON))
        .value(form.reason.as_str())
        .error(errors.of("reason", lang))
        .max_length(LONGEST);
    html! {
        p { (cx.t(text::REOPEN_LEAD)) }
        (error_summary(lang, &errors.summary(lang)))
        form.card id=(crate::views::MAIN_FORM) method="post" action={ (path) "/pembukaan" } novalidate {
            (field::textarea(&reason, 3))
            div.actions {
                (views::submit(cx.t(super::text::REOPEN), Tone::Primary))
                a.button.plain href=(path) { (views::text::BACK.get(lang)) }
            }
        }
    }
}

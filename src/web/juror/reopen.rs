//! Taking a handed-in sheet back, with the reason for the change (R-J3).

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::closing_text as text;
use super::queue::{answer, sheet_path};
use crate::app::App;
use crate::i18n::{date_time, points};
use crate::ids::AssignmentId;
use crate::judging::{self, Juror, ReopenProblem, SheetRevision};
use crate::views::{self, Field, PageCx, Tone, error_summary, field, page};
use crate::web::clean::Form;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::{redirect, redirect_with};
use crate::web::forms::Errors;
use crate::works::BlindWork;

/// Most characters of a reason.
const LONGEST: u32 = 1000;

/// What was typed.
#[derive(Debug, Default, Deserialize)]
pub struct ReopenForm {
    #[serde(default)]
    reason: String,
}

type AssignmentPath = web::Path<(String, AssignmentId)>;

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
    let work = load(&app, juror, path.1).await?;
    Ok(answer(StatusCode::OK, view(&cx, path.1, &work, &ReopenForm::default(), &Errors::default())))
}

/// `POST …/pembukaan`: takes a submitted sheet back.
pub async fn reopen(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    path: AssignmentPath,
    form: Form<ReopenForm>,
) -> Result<HttpResponse, PageError> {
    let (id, who, reason) = (path.1, juror.clone(), form.reason.trim().to_owned());
    let mut errors = Errors::default();
    if reason.chars().count() > LONGEST as usize {
        errors.add("reason", text::TOO_LONG);
    } else {
        match app.write_durably(move |tx| judging::reopen(tx, &who, id, &reason)).await {
            Ok(()) => return Ok(redirect_with(&sheet_path(&cx, id), super::text::REOPENED)),
            Err(ReopenProblem::ReasonMissing) => {
                errors.add("reason", crate::judging::text::CHANGE_REASON_MISSING);
            }
            Err(problem) => return Err(problem.into()),
        }
    }
    let work = load(&app, juror, id).await?;
    Ok(answer(StatusCode::UNPROCESSABLE_ENTITY, view(&cx, id, &work, &form, &errors)))
}

async fn load(app: &App, juror: Juror, id: AssignmentId) -> Result<BlindWork, PageError> {
    Ok(app.read(move |conn| judging::scored_work(conn, &juror, id)).await?)
}

fn view(cx: &PageCx, id: AssignmentId, work: &BlindWork, form: &ReopenForm, errors: &Errors) -> Markup {
    let (lang, path) = (cx.lang, sheet_path(cx, id));
    let reason = Field::new(lang, "reason", cx.t(text::REASON))
        .value(form.reason.as_str())
        .error(errors.of("reason", lang))
        .max_length(LONGEST);
    page(
        cx,
        cx.t(text::REOPEN),
        html! {
            p.crumbs { a href=(path) { (work.number.as_deref().unwrap_or_default()) } " · " (work.content().title) }
            h1 { (cx.t(text::REOPEN)) }
            p { (cx.t(text::REOPEN_LEAD)) }
            (error_summary(lang, &errors.summary(lang)))
            form.card method="post" action={ (path) "/pembukaan" } novalidate {
                (field::textarea(&reason, 3))
                div.actions {
                    (views::submit(cx.t(super::text::REOPEN), Tone::Primary))
                    a.button.plain href=(path) { (views::text::BACK.get(lang)) }
                }
            }
        },
    )
}

/// What stood in the sheet each time it was taken back, folded away; nothing if it never was.
pub fn history(cx: &PageCx, revisions: &[SheetRevision]) -> Markup {
    let total = |revision: &SheetRevision| revision.total.map_or_else(|| "–".to_owned(), |n| points(n, cx.lang));
    html! {
        @if !revisions.is_empty() {
            details.card data-revisions=(revisions.len()) {
                summary { (cx.t(text::HISTORY)) " (" (revisions.len()) ")" }
                ol {
                    @for revision in revisions {
                        li {
                            (date_time(revision.taken_back_at, cx.lang)) ": " (revision.reason) br;
                            small { (cx.t(text::WAS)) " " (total(revision)) " (" (marks(cx, revision)) ")" }
                        }
                    }
                }
            }
        }
    }
}

/// "A1 86,50 · A2 80,00".
fn marks(cx: &PageCx, revision: &SheetRevision) -> String {
    let marks = revision.marks.iter().map(|(code, mark)| format!("{code} {}", points(*mark, cx.lang)));
    marks.collect::<Vec<_>>().join(" · ")
}

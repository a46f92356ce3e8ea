//! What a juror does with a sheet: saving, handing in, putting off, taking back.

use actix_web::http::StatusCode;
use actix_web::http::header::ACCEPT;
use actix_web::{HttpRequest, HttpResponse, web};
use serde_json::json;

use super::form::{self, Fields};
use super::queue::{answer, next_open, sheet_path, sorted};
use super::{room, text};
use crate::app::App;
use crate::clock::Zone;
use crate::i18n::{points, time_of_day};
use crate::ids::AssignmentId;
use crate::judging::{self, Draft, Juror, Saved, SubmitProblem, rules};
use crate::say;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

type AssignmentPath = web::Path<(String, AssignmentId)>;

/// `POST …/draf`: the script's autosave (answers JSON), or the button of the same name.
pub async fn draft(
    (req, app): (HttpRequest, web::Data<App>),
    cx: Cx,
    juror: Juror,
    path: AssignmentPath,
    fields: web::Form<Fields>,
) -> Result<HttpResponse, PageError> {
    let wants_json = req
        .headers()
        .get(ACCEPT)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kinds| kinds.contains("json"));
    let (typed, errors) = form::read(&fields, &cx.edition()?.settings.rubric);
    if !errors.is_empty() {
        if wants_json {
            let errors = errors.summary(cx.lang);
            return Ok(HttpResponse::UnprocessableEntity().json(json!({ "errors": errors })));
        }
        return refused(&app, &cx, &Attempt { juror, id: path.1, typed, errors }).await;
    }
    let saved = save(&app, &cx, juror, path.1, typed).await?;
    if !wants_json {
        return Ok(redirect_with(&sheet_path(&cx, path.1), text::DRAFT_SAVED));
    }
    Ok(HttpResponse::Ok().json(json!({
        "saved": time_of_day(saved.at, Zone::Wib),
        "version": saved.version,
        "filled": saved.filled,
        "total": saved.running.map(|total| points(total, cx.lang)),
    })))
}

/// `POST …/pengiriman`: saves what was typed, then hands the sheet in. An incomplete sheet stays saved.
pub async fn submit(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    path: AssignmentPath,
    fields: web::Form<Fields>,
) -> Result<HttpResponse, PageError> {
    let (typed, mut errors) = form::read(&fields, &cx.edition()?.settings.rubric);
    if !errors.is_empty() {
        return refused(&app, &cx, &Attempt { juror, id: path.1, typed, errors }).await;
    }
    save(&app, &cx, juror.clone(), path.1, typed.clone()).await?;
    let (who, id) = (juror.clone(), path.1);
    match app.write_durably(move |tx| judging::submit_sheet(tx, &who, id)).await {
        Ok(()) => onward(&app, &cx, juror, id).await,
        Err(SubmitProblem::Incomplete { missing, comment }) => {
            for code in &missing {
                errors.add(code, crate::judging::text::MARK_MISSING);
            }
            if comment {
                errors.add("comment", text::COMMENT_MISSING);
            }
            refused(&app, &cx, &Attempt { juror, id, typed, errors }).await
        }
        Err(problem) => Err(problem.into()),
    }
}

/// `POST …/nanti`: saves what was typed and puts the work off.
pub async fn later(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    path: AssignmentPath,
    fields: web::Form<Fields>,
) -> Result<HttpResponse, PageError> {
    let (typed, errors) = form::read(&fields, &cx.edition()?.settings.rubric);
    if !errors.is_empty() {
        return refused(&app, &cx, &Attempt { juror, id: path.1, typed, errors }).await;
    }
    save(&app, &cx, juror.clone(), path.1, typed).await?;
    let (who, id) = (juror.clone(), path.1);
    app.write(move |tx| judging::postpone(tx, &who, id)).await?;
    let lines = sorted(&app, juror).await?;
    let next = next_open(&lines, Some(id)).map_or_else(|| cx.at("/juri"), |line| sheet_path(&cx, line.id));
    Ok(redirect_with(&next, text::POSTPONED))
}

/// `POST …/pembukaan`: takes a submitted sheet back.
pub async fn reopen(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    path: AssignmentPath,
) -> Result<HttpResponse, PageError> {
    let id = path.1;
    app.write(move |tx| judging::reopen(tx, &juror, id)).await?;
    Ok(redirect_with(&sheet_path(&cx, id), text::REOPENED))
}

async fn save(app: &App, cx: &Cx, juror: Juror, id: AssignmentId, typed: Draft) -> Result<Saved, PageError> {
    let edition = cx.edition()?.clone();
    Ok(app.write(move |tx| judging::save_draft(tx, &juror, &edition, id, &typed)).await?)
}

/// To the next work that waits, or to the queue when all are judged.
async fn onward(app: &App, cx: &Cx, juror: Juror, id: AssignmentId) -> Result<HttpResponse, PageError> {
    let lines = sorted(app, juror).await?;
    let number = lines.iter().find(|line| line.id == id).map(|line| line.number.clone()).unwrap_or_default();
    let said = say!("Nilai {number} terkirim.", "The sheet of {number} is submitted.");
    let next = next_open(&lines, Some(id)).map_or_else(|| cx.at("/juri"), |line| sheet_path(cx, line.id));
    Ok(redirect_with(&next, said))
}

/// A sheet as posted that cannot be taken.
struct Attempt {
    juror: Juror,
    id: AssignmentId,
    typed: Draft,
    errors: Errors,
}

/// The room with everything typed kept, and what is wrong beside its field.
async fn refused(app: &App, cx: &Cx, attempt: &Attempt) -> Result<HttpResponse, PageError> {
    let Attempt { juror, id, typed, errors } = attempt;
    let mut data = room::load(app, juror.clone(), *id).await?;
    let rubric = &cx.edition()?.settings.rubric;
    let stored = std::mem::take(&mut data.room.sheet.marks);
    for (code, given) in &typed.marks {
        if let Some(mark) = rules::settle(*given, stored.get(code).copied(), rubric) {
            data.room.sheet.marks.insert(code.clone(), mark);
        }
    }
    data.room.sheet.comment.clone_from(&typed.comment);
    data.room.sheet.private_note.clone_from(&typed.private_note);
    Ok(answer(StatusCode::UNPROCESSABLE_ENTITY, room::view(cx, app, &data, errors)?))
}

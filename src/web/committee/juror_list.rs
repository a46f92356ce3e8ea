//! Jurors from a list: a file or pasted lines are gone through line by line, mended on the page, and sent as a whole.

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, web};

use super::frame::frame;
use super::juror_list_view::{self as view, Shown};
use super::jury_text as text;
use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::creation_keys::{self, Key};
use crate::csv_table::{self, LineProblem};
use crate::judging::{self, ImportPreview, ImportProblem, Invited};
use crate::refused::Refused;
use crate::say;
use crate::web::answer::show;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::upload::{self, Upload};

/// Largest list in bytes, some five hundred people: it comes back as one field of the form.
const LARGEST: usize = 60 * 1024;
/// Largest file in bytes: a workbook carries more than its cells.
const LARGEST_FILE: usize = 1024 * 1024;
/// What the button sends that invites.
pub(super) const INVITE: &str = "invite";
/// What the button sends that takes away what becomes of each line.
pub(super) const REPORT: &str = "report";

/// `GET /{k}/panitia/juri/impor`.
pub async fn juror_list(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Jury>,
) -> Result<HttpResponse, PageError> {
    page(&app, &cx, StatusCode::OK, &Shown::default()).await
}

/// `POST /{k}/panitia/juri/impor`: goes through the list, or sends it as it was gone through.
pub async fn check_juror_list(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Jury>,
    form: Multipart,
) -> Result<HttpResponse, PageError> {
    let typed = upload::read(form, LARGEST_FILE).await?;
    let list = match list_of(&typed) {
        Ok(list) => list,
        Err(Unreadable { list, problem }) => {
            let shown = Shown { list, wrong: Some(problem), ..Shown::default() };
            return page(&app, &cx, StatusCode::UNPROCESSABLE_ENTITY, &shown).await;
        }
    };
    if typed.text("act") == INVITE && typed.bytes.is_empty() {
        return invite(&app, &cx, who, Sent::of(list, &typed)).await;
    }
    if typed.text("act") == REPORT {
        return report(&app, &cx, &list).await;
    }
    gone_through(&app, &cx, StatusCode::OK, Shown { list, ..Shown::default() }).await
}

/// What would become of each line, as a file.
async fn report(app: &App, cx: &Cx, list: &str) -> Result<HttpResponse, PageError> {
    let body = view::report(cx, &preview(app, cx, list).await?);
    let body = body.map_err(|cause| PageError::Internal(cause.to_string()))?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, "attachment; filename=\"impor-juri.csv\""))
        .body(body))
}

/// What sending the list would do now.
async fn preview(app: &App, cx: &Cx, list: &str) -> Result<ImportPreview, PageError> {
    let (edition, db, list) = (cx.edition()?.clone(), app.db.clone(), list.to_owned());
    Ok(app.read(move |conn| judging::preview_list(conn, db.seal(), &edition, &list)).await?)
}

/// A list as it came, with the fingerprint of what was shown.
struct Sent {
    list: String,
    fingerprint: String,
    key: Option<Key>,
}

impl Sent {
    fn of(list: String, typed: &Upload) -> Self {
        let (fingerprint, key) = (typed.text("fingerprint").to_owned(), Key::parse(typed.text("key")));
        Self { list, fingerprint, key }
    }
}

async fn invite(
    app: &App,
    cx: &Cx,
    who: Permitted<right::Jury>,
    sent: Sent,
) -> Result<HttpResponse, PageError> {
    let (edition, list, place) = (cx.edition()?.id, sent.list.clone(), cx.at("/panitia/juri"));
    let done = app
        .write(move |tx| {
            let mut became = None;
            let place = creation_keys::once(tx, who.person().user_id(), sent.key.as_ref(), |tx| {
                became = Some(judging::invite_list(tx, &who, edition, &sent.list, &sent.fingerprint)?);
                Ok::<_, ImportProblem>(place)
            })?;
            Ok((place, became))
        })
        .await;
    match done {
        Ok((place, Some(Invited::Sent(people)))) => {
            let said = say!("{people} undangan dikirim.", "{people} invitations were sent.");
            Ok(redirect_with(&place, said))
        }
        Ok((place, Some(Invited::Proposed(_)))) => Ok(redirect_with(&place, text::PROPOSED)),
        Ok((place, None)) => Ok(redirect_with(&place, text::LIST_SENT_ALREADY)),
        Err(ImportProblem::Fault(fault)) => Err(fault.into()),
        Err(problem) => {
            let shown = Shown { list, refused: problem.message(), ..Shown::default() };
            gone_through(app, cx, StatusCode::CONFLICT, shown).await
        }
    }
}

/// The page with what would become of each line.
async fn gone_through(
    app: &App,
    cx: &Cx,
    status: StatusCode,
    shown: Shown,
) -> Result<HttpResponse, PageError> {
    let preview = preview(app, cx, &shown.list).await?;
    let faulty = status == StatusCode::OK && preview.faults() > 0;
    let status = if faulty { StatusCode::UNPROCESSABLE_ENTITY } else { status };
    page(app, cx, status, &Shown { preview: Some(preview), ..shown }).await
}

async fn page(app: &App, cx: &Cx, status: StatusCode, shown: &Shown) -> Result<HttpResponse, PageError> {
    let body = view::body(cx, cx.edition()?, shown);
    Ok(show(status, frame(cx, app, "juri", cx.t(text::LIST), body).await?))
}

/// A list that is not gone through, and why.
struct Unreadable {
    /// What stands in the field again.
    list: String,
    problem: LineProblem,
}

/// The file's text, or else what was pasted.
fn list_of(typed: &Upload) -> Result<String, Unreadable> {
    let pasted = typed.text("list").to_owned();
    let list = if typed.bytes.is_empty() {
        pasted.clone()
    } else if typed.bytes.len() > LARGEST_FILE {
        let problem = LineProblem { line: 1, message: text::LIST_TOO_LARGE.into() };
        return Err(Unreadable { list: pasted, problem });
    } else {
        let decoded = csv_table::list_text(&typed.bytes);
        decoded.map_err(|problem| Unreadable { list: pasted.clone(), problem: problem.into() })?
    };
    let list = list.replace("\r\n", "\n").replace('\r', "\n");
    let wrong = |list: String, message| Err(Unreadable { list, problem: LineProblem { line: 1, message } });
    match list.trim() {
        "" => wrong(pasted, text::LIST_MISSING.into()),
        _ if list.len() > LARGEST => wrong(pasted, text::LIST_TOO_LARGE.into()),
        _ => Ok(list),
    }
}

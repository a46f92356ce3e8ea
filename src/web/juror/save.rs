//! What a juror does with a sheet: saving, handing in, putting off.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::StatusCode;
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use maud::Markup;
use serde_json::json;

use super::form::{self, Fields};
use super::queue::{answer, back_to, next_open, places, sheet_path};
use super::room::Attempt;
use super::work_page::AssignmentPath;
use super::{room, text};
use crate::app::App;
use crate::i18n::{Lang, points};
use crate::ids::AssignmentId;
use crate::judging::{self, Juror, LmsQuestion, Saved, SubmitProblem};
use crate::merge::FormValues;
use crate::say;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::saving::{Conflict, MergeView, SavedReply, Sender, merge_page, saved_json, settle};

/// `POST …/draf`: the script's autosave (answers JSON), or the button of the same name.
pub async fn draft(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    path: AssignmentPath,
    posted: Posted,
) -> Result<HttpResponse, PageError> {
    let sender = posted.sender;
    let sheet = save(&app, &cx, &juror, path.1, posted).await?;
    if sender == Sender::Autosave {
        return Ok(told(&cx, &sheet));
    }
    match stopped(&app, &cx, &sheet, Asked { juror: &juror, id: path.1, act: "/draf" }).await? {
        Some(page) => Ok(page),
        None => Ok(redirect_with(&sheet_path(&cx, path.1), text::DRAFT_SAVED)),
    }
}

/// `POST …/pengiriman`: saves what was typed, then hands the sheet in. An incomplete sheet stays saved.
pub async fn submit(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    path: AssignmentPath,
    posted: Posted,
) -> Result<HttpResponse, PageError> {
    let id = path.1;
    let mut sheet = save(&app, &cx, &juror, id, posted).await?;
    let asked = Asked { juror: &juror, id, act: "/pengiriman" };
    if let Some(page) = stopped(&app, &cx, &sheet, asked).await? {
        return Ok(page);
    }
    let who = juror.clone();
    match app.write_durably(move |tx| judging::submit_sheet(tx, &who, id)).await {
        Ok(()) => onward(&app, &cx, juror, id).await,
        Err(SubmitProblem::Incomplete { missing, comment }) => {
            for code in &missing {
                sheet.errors.add(code, crate::judging::text::MARK_MISSING);
            }
            if comment {
                sheet.errors.add("comment", text::COMMENT_MISSING);
            }
            refused(&app, &cx, &sheet, asked).await
        }
        Err(problem) => Err(problem.into()),
    }
}

/// `POST …/nanti`: saves what was typed and marks the work to be judged later. From the queue, whose form says where it
/// was (`list`), nothing was typed.
pub async fn later(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    path: AssignmentPath,
    posted: Posted,
) -> Result<HttpResponse, PageError> {
    let id = path.1;
    if let Some(list) = posted.list() {
        let back = back_to(&cx, list);
        app.write(move |tx| judging::postpone(tx, &juror, id)).await?;
        return Ok(redirect_with(&back, text::POSTPONED));
    }
    let sheet = save(&app, &cx, &juror, id, posted).await?;
    if let Some(page) = stopped(&app, &cx, &sheet, Asked { juror: &juror, id, act: "/nanti" }).await? {
        return Ok(page);
    }
    let who = juror.clone();
    app.write(move |tx| judging::postpone(tx, &who, id)).await?;
    let places = places(&app, juror).await?;
    let next = next_open(&places, id).map_or_else(|| cx.at("/juri"), |place| sheet_path(&cx, place.id));
    Ok(redirect_with(&next, text::POSTPONED))
}

/// `POST …/nanti/pembatalan`: takes that mark away, from the queue or from the room, where what was typed is saved.
pub async fn not_later(
    app: web::Data<App>,
    cx: Cx,
    juror: Juror,
    path: AssignmentPath,
    posted: Posted,
) -> Result<HttpResponse, PageError> {
    let id = path.1;
    let back = match posted.list() {
        Some(list) => back_to(&cx, list),
        None => {
            let sheet = save(&app, &cx, &juror, id, posted).await?;
            let asked = Asked { juror: &juror, id, act: "/nanti/pembatalan" };
            if let Some(page) = stopped(&app, &cx, &sheet, asked).await? {
                return Ok(page);
            }
            sheet_path(&cx, id)
        }
    };
    app.write(move |tx| judging::resume(tx, &juror, id)).await?;
    Ok(redirect_with(&back, text::RESUMED))
}

/// A sheet that was saved as far as it could be.
struct SavedSheet {
    saved: Saved,
    /// Figures that cannot be kept, as they were typed.
    unreadable: Fields,
    errors: Errors,
    /// Whether it answers the page of both texts.
    again: bool,
}

async fn save(
    app: &App,
    cx: &Cx,
    juror: &Juror,
    id: AssignmentId,
    posted: Posted,
) -> Result<SavedSheet, PageError> {
    let edition = cx.edition()?.clone();
    let rubric = &edition.settings.rubric;
    let settled = settle(posted.pairs);
    let fields: Fields = settled.pairs.iter().cloned().collect();
    let (mut typed, errors) = form::read(&fields, rubric);
    let names = rubric.items().map(|item| item.code.as_str()).chain(["comment", "private_note"]);
    let answers = LmsQuestion::ALL.iter().map(|question| question.as_str());
    typed.left.extend(settled.unnamed(names.chain(answers)));
    typed.undecided = settled.undecided().to_vec();
    let again = fields.contains_key("merge");
    let who = juror.clone();
    let saved = app.write(move |tx| judging::save_draft(tx, &who, &edition, id, &typed)).await?;
    let unreadable = fields.into_iter().filter(|(name, _)| errors.of(name, cx.lang).is_some()).collect();
    Ok(SavedSheet { saved, unreadable, errors, again })
}

/// What the script is told.
fn told(cx: &Cx, sheet: &SavedSheet) -> HttpResponse {
    let saved = &sheet.saved;
    let named = |name: &String| (name.clone(), field_name(cx, name));
    let shown = shown_values(&saved.sheet.values());
    let reply = SavedReply {
        version: saved.version,
        stored: &saved.sheet.values(),
        shown: &shown,
        news: &saved.merged.news,
        conflicts: saved.merged.conflicts.iter().map(named).collect(),
        errors: sheet.errors.summary(cx.lang),
    };
    let more = json!({ "filled": saved.filled, "total": saved.running.map(|total| points(total, cx.lang)) });
    saved_json(cx, &reply, more)
}

/// What the juror was about to do with which sheet.
#[derive(Clone, Copy)]
struct Asked<'a> {
    juror: &'a Juror,
    id: AssignmentId,
    /// Last part of the act's address.
    act: &'a str,
}

/// The page that stands in the way of going on: both texts, or what needs correction. The rest is saved.
async fn stopped(
    app: &App,
    cx: &Cx,
    sheet: &SavedSheet,
    asked: Asked<'_>,
) -> Result<Option<HttpResponse>, PageError> {
    if !sheet.saved.merged.conflicts.is_empty() {
        return Ok(Some(answer(StatusCode::CONFLICT, both_texts(cx, sheet, asked))));
    }
    if sheet.errors.is_empty() { Ok(None) } else { refused(app, cx, sheet, asked).await.map(Some) }
}

/// Both texts of every field that was changed in two places: here the other is the juror too, elsewhere.
fn both_texts(cx: &Cx, sheet: &SavedSheet, asked: Asked<'_>) -> Markup {
    let saved = &sheet.saved;
    let stored = saved.sheet.values();
    let (sent, kept) = (shown_values(&saved.sent), shown_values(&stored));
    let conflict = |name: &String| Conflict {
        name: name.clone(),
        label: field_name(cx, name),
        mine: sent.of(name).to_vec(),
        mine_shown: sent.text(name),
        theirs_shown: kept.text(name),
        by: None,
        at: saved.sheet.edits.of(name).map(|edit| edit.at),
        is_text: matches!(name.as_str(), "comment" | "private_note"),
    };
    let conflicts: Vec<Conflict> = saved.merged.conflicts.iter().map(conflict).collect();
    let back = sheet_path(cx, asked.id);
    let view = MergeView {
        action: &format!("{back}{}", asked.act),
        back: (&back, cx.t(text::TO_SHEET)),
        version: saved.version,
        stored: &stored,
        conflicts: &conflicts,
        along: &[("merge", "1")],
        incomplete: sheet.again,
    };
    merge_page(cx, &view)
}

/// What a field of the sheet is called.
fn field_name(cx: &Cx, name: &str) -> String {
    let item = cx.edition().ok().and_then(|edition| edition.settings.rubric.item(name));
    match (name, item) {
        ("comment", _) => cx.t(text::COMMENT).to_owned(),
        ("private_note", _) => cx.t(text::PRIVATE_NOTE).to_owned(),
        (_, Some(item)) => cx.m(&item.name).to_owned(),
        _ => name.to_owned(),
    }
}

/// The values as the form shows them: marks as "86,5".
fn shown_values(values: &FormValues) -> FormValues {
    let shown = |name: &str| match values.text(name).parse() {
        Ok(mark) if !matches!(name, "comment" | "private_note") => points(mark, Lang::Id),
        _ => values.text(name),
    };
    values.names().map(|name| (name.to_owned(), shown(name))).collect()
}

/// To the next work that waits, or to the queue when all are judged.
async fn onward(app: &App, cx: &Cx, juror: Juror, id: AssignmentId) -> Result<HttpResponse, PageError> {
    let (who, rubric) = (juror.clone(), cx.edition()?.settings.rubric.clone());
    let practised = app.read(move |conn| judging::practice(conn, &who, &rubric)).await?;
    let places = places(app, juror).await?;
    let number =
        places.iter().find(|place| place.id == id).map(|place| place.number.clone()).unwrap_or_default();
    let said = say!("Nilai {number} terkirim.", "The sheet of {number} is submitted.");
    // After a practice film its reference sheet comes first.
    if practised.iter().any(|work| work.assignment == id && work.has_reference) {
        return Ok(redirect_with(&format!("{}/acuan", sheet_path(cx, id)), said));
    }
    let next = next_open(&places, id).map_or_else(|| cx.at("/juri"), |place| sheet_path(cx, place.id));
    Ok(redirect_with(&next, said))
}

/// The room with everything typed kept, and what is wrong beside its field.
async fn refused(
    app: &App,
    cx: &Cx,
    sheet: &SavedSheet,
    asked: Asked<'_>,
) -> Result<HttpResponse, PageError> {
    let data = room::load(app, cx, asked.juror.clone(), asked.id).await?;
    let attempt = Attempt { errors: &sheet.errors, unreadable: &sheet.unreadable };
    let page = room::view(cx, app, &data, attempt)?;
    Ok(room::shown(app, &data, StatusCode::UNPROCESSABLE_ENTITY, page))
}

/// A sheet as it was sent.
pub struct Posted {
    sender: Sender,
    pairs: Vec<(String, String)>,
}

impl Posted {
    /// The query of the queue from which an act was asked for; none when a sheet was sent.
    fn list(&self) -> Option<&str> {
        self.pairs.iter().find(|(name, _)| name == "list").map(|(_, query)| query.as_str())
    }
}

impl FromRequest for Posted {
    type Error = actix_web::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, actix_web::Error>>>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let sender = Sender::extract(req);
        let form = web::Form::<Vec<(String, String)>>::from_request(req, payload);
        Box::pin(async move { Ok(Self { sender: sender.await?, pairs: form.await?.into_inner() }) })
    }
}

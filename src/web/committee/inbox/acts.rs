//! Assigning a line, putting it off, taking it back.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};

use super::notes::{NOBODY, NoteForm, Sent, id};
use super::page::{Shown, view};
use crate::accounts::{Committee, Permitted, right};
use crate::app::App;
use crate::clock::At;
use crate::editions::wall;
use crate::i18n::Message;
use crate::ids::UserId;
use crate::inbox::{self, InboxKind, NoteProblem, Off, Seen};
use crate::plain_text;
use crate::refused::Refused as _;
use crate::web::answer::show;
use crate::web::clean::Form;
use crate::web::committee::frame::waiting;
use crate::web::committee::text::inbox as text;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;

type LinePath = web::Path<(String, String)>;
type Who = Permitted<right::Inbox>;

/// What a form is about.
fn seen(path: &LinePath, form: &NoteForm) -> Result<Seen, PageError> {
    let kind = InboxKind::parse(&path.1).ok_or(PageError::NotFound)?;
    Ok(Seen { kind, version: form.seen.parse().unwrap_or(0) })
}

/// `POST /{k}/panitia/perhatian/{line}/penugasan`.
pub async fn assign(
    app: web::Data<App>,
    cx: Cx,
    who: Who,
    path: LinePath,
    form: Form<NoteForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, seen) = (cx.edition()?.id, seen(&path, &form)?);
    let to: Option<UserId> = match form.assignee.as_str() {
        NOBODY => None,
        typed => match typed.parse() {
            Ok(id) => Some(id),
            Err(_) => {
                return refuse(
                    &app,
                    &cx,
                    Refusal::of(Asked { who: &who, seen, form }, "assignee", text::NO_CHOICE),
                )
                .await;
            }
        },
    };
    let right = who.clone();
    let done = app.write(move |tx| inbox::assign(tx, &right, edition, seen, to)).await;
    answer(&app, &cx, done, Refusal::of(Asked { who: &who, seen, form }, "assignee", text::ASSIGNED)).await
}

/// `POST /{k}/panitia/perhatian/{line}/penundaan`.
pub async fn snooze(
    app: web::Data<App>,
    cx: Cx,
    who: Who,
    path: LinePath,
    form: Form<NoteForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, seen) = (cx.edition()?.id, seen(&path, &form)?);
    let Some(until) = day(&form.until) else {
        return refuse(&app, &cx, Refusal::of(Asked { who: &who, seen, form }, "until", text::NO_DAY)).await;
    };
    let count = waiting(&cx, &app).await?.count(seen.kind);
    let right = who.clone();
    let done = app.write(move |tx| inbox::snooze(tx, &right, edition, seen, Off { until, count })).await;
    answer(&app, &cx, done, Refusal::of(Asked { who: &who, seen, form }, "until", text::SNOOZED)).await
}

/// `POST /{k}/panitia/perhatian/{line}/penundaan/pembatalan`.
pub async fn wake(
    app: web::Data<App>,
    cx: Cx,
    who: Who,
    path: LinePath,
    form: Form<NoteForm>,
) -> Result<HttpResponse, PageError> {
    let (edition, seen) = (cx.edition()?.id, seen(&path, &form)?);
    app.write(move |tx| inbox::wake(tx, &who, edition, seen)).await?;
    Ok(redirect_with(&place(&cx, seen.kind), text::WOKEN))
}

/// The first instant of a typed day in WIB.
fn day(typed: &str) -> Option<At> {
    let typed = plain_text::digits(typed);
    wall::read_opens(&format!("{typed} 00:00")).ok()
}

fn place(cx: &Cx, kind: InboxKind) -> String {
    cx.at(&format!("/panitia#baris-{}", kind.as_str()))
}

/// Who sent which form about which line.
struct Asked<'a> {
    who: &'a Committee,
    seen: Seen,
    form: Form<NoteForm>,
}

/// A note as typed, the field it is about, and the sentence that answers it.
struct Refusal<'a> {
    who: &'a Committee,
    seen: Seen,
    form: NoteForm,
    field: &'static str,
    said: Message,
}

impl<'a> Refusal<'a> {
    fn of(asked: Asked<'a>, field: &'static str, said: impl Into<Message>) -> Self {
        let Asked { who, seen, form } = asked;
        Self { who, seen, form: form.into_inner(), field, said: said.into() }
    }
}

/// Where the line is once it is noted; what was typed, with the reason, where it is not.
async fn answer(
    app: &App,
    cx: &Cx,
    done: Result<(), NoteProblem>,
    of: Refusal<'_>,
) -> Result<HttpResponse, PageError> {
    match done {
        Ok(()) => Ok(redirect_with(&place(cx, of.seen.kind), of.said)),
        Err(problem) => {
            let said = problem.told().map_err(PageError::from)?;
            let status = match problem {
                NoteProblem::First(_) => StatusCode::CONFLICT,
                _ => StatusCode::UNPROCESSABLE_ENTITY,
            };
            Ok(show(status, shown(app, cx, Refusal { said, ..of }).await?))
        }
    }
}

async fn refuse(app: &App, cx: &Cx, of: Refusal<'_>) -> Result<HttpResponse, PageError> {
    Ok(show(StatusCode::UNPROCESSABLE_ENTITY, shown(app, cx, of).await?))
}

async fn shown(app: &App, cx: &Cx, of: Refusal<'_>) -> Result<maud::Markup, PageError> {
    let mut errors = Errors::default();
    errors.add(&id(of.field, of.seen.kind), of.said);
    let sent = Sent { kind: of.seen.kind, form: of.form, errors };
    view(app, cx, of.who, Shown { mine: false, sent: Some(&sent) }).await
}

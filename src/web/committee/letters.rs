//! The outbox and the jobs that were given up; both can be sent on their way again.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::frame::frame;
use super::holding;
use super::reminders_text::REMINDERS;
use super::text;
use super::text::records as words;
use crate::accounts::Committee;
use crate::app::App;
use crate::audit::{self, Subject};
use crate::db::Fault;
use crate::i18n::date_time;
use crate::ids::{EditionId, JobId, LetterId};
use crate::notifications::{self, LetterState};
use crate::overview::{self, FailedJob, LetterLine, PER_PAGE};
use crate::queue;
use crate::views::{
    BadgeKind, Column, PageCx, PagerView, PostButton, Row, Table, Tone, badge, empty_state, pager,
    post_button, table,
};
use crate::web::clean::Query;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::list_address::ListAddress;

/// What the address says.
#[derive(Debug, Default, Deserialize)]
pub struct LetterQuery {
    #[serde(default)]
    page: String,
}

/// `GET /{k}/panitia/surat`.
pub async fn letters(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    query: Query<LetterQuery>,
) -> Result<Markup, PageError> {
    let page = query.page.parse().unwrap_or(1).max(1);
    let edition = cx.edition()?.id;
    let (lines, total) = app.read(move |conn| overview::letters(conn, page)).await?;
    let (jobs, holds) = app
        .read(move |conn| {
            Ok::<_, Fault>((overview::failed_jobs(conn)?, notifications::open_holds(conn, edition)?))
        })
        .await?;
    let base = ListAddress::new(cx.at("/panitia/surat")).pages();
    let body = html! {
        p { (cx.t(words::LETTERS_LEAD)) }
        p { a.button.quiet href=(cx.at("/panitia/pengingat")) { (cx.t(REMINDERS)) } }
        (holding::open(&cx, &holds))
        @if lines.is_empty() { (empty_state(cx.t(words::NO_LETTERS), cx.t(words::NO_LETTERS_WHY), None)) }
        @else {
            (table(&outbox(&cx, &lines)))
            (pager(cx.lang, &PagerView { page, per_page: PER_PAGE, total, base }))
        }
        h2 #pekerjaan { (cx.t(words::JOBS)) }
        @if jobs.is_empty() { p { (cx.t(words::NO_JOBS)) } } @else { (table(&failed(&cx, &jobs))) }
    };
    frame(&cx, &app, "surat", cx.t(words::LETTERS), body).await
}

fn outbox(cx: &PageCx, lines: &[LetterLine]) -> Table {
    Table {
        lang: cx.lang,
        caption: cx.t(words::LETTERS).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(words::RECIPIENT)),
            Column::new(cx.t(words::SUBJECT)).long(),
            Column::new(cx.t(words::WRITTEN)).short(),
            Column::new(cx.t(text::STATUS)),
            Column::new(cx.t(words::ACTION)),
        ],
        rows: lines.iter().map(|line| letter_row(cx, line)).collect(),
    }
}

fn letter_row(cx: &PageCx, line: &LetterLine) -> Row {
    let kind = match line.state {
        LetterState::Failed => BadgeKind::No,
        LetterState::Sent => BadgeKind::Ok,
        LetterState::Cancelled => BadgeKind::Off,
        LetterState::Waiting | LetterState::Held | LetterState::Sending => BadgeKind::Wait,
    };
    let state = badge(kind, cx.t(line.state.text()));
    let action = cx.at(&format!("/panitia/surat/{}/pengiriman", line.id));
    Row::new(vec![
        html! { (line.to_name) br; span.small { (line.to_email) } },
        html! { (line.subject) },
        html! { (date_time(line.created_at, cx.lang)) },
        html! {
            (state)
            @if let Some(problem) = line.problem { br; span.small data-problem=(problem.as_str()) { (cx.t(problem.text())) } }
            @if let Some(error) = &line.last_error { br; span.small { (error) } }
        },
        html! { @if line.failed_at.is_some() { (post_button(&action, PostButton { label: cx.t(words::RESEND), tone: Tone::Quiet }, &[])) } },
    ])
}

fn failed(cx: &PageCx, jobs: &[FailedJob]) -> Table {
    Table {
        lang: cx.lang,
        caption: cx.t(words::JOBS).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(words::TASK)),
            Column::new(cx.t(words::ATTEMPTS)).number(),
            Column::new(cx.t(words::LAST_ERROR)).long(),
            Column::new(cx.t(words::WHEN)).short(),
            Column::new(cx.t(words::ACTION)),
        ],
        rows: jobs.iter().map(|job| job_row(cx, job)).collect(),
    }
}

fn job_row(cx: &PageCx, job: &FailedJob) -> Row {
    let action = cx.at(&format!("/panitia/pekerjaan/{}/pengulangan", job.id));
    Row::new(vec![
        html! { code { (job.task) } },
        html! { (job.attempts) },
        html! { (job.last_error.as_deref().unwrap_or("")) },
        html! { @if let Some(at) = job.failed_at { (date_time(at, cx.lang)) } },
        post_button(&action, PostButton { label: cx.t(words::RERUN), tone: Tone::Quiet }, &[]),
    ])
}

/// `POST /{k}/panitia/surat/{id}/pengiriman`.
pub async fn resend(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    path: web::Path<(String, LetterId)>,
) -> Result<HttpResponse, PageError> {
    let (edition, letter): (EditionId, _) = (cx.edition()?.id, path.1);
    let again = app
        .write(move |tx| {
            let again = notifications::requeue(tx, letter)?;
            if again {
                audit::record(
                    tx,
                    &who.person().record(Some(edition), "letter.resent", Subject::new("letter", letter.0)),
                )?;
            }
            Ok::<_, Fault>(again)
        })
        .await?;
    back(&cx, again, words::RESENT, words::NOT_FAILED)
}

/// `POST /{k}/panitia/pekerjaan/{id}/pengulangan`.
pub async fn rerun(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    path: web::Path<(String, JobId)>,
) -> Result<HttpResponse, PageError> {
    let (edition, job): (EditionId, _) = (cx.edition()?.id, path.1);
    let again = app
        .write(move |tx| {
            let again = queue::rerun(tx, job)?;
            if again {
                audit::record(
                    tx,
                    &who.person().record(Some(edition), "job.rerun", Subject::new("job", job.0)),
                )?;
            }
            Ok::<_, Fault>(again)
        })
        .await?;
    back(&cx, again, words::RERAN, words::JOB_NOT_FAILED)
}

fn back(
    cx: &PageCx,
    done: bool,
    said: crate::i18n::Text,
    refused: crate::i18n::Text,
) -> Result<HttpResponse, PageError> {
    match done {
        true => Ok(redirect_with(&cx.at("/panitia/surat"), said)),
        false => Err(PageError::Conflict(refused.into())),
    }
}

//! The outbox of an edition as a list, narrowed by its address; and the background jobs that were given up.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use serde::Deserialize;

use super::letter::state_badge;
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::audit::{self, Subject};
use crate::db::Fault;
use crate::i18n::{Text, date_time};
use crate::ids::JobId;
use crate::notifications::{LetterKind, LetterState};
use crate::overview::{self, FailedJob, LetterFilter, LetterLine, PER_PAGE};
use crate::queue;
use crate::verification::hold;
use crate::views::field::{self, Choice};
use crate::views::{
    Chip, Column, Field, PageCx, PagerView, PostButton, Row, Table, Tone, empty_state, filter_chips, pager,
    post_button, submit, table,
};
use crate::web::clean::Query;
use crate::web::committee::frame::frame;
use crate::web::committee::holding;
use crate::web::committee::reminders_text::REMINDERS;
use crate::web::committee::text;
use crate::web::committee::text::letters as own;
use crate::web::committee::text::records as words;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::list_address::ListAddress;

/// What the address says; unknown words count for nothing.
#[derive(Debug, Default, Deserialize)]
pub struct LetterQuery {
    #[serde(default)]
    status: String,
    #[serde(default)]
    jenis: String,
    #[serde(default)]
    q: String,
    #[serde(default)]
    page: String,
}

impl LetterQuery {
    fn filter(&self) -> LetterFilter {
        LetterFilter {
            state: LetterState::parse(&self.status),
            kind: LetterKind::parse(&self.jenis),
            q: self.q.trim().to_owned(),
            page: self.page.parse().unwrap_or(1).max(1),
        }
    }

    fn address(&self, cx: &PageCx) -> ListAddress {
        ListAddress::new(cx.at("/panitia/surat"))
            .with("status", &self.status)
            .with("jenis", &self.jenis)
            .with("q", self.q.trim())
    }
}

/// `GET /{k}/panitia/surat`.
pub async fn letters(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    query: Query<LetterQuery>,
) -> Result<Markup, PageError> {
    let (edition, filter) = (cx.edition()?.id, query.filter());
    let asked = filter.clone();
    let (lines, total) = app.read(move |conn| overview::letters(conn, edition, &asked)).await?;
    let (jobs, holds) = app
        .read(move |conn| Ok::<_, Fault>((overview::failed_jobs(conn)?, hold::open_held(conn, edition)?)))
        .await?;
    let address = query.address(&cx);
    let page = PagerView { page: filter.page, per_page: PER_PAGE, total, base: address.pages() };
    let body = html! {
        p { (cx.t(words::LETTERS_LEAD)) }
        p.actions {
            @if cx.may(Permission::Letters) { a.button.quiet href=(cx.at("/panitia/surat/tulis")) { (cx.t(own::WRITE)) } }
            a.button.plain href=(cx.at("/panitia/pengingat")) { (cx.t(REMINDERS)) }
        }
        (holding::open(&cx, &holds))
        (search(&cx, &filter))
        (filter_chips(cx.lang, &chips(&cx, &filter, &address), total, cx.t(own::COUNTED)))
        @if lines.is_empty() { (empty(&cx, &address)) }
        @else { (table(&outbox(&cx, &lines))) (pager(cx.lang, &page)) }
        h2 #pekerjaan { (cx.t(words::JOBS)) }
        @if jobs.is_empty() { p { (cx.t(words::NO_JOBS)) } } @else { (table(&failed(&cx, &jobs))) }
    };
    frame(&cx, &app, "surat", cx.t(words::LETTERS), body).await
}

fn empty(cx: &PageCx, address: &ListAddress) -> Markup {
    match address.pairs().next() {
        None => empty_state(cx.t(words::NO_LETTERS), cx.t(words::NO_LETTERS_WHY), None),
        Some(_) => empty_state(cx.t(text::NOTHING_FOUND), cx.t(text::NOTHING_FOUND_WHY), None),
    }
}

fn search(cx: &PageCx, filter: &LetterFilter) -> Markup {
    let chosen = |word: Option<&str>| word.unwrap_or_default().to_owned();
    let shown = |state: &&LetterState| **state != LetterState::Sending;
    let states: Vec<Choice> = LetterState::ALL
        .iter()
        .filter(shown)
        .map(|state| Choice::new(state.as_str(), cx.t(state.text())))
        .collect();
    let kinds: Vec<Choice> =
        LetterKind::ALL.iter().map(|kind| Choice::new(kind.as_str(), cx.t(kind.text()))).collect();
    let state = Field::new(cx.lang, "status", cx.t(text::STATUS))
        .value(chosen(filter.state.map(LetterState::as_str)));
    let kind =
        Field::new(cx.lang, "jenis", cx.t(own::KIND)).value(chosen(filter.kind.map(LetterKind::as_str)));
    html! {
        form.toolbar method="get" action=(cx.at("/panitia/surat")) role="search" {
            (field::search(&Field::new(cx.lang, "q", cx.t(own::RECEIVER)).value(filter.q.clone())))
            (field::select(&state, &states, Some(cx.t(text::ALL))))
            (field::select(&kind, &kinds, Some(cx.t(text::ALL))))
            (submit(cx.t(text::APPLY), Tone::Quiet))
        }
    }
}

fn chips(cx: &PageCx, filter: &LetterFilter, address: &ListAddress) -> Vec<Chip> {
    let chip = |label: Text, value: &str, key| Chip {
        label: cx.t(label).to_owned(),
        value: value.to_owned(),
        without: address.without(key).href(),
    };
    let mut all = Vec::new();
    all.extend(filter.state.map(|state| chip(text::STATUS, cx.t(state.text()), "status")));
    all.extend(filter.kind.map(|kind| chip(own::KIND, cx.t(kind.text()), "jenis")));
    if !filter.q.is_empty() {
        all.push(chip(own::RECEIVER, &filter.q, "q"));
    }
    all
}

fn outbox(cx: &PageCx, lines: &[LetterLine]) -> Table {
    Table {
        lang: cx.lang,
        caption: cx.t(words::LETTERS).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(text::STATUS)),
            Column::new(cx.t(words::RECIPIENT)),
            Column::new(cx.t(words::SUBJECT)).long(),
            Column::new(cx.t(words::WRITTEN)).short(),
        ],
        rows: lines.iter().map(|line| letter_row(cx, line)).collect(),
    }
}

fn letter_row(cx: &PageCx, line: &LetterLine) -> Row {
    let at = cx.at(&format!("/panitia/surat/{}", line.id));
    let resend = PostButton { label: cx.t(words::RESEND), tone: Tone::Quiet };
    Row::new(vec![
        html! {
            (state_badge(cx, line.state))
            @if let Some(problem) = line.problem { br; span.small data-problem=(problem.as_str()) { (cx.t(problem.text())) } }
            @if let Some(error) = &line.last_error { br; span.small { (error) } }
            @if line.state == LetterState::Failed { br; (post_button(&format!("{at}/pengiriman"), resend, &[])) }
        },
        html! { @if !line.to_name.is_empty() { (line.to_name) br; } span.small { (line.to_email) } },
        html! { span {
            a href=(at) { (line.subject) }
            br; span.small { (cx.t(line.kind.text())) @if line.edition_id.is_none() { " · " (cx.t(own::PORTAL)) } }
        } },
        html! { (date_time(line.created_at, cx.lang)) },
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
        html! { @if cx.may(Permission::Letters) { (post_button(&action, PostButton { label: cx.t(words::RERUN), tone: Tone::Quiet }, &[])) } },
    ])
}

/// `POST /{k}/panitia/pekerjaan/{id}/pengulangan`.
pub async fn rerun(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Letters>,
    path: web::Path<(String, JobId)>,
) -> Result<HttpResponse, PageError> {
    let (edition, job) = (cx.edition()?.id, path.1);
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
    match again {
        true => Ok(redirect_with(&cx.at("/panitia/surat"), words::RERAN)),
        false => Err(PageError::Conflict(words::JOB_NOT_FAILED.into())),
    }
}

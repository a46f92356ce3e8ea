//! Background jobs as a page and as a file, and running one again.

use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::columns::{JOBS, filter};
use super::text;
use crate::accounts::{Committee, Permitted, right};
use crate::app::App;
use crate::audit::{self, Subject};
use crate::clock::At;
use crate::db::{Conn, Fault};
use crate::ids::JobId;
use crate::overview::{self, JobFilter, JobLine, Span};
use crate::queue;
use crate::saved_views;
use crate::web::clean::Query;
use crate::web::committee::again;
use crate::web::committee::frame::frame;
use crate::web::committee::tables::{Asked, Found, List, ListView, Listing, Views, list_page};
use crate::web::committee::text::records as words;
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;

/// `GET /{k}/panitia/pekerjaan`.
pub async fn list(
    app: web::Data<App>,
    cx: Cx,
    who: Committee,
    query: Query<Vec<(String, String)>>,
) -> Result<Markup, PageError> {
    let asked = Asked::of(&JOBS, &cx, &Typed::from(query));
    let (edition, filter, now) = (cx.edition()?.id, filter(&asked), cx.now);
    let (reader, page) = (who.person().user_id(), asked.page());
    let (lines, total, seen) = app
        .read(move |conn| {
            let total = overview::count_jobs(conn, now, &filter)?;
            Ok::<_, Fault>((
                overview::jobs(conn, now, &filter, Span::shown(page, total))?,
                total,
                saved_views::list_views(conn, edition, JOBS.word, reader)?,
            ))
        })
        .await?;
    let found = Found { lines: &lines, total };
    let view = ListView::new(&JOBS, &asked, found, Views { reader, seen });
    let view = ListView { pick: again::pick::<Jobs>(&cx), ..view };
    let body = html! {
        p { (cx.t(text::LEAD)) }
        div.brief { (list_page(&cx, &view)) }
    };
    frame(&cx, &app, JOBS.word, cx.t(JOBS.title), body).await
}

/// What the lines of the list are asked for by.
#[derive(Debug, Clone)]
pub struct JobsAsked {
    /// The instant by which what is due is told.
    pub(super) now: At,
    /// What the list is narrowed to.
    pub(super) filter: JobFilter,
}

/// The list with its question.
pub struct Jobs;

impl Listing for Jobs {
    type Line = JobLine;
    type Question = JobsAsked;

    fn list() -> &'static List<JobLine> {
        &JOBS
    }

    fn question(cx: &Cx, asked: &Asked) -> Result<JobsAsked, PageError> {
        Ok(JobsAsked { now: cx.now, filter: filter(asked) })
    }

    fn count(conn: &mut Conn, asked: &JobsAsked) -> Result<i64, Fault> {
        overview::count_jobs(conn, asked.now, &asked.filter)
    }

    fn lines(conn: &mut Conn, asked: &JobsAsked, span: Span) -> Result<Vec<JobLine>, Fault> {
        overview::jobs(conn, asked.now, &asked.filter, span)
    }
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
        true => Ok(redirect_with(&cx.at("/panitia/pekerjaan"), words::RERAN)),
        false => Err(PageError::Conflict(words::JOB_NOT_FAILED.into())),
    }
}

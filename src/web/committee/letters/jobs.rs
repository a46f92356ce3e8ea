//! Background jobs that were given up, below the outbox.

use actix_web::{HttpResponse, web};
use maud::html;

use crate::accounts::{Permission, Permitted, right};
use crate::app::App;
use crate::audit::{self, Subject};
use crate::db::Fault;
use crate::i18n::date_time;
use crate::ids::JobId;
use crate::overview::FailedJob;
use crate::queue;
use crate::views::{Column, PageCx, PostButton, Row, Table, Tone, post_button};
use crate::web::committee::text::records as words;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;

/// The table of them.
pub(super) fn failed(cx: &PageCx, jobs: &[FailedJob]) -> Table {
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

//! Files for everybody (R44): putting up and taking down.

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};

use super::frame::frame;
use super::text::downloads as text;
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::downloads::{self, Download, MOST_BYTES, NewDownload, PutUpProblem};
use crate::i18n::{Message, date_time, file_size};
use crate::ids::DownloadId;
use crate::refused::Refused;
use crate::views::{
    Column, ConfirmView, Field, PageCx, Row, Table, Tone, confirm, empty_state, error_summary, field, submit,
    table,
};
use crate::web::answer::show;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::flash::redirect_with;
use crate::web::forms::Errors;
use crate::web::upload::{self, Upload};

const MOST_TITLE: usize = 120;

/// `GET /{k}/panitia/unduhan`.
pub async fn list(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<HttpResponse, PageError> {
    shown(&app, &cx, &Upload::default(), &Errors::default()).await
}

async fn shown(app: &App, cx: &Cx, typed: &Upload, errors: &Errors) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.id;
    let files = app.read(move |conn| downloads::list(conn, edition)).await?;
    let status = if errors.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let body = html! {
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        p { (cx.t(text::LEAD)) }
        @if files.is_empty() { (empty_state(cx.t(text::NONE), cx.t(text::NONE_WHY), None)) }
        @else { (table(&grid(cx, &files))) }
        @if cx.may(Permission::Edition) { (form(cx, typed, errors)) }
    };
    Ok(show(status, frame(cx, app, "unduhan", cx.t(text::DOWNLOADS), body).await?))
}

fn grid(cx: &PageCx, files: &[Download]) -> Table {
    let row = |file: &Download| {
        let (at, id) = (cx.at(&format!("/unduhan/{}/{}", file.id, file.file_name)), file.id);
        Row::new(vec![
            html! { span { a href=(at) { (cx.m(&file.title())) } br; span.small { (file.file_name) } } },
            html! { (cx.t(file.media_type.text())) ", " (file_size(file.size_bytes, cx.lang)) },
            html! { (date_time(file.put_up_at, cx.lang)) },
            html! { @if cx.may(Permission::Edition) { a href=(cx.at(&format!("/panitia/unduhan/{id}/penghapusan"))) { (cx.t(text::TAKE_DOWN)) } } @else { "–" } },
        ])
    };
    Table {
        lang: cx.lang,
        caption: cx.t(text::DOWNLOADS).to_owned(),
        select: None,
        columns: vec![
            Column::new(cx.t(text::TITLE)).long(),
            Column::new(cx.t(text::KIND)),
            Column::new(cx.t(text::PUT_UP_AT)).short(),
            Column::new(cx.t(text::ACT)),
        ],
        rows: files.iter().map(row).collect(),
    }
}

fn form(cx: &PageCx, typed: &Upload, errors: &Errors) -> Markup {
    let one = |name: &'static str, label| {
        let error = errors.of(name, cx.lang).map(str::to_owned);
        Field::new(cx.lang, name, cx.t(label)).value(typed.text(name).to_owned()).error(error)
    };
    let file = one("file", text::FILE).hint(cx.t(text::FILE_HINT)).accept(".pdf,.png,.jpg,.jpeg,.mp4,.mov");
    html! {
        section.card {
            h2 { (cx.t(text::PUT_UP)) }
            form method="post" action=(cx.at("/panitia/unduhan")) enctype="multipart/form-data" novalidate {
                div.two {
                    (field::text(&one("title_id", text::TITLE_ID)))
                    (field::text(&one("title_en", text::TITLE_EN)))
                }
                (field::file(&file))
                div.actions { (submit(cx.t(text::PUT_UP), Tone::Primary)) }
            }
        }
    }
}

/// `POST /{k}/panitia/unduhan`.
pub async fn put_up(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Edition>,
    form: Multipart,
) -> Result<HttpResponse, PageError> {
    let typed = upload::read(form, MOST_BYTES).await?;
    let mut errors = Errors::default();
    let id = errors.line("title_id", typed.text("title_id"), MOST_TITLE, text::TITLE_MISSING);
    let en = errors.line("title_en", typed.text("title_en"), MOST_TITLE, text::TITLE_MISSING);
    if let Err(problem) = downloads::inspect(&typed.bytes) {
        problem.message().into_iter().for_each(|said| errors.add("file", said));
    }
    let Some((id, en)) = id.zip(en).filter(|_| errors.is_empty()) else {
        return shown(&app, &cx, &typed, &errors).await;
    };
    let new = NewDownload {
        title: Message { id, en },
        file_name: typed.file_name.clone(),
        bytes: typed.bytes.clone(),
    };
    let edition = cx.edition()?.id;
    match app.write(move |tx| downloads::put_up(tx, &who, edition, &new)).await {
        Ok(_) => Ok(redirect_with(&cx.at("/panitia/unduhan"), text::IS_UP)),
        Err(PutUpProblem::Fault(fault)) => Err(fault.into()),
        Err(problem) => {
            problem.message().into_iter().for_each(|said| errors.add("file", said));
            shown(&app, &cx, &typed, &errors).await
        }
    }
}

/// `GET /{k}/panitia/unduhan/{id}/penghapusan`.
pub async fn take_down_form(
    app: web::Data<App>,
    cx: Cx,
    _who: Permitted<right::Edition>,
    path: web::Path<(String, DownloadId)>,
) -> Result<Markup, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    let found = app.read(move |conn| downloads::find(conn, edition, id)).await?;
    let file = found.ok_or(PageError::NotFound)?;
    let asked = ConfirmView {
        title: cx.m(&file.title()).to_owned(),
        effects: vec![cx.t(text::TAKE_DOWN_EFFECT).to_owned()],
        warning: None,
        action: cx.at(&format!("/panitia/unduhan/{id}/penghapusan")),
        label: cx.t(text::TAKE_DOWN).to_owned(),
        tone: Tone::Danger,
        back: cx.at("/panitia/unduhan"),
    };
    frame(&cx, &app, "unduhan", cx.t(text::TAKE_DOWN), confirm(cx.lang, &asked, html! {})).await
}

/// `POST /{k}/panitia/unduhan/{id}/penghapusan`.
pub async fn take_down(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Edition>,
    path: web::Path<(String, DownloadId)>,
) -> Result<HttpResponse, PageError> {
    let (edition, id) = (cx.edition()?.id, path.1);
    app.write(move |tx| downloads::take_down(tx, &who, edition, id).map_err(PageError::from)).await?;
    Ok(redirect_with(&cx.at("/panitia/unduhan"), text::IS_DOWN))
}

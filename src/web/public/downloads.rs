//! Files that anybody may download (R44).

use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use actix_web::{HttpRequest, HttpResponse, web};
use maud::{Markup, html};

use super::text;
use crate::app::App;
use crate::db::Fault;
use crate::downloads::{self, Download};
use crate::i18n::file_size;
use crate::ids::DownloadId;
use crate::views::{PageCx, empty_state, page};
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// `GET /{k}/unduhan`.
pub async fn list(app: web::Data<App>, cx: Cx) -> Result<Markup, PageError> {
    let edition = cx.edition()?.id;
    let files = app.read(move |conn| downloads::list(conn, edition)).await.map_err(|fault: Fault| fault)?;
    Ok(view(&cx, &files))
}

fn view(cx: &PageCx, files: &[Download]) -> Markup {
    page(
        cx,
        cx.t(text::DOWNLOADS),
        html! {
            h1 { (cx.t(text::DOWNLOADS)) }
            @if files.is_empty() { (empty_state(cx.t(text::NO_DOWNLOADS), cx.t(text::NO_DOWNLOADS_WHY), None)) }
            @else { (links(cx, files)) }
        },
    )
}

/// The files with what they are and how large.
pub(super) fn links(cx: &PageCx, files: &[Download]) -> Markup {
    html! {
        ul {
            @for file in files {
                li data-download=(file.id) {
                    a href=(cx.at(&format!("/unduhan/{}/{}", file.id, file.file_name))) download { (cx.m(&file.title())) }
                    " " span.small { "(" (cx.t(file.media_type.text())) ", " (file_size(file.size_bytes, cx.lang)) ")" }
                }
            }
        }
    }
}

/// `GET /{k}/unduhan/{id}/{name}`: the file itself.
pub async fn file(
    app: web::Data<App>,
    cx: Cx,
    path: web::Path<(String, DownloadId, String)>,
    req: HttpRequest,
) -> Result<HttpResponse, PageError> {
    let (edition, (_, id, name)) = (cx.edition()?.id, path.into_inner());
    let found = app.read(move |conn| downloads::find(conn, edition, id)).await?;
    let file = found.filter(|file| file.file_name == name).ok_or(PageError::NotFound)?;
    let etag = format!("\"{}\"", file.sha256);
    let known = req.headers().get(IF_NONE_MATCH).and_then(|sent| sent.to_str().ok());
    let mut answer = HttpResponse::Ok();
    answer.insert_header((ETAG, etag.as_str())).insert_header((CACHE_CONTROL, "public, max-age=300"));
    if known.is_some_and(|known| known.contains(&etag)) {
        return Ok(answer.status(actix_web::http::StatusCode::NOT_MODIFIED).finish());
    }
    let body = app.read(move |conn| downloads::body(conn, id)).await.map_err(|fault: Fault| fault)?;
    // Never shown inside the portal, whatever it is.
    let saved = format!("attachment; filename=\"{}\"", file.file_name);
    answer
        .insert_header((CONTENT_TYPE, file.media_type.as_str()))
        .insert_header((CONTENT_DISPOSITION, saved));
    Ok(answer.body(body))
}

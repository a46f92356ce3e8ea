//! Electronic signatures: what is to be signed goes out, what was signed comes back.

use std::io::{Cursor, Read as _};

use actix_multipart::Multipart;
use actix_web::http::StatusCode;
use actix_web::{HttpResponse, web};
use maud::{Markup, html};
use zip::ZipArchive;

use super::text;
use crate::accounts::{Committee, Permission, Permitted, right};
use crate::app::App;
use crate::certificates::{self, Progress, SignedFile, SignedProblem};
use crate::db::Fault;
use crate::editions::SigningRoute;
use crate::i18n::Message;
use crate::refused::Refused;
use crate::views::{
    BadgeKind, Column, Field, PageCx, Row, Table, Tally, Tone, badge, error_summary, field, progress, submit,
    table,
};
use crate::web::answer::show;
use crate::web::committee::frame;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::forms::Errors;
use crate::web::upload::{self, SentFile};

/// Most bytes of one request, and of what a ZIP in it unpacks to.
const MOST_BYTES: usize = 100 * 1024 * 1024;
/// Most files of one request.
const MOST_FILES: usize = 5000;

/// What became of a file.
struct Outcome {
    file: String,
    /// The number of its document, or why it is not taken.
    result: Result<String, Message>,
}

/// `GET /{k}/panitia/dokumen/tanda-tangan`.
pub async fn signed(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<HttpResponse, PageError> {
    shown(&app, &cx, &[], &Errors::default()).await
}

async fn shown(app: &App, cx: &Cx, outcomes: &[Outcome], errors: &Errors) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.clone();
    let id = edition.id;
    let of = app.read(move |conn| certificates::progress(conn, id)).await.map_err(|fault: Fault| fault)?;
    let electronic = edition.settings.documents.signing == SigningRoute::Electronic || of.to_sign > of.signed;
    let refused = !errors.is_empty() || outcomes.iter().any(|outcome| outcome.result.is_err());
    let status = if refused { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let body = html! {
        p.crumbs { a href=(cx.at("/panitia/dokumen")) { (cx.t(text::TO_OVERVIEW)) } }
        (error_summary(cx.lang, &errors.summary(cx.lang)))
        @if !outcomes.is_empty() { (table(&results(cx, outcomes))) }
        p { (cx.t(text::SIGNED_LEAD)) }
        @if electronic { (both_ways(cx, &of, errors)) } @else { p.notice { (cx.t(text::INK_ROUTE)) } }
    };
    Ok(show(status, frame(cx, app, "dokumen", cx.t(text::SIGNED_TITLE), body).await?))
}

fn both_ways(cx: &PageCx, of: &Progress, errors: &Errors) -> Markup {
    let error = errors.of("file", cx.lang).map(str::to_owned);
    let file = Field::new(cx.lang, "file", cx.t(text::SIGNED_FILES)).hint(cx.t(text::SIGNED_FILES_HINT));
    html! {
        (progress(cx.lang, Tally { done: of.signed, total: of.to_sign }, cx.t(text::SIGNED)))
        p.hint { (cx.t(text::SIGNED_ANCHORS)) }
        div.actions { a.button.quiet href=(cx.at("/panitia/dokumen/berkas.zip?bentuk=unsigned")) download { (cx.t(text::UNSIGNED_ZIP)) } }
        @if cx.may(Permission::Results) {
            form.card method="post" action=(cx.at("/panitia/dokumen/tanda-tangan")) enctype="multipart/form-data" novalidate {
                (field::files(&file.error(error).accept(".pdf,.zip")))
                div.actions { (submit(cx.t(text::SEND_SIGNED), Tone::Primary)) }
            }
        }
    }
}

fn results(cx: &PageCx, outcomes: &[Outcome]) -> Table {
    let row = |outcome: &Outcome| {
        let said = match &outcome.result {
            Ok(number) => html! { (badge(BadgeKind::Ok, cx.t(text::KEPT))) " " (number) },
            Err(why) => html! { (badge(BadgeKind::No, cx.t(text::REFUSED))) " " (cx.m(why)) },
        };
        Row::new(vec![html! { (outcome.file) }, said])
    };
    // What was refused needs a person; it stands first.
    let mut sorted: Vec<&Outcome> = outcomes.iter().collect();
    sorted.sort_by_key(|outcome| outcome.result.is_ok());
    Table {
        lang: cx.lang,
        caption: cx.t(text::OUTCOME).to_owned(),
        select: None,
        columns: vec![Column::new(cx.t(text::FILE)), Column::new(cx.t(text::OUTCOME)).long()],
        rows: sorted.into_iter().map(row).collect(),
    }
}

/// `POST /{k}/panitia/dokumen/tanda-tangan`: each file by itself, so that a wrong one keeps no right one away.
pub async fn put_signed(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
    form: Multipart,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.id;
    let sent = upload::read_files(form, MOST_BYTES).await?;
    let files = web::block(move || unpacked(sent)).await;
    let files = files.map_err(|cause| PageError::Internal(cause.to_string()))?;
    if files.is_empty() {
        let mut errors = Errors::default();
        errors.add("file", text::NO_FILES);
        return shown(&app, &cx, &[], &errors).await;
    }
    let mut outcomes = Vec::new();
    for SentFile { name, bytes, cut } in files {
        if cut {
            outcomes.push(Outcome { file: name, result: Err(text::TOO_LARGE.into()) });
            continue;
        }
        let (member, file) = (who.clone(), name.clone());
        let done = app.write_durably(move |tx| {
            certificates::put_signed(tx, &member, edition, SignedFile { name: &name, body: &bytes })
        });
        let result = match done.await {
            Ok(document) => Ok(document.number),
            Err(SignedProblem::Fault(fault)) => return Err(fault.into()),
            Err(problem) => Err(problem.message().unwrap_or_else(|| text::REFUSED.into())),
        };
        outcomes.push(Outcome { file, result });
    }
    shown(&app, &cx, &outcomes, &Errors::default()).await
}

/// The files, those in a ZIP one by one. All of them together may unpack to the limit and no more: one that does not fit
/// is marked as cut off, and there are no more files than this.
fn unpacked(sent: Vec<SentFile>) -> Vec<SentFile> {
    let (mut files, mut left) = (Vec::new(), MOST_BYTES);
    for file in sent {
        match ZipArchive::new(Cursor::new(&file.bytes)) {
            Ok(mut archive) => of_archive(&mut archive, &mut files, &mut left),
            Err(_not_a_zip) => files.push(file),
        }
    }
    files.truncate(MOST_FILES);
    files
}

fn of_archive(archive: &mut ZipArchive<Cursor<&Vec<u8>>>, files: &mut Vec<SentFile>, left: &mut usize) {
    for place in 0..archive.len().min(MOST_FILES) {
        let Ok(packed) = archive.by_index(place) else { continue };
        if packed.is_dir() {
            continue;
        }
        let name = packed.name().map(|name| name.rsplit(['/', '\\']).next().unwrap_or_default().to_owned());
        let name = name.unwrap_or_default();
        let (mut bytes, most) = (Vec::new(), *left as u64 + 1);
        // A file that lies about its size is cut off.
        packed.take(most).read_to_end(&mut bytes).ok();
        let cut = bytes.len() > *left;
        *left = left.saturating_sub(bytes.len());
        if cut {
            bytes = Vec::new();
        }
        files.push(SentFile { name, bytes, cut });
    }
}

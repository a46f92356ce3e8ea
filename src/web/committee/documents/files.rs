//! Files of documents: one, or all as a ZIP that is written while it is sent.

use std::io::{self, Write};

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::web::Bytes;
use actix_web::{HttpResponse, web};
use serde::Deserialize;
use tokio::sync::mpsc;
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

use super::pdf::{Shown, pdf};
use super::register::RegisterQuery;
use crate::accounts::Committee;
use crate::app::App;
use crate::certificates::{self, DocumentFilter, DocumentLine, FileForm, Standing};
use crate::db::Fault;
use crate::editions::SigningRoute;
use crate::ids::{DocumentId, EditionId};
use crate::web::clean::Query;
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// Pieces that wait between the reader of the database and the network.
const WAITING: usize = 8;

/// `GET /{k}/panitia/dokumen/{id}/berkas/{form}`.
pub async fn file(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    path: web::Path<(String, DocumentId, String)>,
) -> Result<HttpResponse, PageError> {
    let (_, id, form) = path.into_inner();
    let form = FileForm::parse(&form).ok_or(PageError::NotFound)?;
    let edition = cx.edition()?.id;
    let found = app
        .read(move |conn| {
            let line = certificates::find(conn, edition, id)?;
            let body = match line {
                Some(_) => certificates::file_body(conn, id, form)?,
                None => None,
            };
            Ok::<_, Fault>(line.zip(body))
        })
        .await?;
    let (line, body) = found.ok_or(PageError::NotFound)?;
    Ok(pdf(&line.document.file_name(), body, Shown::Inside))
}

/// Which form of the files is wanted.
#[derive(Debug, Default, Deserialize)]
pub struct FormQuery {
    #[serde(default)]
    bentuk: String,
}

/// `GET /{k}/panitia/dokumen/berkas.zip`: the files of the documents that the register's filter leaves; with
/// `bentuk=unsigned` those of valid documents that wait for their signed copy.
pub async fn archive(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    query: Query<RegisterQuery>,
    form: Query<FormQuery>,
) -> Result<HttpResponse, PageError> {
    let (edition, filter) = (cx.edition()?.id, query.filter());
    let to_sign = FileForm::parse(&form.bentuk) == Some(FileForm::Unsigned);
    let (to, from) = mpsc::channel::<io::Result<Bytes>>(WAITING);
    let app = app.get_ref().clone();
    tokio::task::spawn_blocking(move || {
        let failed = write(&app, edition, &filter, to_sign, Piecewise { to: to.clone() });
        if let Err(cause) = failed {
            // The answer has begun: cutting it off is all that can tell the reader.
            tracing::error!(%cause, "an archive of documents was cut off");
            let _ = to.blocking_send(Err(cause));
        }
    });
    let name = format!("attachment; filename=\"dokumen-{}.zip\"", cx.edition()?.slug);
    let stream = futures_util::stream::unfold(from, |mut from| async move {
        let piece = from.recv().await?;
        Some((piece, from))
    });
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "application/zip"))
        .insert_header((CONTENT_DISPOSITION, name))
        .streaming(stream))
}

fn write(
    app: &App,
    edition: EditionId,
    filter: &DocumentFilter,
    to_sign: bool,
    to: Piecewise,
) -> io::Result<()> {
    let lines = app.db.read(|conn| certificates::list_all(conn, edition, filter));
    let lines = lines.map_err(|fault: Fault| io::Error::other(fault))?;
    let mut archive = ZipWriter::new_stream(to);
    // A PDF is compressed already.
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for line in lines.iter().filter(|line| !to_sign || waits_for_signature(line)) {
        let form = if to_sign { Some(FileForm::Unsigned) } else { line.best_file().map(|file| file.form) };
        let Some(form) = form else { continue };
        let id = line.document.id;
        let body = app.db.read(move |conn| certificates::file_body(conn, id, form));
        if let Some(body) = body.map_err(|fault: Fault| io::Error::other(fault))? {
            let name = format!("{}/{}", line.document.kind.slug(), line.document.file_name());
            archive.start_file(name, stored)?;
            archive.write_all(&body)?;
        }
    }
    let mut rest: StreamWriter<Piecewise> = archive.finish()?;
    rest.flush()
}

fn waits_for_signature(line: &DocumentLine) -> bool {
    let electronic = line.document.signing == SigningRoute::Electronic;
    electronic && line.standing == Standing::Valid && line.file(FileForm::Signed).is_none()
}

/// Writes into a channel, piece by piece.
struct Piecewise {
    to: mpsc::Sender<io::Result<Bytes>>,
}

impl Write for Piecewise {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let sent = self.to.blocking_send(Ok(Bytes::copy_from_slice(bytes)));
        sent.map_err(|_gone| io::Error::from(io::ErrorKind::BrokenPipe))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

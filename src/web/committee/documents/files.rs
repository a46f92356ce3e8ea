//! Files of documents: one, or all as a ZIP that is written while it is sent.

use std::io::{self, Write};

use actix_web::{HttpResponse, web};
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

use super::pdf::{Shown, pdf};
use super::register_columns::{DOCUMENTS, filter};
use crate::accounts::Committee;
use crate::app::App;
use crate::certificates::{self, DocumentLine, FileForm, Standing};
use crate::db::Fault;
use crate::editions::SigningRoute;
use crate::ids::{DocumentId, EditionId};
use crate::overview::{self, DocumentFilter, Span};
use crate::web::clean::Query;
use crate::web::committee::tables::Asked;
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::zip_stream::{Piecewise, zip_stream};

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

/// `GET /{k}/panitia/dokumen/berkas.zip`: the files of the documents that the register's filter leaves; with
/// `bentuk=unsigned` those of valid documents that wait for their signed copy.
pub async fn archive(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    query: Query<Vec<(String, String)>>,
) -> Result<HttpResponse, PageError> {
    let sent = Typed::from(query);
    let (edition, filter) = (cx.edition()?.id, filter(&Asked::of(&DOCUMENTS, &cx, &sent)));
    let to_sign = FileForm::parse(sent.one("bentuk")) == Some(FileForm::Unsigned);
    let app = app.get_ref().clone();
    let name = format!("dokumen-{}.zip", cx.edition()?.slug);
    Ok(zip_stream(&name, move |to| write(&app, edition, &filter, to_sign, to)))
}

fn write(
    app: &App,
    edition: EditionId,
    filter: &DocumentFilter,
    to_sign: bool,
    to: Piecewise,
) -> io::Result<()> {
    // At once: a number that is given meanwhile must bring no file twice.
    let all = Span { offset: 0, limit: i64::MAX };
    let lines = app.db.read(|conn| overview::documents(conn, edition, filter, all));
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

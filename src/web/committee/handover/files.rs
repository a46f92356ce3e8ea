//! Files of packages. They are asked for by buttons, since who took them is noted.

use std::io::{self, Write};

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::accounts::{Permitted, right};
use crate::app::App;
use crate::db::Fault;
use crate::handover::{self, BundleEntry, Handover};
use crate::ids::PackageId;
use crate::web::context::Cx;
use crate::web::errors::PageError;
use crate::web::zip_stream::{Piecewise, zip_stream};

/// `POST /{k}/panitia/serah-terima/{package}/{name}`.
pub async fn file(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
    path: web::Path<(String, PackageId, String)>,
) -> Result<HttpResponse, PageError> {
    let (edition, (_, id, name)) = (cx.edition()?.id, path.into_inner());
    let wanted = name.clone();
    let found = app
        .write(move |tx| {
            let Some(body) = handover::file_body(tx.conn, edition, id, &wanted)? else { return Ok(None) };
            let Some((of, code)) = handover::package(tx.conn, edition, id)? else { return Ok(None) };
            handover::note_taking(tx, Some(&who), edition, Some(of), &format!("{code} {wanted}"))?;
            Ok::<_, Fault>(Some(body))
        })
        .await?;
    let body = found.ok_or(PageError::NotFound)?;
    let kind = match name.rsplit('.').next() {
        Some("xml") => "application/xml",
        Some("txt") => "text/plain; charset=utf-8",
        Some("json") => "application/json",
        _ => "application/zip",
    };
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, kind))
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .body(body))
}

/// `POST /{k}/panitia/serah-terima/berkas`: everything of the last hand-over.
pub async fn archive(
    app: web::Data<App>,
    cx: Cx,
    who: Permitted<right::Results>,
) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.clone();
    let slug = edition.slug.clone();
    let noted = app.write(move |tx| {
        let Some(last) = handover::last_finished(tx.conn, edition.id)? else { return Ok(None) };
        handover::note_taking(tx, Some(&who), edition.id, Some(last.id), "all")?;
        let entries = handover::bundle(tx.conn, &edition, &last, tx.site)?;
        Ok::<_, Fault>(Some((last, entries)))
    });
    let (last, entries) = noted.await?.ok_or(PageError::NotFound)?;
    let app = app.get_ref().clone();
    Ok(zip_stream(&format!("serah-terima-{slug}.zip"), move |to| write(&app, &last, &entries, to)))
}

fn write(app: &App, of: &Handover, entries: &[BundleEntry], to: Piecewise) -> io::Result<()> {
    let mut archive = ZipWriter::new_stream(to);
    // The same bytes at every download: no time of the day, and packages are compressed already.
    let plain = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default());
    for entry in entries {
        archive.start_file(entry.path.clone(), plain)?;
        let body = app.db.read(|conn| handover::entry_body(conn, of.edition_id, entry));
        archive.write_all(&body.map_err(|fault: Fault| io::Error::other(fault))?)?;
    }
    archive.finish()?.flush()
}

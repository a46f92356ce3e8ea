//! Files for the committee: the sealed sheets before anybody else may have them, and the record for the minutes.

use actix_web::http::header;
use actix_web::{HttpResponse, web};

use crate::accounts::Committee;
use crate::app::App;
use crate::db::Fault;
use crate::results::{self, Matter, Reader, Visibility};
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// `GET /{k}/panitia/hasil/lembar.csv`.
pub async fn sheets(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?;
    if !Visibility::of(edition).shows(Matter::Sheets, Reader::Committee) {
        return Err(PageError::NotFound);
    }
    let id = edition.id;
    let seal = app.read(move |conn| results::find_seal(conn, id)).await.map_err(|fault: Fault| fault)?;
    let seal = seal.ok_or(PageError::NotFound)?;
    let name = format!("attachment; filename=\"lembar-nilai-{}.csv\"", edition.slug);
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((header::CONTENT_DISPOSITION, name))
        .body(seal.sheet_file))
}

/// `GET /{k}/panitia/hasil/berita-acara.json`: everything the minutes of the result say.
pub async fn record(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?.clone();
    if !Visibility::of(&edition).shows(Matter::Record, Reader::Committee) {
        return Err(PageError::NotFound);
    }
    let name = format!("attachment; filename=\"berita-acara-{}.json\"", edition.slug);
    let record = app.read(move |conn| results::record(conn, &edition)).await?;
    let json = serde_json::to_string_pretty(&record).map_err(Fault::unwritable)?;
    Ok(HttpResponse::Ok()
        .content_type("application/json")
        .insert_header((header::CONTENT_DISPOSITION, name))
        .body(json))
}

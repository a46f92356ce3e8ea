//! Files for the committee: the sealed sheets before anybody else may have them, and the record for the minutes.

use actix_web::http::header;
use actix_web::{HttpResponse, web};

use crate::accounts::Committee;
use crate::app::App;
use crate::clock::At;
use crate::db::Fault;
use crate::i18n::{Lang, points};
use crate::judging::{self, RecordedRevision};
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

/// `GET /{k}/panitia/hasil/perubahan.csv`: what stood in sheets that were changed after they were handed in, and why
/// (R-J3); with the codes of the sealed file, and no earlier than it.
pub async fn revisions(app: web::Data<App>, cx: Cx, _who: Committee) -> Result<HttpResponse, PageError> {
    let edition = cx.edition()?;
    if !Visibility::of(edition).shows(Matter::Sheets, Reader::Committee) {
        return Err(PageError::NotFound);
    }
    let (id, codes) = (edition.id, edition.settings.rubric.items().map(|item| item.code.clone()).collect());
    let found =
        app.read(move |conn| judging::recorded_revisions(conn, id)).await.map_err(|fault: Fault| fault)?;
    let body = revision_csv(&found, codes).map_err(|cause| PageError::Internal(cause.to_string()))?;
    let name = format!("attachment; filename=\"perubahan-nilai-{}.csv\"", edition.slug);
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((header::CONTENT_DISPOSITION, name))
        .body(body))
}

fn revision_csv(found: &[RecordedRevision], codes: Vec<String>) -> Result<Vec<u8>, csv::Error> {
    let mut out = csv::Writer::from_writer(Vec::new());
    let heads = ["work_id", "juror_id", "revision", "submitted_at", "taken_back_at", "reason", "total"];
    out.write_record(heads.into_iter().map(str::to_owned).chain(codes.iter().cloned()))?;
    for RecordedRevision { work, juror, revision } in found {
        let figure = |hundredths: Option<i64>| hundredths.map_or_else(String::new, |n| points(n, Lang::En));
        let row = [
            work.clone(),
            juror.clone(),
            revision.number.to_string(),
            revision.submitted_at.map_or_else(String::new, At::iso),
            revision.taken_back_at.iso(),
            revision.reason.clone(),
            figure(revision.total),
        ];
        let marks = codes.iter().map(|code| figure(revision.marks.get(code).copied()));
        out.write_record(row.into_iter().chain(marks))?;
    }
    out.into_inner().map_err(|failed| csv::Error::from(failed.into_error()))
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

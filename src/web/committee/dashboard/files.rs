//! The figures of one chart as CSV.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, web};

use super::charts::{Sheet, Source, charts};
use super::page::read;
use crate::accounts::Committee;
use crate::app::App;
use crate::csv_table::spreadsheet_safe;
use crate::web::context::Cx;
use crate::web::errors::PageError;

/// `GET /{k}/panitia/dasbor/{chart}.csv`.
pub async fn figures(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    path: web::Path<(String, String)>,
) -> Result<HttpResponse, PageError> {
    let figures = read(&app, &cx).await?;
    let edition = cx.edition()?;
    let all = charts(&Source { cx: &cx, edition, figures: &figures });
    let chart = all.into_iter().find(|chart| chart.name == path.1).ok_or(PageError::NotFound)?;
    let body = written(&chart.sheet).map_err(|cause| PageError::Internal(cause.to_string()))?;
    let name = format!("attachment; filename=\"dasbor-{}-{}.csv\"", edition.slug, chart.name);
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, name))
        .body(body))
}

fn written(sheet: &Sheet) -> Result<Vec<u8>, csv::Error> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(&sheet.heads)?;
    for row in &sheet.rows {
        out.write_record(row.iter().map(|cell| spreadsheet_safe(cell)))?;
    }
    out.into_inner().map_err(|failed| csv::Error::from(failed.into_error()))
}

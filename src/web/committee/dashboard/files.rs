//! The figures of one chart as CSV.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, web};

use super::charts::{Source, charts};
use super::page::read;
use crate::accounts::Committee;
use crate::app::App;
use crate::csv_table::sheet_file;
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
    let rows = std::iter::once(chart.sheet.heads).chain(chart.sheet.rows);
    let body = sheet_file(rows).map_err(|cause| PageError::Internal(cause.to_string()))?;
    let name = format!("attachment; filename=\"dasbor-{}-{}.csv\"", edition.slug, chart.name);
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, name))
        .body(body))
}

//! The register as CSV and XLSX: the same columns, the same lines as the page's filter leaves.

use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{HttpResponse, web};
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::register::RegisterQuery;
use super::text;
use crate::accounts::Committee;
use crate::app::App;
use crate::certificates::{self, DocumentLine};
use crate::clock::Zone;
use crate::csv_table::spreadsheet_safe;
use crate::db::Fault;
use crate::i18n::Text;
use crate::views::PageCx;
use crate::web::actors::Recent;
use crate::web::clean::Query;
use crate::web::context::Cx;
use crate::web::errors::PageError;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const CODE: Text = crate::i18n::text("Kode", "Code");
const REASON: Text = crate::i18n::text("Sebab", "Because");
const SHA256: Text = crate::i18n::text("SHA-256", "SHA-256");
/// Widths of the columns in characters.
const WIDTHS: [f64; 10] = [26.0, 26.0, 36.0, 36.0, 40.0, 14.0, 12.0, 30.0, 22.0, 68.0];

fn heads(cx: &PageCx) -> [&'static str; 10] {
    [
        text::NUMBER,
        text::KIND,
        text::NAME,
        text::INSTITUTION,
        text::WORK_TITLE,
        text::ISSUED_AT,
        text::STANDING,
        REASON,
        CODE,
        SHA256,
    ]
    .map(|head| cx.t(head))
}

fn cells(cx: &PageCx, line: &DocumentLine) -> [String; 10] {
    let document = &line.document;
    [
        document.number.clone(),
        cx.t(document.kind.text()).to_owned(),
        document.name.clone(),
        document.institution.clone(),
        document.title.clone(),
        document.issued_at.civil(Zone::Wib).date().to_string(),
        cx.t(line.standing.text()).to_owned(),
        line.because.clone(),
        document.code.clone(),
        line.best_file().map(|file| file.sha256.clone()).unwrap_or_default(),
    ]
}

async fn lines(app: &App, cx: &Cx, query: &RegisterQuery) -> Result<Vec<DocumentLine>, PageError> {
    let (edition, filter) = (cx.edition()?.id, query.filter());
    let found = app.read(move |conn| certificates::list_all(conn, edition, &filter)).await;
    found.map_err(|fault: Fault| fault.into())
}

fn attached(cx: &Cx, end: &str) -> Result<String, PageError> {
    Ok(format!("attachment; filename=\"dokumen-{}.{end}\"", cx.edition()?.slug))
}

/// `GET /{k}/panitia/dokumen/daftar.csv`.
pub async fn csv(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    _recent: Recent,
    query: Query<RegisterQuery>,
) -> Result<HttpResponse, PageError> {
    let found = lines(&app, &cx, &query).await?;
    let body = written(&cx, &found).map_err(|cause| PageError::Internal(cause.to_string()))?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, "text/csv; charset=utf-8"))
        .insert_header((CONTENT_DISPOSITION, attached(&cx, "csv")?))
        .body(body))
}

fn written(cx: &PageCx, lines: &[DocumentLine]) -> Result<Vec<u8>, csv::Error> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(heads(cx))?;
    for line in lines {
        out.write_record(cells(cx, line).map(|cell| spreadsheet_safe(&cell)))?;
    }
    out.into_inner().map_err(|failed| csv::Error::from(failed.into_error()))
}

/// `GET /{k}/panitia/dokumen/daftar.xlsx`.
pub async fn xlsx(
    app: web::Data<App>,
    cx: Cx,
    _who: Committee,
    _recent: Recent,
    query: Query<RegisterQuery>,
) -> Result<HttpResponse, PageError> {
    let found = lines(&app, &cx, &query).await?;
    let rows: Vec<[String; 10]> = found.iter().map(|line| cells(&cx, line)).collect();
    let heads = heads(&cx);
    let body = web::block(move || workbook(heads, &rows)).await;
    let body = body.map_err(|cause| PageError::Internal(cause.to_string()))?;
    let body = body.map_err(|cause| PageError::Internal(cause.to_string()))?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, XLSX))
        .insert_header((CONTENT_DISPOSITION, attached(&cx, "xlsx")?))
        .body(body))
}

/// Every cell is text: a number with slashes must not become a date.
fn workbook(heads: [&str; 10], rows: &[[String; 10]]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold();
    let sheet = book.add_worksheet();
    for (column, (head, width)) in (0..).zip(heads.into_iter().zip(WIDTHS)) {
        sheet.write_string_with_format(0, column, head, &bold)?;
        sheet.set_column_width(column, width)?;
    }
    for (row, cells) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    book.save_to_buffer()
}

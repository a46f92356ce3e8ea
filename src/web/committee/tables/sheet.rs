//! A list as a file: the lines that match on all pages, in the list's order, with the columns that are shown.

use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{FromRequest, HttpRequest, HttpResponse, web};
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::Asked;
use super::declared::{List, ListColumn, Look};
use super::text;
use crate::clock::Zone;
use crate::csv_table::spreadsheet_safe;
use crate::db::Fault;
use crate::overview::Span;
use crate::web::clean::Query;
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;
use crate::web::errors::PageError;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// Lines that are asked for at a time.
const SOME: i64 = 1000;

/// Which kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Csv,
    Xlsx,
}

/// The file that an address asks for: its ending, and the list as it is narrowed there.
pub struct Wanted {
    pub kind: Kind,
    /// What stands behind the `?`.
    pub query: Typed,
}

impl FromRequest for Wanted {
    type Error = actix_web::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, actix_web::Error>>>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let kind = if req.path().ends_with(".csv") { Kind::Csv } else { Kind::Xlsx };
        let query = Query::<Vec<(String, String)>>::from_request(req, payload);
        Box::pin(async move { Ok(Self { kind, query: Typed::from(query.await?) }) })
    }
}

/// The cells of a list as text, its heads first.
#[derive(Debug)]
struct Sheet {
    heads: Vec<String>,
    /// Columns whose cells are figures.
    figures: Vec<bool>,
    rows: Vec<Vec<String>>,
}

/// The file. `load` gives the lines of a part of the list; it is asked until there are no more.
pub async fn download<L, F>(
    cx: &Cx,
    list: &'static List<L>,
    asked: &Asked,
    kind: Kind,
    load: impl Fn(Span) -> F,
) -> Result<HttpResponse, PageError>
where
    F: Future<Output = Result<Vec<L>, Fault>>,
{
    let columns: Vec<&'static ListColumn<L>> = asked.columns(list).collect();
    let mut sheet = Sheet {
        heads: columns.iter().map(|column| head(cx, column)).collect(),
        figures: columns.iter().map(|column| column.look == Look::Number).collect(),
        rows: Vec::new(),
    };
    let mut offset = 0;
    loop {
        let lines = load(Span { offset, limit: SOME }).await?;
        offset += SOME;
        sheet
            .rows
            .extend(lines.iter().map(|line| columns.iter().map(|column| cell(cx, column, line)).collect()));
        if i64::try_from(lines.len()).unwrap_or(0) < SOME {
            break;
        }
    }
    let made = web::block(move || written(&sheet, kind)).await;
    let body = made.map_err(|cause| PageError::Internal(cause.to_string()))?.map_err(PageError::Internal)?;
    let (end, media) = match kind {
        Kind::Csv => ("csv", "text/csv; charset=utf-8"),
        Kind::Xlsx => ("xlsx", XLSX),
    };
    let name = format!("attachment; filename=\"{}-{}.{end}\"", list.word, cx.edition()?.slug);
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, media))
        .insert_header((CONTENT_DISPOSITION, name))
        .body(body))
}

/// A column's head; of instants with the zone they are in.
fn head<L>(cx: &Cx, column: &ListColumn<L>) -> String {
    let label = cx.t(column.label);
    if column.cells.time.is_some() { format!("{label} ({})", cx.t(text::WIB)) } else { label.to_owned() }
}

fn cell<L>(cx: &Cx, column: &ListColumn<L>, line: &L) -> String {
    match column.cells.time {
        None => (column.cells.plain)(cx, line),
        Some(time) => time(line)
            .map(|at| {
                let civil = at.civil(Zone::Wib);
                format!("{} {:02}:{:02}", civil.date(), civil.hour(), civil.minute())
            })
            .unwrap_or_default(),
    }
}

fn written(sheet: &Sheet, kind: Kind) -> Result<Vec<u8>, String> {
    match kind {
        Kind::Csv => csv(sheet).map_err(|cause| cause.to_string()),
        Kind::Xlsx => xlsx(sheet).map_err(|cause| cause.to_string()),
    }
}

fn csv(sheet: &Sheet) -> Result<Vec<u8>, csv::Error> {
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(&sheet.heads)?;
    for row in &sheet.rows {
        out.write_record(row.iter().map(|cell| spreadsheet_safe(cell)))?;
    }
    out.into_inner().map_err(|failed| csv::Error::from(failed.into_error()))
}

/// Cells are text, so that no number of a work becomes a date and nothing is a formula; figures alone are figures.
fn xlsx(sheet: &Sheet) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold();
    let page = book.add_worksheet();
    for (column, head) in (0..).zip(&sheet.heads) {
        page.write_string_with_format(0, column, head, &bold)?;
        page.set_column_width(column, width(sheet, usize::from(column)))?;
    }
    for (row, cells) in (1..).zip(&sheet.rows) {
        for ((column, cell), figure) in (0..).zip(cells).zip(&sheet.figures) {
            match cell.parse::<f64>() {
                Ok(number) if *figure => page.write_number(row, column, number)?,
                _ => page.write_string(row, column, cell)?,
            };
        }
    }
    page.set_freeze_panes(1, 0)?;
    book.save_to_buffer()
}

/// A width that shows the first cells, within reason.
fn width(sheet: &Sheet, column: usize) -> f64 {
    let longest = |cells: &Vec<String>| cells.get(column).map_or(0, |cell| cell.chars().count());
    let most = sheet.rows.iter().take(200).map(longest).chain([longest(&sheet.heads)]).max().unwrap_or(0);
    f64::from(u32::try_from(most.clamp(8, 60)).unwrap_or(60)) + 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_figures_are_figures() {
        let sheet = Sheet {
            heads: vec!["Judul".into(), "Orang".into()],
            figures: vec![false, true],
            rows: vec![vec!["=HYPERLINK(\"x\")".into(), "3".into()], vec!["1-2".into(), "x".into()]],
        };
        let text = String::from_utf8(csv(&sheet).unwrap()).unwrap();
        assert_eq!(text, "Judul,Orang\n\"'=HYPERLINK(\"\"x\"\")\",3\n1-2,x\n");
        let book = crate::csv_table::workbook_rows(&xlsx(&sheet).unwrap()).unwrap().unwrap();
        let cells: Vec<Vec<String>> = book.into_iter().map(|row| row.cells).collect();
        assert_eq!(cells[1], ["=HYPERLINK(\"x\")", "3"]);
        assert_eq!(cells[2], ["1-2", "x"]);
    }
}

//! A list as a file: the lines that match on all pages, in the list's order, with the columns that are shown.

use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use actix_web::{FromRequest, HttpRequest, HttpResponse};
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use super::Asked;
use super::declared::{List, ListColumn, Look};
use super::text;
use crate::clock::Zone;
use crate::csv_table;
use crate::exports::ExportKind;
use crate::web::clean::Query;
use crate::web::committee::typed::Typed;
use crate::web::context::Cx;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// The file that an address asks for: its ending, and the list as it is narrowed there.
pub struct Wanted {
    pub kind: ExportKind,
    /// What stands behind the `?`.
    pub query: Typed,
}

impl FromRequest for Wanted {
    type Error = actix_web::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self, actix_web::Error>>>>;

    fn from_request(req: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let kind = if req.path().ends_with(".csv") { ExportKind::Csv } else { ExportKind::Xlsx };
        let query = Query::<Vec<(String, String)>>::from_request(req, payload);
        Box::pin(async move { Ok(Self { kind, query: Typed::from(query.await?) }) })
    }
}

/// The cells of a list as text, its heads first.
#[derive(Debug)]
pub struct Sheet {
    heads: Vec<String>,
    /// Columns whose cells are figures.
    figures: Vec<bool>,
    rows: Vec<Vec<String>>,
}

impl Sheet {
    /// The lines with the columns that are asked for.
    pub fn of<L>(cx: &Cx, list: &'static List<L>, asked: &Asked, lines: &[L]) -> Self {
        let columns: Vec<&'static ListColumn<L>> = asked.columns(list).collect();
        let row = |line: &L| columns.iter().map(|column| cell(cx, column, line)).collect();
        Self {
            heads: columns.iter().map(|column| head(cx, column)).collect(),
            figures: columns.iter().map(|column| column.look == Look::Number).collect(),
            rows: lines.iter().map(row).collect(),
        }
    }

    /// The bytes of the file.
    ///
    /// # Errors
    /// What the writer says; it writes into memory.
    pub fn written(&self, kind: ExportKind) -> Result<Vec<u8>, String> {
        match kind {
            ExportKind::Csv => {
                let rows = std::iter::once(&self.heads).chain(&self.rows).cloned();
                csv_table::sheet_file(rows).map_err(|cause| cause.to_string())
            }
            ExportKind::Xlsx => xlsx(self).map_err(|cause| cause.to_string()),
        }
    }
}

/// A file as the answer to a request: "karya-2023.xlsx".
pub fn answer(list: &str, edition: &str, kind: ExportKind, body: Vec<u8>) -> HttpResponse {
    let media = match kind {
        ExportKind::Csv => "text/csv; charset=utf-8",
        ExportKind::Xlsx => XLSX,
    };
    let name = format!("attachment; filename=\"{list}-{edition}.{}\"", kind.as_str());
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, media))
        .insert_header((CONTENT_DISPOSITION, name))
        .body(body)
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
        let text = String::from_utf8(sheet.written(ExportKind::Csv).unwrap()).unwrap();
        assert_eq!(text, "\u{feff}Judul,Orang\n\"'=HYPERLINK(\"\"x\"\")\",3\n1-2,x\n");
        let book = crate::csv_table::workbook_rows(&xlsx(&sheet).unwrap()).unwrap().unwrap();
        let cells: Vec<Vec<String>> = book.into_iter().map(|row| row.cells).collect();
        assert_eq!(cells[1], ["=HYPERLINK(\"x\")", "3"]);
        assert_eq!(cells[2], ["1-2", "x"]);
    }
}

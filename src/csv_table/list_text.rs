//! A list as text, whether it comes as text or as a workbook.

use super::decode::decode;
use super::problem::FileProblem;
use super::workbook::{NumberedRow, workbook_rows};

/// The text of a list; a workbook's rows stand on the lines whose numbers a spreadsheet shows beside them.
///
/// # Errors
/// It is no text, or a workbook that cannot be read.
pub fn list_text(bytes: &[u8]) -> Result<String, FileProblem> {
    match workbook_rows(bytes) {
        None => decode(bytes),
        Some(rows) => rows.ok().and_then(|rows| written(&rows)).ok_or_else(FileProblem::broken_workbook),
    }
}

fn written(rows: &[NumberedRow]) -> Option<String> {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let (mut text, mut lines) = (String::new(), 0);
    for row in rows {
        let mut out = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
        // A cell of several lines would move those below it.
        let cell =
            |at: usize| row.cells.get(at).map(|cell| cell.replace(['\r', '\n'], " ")).unwrap_or_default();
        out.write_record((0..width).map(cell)).ok()?;
        text.push_str(&"\n".repeat(row.line.saturating_sub(lines + 1)));
        text.push_str(&String::from_utf8(out.into_inner().ok()?).ok()?);
        lines = row.line;
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::csv_table::{Column, Shape, Table};

    const SHAPE: Shape = Shape::of(&[Column::required("nama", &[]), Column::required("surel", &[])]);

    #[test]
    fn a_workbook_is_read_like_the_text_of_its_rows() {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        for (row, cells) in
            [(1, ["Nama", "Surel"]), (2, ["Sari; Dewi", "sari@contoh.go.id"]), (5, ["Budi\nSantosa", ""])]
        {
            for (column, cell) in cells.iter().enumerate() {
                sheet.write_string(row, u16::try_from(column).unwrap(), *cell).unwrap();
            }
        }
        let text = list_text(&book.save_to_buffer().unwrap()).unwrap();
        let table = Table::read(text.as_bytes(), &SHAPE).unwrap();
        let rows: Vec<_> = table.rows.iter().map(|row| (row.line, row.cells.join("|"))).collect();
        assert_eq!(rows, [(3, "Sari; Dewi|sari@contoh.go.id".to_owned()), (6, "Budi Santosa|".to_owned())]);
        assert_eq!(list_text(b"PK\x03\x04").unwrap_err(), FileProblem::broken_workbook());
        assert_eq!(list_text("nama\nSari\n".as_bytes()).unwrap(), "nama\nSari\n");
    }
}

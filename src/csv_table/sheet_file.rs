//! Rows as a CSV file that people open in a spreadsheet.

use super::cell::spreadsheet_safe;

/// The mark by which spreadsheets tell that a file is UTF-8; without it names and "••••" come out wrong. Every reader of
/// the portal passes over it.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// The file: no cell of it is a formula.
///
/// # Errors
/// What the writer says; it writes into memory.
pub fn sheet_file(rows: impl IntoIterator<Item = Vec<String>>) -> Result<Vec<u8>, csv::Error> {
    let mut out = csv::Writer::from_writer(MARK.to_vec());
    for row in rows {
        out.write_record(row.iter().map(|cell| spreadsheet_safe(cell)))?;
    }
    out.into_inner().map_err(|failed| csv::Error::from(failed.into_error()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::csv_table::{Column, Shape, Table};

    #[test]
    fn a_sheet_is_read_back_as_it_was_written() {
        const SHAPE: Shape = Shape::of(&[Column::required("nama", &[]), Column::optional("nip", &[])]);
        let rows = [["nama", "nip"], ["=Sari", "••••"]].map(|row| row.map(str::to_owned).to_vec());
        let file = sheet_file(rows).unwrap();
        assert!(file.starts_with(MARK));
        let table = Table::read(&file, &SHAPE).unwrap();
        assert_eq!(table.rows[0].cells, ["=Sari", "••••"]);
    }
}

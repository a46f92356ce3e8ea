//! CSV files of the offline commands: read with named columns, refused with file, line and what was expected.
//!
//! Commas or semicolons (as spreadsheets in Indonesia write them), a byte order mark and further columns are fine.

use std::collections::HashMap;
use std::path::Path;

use super::complaint::Complaint;
use crate::i18n::{Text, text};
use crate::say;

const HINT_COLUMNS: Text = text(
    "Baris pertama memuat nama kolom, dipisahkan koma.",
    "The first line holds the column names, separated by commas.",
);
const HINT_FILE: Text = text(
    "Periksa nama dan hak baca berkas; simpan sebagai CSV UTF-8.",
    "Check the file's name and permissions; save it as UTF-8 CSV.",
);
const HINT_ROW: Text = text("Perbaiki baris itu lalu ulangi.", "Correct that line and run again.");

/// A CSV file in memory.
#[derive(Debug)]
pub struct Table {
    /// The file's name as the user gave it.
    pub name: String,
    /// Names of the cells of a row, in their order.
    pub columns: Vec<String>,
    /// Its rows, blank lines left out.
    pub rows: Vec<Row>,
}

/// One row: the cells of the columns asked for, in that order.
#[derive(Debug)]
pub struct Row {
    /// Line of the file, from 1.
    pub line: u64,
    cells: Vec<String>,
}

impl Row {
    /// The cell of the n-th column asked for; empty for an optional column that is not there.
    #[must_use]
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

impl Table {
    /// Reads a file.
    ///
    /// # Errors
    /// A complaint if it cannot be read, lacks a column or has a row of another length.
    pub fn open(path: &Path, required: &[&str], optional: &[&str]) -> Result<Self, Complaint> {
        let name = path.display().to_string();
        match std::fs::read(path) {
            Ok(bytes) => Self::read(&name, &bytes, required, optional),
            Err(cause) => Err(Complaint::new(
                say!("{name} tidak dapat dibaca: {cause}.", "{name} cannot be read: {cause}."),
                HINT_FILE,
            )),
        }
    }

    /// Reads a file with these columns and then every other one, in the order of the file.
    ///
    /// # Errors
    /// As for `open`.
    pub fn open_all(path: &Path, required: &[&str]) -> Result<Self, Complaint> {
        let rest = header_of(&std::fs::read(path).unwrap_or_default());
        let known = |column: &&str| required.iter().any(|name| name.eq_ignore_ascii_case(column));
        let rest: Vec<&str> = rest.iter().map(String::as_str).filter(|column| !known(column)).collect();
        Self::open(path, required, &rest)
    }

    /// Reads a file's bytes; `name` is used in complaints.
    ///
    /// # Errors
    /// A complaint if a column is missing or a row is broken.
    pub fn read(name: &str, bytes: &[u8], required: &[&str], optional: &[&str]) -> Result<Self, Complaint> {
        let delimiter = delimiter(bytes);
        let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
        let mut builder = csv::ReaderBuilder::new();
        let mut reader = builder.delimiter(delimiter).trim(csv::Trim::All).from_reader(bytes);
        let columns = match reader.headers() {
            Ok(header) => places(name, header, required, optional)?,
            Err(cause) => return Err(broken(name, &cause, 1)),
        };
        let (mut rows, mut lines) = (Vec::new(), Lines { bytes, at: 0, line: 1 });
        for record in reader.records() {
            let record = record.map_err(|cause| broken(name, &cause, lines.of(cause.position())))?;
            let line = lines.of(record.position());
            let cell = |place: &Option<usize>| place.and_then(|at| record.get(at)).unwrap_or("").to_owned();
            let row = Row { line, cells: columns.iter().map(cell).collect() };
            if let Some(column) =
                required.iter().enumerate().find(|(n, c)| must_fill(c) && row.cell(*n).is_empty())
            {
                return Err(empty_cell(name, line, column.1));
            }
            rows.push(row);
        }
        let columns = required.iter().chain(optional).map(|column| (*column).to_owned()).collect();
        Ok(Self { name: name.to_owned(), columns, rows })
    }

    /// Which cell of a row belongs to a column.
    ///
    /// # Errors
    /// A complaint if the file has no such column.
    pub fn place(&self, column: &str) -> Result<usize, Complaint> {
        let found = self.columns.iter().position(|name| name.eq_ignore_ascii_case(column));
        found.ok_or_else(|| {
            let (name, columns) = (&self.name, self.columns.join(","));
            Complaint::new(
                say!(
                    "{name}, baris 1: kolom {column} tidak ada; yang ada {columns}.",
                    "{name}, line 1: column {column} is missing; found {columns}."
                ),
                HINT_COLUMNS,
            )
        })
    }

    /// Refuses a second row with the same first `width` cells.
    ///
    /// # Errors
    /// A complaint naming both lines.
    pub fn unique(&self, width: usize) -> Result<(), Complaint> {
        let mut first: HashMap<&[String], u64> = HashMap::new();
        for row in &self.rows {
            let key = row.cells.get(..width).unwrap_or(&row.cells);
            if let Some(before) = first.insert(key, row.line) {
                let (what, name, line) = (key.join(", "), &self.name, row.line);
                return Err(Complaint::new(
                    say!(
                        "{name}, baris {line}: {what} sudah tercantum pada baris {before}.",
                        "{name}, line {line}: {what} is already listed on line {before}."
                    ),
                    text("Hapus salah satu baris lalu ulangi.", "Remove one of the two lines and run again."),
                ));
            }
        }
        Ok(())
    }

    /// A complaint about one cell: what stands there, and what was expected in both languages.
    #[must_use]
    pub fn unexpected(&self, row: &Row, column: &str, found: &str, expected: Text) -> Complaint {
        let (name, line, id, en) = (&self.name, row.line, expected.id, expected.en);
        Complaint::new(
            say!(
                "{name}, baris {line}, kolom {column}: \"{found}\" bukan {id}.",
                "{name}, line {line}, column {column}: \"{found}\" is not {en}."
            ),
            HINT_ROW,
        )
    }
}

/// Names of the columns; none of a file that cannot be read.
fn header_of(bytes: &[u8]) -> Vec<String> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut builder = csv::ReaderBuilder::new();
    let mut reader = builder.delimiter(delimiter(bytes)).trim(csv::Trim::All).from_reader(bytes);
    reader.headers().map(|header| header.iter().map(str::to_owned).collect()).unwrap_or_default()
}

/// A semicolon where the first line has semicolons and no comma.
fn delimiter(bytes: &[u8]) -> u8 {
    let head = bytes.split(|b| *b == b'\n').next().unwrap_or_default();
    if head.contains(&b';') && !head.contains(&b',') { b';' } else { b',' }
}

/// Columns that name something are never empty; others may be.
fn must_fill(column: &str) -> bool {
    column.ends_with("_id")
}

fn places(
    name: &str,
    header: &csv::StringRecord,
    required: &[&str],
    optional: &[&str],
) -> Result<Vec<Option<usize>>, Complaint> {
    let find = |column: &str| header.iter().position(|cell| cell.eq_ignore_ascii_case(column));
    if let Some(missing) = required.iter().find(|column| find(column).is_none()) {
        let expected = required.join(",");
        return Err(Complaint::new(
            say!(
                "{name}, baris 1: kolom {missing} tidak ada; diharapkan {expected}.",
                "{name}, line 1: column {missing} is missing; expected {expected}."
            ),
            HINT_COLUMNS,
        ));
    }
    Ok(required.iter().chain(optional).map(|column| find(column)).collect())
}

fn empty_cell(name: &str, line: u64, column: &str) -> Complaint {
    Complaint::new(
        say!(
            "{name}, baris {line}: kolom {column} kosong; diharapkan sebuah nomor atau kode.",
            "{name}, line {line}: column {column} is empty; expected a number or code."
        ),
        HINT_ROW,
    )
}

/// Counts lines as an editor shows them: the reader's own count is off after CRLF and blank lines.
struct Lines<'b> {
    bytes: &'b [u8],
    at: usize,
    line: u64,
}

impl Lines<'_> {
    /// The line on which the row at `position` begins; rows must come in rising order.
    fn of(&mut self, position: Option<&csv::Position>) -> u64 {
        let begin = position.and_then(|p| usize::try_from(p.byte()).ok()).unwrap_or(self.at);
        let rest = self.bytes.get(begin..).unwrap_or_default();
        let blank = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let passed = self.bytes.get(self.at..begin + blank).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count() as u64;
        self.at = self.at.max(begin + blank);
        self.line
    }
}

fn broken(name: &str, cause: &csv::Error, line: u64) -> Complaint {
    let what = match cause.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => say!(
            "{name}, baris {line}: ada {len} kolom, diharapkan {expected_len}.",
            "{name}, line {line}: {len} columns found, {expected_len} expected."
        ),
        csv::ErrorKind::Utf8 { .. } => {
            say!("{name}, baris {line}: bukan teks UTF-8.", "{name}, line {line}: not UTF-8 text.")
        }
        _ => say!("{name}, baris {line}: {cause}.", "{name}, line {line}: {cause}."),
    };
    Complaint::new(what, HINT_FILE)
}

/// Writes rows below a header, lines ended by LF.
///
/// # Errors
/// A complaint if the file cannot be written.
pub fn write<R, C>(path: &Path, header: &[&str], rows: R) -> Result<(), Complaint>
where
    R: Iterator<Item = C>,
    C: IntoIterator,
    C::Item: AsRef<[u8]>,
{
    let make = || -> Result<(), csv::Error> {
        let mut file = csv::Writer::from_writer(Vec::new());
        file.write_record(header)?;
        for row in rows {
            file.write_record(row)?;
        }
        let bytes = file.into_inner().map_err(|cause| cause.into_error())?;
        Ok(std::fs::write(path, bytes)?)
    };
    make().map_err(|cause| unwritable(path, &cause))
}

/// A complaint about a file that cannot be written.
#[must_use]
pub fn unwritable(path: &Path, cause: &dyn std::fmt::Display) -> Complaint {
    let name = path.display();
    Complaint::new(
        say!("{name} tidak dapat ditulis: {cause}.", "{name} cannot be written: {cause}."),
        text("Periksa folder tujuan dan hak tulisnya.", "Check the target folder and its permissions."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(bytes: &[u8]) -> String {
        Table::read("W.csv", bytes, &["work_id", "institution"], &["team_id"]).unwrap_err().what.en
    }

    #[test]
    fn columns_are_found_by_name_in_any_order() {
        let bytes = b"\xEF\xBB\xBFinstitution;Work_ID\r\nBadan A; K-1\r\n\r\n;K-2\r\n";
        let table = Table::read("W.csv", bytes, &["work_id", "institution"], &["team_id"]).unwrap();
        let rows: Vec<_> = table.rows.iter().map(|r| (r.line, r.cell(0), r.cell(1), r.cell(2))).collect();
        assert_eq!(rows, [(2, "K-1", "Badan A", ""), (4, "K-2", "", "")]);
    }

    #[test]
    fn complaints_name_file_line_and_expectation() {
        assert_eq!(
            refused(b"id,institution\n"),
            "W.csv, line 1: column work_id is missing; expected work_id,institution."
        );
        assert_eq!(refused(b""), "W.csv, line 1: column work_id is missing; expected work_id,institution.");
        assert_eq!(refused(b"work_id,institution\nK-1\n"), "W.csv, line 2: 1 columns found, 2 expected.");
        assert_eq!(
            refused(b"work_id,institution\n,A\n"),
            "W.csv, line 2: column work_id is empty; expected a number or code."
        );
        assert_eq!(refused(b"work_id,institution\nK-1,\xFF\n"), "W.csv, line 2: not UTF-8 text.");
        let twice =
            Table::read("W.csv", b"work_id,institution\nK-1,A\nK-2,A\nK-1,B\n", &["work_id"], &[]).unwrap();
        assert_eq!(twice.unique(1).unwrap_err().what.en, "W.csv, line 4: K-1 is already listed on line 2.");
    }
}

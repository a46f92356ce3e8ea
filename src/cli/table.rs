//! The files of the offline commands: lists by name, refused with file, line, column and what was expected.

use std::collections::HashMap;
use std::path::Path;

use super::error::CliError;
use crate::csv_table::{self, Column, FileProblem, LineProblem, Shape, id_key, looks_like_a_date};
use crate::i18n::{Message, Text, text};
use crate::say;

pub use crate::csv_table::Row;

pub const WORK: Column = Column::required("work_id", &["id karya", "nomor karya", "kode karya"]);
pub const JUROR: Column = Column::required("juror_id", &["id juri", "kode juri"]);

/// Scores: every further column is a criterion.
pub const SCORES: Shape = Shape::open(&[WORK, JUROR]);

const HINT_COLUMNS: Text =
    text("Beri nama kolom pada satu baris di atas datanya.", "Name the columns on one line above the data.");
const HINT_FILE: Text = text("Periksa nama dan hak baca berkas.", "Check the file's name and permissions.");
const HINT_ROW: Text = text("Perbaiki baris itu lalu ulangi.", "Correct that line and run again.");
const HINT_DATE: Text = text(
    "Lembar kerja mengubah kodenya menjadi tanggal: format kolomnya sebagai Teks, tulis ulang kodenya, simpan lagi.",
    "The spreadsheet turned the code into a date: format the column as Text, write the code again, save again.",
);

/// A list in memory.
#[derive(Debug)]
pub struct Table {
    /// The file's name as the user gave it.
    pub name: String,
    /// Names of the cells of a row, in their order.
    pub columns: Vec<String>,
    /// Its rows, empty ones left out. A number or code is spelt as where it stands first.
    pub rows: Vec<Row>,
}

impl Table {
    /// Reads a file.
    ///
    /// # Errors
    /// It cannot be read, lacks a column, or has a row that cannot be understood.
    pub fn open(path: &Path, shape: &Shape) -> Result<Self, CliError> {
        let name = path.display().to_string();
        match std::fs::read(path) {
            Ok(bytes) => Self::read(&name, &bytes, shape),
            Err(cause) => Err(CliError::new(
                say!("{name} tidak dapat dibaca: {cause}.", "{name} cannot be read: {cause}."),
                HINT_FILE,
            )),
        }
    }

    /// Reads a file of scores: works, jurors, and a column for each criterion, which must hold these.
    ///
    /// # Errors
    /// As for `open`, or a criterion has no column.
    pub fn open_scores(path: &Path, criteria: &[&str]) -> Result<Self, CliError> {
        Self::open(path, &SCORES)?.with_criteria(criteria)
    }

    /// Refuses a file of scores without one of the criteria.
    ///
    /// # Errors
    /// Names the criterion, and every column expected.
    pub fn with_criteria(self, criteria: &[&str]) -> Result<Self, CliError> {
        let lacking = |key: &&&str| self.place(key).is_err();
        let Some(missing) = criteria.iter().find(lacking) else { return Ok(self) };
        let expected = [&[WORK.name, JUROR.name], criteria].concat().join(",");
        let name = &self.name;
        Err(CliError::new(
            say!(
                "{name}, baris 1: kolom {missing} tidak ada; diharapkan {expected}.",
                "{name}, line 1: column {missing} is missing; expected {expected}."
            ),
            HINT_COLUMNS,
        ))
    }

    /// Reads a file's bytes; `name` is used in messages.
    ///
    /// # Errors
    /// A column is missing or a row is broken.
    pub fn read(name: &str, bytes: &[u8], shape: &Shape) -> Result<Self, CliError> {
        let read = csv_table::Table::read(bytes, shape).map_err(|problem| refused(name, &problem))?;
        if let Some(problem) = read.problems.first() {
            return Err(broken(name, problem));
        }
        let columns = shape.columns.iter().map(|column| column.name.to_owned());
        let others = if shape.open { read.others } else { Vec::new() };
        let columns = columns.chain(others).collect();
        let mut table = Self { name: name.to_owned(), columns, rows: read.rows };
        for (at, column) in
            shape.columns.iter().enumerate().filter(|(_, column)| column.name.ends_with("_id"))
        {
            table.settle_codes(at, column)?;
        }
        Ok(table)
    }

    /// Gives every spelling of a number or code the one that stands first; refuses empty required ones, and dates.
    fn settle_codes(&mut self, at: usize, column: &Column) -> Result<(), CliError> {
        let mut spellings = Spellings::default();
        for row in &mut self.rows {
            let (name, line, found) = (&self.name, row.line, row.cell(at).to_owned());
            let column = column.name;
            if found.is_empty() {
                if matches!(column, "work_id" | "juror_id") {
                    return Err(empty_cell(name, line, column));
                }
                continue;
            }
            if looks_like_a_date(&found) {
                let what = say!(
                    "{name}, baris {line}, kolom {column}: \"{found}\" terbaca sebagai tanggal.",
                    "{name}, line {line}, column {column}: \"{found}\" reads as a date."
                );
                return Err(CliError::new(what, HINT_DATE));
            }
            if let Some(cell) = row.cells.get_mut(at) {
                *cell = spellings.first(id_key(&found), &found);
            }
        }
        Ok(())
    }

    /// Which cell of a row belongs to a column.
    ///
    /// # Errors
    /// The file has no such column.
    pub fn place(&self, column: &str) -> Result<usize, CliError> {
        let found = self.columns.iter().position(|name| name.eq_ignore_ascii_case(column));
        found.ok_or_else(|| {
            let (name, columns) = (&self.name, self.columns.join(","));
            CliError::new(
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
    /// Names both lines.
    pub fn unique(&self, width: usize) -> Result<(), CliError> {
        let mut first: HashMap<&[String], u64> = HashMap::new();
        for row in &self.rows {
            let key = row.cells.get(..width).unwrap_or(&row.cells);
            if let Some(before) = first.insert(key, row.line) {
                let (what, name, line) = (key.join(", "), &self.name, row.line);
                return Err(CliError::new(
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

    /// One cell that is not what it should be: what stands there, and what was expected in both languages.
    #[must_use]
    pub fn unexpected(&self, row: &Row, column: &str, found: &str, expected: Text) -> CliError {
        let (name, line, id, en) = (&self.name, row.line, expected.id, expected.en);
        CliError::new(
            say!(
                "{name}, baris {line}, kolom {column}: \"{found}\" bukan {id}.",
                "{name}, line {line}, column {column}: \"{found}\" is not {en}."
            ),
            HINT_ROW,
        )
    }
}

/// The spelling under which a name or code was met first.
#[derive(Debug, Default)]
pub struct Spellings(HashMap<String, String>);

impl Spellings {
    /// The first spelling of what has this key, which from now on may be `found`.
    pub fn first(&mut self, key: String, found: &str) -> String {
        self.0.entry(key).or_insert_with(|| found.to_owned()).clone()
    }

    /// The first spelling of what has this key; none if it was not met.
    #[must_use]
    pub fn known(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(String::as_str)
    }
}

fn refused(name: &str, problem: &FileProblem) -> CliError {
    CliError::new(on_line(name, problem.line, &problem.message), problem.remedy.clone())
}

fn broken(name: &str, problem: &LineProblem) -> CliError {
    CliError::new(on_line(name, problem.line, &problem.message), HINT_ROW)
}

fn on_line(name: &str, line: u64, message: &Message) -> Message {
    let (id, en) = (&message.id, &message.en);
    say!("{name}, baris {line}: {id}", "{name}, line {line}: {en}")
}

fn empty_cell(name: &str, line: u64, column: &str) -> CliError {
    CliError::new(
        say!(
            "{name}, baris {line}: kolom {column} kosong; diharapkan sebuah nomor atau kode.",
            "{name}, line {line}: column {column} is empty; expected a number or code."
        ),
        HINT_ROW,
    )
}

/// Writes rows below a header, lines ended by LF.
///
/// # Errors
/// The file cannot be written.
pub fn write<R, C>(path: &Path, header: &[&str], rows: R) -> Result<(), CliError>
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

/// A file that cannot be written.
#[must_use]
pub fn unwritable(path: &Path, cause: &dyn std::fmt::Display) -> CliError {
    let name = path.display();
    CliError::new(
        say!("{name} tidak dapat ditulis: {cause}.", "{name} cannot be written: {cause}."),
        text("Periksa folder tujuan dan hak tulisnya.", "Check the target folder and its permissions."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORKS: Shape =
        Shape::of(&[WORK, Column::required("institution", &[]), Column::optional("team_id", &[])]);

    fn refused(bytes: &[u8]) -> String {
        Table::read("W.csv", bytes, &WORKS).unwrap_err().what.en
    }

    #[test]
    fn columns_are_found_by_name_in_any_order() {
        let bytes = b"\xEF\xBB\xBFinstitution;Work_ID\r\nBadan A; K-1\r\n\r\n;K-2\r\n";
        let table = Table::read("W.csv", bytes, &WORKS).unwrap();
        let rows: Vec<_> = table.rows.iter().map(|r| (r.line, r.cell(0), r.cell(1), r.cell(2))).collect();
        assert_eq!(rows, [(2, "K-1", "Badan A", ""), (4, "K-2", "", "")]);
    }

    #[test]
    fn refusals_name_file_line_and_expectation() {
        assert_eq!(
            refused(b"id,institution\n"),
            "W.csv, line 1: column work_id is missing; expected work_id,institution."
        );
        assert_eq!(refused(b""), "W.csv, line 1: The file is empty.");
        assert_eq!(
            refused(b"work_id,institution\n,A\n"),
            "W.csv, line 2: column work_id is empty; expected a number or code."
        );
        assert_eq!(
            refused(b"work_id,institution\n1-Mar,A\n"),
            "W.csv, line 2, column work_id: \"1-Mar\" reads as a date."
        );
        assert!(refused(b"work_id,institution\nK-1,A,B\n").starts_with("W.csv, line 2: 3 cells found"));
    }

    #[test]
    fn a_code_has_one_spelling() {
        let bytes = b"work_id,institution,team_id\nK-1,A,t1\nk-2,A,T1\n";
        let table = Table::read("W.csv", bytes, &WORKS).unwrap();
        assert_eq!((table.rows[0].cell(2), table.rows[1].cell(2)), ("t1", "t1"));
        assert_eq!(table.unique(1), Ok(()));
        let twice =
            Table::read("W.csv", "work_id,institution\nK-1,A\nK-2,A\n k-1\u{a0},B\n".as_bytes(), &WORKS)
                .unwrap();
        assert_eq!(twice.unique(1).unwrap_err().what.en, "W.csv, line 4: K-1 is already listed on line 2.");
    }
}

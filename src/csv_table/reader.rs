//! The table of a file.

use super::cell::meant;
use super::decode::decode;
use super::heading::{Heading, find, records};
use super::lines::Lines;
use super::list_text::list_text;
use super::problem::{FileProblem, LineProblem};
use super::shape::Shape;

/// A list in memory.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// Headings of further columns, as written: those that follow the shape's in an open one, those passed over in
    /// any other.
    pub others: Vec<String>,
    /// The line that names the columns.
    pub heading_line: u64,
    /// Rows with anything in them.
    pub rows: Vec<Row>,
    /// Rows that cannot be read.
    pub problems: Vec<LineProblem>,
}

/// One row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Line of the file as an editor shows it, from 1.
    pub line: u64,
    /// The cells of the shape's columns in its order, then those of further columns in an open shape.
    pub cells: Vec<String>,
}

impl Row {
    /// The cell of the n-th column; empty for a column that is not there.
    #[must_use]
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

impl Table {
    /// Reads a file's bytes.
    ///
    /// # Errors
    /// The file is no text, lacks a required column, or does not close a quotation mark.
    pub fn read(bytes: &[u8], shape: &Shape) -> Result<Self, FileProblem> {
        let text = decode(bytes)?;
        let heading = find(&text, shape)?;
        let name = |at: &usize| heading.names.get(*at).cloned().unwrap_or_default();
        let mut table = Self {
            others: heading.others.iter().map(name).collect(),
            heading_line: heading.line,
            ..Self::default()
        };
        table.fill(&text, &heading, shape.open)?;
        Ok(table)
    }

    /// Reads a list that somebody sent, as text or as a workbook. What keeps it from being read is the table's one problem.
    #[must_use]
    pub fn of_list(bytes: &[u8], shape: &Shape) -> Self {
        let read = list_text(bytes).and_then(|text| Self::read(text.as_bytes(), shape));
        read.unwrap_or_else(|problem| Self {
            heading_line: problem.line,
            problems: vec![problem.into()],
            ..Self::default()
        })
    }

    fn fill(&mut self, text: &str, heading: &Heading, open: bool) -> Result<(), FileProblem> {
        let lines = Lines::of(text);
        let width = heading.names.iter().rposition(|name| !name.is_empty()).map_or(0, |at| at + 1);
        let mut last = (0, 1);
        for record in records(text, heading.separator).skip(heading.records) {
            let Ok(record) = record else { return Err(FileProblem::no_text()) };
            let byte = record.position().and_then(|p| usize::try_from(p.byte()).ok()).unwrap_or(0);
            let line = lines.line(byte);
            last = (byte, line);
            let cells: Vec<String> = record.iter().map(meant).collect();
            let filled = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |at| at + 1);
            if filled > width {
                self.problems.push(LineProblem::too_long(line, filled, width));
            } else if filled > 0 && record.len() < heading.needed {
                self.problems.push(LineProblem::too_short(line, record.len(), width));
            } else if filled > 0 {
                let others = if open { heading.others.as_slice() } else { &[] };
                let places = heading.places.iter().copied().chain(others.iter().copied().map(Some));
                let cell =
                    |place: Option<usize>| place.and_then(|at| cells.get(at)).cloned().unwrap_or_default();
                self.rows.push(Row { line, cells: places.map(cell).collect() });
            }
        }
        let rest = text.get(last.0..).unwrap_or_default();
        let unclosed = rest.matches('"').count() % 2 == 1 && rest.trim().contains(['\r', '\n']);
        if unclosed { Err(FileProblem::open_quote(last.1)) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::shape::Column;
    use super::*;

    const SHAPE: Shape = Shape::of(&[
        Column::required("nama", &["name", "nama lengkap"]),
        Column::required("surel", &["email"]),
        Column::optional("keahlian", &["expertise"]),
    ]);
    const SCORES: Shape = Shape::open(&[Column::required("work_id", &[]), Column::required("juror_id", &[])]);

    fn rows(bytes: &[u8]) -> Vec<(u64, String)> {
        let table = Table::read(bytes, &SHAPE).unwrap();
        assert_eq!(table.problems, []);
        table.rows.iter().map(|row| (row.line, row.cells.join("|"))).collect()
    }

    #[test]
    fn the_sign_and_the_line_of_the_heading_are_found() {
        let read = |text: &str| rows(text.as_bytes());
        let sari = |line| vec![(line, "Sari|sari@contoh.go.id|".to_owned())];
        assert_eq!(read("nama,surel\nSari,sari@contoh.go.id\n"), sari(2));
        assert_eq!(read("sep=;\r\nnama;surel\r\nSari;sari@contoh.go.id\r\n"), sari(3));
        assert_eq!(read("\"sep=|\"\nnama|surel\nSari|sari@contoh.go.id\n"), sari(3));
        assert_eq!(read("nama\tsurel\nSari\tsari@contoh.go.id"), sari(2));
        assert_eq!(read("\r\n\r\nnama;surel;;;\r\nSari;sari@contoh.go.id;;;\r\n;;;;\r\n"), sari(4));
        assert_eq!(read("DAFTAR JURI;;\n;;\nNama Lengkap;E-mail;\nSari;sari@contoh.go.id;\n"), sari(4));
        assert_eq!(read("surel,NAMA\nsari@contoh.go.id,Sari\n"), sari(2));
        let quoted = "nama,surel,\"keahlian; bidang\"\nSari,sari@contoh.go.id,\"Desain; Video\"\n";
        assert_eq!(read(quoted), [(2, "Sari|sari@contoh.go.id|Desain; Video".to_owned())]);
        assert_eq!(read("nama,surel\rSari,sari@contoh.go.id\r"), sari(2));
        assert_eq!(read("\u{a0}nama;surel\u{a0}\nSari;sari@contoh.go.id\n"), sari(2));
    }

    #[test]
    fn lines_are_those_of_an_editor() {
        let text = "nama;surel\r\nSatu;a\r\n\r\n;;;\r\nDua;b\r\n\"Tiga\r\nContoh\";c\r\nEmpat;d\r\n";
        let found: Vec<u64> = rows(text.as_bytes()).into_iter().map(|(line, _)| line).collect();
        assert_eq!(found, [2, 5, 6, 8]);
    }

    #[test]
    fn further_columns_are_kept_where_they_belong() {
        let table = Table::read(b"work_id;juror_id;content;;technical\nW1;J1;60,5;;70\n", &SCORES).unwrap();
        assert_eq!(table.others, ["content", "technical"]);
        assert_eq!(table.rows[0].cells, ["W1", "J1", "60,5", "70"]);
        let passed_over = Table::read(b"nama,surel,warna\nSari,a,biru\n", &SHAPE).unwrap();
        assert_eq!((passed_over.others, passed_over.rows[0].cells.len()), (vec!["warna".to_owned()], 3));
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let refused = |text: &str| {
            let problem = Table::read(text.as_bytes(), &SHAPE).unwrap_err();
            (problem.line, problem.message.en)
        };
        assert_eq!(refused(""), (1, "The file is empty.".to_owned()));
        assert_eq!(
            refused("nama;alamat\nSari;x\n"),
            (1, "column surel is missing; expected nama,surel.".to_owned())
        );
        assert_eq!(refused("Judul\n\nname,telepon\nSari,x\n").0, 3);
        assert!(refused("nama,surel\nSari,\"a\nBudi,b\nTomi,c\n").1.contains("not closed"));
        let long = Table::read(b"work_id,juror_id,content\nW1,J1,60,37\nW2,J1,60\n", &SCORES).unwrap();
        assert_eq!((long.problems[0].line, long.rows.len()), (2, 1));
        let short = Table::read(b"work_id,juror_id\nW1\n", &SCORES).unwrap();
        assert_eq!(short.problems[0].message.en, "1 columns found, 2 expected.");
        assert!(long.problems[0].message.en.starts_with("4 cells found, but only 3 column headings"));
    }

    #[test]
    fn a_list_that_cannot_be_read_is_a_table_with_one_problem() {
        let table = Table::of_list(b"\n\nnama\nSari\n", &SHAPE);
        let lines: Vec<u64> = table.problems.iter().map(|problem| problem.line).collect();
        assert_eq!((table.heading_line, lines, table.rows.len()), (3, vec![3], 0));
        assert_eq!(Table::of_list(b"PK\x03\x04", &SHAPE).problems.len(), 1);
    }

    #[test]
    fn a_measure_in_inches_is_no_open_quotation() {
        assert_eq!(rows(b"nama,surel\nLayar 5\" besar,a\nSari,b\n").len(), 2);
        assert_eq!(rows(b"nama,surel\nSari,b\nLayar 5\" besar,a\n").len(), 2);
    }
}

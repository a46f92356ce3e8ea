//! Rows of a workbook, for lists that are taken as one.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::panic::catch_unwind;

use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
use zip::ZipArchive;

/// How files that are workbooks begin: archives of Office and LibreOffice, and old Excel.
pub(super) const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0"];

/// Most bytes that the parts of a workbook are when they are unpacked: a small file can hold a very large one.
const MOST_UNPACKED: u64 = 32 * 1024 * 1024;
/// Most cells with anything in them.
const MOST_CELLS: usize = 200_000;
/// Most columns of a list.
const MOST_COLUMNS: u32 = 64;

/// A row with the number a spreadsheet shows beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberedRow {
    /// From 1.
    pub line: usize,
    pub cells: Vec<String>,
}

/// A workbook that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("the workbook cannot be read: {0}")]
pub struct BrokenWorkbook(String);

/// The rows of an `.xlsx` workbook's first sheet with anything in it; none where the bytes are no workbook.
///
/// # Errors
/// It is of another kind, damaged, protected, or larger than any list.
pub fn workbook_rows(bytes: &[u8]) -> Option<Result<Vec<NumberedRow>, BrokenWorkbook>> {
    let is_workbook = WORKBOOKS.iter().any(|start| bytes.starts_with(start));
    // The library counts columns without a guard, so that a reference no sheet has makes it panic where overflows are
    // checked. Whatever it stumbles over is a broken file, and no fault of ours.
    let stumbled = |_panic| Err(BrokenWorkbook("the reader stumbled over it".to_owned()));
    is_workbook.then(|| catch_unwind(|| read(bytes)).unwrap_or_else(stumbled))
}

fn read(bytes: &[u8]) -> Result<Vec<NumberedRow>, BrokenWorkbook> {
    let broken = |cause: calamine::XlsxError| BrokenWorkbook(cause.to_string());
    require_small(bytes)?;
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(bytes)).map_err(broken)?;
    for name in book.sheet_names() {
        let mut reader = book.worksheet_cells_reader(&name).map_err(broken)?;
        let mut rows: BTreeMap<u32, BTreeMap<u32, String>> = BTreeMap::new();
        let mut count = 0;
        // Cell by cell: a sheet with one cell in its last corner is no larger than one with that cell alone.
        while let Some(cell) = reader.next_cell().map_err(broken)? {
            let ((row, column), words) = (cell.get_position(), text(&Data::from(cell.get_value().clone())));
            count += 1;
            if count > MOST_CELLS || (column >= MOST_COLUMNS && !words.is_empty()) {
                return Err(BrokenWorkbook(format!(
                    "more than {MOST_CELLS} cells or {MOST_COLUMNS} columns"
                )));
            }
            if !words.is_empty() {
                rows.entry(row).or_default().insert(column, words);
            }
        }
        if !rows.is_empty() {
            return Ok(rows.iter().map(|(row, cells)| numbered(*row, cells)).collect());
        }
    }
    Ok(Vec::new())
}

/// Unpacks every part once, and keeps none.
fn require_small(bytes: &[u8]) -> Result<(), BrokenWorkbook> {
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|cause| BrokenWorkbook(cause.to_string()))?;
    let mut left = MOST_UNPACKED;
    for place in 0..archive.len() {
        let part = archive.by_index(place).map_err(|cause| BrokenWorkbook(cause.to_string()))?;
        let mut unpacked = Vec::new();
        let length = part.take(left + 1).read_to_end(&mut unpacked);
        let length = length.map_err(|cause| BrokenWorkbook(cause.to_string()))? as u64;
        left = left.checked_sub(length).ok_or_else(|| {
            BrokenWorkbook(format!("its parts are more than {MOST_UNPACKED} bytes when they are unpacked"))
        })?;
        if announces_too_much(&unpacked) {
            return Err(BrokenWorkbook(format!("more than {MOST_CELLS} texts")));
        }
    }
    Ok(())
}

/// Whether a part says that it holds more texts than any list. The library makes room for so many before it has seen
/// one, and a process that gets no memory ends as a whole.
fn announces_too_much(part: &[u8]) -> bool {
    const COUNT: &[u8] = b"uniqueCount";
    let found = part.windows(COUNT.len()).enumerate().filter(|(_, word)| *word == COUNT);
    found.map(|(at, _)| part.get(at + COUNT.len()..).unwrap_or_default()).any(|rest| {
        let before = |byte: &&u8| byte.is_ascii_whitespace() || matches!(byte, b'=' | b'"' | b'\'');
        let digits = rest.iter().skip_while(before).take_while(|byte| byte.is_ascii_digit());
        let value = |sum: usize, digit: &u8| sum.saturating_mul(10).saturating_add(usize::from(digit - b'0'));
        digits.fold(0, value) > MOST_CELLS
    })
}

fn numbered(row: u32, cells: &BTreeMap<u32, String>) -> NumberedRow {
    let width = cells.keys().next_back().map_or(0, |last| last + 1);
    let cell = |column| cells.get(&column).cloned().unwrap_or_default();
    NumberedRow {
        line: usize::try_from(row).unwrap_or(usize::MAX).saturating_add(1),
        cells: (0..width).map(cell).collect(),
    }
}

/// A cell as it is read: whole numbers without a decimal point.
fn text(cell: &Data) -> String {
    match cell {
        Data::Float(number) if number.fract() == 0.0 && number.abs() < 1e15 => format!("{number:.0}"),
        Data::Empty | Data::Error(_) => String::new(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_sheet_with_anything_comes_back_as_rows_numbered_as_shown() {
        let mut book = rust_xlsxwriter::Workbook::new();
        book.add_worksheet();
        let sheet = book.add_worksheet();
        sheet.write_string(2, 0, "Soal").unwrap();
        sheet.write_string(2, 1, "Kunci").unwrap();
        sheet.write_string(3, 0, "Berapa?").unwrap();
        sheet.write_number(3, 1, 3).unwrap();
        let rows = workbook_rows(&book.save_to_buffer().unwrap()).unwrap().unwrap();
        let rows: Vec<_> = rows.into_iter().map(|row| (row.line, row.cells.join("|"))).collect();
        assert_eq!(rows, [(3, "Soal|Kunci".to_owned()), (4, "Berapa?|3".to_owned())]);
    }

    #[test]
    fn a_cell_in_the_last_corner_and_parts_that_swell_are_refused() {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        sheet.write_string(0, 0, "Soal").unwrap();
        sheet.write_string(1_048_575, 16_383, "x").unwrap();
        assert!(workbook_rows(&book.save_to_buffer().unwrap()).unwrap().is_err());
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        sheet.write_string(0, 0, "Soal").unwrap();
        sheet.write_string(1_048_575, 0, "x").unwrap();
        let rows = workbook_rows(&book.save_to_buffer().unwrap()).unwrap().unwrap();
        assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [1, 1_048_576]);
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        archive.start_file("xl/sharedStrings.xml", zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut archive, &vec![b'x'; 40 * 1024 * 1024]).unwrap();
        let swollen = archive.finish().unwrap().into_inner();
        assert!(swollen.len() < 100_000);
        assert!(workbook_rows(&swollen).unwrap().unwrap_err().to_string().contains("unpacked"));
    }

    /// A workbook of one cell with this reference, and of texts said to be so many.
    fn with_cell(reference: &str, texts: &str) -> Vec<u8> {
        const HOME: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let relation = |kind: &str, target: &str| {
            format!(
                r#"<Relationships><Relationship Id="r1" Type="{HOME}/{kind}" Target="{target}"/></Relationships>"#
            )
        };
        let sheet = format!(
            r#"<worksheet><sheetData><row r="1"><c r="{reference}" t="str"><v>x</v></c></row></sheetData></worksheet>"#
        );
        let book = format!(
            r#"<workbook xmlns:r="{HOME}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>"#
        );
        let parts = [
            ("_rels/.rels", relation("officeDocument", "xl/workbook.xml")),
            ("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml")),
            ("xl/workbook.xml", book),
            ("xl/sharedStrings.xml", format!("<sst uniqueCount{texts}><si><t>y</t></si></sst>")),
            ("xl/worksheets/sheet1.xml", sheet),
        ];
        let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in parts {
            archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            std::io::Write::write_all(&mut archive, content.as_bytes()).unwrap();
        }
        archive.finish().unwrap().into_inner()
    }

    #[test]
    fn a_reference_beyond_any_sheet_is_a_broken_workbook() {
        let rows = workbook_rows(&with_cell("B1", "=\"1\"")).unwrap().unwrap();
        assert_eq!(rows, [NumberedRow { line: 1, cells: vec![String::new(), "x".to_owned()] }]);
        for reference in ["ZZZZZZZ1", "ZZZZZZZZZZZZ1", "A99999999999", "1A"] {
            assert!(workbook_rows(&with_cell(reference, "=\"1\"")).unwrap().is_err(), "{reference}");
        }
    }

    #[test]
    fn texts_that_are_only_announced_take_no_memory() {
        assert!(workbook_rows(&with_cell("A1", "=\"200000\"")).unwrap().is_ok());
        for texts in
            ["=\"200001\"", "=\"99999999999999\"", " = '0099999999999999999999999'", "\n=\n\"9999999999\""]
        {
            let refused = workbook_rows(&with_cell("A1", texts)).unwrap().unwrap_err();
            assert_eq!(refused.to_string(), "the workbook cannot be read: more than 200000 texts", "{texts}");
        }
    }

    #[test]
    fn what_is_no_workbook_or_a_broken_one_is_told_apart() {
        assert!(workbook_rows(b"soal;kunci\n").is_none());
        assert!(workbook_rows(b"PK\x03\x04 and nothing else").unwrap().is_err());
    }
}

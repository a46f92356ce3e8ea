//! Any bytes as a workbook: the parts of one with any text in them, or as they are. Rows come numbered upwards and
//! within the limits of a list; what is no workbook is refused.
//!
//! The first byte chooses the part that is fuzzed.
#![no_main]

use std::io::{Cursor, Write};
use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use lomba::csv_table::{NumberedRow, workbook_rows};
use lomba::works::question_files::{TableRow, read_rows};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const PACKAGE: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const RELS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const BOOK: &str = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Soal" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const STRINGS: &str = r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Soal</t></si><si><t>Kunci</t></si></sst>"#;
const STYLES: &str = r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>"#;
const SHEET: &str = r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>7</v></c></row></sheetData></worksheet>"#;
const PARTS: [(&str, &str); 6] = [
    ("_rels/.rels", PACKAGE),
    ("xl/_rels/workbook.xml.rels", RELS),
    ("xl/workbook.xml", BOOK),
    ("xl/sharedStrings.xml", STRINGS),
    ("xl/styles.xml", STYLES),
    ("xl/worksheets/sheet1.xml", SHEET),
];

/// The workbook as it stands here is one, or nothing below the parts would ever be read.
static READABLE: LazyLock<bool> = LazyLock::new(|| {
    // The portal catches a panic of the library that reads workbooks: only one that gets out of it ends the run.
    std::panic::set_hook(Box::new(|_| {}));
    let read = workbook_rows(&workbook(PARTS.len() - 1, SHEET.as_bytes()));
    matches!(read, Some(Ok(rows)) if rows.len() == 1 && rows[0].cells == ["Soal", "7"])
});

fuzz_target!(|input: &[u8]| {
    assert!(*READABLE);
    let [choice, bytes @ ..] = input else { return };
    let read = match choice % 8 {
        7 => workbook_rows(bytes),
        part => workbook_rows(&workbook(usize::from(part), bytes)),
    };
    if let Some(Ok(rows)) = read {
        assert!(rows.is_sorted_by(|a, b| a.line < b.line));
        assert!(rows.iter().all(|row| row.line > 0 && row.cells.len() <= 64));
        let row = |row: NumberedRow| TableRow { line: row.line, cells: row.cells };
        let found = read_rows(&rows.into_iter().map(row).collect::<Vec<_>>());
        assert!(!found.questions.is_empty() || !found.faults.is_empty());
    }
});

/// An archive of the parts without compression, one of them with the given content; the sheet most often.
fn workbook(part: usize, bytes: &[u8]) -> Vec<u8> {
    let fuzzed = part.min(PARTS.len() - 1);
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut archive = ZipWriter::new(Cursor::new(Vec::with_capacity(4096)));
    for (place, (name, content)) in PARTS.iter().enumerate() {
        archive.start_file(*name, options).expect("memory takes it");
        let content = if place == fuzzed { bytes } else { content.as_bytes() };
        archive.write_all(content).expect("memory takes it");
    }
    archive.finish().expect("memory takes it").into_inner()
}

//! Any bytes as a list: jurors, institutions, and a list of any columns. What was read and is written for a
//! spreadsheet holds no formula and is read again as the same rows.
//!
//! The first byte chooses the list.
#![no_main]

use libfuzzer_sys::fuzz_target;
use lomba::csv_table::{Column, FileProblem, LineProblem, Row, Shape, Table, decode, spreadsheet_safe};
use lomba::{institutions, judging};

const SHAPE: Shape = Shape::open(&[
    Column::required("nama", &["name", "nama lengkap"]),
    Column::optional("surel", &["email"]),
]);
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

fuzz_target!(|input: &[u8]| {
    let [choice, bytes @ ..] = input else { return };
    match choice % 4 {
        0 => jurors(bytes),
        1 => directory(bytes),
        _ => any_columns(bytes),
    }
});

fn jurors(bytes: &[u8]) {
    let file = judging::csv_file::parse(bytes);
    in_order(&file.problems);
    let mut keys: Vec<&str> = file.rows.iter().map(|row| row.email.key()).collect();
    let all = keys.len();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), all);
    assert!(file.rows.iter().all(|row| row.capacity.is_none_or(|most| (1..=9999).contains(&most))));
}

fn directory(bytes: &[u8]) {
    let file = institutions::csv_file::parse(bytes);
    in_order(&file.problems);
    assert!(!file.rows.is_empty() || !file.problems.is_empty());
    let mut codes: Vec<String> = file.rows.iter().map(|row| row.code.to_ascii_lowercase()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), file.rows.len());
}

fn in_order(problems: &[LineProblem]) {
    assert!(problems.is_sorted_by_key(|problem| problem.line));
    assert!(
        problems.iter().all(|one| one.line > 0 && !one.message.id.is_empty() && !one.message.en.is_empty())
    );
}

fn any_columns(bytes: &[u8]) {
    let table = match Table::read(bytes, &SHAPE) {
        Ok(table) => table,
        Err(problem) => return refused(&problem),
    };
    let lines = decode(bytes).map(|text| text.split(['\n', '\r']).count() as u64).unwrap_or_default();
    assert!(table.rows.iter().all(|row| row.line > table.heading_line && row.line <= lines));
    assert!(table.rows.iter().all(|row| row.cells.len() == SHAPE.columns.len() + table.others.len()));
    if table.rows.iter().any(|row| row.cells.iter().any(|cell| is_ambiguous(cell))) {
        return;
    }
    // A row with something below no heading alone has nothing to be written.
    let filled = |row: &&Row| row.cells.iter().any(|cell| !cell.is_empty());
    let cells = |rows: &[Row]| rows.iter().filter(filled).map(|row| row.cells.clone()).collect::<Vec<_>>();
    let again = Table::read(&written(&table), &SHAPE).expect("a table that was read");
    assert_eq!(cells(&again.rows), cells(&table.rows));
}

/// Spreadsheets put an apostrophe before digits that are to stay text: what begins with one cannot be told from them. And
/// a row that names columns may be taken for the heading.
fn is_ambiguous(cell: &str) -> bool {
    let word: String = cell.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    cell.starts_with('\'') || word.contains("nama") || word.contains("name")
}

/// The rows as the portal writes a list, under headings that stand for nothing else.
fn written(table: &Table) -> Vec<u8> {
    let mut out = csv::Writer::from_writer(Vec::new());
    let others = (0..table.others.len()).map(|place| format!("kolom{place}"));
    let heading: Vec<String> = ["nama", "surel"].map(str::to_owned).into_iter().chain(others).collect();
    out.write_record(&heading).expect("memory takes it");
    for row in &table.rows {
        let safe: Vec<String> = row.cells.iter().map(|cell| spreadsheet_safe(cell)).collect();
        assert!(safe.iter().all(|cell| !cell.starts_with(FORMULA)));
        out.write_record(&safe).expect("rows are as long as the heading");
    }
    out.into_inner().expect("memory takes it")
}

fn refused(problem: &FileProblem) {
    assert!(problem.line > 0);
    for message in [&problem.message, &problem.remedy] {
        assert!(!message.id.is_empty() && !message.en.is_empty());
    }
}

//! A table as text: cells copied from a spreadsheet, or CSV.

use super::heading::{Heading, SEARCHED};
use super::row::{TableRow, read_rows};
use crate::works::question_files::ReadQuestions;
use crate::works::question_files::lines::LineNumbers;

/// Tabs first: a spreadsheet puts them between copied cells. Excel in Indonesia writes semicolons.
const SEPARATORS: [u8; 4] = [b'\t', b';', b',', b'|'];

/// The questions of a table that came as text.
pub(in super::super) fn read(text: &str) -> ReadQuestions {
    let separator = separator_of_heading(text).unwrap_or_else(|| most_frequent(text));
    read_rows(&rows(text, separator, usize::MAX))
}

/// The separator that makes a heading of one of the first rows.
pub(super) fn separator_of_heading(text: &str) -> Option<u8> {
    let fits = |separator: &u8| Heading::find(&rows(text, *separator, SEARCHED)).is_ok();
    SEPARATORS.into_iter().find(fits)
}

/// The separator that occurs most in the first line, for a table whose heading is wrong.
fn most_frequent(text: &str) -> u8 {
    let first = text.trim_start().lines().next().unwrap_or_default();
    let count = |separator: &u8| first.bytes().filter(|byte| byte == separator).count();
    SEPARATORS.into_iter().rev().max_by_key(count).unwrap_or(b'\t')
}

fn rows(text: &str, separator: u8, most: usize) -> Vec<TableRow> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let lines = LineNumbers::of(text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let records = reader.records().map_while(Result::ok).take(most);
    let row = |record: csv::StringRecord| {
        let byte = record.position().and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or(0);
        // The parser begins a record at the line end before it.
        let rest = text.get(byte..).unwrap_or_default();
        let blank = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
        TableRow { line: lines.line(byte + blank), cells: record.iter().map(str::to_owned).collect() }
    };
    records.map(row).collect()
}

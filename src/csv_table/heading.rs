//! Which line names the columns, and which sign separates them.

use super::cell::meant;
use super::lines::Lines;
use super::problem::FileProblem;
use super::shape::Shape;

/// Semicolons first: Excel in Indonesia writes them, and commas then stand inside numbers.
const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];
/// Titles and blank lines above the heading are at most so many.
const SEARCHED: usize = 30;

/// Where the columns of a file stand.
#[derive(Debug, Clone)]
pub(super) struct Heading {
    pub separator: u8,
    /// How many records come before the rows, the heading included.
    pub records: usize,
    pub line: u64,
    /// The headings as written.
    pub names: Vec<String>,
    /// Where each column of the shape stands.
    pub places: Vec<Option<usize>>,
    /// Further columns with a heading.
    pub others: Vec<usize>,
    /// Cells a row has up to the last column that must be there.
    pub needed: usize,
}

impl Heading {
    /// What a record would name; where it stands is for the caller to say.
    fn of(separator: u8, names: Vec<String>, shape: &Shape) -> Self {
        let places: Vec<Option<usize>> =
            shape.columns.iter().map(|column| names.iter().position(|name| column.is_called(name))).collect();
        let named = |(at, name): &(usize, &String)| !name.is_empty() && !places.contains(&Some(*at));
        let others = names.iter().enumerate().filter(named).map(|(at, _)| at).collect();
        let required = shape.columns.iter().zip(&places).filter(|(column, _)| column.required);
        let last: Option<usize> = required.filter_map(|(_, place)| *place).max();
        // In an open list every named column belongs to it.
        let last = if shape.open { names.iter().rposition(|name| !name.is_empty()) } else { last };
        let needed = last.map_or(0, |last| last + 1);
        Self { separator, records: 0, line: 0, names, places, others, needed }
    }

    fn known(&self) -> usize {
        self.places.iter().flatten().count()
    }
}

/// The record that names most columns of the shape, read with the separator under which it does.
pub(super) fn find(text: &str, shape: &Shape) -> Result<Heading, FileProblem> {
    let lines = Lines::of(text);
    let mut best: Option<Heading> = None;
    for separator in separators(text) {
        for (at, record) in records(text, separator).take(SEARCHED).enumerate() {
            let Ok(record) = record else { continue };
            let byte = record.position().and_then(|p| usize::try_from(p.byte()).ok()).unwrap_or(0);
            let names: Vec<String> = record.iter().map(meant).collect();
            let found =
                Heading { records: at + 1, line: lines.line(byte), ..Heading::of(separator, names, shape) };
            if best.as_ref().is_none_or(|best| found.known() > best.known()) {
                best = Some(found);
            }
        }
    }
    let best = best.ok_or_else(FileProblem::empty)?;
    let place = |at: usize| best.places.get(at).copied().flatten();
    let missing: Vec<&str> = shape
        .columns
        .iter()
        .enumerate()
        .filter(|(at, column)| column.required && place(*at).is_none())
        .map(|(_, column)| column.name)
        .collect();
    match missing.as_slice() {
        [] => Ok(best),
        missing => Err(FileProblem::columns_missing(best.line, missing, shape, &best.names)),
    }
}

/// The records of a text; rows may differ in length.
pub(super) fn records(
    text: &str,
    separator: u8,
) -> impl Iterator<Item = Result<csv::StringRecord, csv::Error>> {
    let mut reader = csv::ReaderBuilder::new();
    reader.delimiter(separator).has_headers(false).flexible(true);
    reader.from_reader(text.as_bytes()).into_records()
}

/// A first line `sep=;`, which Excel understands, names the sign; the others are tried as well.
fn separators(text: &str) -> Vec<u8> {
    let first = text.split(['\r', '\n']).next().unwrap_or_default().trim_matches(['"', ' ', '\u{feff}']);
    let named = first.strip_prefix("sep=").and_then(|rest| rest.bytes().next()).filter(u8::is_ascii);
    named.into_iter().chain(SEPARATORS).collect()
}

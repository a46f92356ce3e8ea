//! Reads the sealed file back: the ranking rests on these bytes and not on the tables.

use super::aggregate::{Sheet, parse_points};

const COLUMNS: [&str; 4] = ["work_id", "juror_id", "content", "technical"];

/// The sealed file is not what was written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of the sealed sheets cannot be read")]
pub struct BadSheetFile {
    /// Line from 1.
    pub line: usize,
}

/// The sheets of a file made by `proof::canonical_sheet_file`.
///
/// # Errors
/// `BadSheetFile` with the first line that is not a sheet.
pub fn parse_sheet_file(file: &str) -> Result<Vec<Sheet>, BadSheetFile> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(file.as_bytes());
    let mut sheets = Vec::new();
    for (place, record) in reader.records().enumerate() {
        let bad = BadSheetFile { line: place + 1 };
        let Ok(record) = record else { return Err(bad) };
        if place == 0 {
            if record.iter().ne(COLUMNS) {
                return Err(bad);
            }
            continue;
        }
        sheets.push(sheet(&record).ok_or(bad)?);
    }
    if file.is_empty() { Err(BadSheetFile { line: 1 }) } else { Ok(sheets) }
}

fn sheet(record: &csv::StringRecord) -> Option<Sheet> {
    let points =
        |place| record.get(place).and_then(parse_points).filter(|points| (0..=10_000).contains(points));
    Some(Sheet {
        work: record.get(0)?.to_owned(),
        juror: record.get(1)?.to_owned(),
        content: points(2)?,
        technical: points(3)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::proof::canonical_sheet_file;

    #[test]
    fn what_was_written_is_read_back() {
        let sheet = |work: &str, juror: &str, content, technical| Sheet {
            work: work.into(),
            juror: juror.into(),
            content,
            technical,
        };
        let sheets = vec![sheet("K-1", "J-1", 8750, 0), sheet("K-1", "J, \"2\"", 10_000, 7)];
        let mut read = parse_sheet_file(&canonical_sheet_file(&sheets)).unwrap();
        read.sort_by(|a, b| b.juror.cmp(&a.juror));
        assert_eq!(read, sheets);
        assert_eq!(parse_sheet_file(&canonical_sheet_file(&[])), Ok(vec![]));
    }

    #[test]
    fn a_damaged_file_is_refused_with_its_line() {
        let head = "work_id,juror_id,content,technical\n";
        for (file, line) in [
            (String::new(), 1),
            ("a,b,c,d\n".to_owned(), 1),
            (format!("{head}K-1,J-1,1.00,2.00\nK-1,J-2,100.01,2.00\n"), 3),
            (format!("{head}K-1,J-1,1.00\n"), 2),
            (format!("{head}K-1,J-1,1.00,x\n"), 2),
        ] {
            assert_eq!(parse_sheet_file(&file), Err(BadSheetFile { line }), "{file:?}");
        }
    }
}

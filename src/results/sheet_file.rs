//! The sealed scores as a file with exactly one form: whoever holds it, and its SHA-256, can check that nothing was
//! changed after judging closed. The ranking rests on these bytes and not on the tables.

use super::aggregate::parse_points;
use super::fixed_point::decimals;
use super::score_sheet::ScoreSheet;

/// The columns before those of the criteria.
pub const WORK_AND_JUROR: [&str; 2] = ["work_id", "juror_id"];

/// `work_id,juror_id` and one column per criterion in the edition's order, as CSV: header, rows sorted by work and
/// juror (bytes), two decimals with a point, lines ended by LF, no byte order mark.
#[must_use]
pub fn canonical_sheet_file<'a>(
    criteria: impl IntoIterator<Item = &'a str>,
    sheets: &[ScoreSheet],
) -> String {
    let mut sorted: Vec<&ScoreSheet> = sheets.iter().collect();
    sorted.sort_unstable();
    let header: Vec<String> = WORK_AND_JUROR.into_iter().chain(criteria).map(cell).collect();
    let mut file = header.join(",") + "\n";
    for sheet in sorted {
        file.push_str(&format!("{},{}", cell(&sheet.work), cell(&sheet.juror)));
        sheet.points.iter().for_each(|points| file.push_str(&format!(",{}", decimals(*points))));
        file.push('\n');
    }
    file
}

/// A CSV cell, quoted only where it must be (RFC 4180).
fn cell(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// What a sealed file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetFile {
    /// Keys of the criteria in the order of the columns.
    pub criteria: Vec<String>,
    /// The sheets in the order of the lines.
    pub sheets: Vec<ScoreSheet>,
}

/// The sealed file is not what was written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line} of the sealed sheets cannot be read")]
pub struct BadSheetFile {
    /// Line from 1.
    pub line: usize,
}

/// Reads back a file made by `canonical_sheet_file`.
///
/// # Errors
/// `BadSheetFile` with the first line that is not a sheet.
pub fn parse_sheet_file(file: &str) -> Result<SheetFile, BadSheetFile> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(file.as_bytes());
    let mut records = reader.records();
    let header = records.next().and_then(Result::ok).ok_or(BadSheetFile { line: 1 })?;
    let (start, criteria): (Vec<&str>, Vec<&str>) =
        (header.iter().take(2).collect(), header.iter().skip(2).collect());
    if start != WORK_AND_JUROR || criteria.is_empty() {
        return Err(BadSheetFile { line: 1 });
    }
    let mut sheets = Vec::new();
    for (place, record) in records.enumerate() {
        let bad = BadSheetFile { line: place + 2 };
        let Ok(record) = record else { return Err(bad) };
        sheets.push(sheet(&record).ok_or(bad)?);
    }
    Ok(SheetFile { criteria: criteria.into_iter().map(str::to_owned).collect(), sheets })
}

fn sheet(record: &csv::StringRecord) -> Option<ScoreSheet> {
    let read = |cell| parse_points(cell).filter(|points| (0..=10_000).contains(points));
    let points: Vec<i64> = record.iter().skip(2).map(read).collect::<Option<_>>()?;
    Some(ScoreSheet::new(record.get(0)?, record.get(1)?, points))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::secrets::sha256_hex;

    const TWO: [&str; 2] = ["content", "technical"];

    #[test]
    fn the_file_has_one_form_and_a_known_digest() {
        let mut sheets = vec![
            ScoreSheet::new("K-2", "J1", [10_000, 5]),
            ScoreSheet::new("K-1", "J2", [8750, 0]),
            ScoreSheet::new("K-1", "J1", [7, 100]),
        ];
        let file = canonical_sheet_file(TWO, &sheets);
        let expected =
            "work_id,juror_id,content,technical\nK-1,J1,0.07,1.00\nK-1,J2,87.50,0.00\nK-2,J1,100.00,0.05\n";
        assert_eq!(file, expected);
        sheets.reverse();
        assert_eq!(canonical_sheet_file(TWO, &sheets), file);
        sheets[0].points[0] += 1;
        assert_ne!(sha256_hex(&canonical_sheet_file(TWO, &sheets)), sha256_hex(&file));
        let three = [ScoreSheet::new("K-1", "J1", [1, 2, 3])];
        let expected = "work_id,juror_id,a,b,c\nK-1,J1,0.01,0.02,0.03\n";
        assert_eq!(canonical_sheet_file(["a", "b", "c"], &three), expected);
    }

    #[test]
    fn what_was_written_is_read_back() {
        let sheets =
            vec![ScoreSheet::new("K-1", "J-1", [8750, 0]), ScoreSheet::new("K-1", "J, \"2\"", [10_000, 7])];
        let mut read = parse_sheet_file(&canonical_sheet_file(TWO, &sheets)).unwrap();
        read.sheets.sort_by(|a, b| b.juror.cmp(&a.juror));
        assert_eq!((read.criteria, read.sheets), (TWO.map(str::to_owned).to_vec(), sheets));
        assert_eq!(parse_sheet_file(&canonical_sheet_file(TWO, &[])).unwrap().sheets, vec![]);
        assert_eq!((cell("K-1"), cell("a,\"b\"")), ("K-1".into(), "\"a,\"\"b\"\"\"".into()));
    }

    #[test]
    fn a_damaged_file_is_refused_with_its_line() {
        let head = "work_id,juror_id,content,technical\n";
        for (file, line) in [
            (String::new(), 1),
            ("a,b,c,d\n".to_owned(), 1),
            ("work_id,juror_id\nK-1,J-1\n".to_owned(), 1),
            (format!("{head}K-1,J-1,1.00,2.00\nK-1,J-2,100.01,2.00\n"), 3),
            (format!("{head}K-1,J-1,1.00\n"), 2),
            (format!("{head}K-1,J-1,1.00,x\n"), 2),
        ] {
            assert_eq!(parse_sheet_file(&file), Err(BadSheetFile { line }), "{file:?}");
        }
    }
}

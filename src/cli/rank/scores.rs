//! Reads a file of scores.

use crate::cli::complaint::Complaint;
use crate::cli::table::{Row, Table};
use crate::i18n::{Text, text};
use crate::results::aggregate::{Sheet, parse_points};
use crate::say;

/// The columns that are asked for.
pub(super) const COLUMNS: [&str; 4] = ["work_id", "juror_id", "content", "technical"];
const HIGHEST: i64 = 10_000;
const A_SCORE: Text = text(
    "nilai 0 sampai 100 dengan paling banyak dua desimal",
    "a score from 0 to 100 with at most two decimals",
);

/// The sheets of a file of scores; never none.
pub(in crate::cli) fn sheets(table: &Table) -> Result<Vec<Sheet>, Complaint> {
    table.unique(2)?;
    if table.rows.is_empty() {
        let name = &table.name;
        return Err(Complaint::new(
            say!("{name} tidak memuat satu nilai pun.", "{name} holds no scores."),
            text("Ekspor nilai yang sudah dikunci lalu ulangi.", "Export the locked scores and run again."),
        ));
    }
    let sheet = |row: &Row| {
        let points = |place: usize, column: &str| {
            let found = row.cell(place);
            parse_points(&found.replace(',', "."))
                .filter(|points| (0..=HIGHEST).contains(points))
                .ok_or_else(|| table.unexpected(row, column, found, A_SCORE))
        };
        Ok(Sheet {
            work: row.cell(0).to_owned(),
            juror: row.cell(1).to_owned(),
            content: points(2, "content")?,
            technical: points(3, "technical")?,
        })
    };
    table.rows.iter().map(sheet).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(rows: &str) -> Result<Vec<Sheet>, String> {
        let file = format!("work_id,juror_id,content,technical\n{rows}");
        let table = Table::read("S.csv", file.as_bytes(), &COLUMNS, &[]).map_err(|c| c.what.en)?;
        sheets(&table).map_err(|complaint| complaint.what.en)
    }

    #[test]
    fn decimal_commas_are_read() {
        let sheets = read("K-1,J1,87.5,90\nK-2,J1,\"87,25\",90\n").unwrap();
        assert_eq!((sheets[0].content, sheets[1].content), (8750, 8725));
    }

    #[test]
    fn bad_scores_are_named() {
        let expected = "is not a score from 0 to 100 with at most two decimals.";
        for bad in ["100.01", "-1", "abc", "", "87.125", "1e2"] {
            let said = format!("S.csv, line 3, column technical: \"{bad}\" {expected}");
            assert_eq!(read(&format!("K-1,J1,1,2\nK-1,J2,3,{bad}\n")).unwrap_err(), said);
        }
        assert_eq!(
            read("K-1,J1,1,2\nK-1,J1,1,2\n").unwrap_err(),
            "S.csv, line 3: K-1, J1 is already listed on line 2."
        );
        assert_eq!(read("").unwrap_err(), "S.csv holds no scores.");
        assert_eq!(
            read("K-1,J1,1,2\n,J1,1,2\n").unwrap_err(),
            "S.csv, line 3: column work_id is empty; expected a number or code."
        );
        assert_eq!(read("K-1,J1,1\n").unwrap_err(), "S.csv, line 2: 3 columns found, 4 expected.");
        let lacking = Table::read("S.csv", b"work_id,juror_id,content\n", &COLUMNS, &[]).unwrap_err();
        assert_eq!(
            lacking.what.en,
            "S.csv, line 1: column technical is missing; expected work_id,juror_id,content,technical."
        );
    }
}

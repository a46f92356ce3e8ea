//! Reads a file of scores.

use crate::cli::error::CliError;
use crate::cli::table::{Row, Table};
use crate::i18n::{Text, text};
use crate::results::aggregate::parse_points;
use crate::results::score_sheet::ScoreSheet;
use crate::say;

const HIGHEST: i64 = 10_000;
const A_SCORE: Text = text(
    "nilai 0 sampai 100 dengan paling banyak dua desimal",
    "a score from 0 to 100 with at most two decimals",
);

/// The sheets of a file of scores; never none. `criteria` are columns of the table, in the order of their weights.
pub(in crate::cli) fn sheets<'a>(
    table: &Table,
    criteria: impl IntoIterator<Item = &'a str>,
) -> Result<Vec<ScoreSheet>, CliError> {
    table.unique(2)?;
    if table.rows.is_empty() {
        let name = &table.name;
        return Err(CliError::new(
            say!("{name} tidak memuat satu nilai pun.", "{name} holds no scores."),
            text("Ekspor nilai yang sudah dikunci lalu ulangi.", "Export the locked scores and run again."),
        ));
    }
    let place = |key: &'a str| table.place(key).map(|place| (place, key));
    let columns: Vec<(usize, &str)> = criteria.into_iter().map(place).collect::<Result<_, _>>()?;
    let sheet = |row: &Row| {
        let points = |(place, column): &(usize, &str)| {
            let found = row.cell(*place);
            parse_points(&found.replace(',', "."))
                .filter(|points| (0..=HIGHEST).contains(points))
                .ok_or_else(|| table.unexpected(row, column, found, A_SCORE))
        };
        let points: Vec<i64> = columns.iter().map(points).collect::<Result<_, _>>()?;
        Ok(ScoreSheet::new(row.cell(0), row.cell(1), points))
    };
    table.rows.iter().map(sheet).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::table::SCORES;

    const TWO: [&str; 2] = ["content", "technical"];

    fn read(rows: &str) -> Result<Vec<ScoreSheet>, String> {
        let file = format!("work_id,juror_id,content,technical\n{rows}");
        let table = Table::read("S.csv", file.as_bytes(), &SCORES).map_err(|c| c.what.en)?;
        sheets(&table, TWO).map_err(|error| error.what.en)
    }

    #[test]
    fn decimal_commas_are_read() {
        let sheets = read("K-1,J1,87.5,90\nK-2,J1,\"87,25\",90\n").unwrap();
        assert_eq!((&sheets[0].points, &sheets[1].points), (&vec![8750, 9000], &vec![8725, 9000]));
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
        let lacking = Table::read("S.csv", b"work_id,juror_id,content\n", &SCORES)
            .unwrap()
            .with_criteria(&TWO)
            .unwrap_err();
        assert_eq!(
            lacking.what.en,
            "S.csv, line 1: column technical is missing; expected work_id,juror_id,content,technical."
        );
    }
}

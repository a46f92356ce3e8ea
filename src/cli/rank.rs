//! `lomba rank`: the ranking of the portal from a file of scores, so that anyone can repeat it.

use std::path::PathBuf;
use std::process::ExitCode;

use super::complaint::{Complaint, terminal_lang};
use super::table::{Row, Table, write};
use crate::i18n::{Message, Text, text};
use crate::results::aggregate::{Sheet, Weights, parse_points};
use crate::results::decisions::Decisions;
use crate::results::method::Method;
use crate::results::proof::decimals;
use crate::results::ranking::{RankedWork, rank};
use crate::say;

/// Rank the works of a file of scores.
#[derive(Debug, clap::Args)]
pub struct RankArgs {
    /// Scores: `work_id,juror_id,content,technical`, 0 to 100 each.
    #[arg(long, value_name = "S.csv")]
    pub scores: PathBuf,
    /// Weights of content and technical quality; they sum to 1.
    #[arg(long, value_name = "C,T", default_value = "0.6,0.4")]
    pub weights: Weights,
    /// Scores a work needs to be complete.
    #[arg(long, value_name = "K", default_value_t = 3, value_parser = clap::value_parser!(u16).range(1..))]
    pub per_work: u16,
    /// The published seed text.
    #[arg(long, value_name = "TEXT")]
    pub seed: String,
    /// The ranking, best first.
    #[arg(long, value_name = "R.csv")]
    pub out: PathBuf,
}

const HEADER: [&str; 7] = ["rank", "work_id", "score", "raw", "scores", "complete", "decided_by"];
const HIGHEST: i64 = 10_000;
const A_SCORE: Text = text(
    "nilai 0 sampai 100 dengan paling banyak dua desimal",
    "a score from 0 to 100 with at most two decimals",
);

/// Ranks; writes the list and prints how many works it holds on standard error. Exit status 1 with the reason in
/// words if the file is malformed.
///
/// # Errors
/// None today; the signature is that of every command.
pub fn run(args: RankArgs) -> anyhow::Result<ExitCode> {
    match ranking(&args) {
        Ok(summary) => {
            eprintln!("{}", summary.get(terminal_lang()));
            Ok(ExitCode::SUCCESS)
        }
        Err(complaint) => {
            complaint.print();
            Ok(ExitCode::from(1))
        }
    }
}

fn ranking(args: &RankArgs) -> Result<Message, Complaint> {
    let table = Table::open(&args.scores, &["work_id", "juror_id", "content", "technical"], &[])?;
    let method = Method::standard(args.weights, usize::from(args.per_work), args.seed.as_str());
    let ranked = rank(&sheets(&table)?, &method, &Decisions::default()).rows;
    write(&args.out, &HEADER, ranked.iter().map(cells))?;
    let (works, waiting) = (ranked.len(), ranked.iter().filter(|row| !row.complete).count());
    Ok(say!(
        "{works} karya diperingkat menurut nilai rata-rata; {waiting} belum lengkap nilainya.",
        "{works} works ranked by their average; {waiting} lack scores."
    ))
}

/// The sheets of a file of scores; never none.
pub(super) fn sheets(table: &Table) -> Result<Vec<Sheet>, Complaint> {
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

fn cells(row: &RankedWork) -> [String; 7] {
    [
        row.rank.to_string(),
        row.work.clone(),
        decimals(row.score),
        decimals(row.raw),
        row.scores.to_string(),
        row.complete.to_string(),
        row.decided_by.map_or("", |step| step.as_str()).to_owned(),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(rows: &str) -> Result<Vec<Sheet>, String> {
        let file = format!("work_id,juror_id,content,technical\n{rows}");
        let columns = ["work_id", "juror_id", "content", "technical"];
        let table = Table::read("S.csv", file.as_bytes(), &columns, &[]).unwrap();
        sheets(&table).map_err(|complaint| complaint.what.en)
    }

    #[test]
    fn scores_become_sheets_and_rows() {
        let sheets = read("K-1,J1,87.5,90\nK-2,J1,\"87,25\",90\n").unwrap();
        assert_eq!((sheets[0].content, sheets[1].content), (8750, 8725));
        let method = Method::standard(Weights::new(60, 40).unwrap(), 2, "benih");
        let rows = rank(&sheets, &method, &Decisions::default()).rows;
        let expected = ["12", "K-2", "88.35", "88.35", "1", "false", "score"].map(str::to_owned);
        assert_eq!(cells(&rows[1]), expected);
        assert_eq!(cells(&rows[0])[6], "");
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
    }
}

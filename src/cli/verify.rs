//! `lomba verify`: does a published result follow from the sealed score sheets? Needs the two downloads of
//! the results page and nothing else: no database, no network.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::error::{CliError, terminal_lang};
use super::rank::sheets;
use super::table::Table;
use crate::i18n::{Message, Text, text};
use crate::results::score_sheet::ScoreSheet;
use crate::results::verify::differences;
use crate::results::{Snapshot, parse_sheet_file};
use crate::say;

/// Check that a published result follows from the sealed scores.
#[derive(Debug, clap::Args)]
pub struct VerifyArgs {
    /// The published result, as downloaded from the results page.
    #[arg(value_name = "PUBLISHED.json")]
    pub published: PathBuf,
    /// The sealed scores: `work_id,juror_id` and one column per criterion.
    #[arg(long, value_name = "S.csv")]
    pub scores: PathBuf,
}

const DOWNLOAD_AGAIN: Text = text(
    "Unduh kembali berkas hasil dan lembar nilai dari halaman hasil, tanpa mengubahnya, lalu ulangi.",
    "Download the result and the score sheets from the results page again, leave them as they are, and repeat.",
);
const TELL: Text = text(
    "Pastikan kedua berkas berasal dari edisi yang sama; bila tetap berbeda, sampaikan kepada panitia.",
    "Make sure that both files belong to the same edition; if they still differ, tell the committee.",
);

/// Compares and says yes on standard output with exit status 0, or names what differs on standard error with 1.
///
/// # Errors
/// None today; the signature is that of every command.
pub fn run(args: VerifyArgs) -> anyhow::Result<ExitCode> {
    match verify(&args) {
        Ok(yes) => {
            println!("{}", yes.get(terminal_lang()));
            Ok(ExitCode::SUCCESS)
        }
        Err(errors) => {
            errors.iter().for_each(CliError::print);
            Ok(ExitCode::from(1))
        }
    }
}

fn verify(args: &VerifyArgs) -> Result<Message, Vec<CliError>> {
    let one = |error| vec![error];
    let published = read(&args.published).map_err(one)?;
    let keys = || published.criteria.iter().map(|criterion| criterion.key.as_str());
    let criteria: Vec<&str> = keys().collect();
    let table = Table::open_scores(&args.scores, &criteria).map_err(one)?;
    let sheets = sheets(&table, keys()).map_err(one)?;
    answer(&published, &sheets)
}

/// The same for what the portal keeps itself: the sentence of yes, or the first thing that differs.
pub(super) fn kept(snapshot: &str, sheets: &str) -> Result<Message, String> {
    let published = Snapshot::parse(snapshot).map_err(|cause| cause.to_string())?;
    let sheets = parse_sheet_file(sheets).map_err(|cause| cause.to_string())?.sheets;
    answer(&published, &sheets)
        .map_err(|errors| errors.first().map_or_else(String::new, |error| error.what.en.clone()))
}

fn answer(published: &Snapshot, sheets: &[ScoreSheet]) -> Result<Message, Vec<CliError>> {
    let found = differences(published, sheets);
    if !found.is_empty() {
        return Err(found.iter().map(|difference| CliError::new(difference.message(), TELL)).collect());
    }
    let (works, of, sheets) = (published.works.len(), published.counts.works, published.counts.sheets);
    let hash = &published.seal_sha256;
    Ok(say!(
        "Ya: {works} karya terbaik dari {of} karya mengikuti {sheets} lembar nilai yang disegel (SHA-256 {hash}).",
        "Yes: the {works} best of {of} works follow from the {sheets} sealed score sheets (SHA-256 {hash})."
    ))
}

fn read(path: &Path) -> Result<Snapshot, CliError> {
    let name = path.display().to_string();
    let json = std::fs::read_to_string(path).map_err(|cause| {
        CliError::new(
            say!("{name} tidak dapat dibaca: {cause}.", "{name} cannot be read: {cause}."),
            text("Periksa nama dan hak baca berkas.", "Check the file's name and permissions."),
        )
    })?;
    parse(&name, &json)
}

fn parse(name: &str, json: &str) -> Result<Snapshot, CliError> {
    Snapshot::parse(json.trim_start_matches('\u{feff}')).map_err(|cause| {
        let (line, cause) = (cause.line().max(1), cause.to_string());
        let cause = cause.split(" at line ").next().unwrap_or_default();
        CliError::new(
            say!(
                "{name}, baris {line}: bukan berkas hasil yang diumumkan ({cause}).",
                "{name}, line {line}: not a published result ({cause})."
            ),
            DOWNLOAD_AGAIN,
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::verify::tests::made::plain_document;

    const TWO: [&str; 2] = ["content", "technical"];
    const SCORES: &str = "work_id,juror_id,content,technical\nK-1,J-1,90.00,80.00\nK-1,J-2,80.00,70.00\nK-2,J-1,70,70\nK-2,J-2,70.5,70\n";

    fn given(scores: &str) -> Vec<ScoreSheet> {
        sheets(&Table::read("S.csv", scores.as_bytes(), &crate::cli::table::SCORES).unwrap(), TWO).unwrap()
    }

    fn document() -> String {
        plain_document(&[("content", 60), ("technical", 40)], 2, &given(SCORES)).to_json().unwrap()
    }

    #[test]
    fn a_true_result_is_confirmed() {
        let published = parse("P.json", &document()).unwrap();
        let yes = answer(&published, &given(SCORES)).unwrap();
        let hash = &published.seal_sha256;
        assert_eq!(
            yes.en,
            format!("Yes: the 2 best of 2 works follow from the 4 sealed score sheets (SHA-256 {hash}).")
        );
    }

    #[test]
    fn a_changed_score_is_named_first() {
        let published = parse("P.json", &document()).unwrap();
        let errors = answer(&published, &given(&SCORES.replace("70.5", "99"))).unwrap_err();
        assert_eq!(
            errors[0].what.en,
            "Rank 2 (K-2), score: published \"70.15\", by the score sheets \"78.70\"."
        );
        assert!(errors[1].what.en.starts_with("These are not the sealed score sheets: SHA-256 "));
        assert_eq!(errors.len(), 2);
    }

    #[test]
    fn a_file_that_is_no_result_is_named_with_its_line() {
        let error = parse("P.json", "{\n \"format\": 7\n}").unwrap_err();
        assert_eq!(
            error.what.en,
            "P.json, line 2: not a published result (invalid type: integer `7`, expected a string)."
        );
        assert!(
            parse("P.json", "").unwrap_err().what.en.starts_with("P.json, line 1: not a published result")
        );
    }
}

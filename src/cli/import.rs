//! `lomba import`: lists kept elsewhere, read into the portal. What is wrong is named with its line; the rest
//! is taken.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;

use super::complaint::{Complaint, terminal_lang};
use crate::app::App;
use crate::i18n::{Text, text};
use crate::institutions::{self, ImportReport, InstitutionProblem, RowProblem, csv_file};
use crate::say;

/// Read a list into the portal.
#[derive(Debug, clap::Args)]
pub struct ImportArgs {
    #[command(subcommand)]
    what: What,
}

/// Which list.
#[derive(Debug, clap::Subcommand)]
enum What {
    /// The directory of institutions: `kode,nama,jenis,provinsi,domain_email,aktif`. Adds and updates by code,
    /// never deletes.
    Institutions {
        /// The CSV file.
        #[arg(value_name = "FILE.csv")]
        file: PathBuf,
        /// Only say what would happen.
        #[arg(long)]
        dry_run: bool,
    },
}

const HINT_MEND: Text = text(
    "Perbaiki baris yang disebut di atas, lalu impor lagi; baris yang sudah masuk tidak berubah.",
    "Correct the lines named above, then import again; lines that were taken stay as they are.",
);

/// Runs the command: 0 when every line was taken, 1 when some were left out.
///
/// # Errors
/// When the file cannot be read or the database fails.
pub fn run(app: &App, args: &ImportArgs) -> anyhow::Result<ExitCode> {
    match &args.what {
        What::Institutions { file, dry_run } => institutions(app, file, *dry_run),
    }
}

fn institutions(app: &App, file: &Path, dry_run: bool) -> anyhow::Result<ExitCode> {
    let bytes = std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    let list = csv_file::parse(&bytes);
    let report: ImportReport = if dry_run {
        app.db.read(|conn| institutions::preview(conn, &list.rows))
    } else {
        app.db.write(app.clock.now(), |tx| institutions::import(tx, &list.rows))
    }
    .map_err(|problem: InstitutionProblem| anyhow::anyhow!(problem))?;
    let mut problems: Vec<&RowProblem> = list.problems.iter().chain(&report.problems).collect();
    problems.sort_by_key(|problem| problem.line);
    Ok(answer(&report, &problems, dry_run))
}

fn answer(report: &ImportReport, problems: &[&RowProblem], dry_run: bool) -> ExitCode {
    let lang = terminal_lang();
    let ImportReport { added, updated, unchanged, .. } = report;
    let done = if dry_run {
        say!(
            "Akan ditambahkan {added}, diperbarui {updated}, tetap {unchanged}. Tidak ada yang disimpan.",
            "Would add {added}, update {updated}, leave {unchanged}. Nothing was saved."
        )
    } else {
        say!(
            "Ditambahkan {added}, diperbarui {updated}, tetap {unchanged}.",
            "Added {added}, updated {updated}, left {unchanged}."
        )
    };
    println!("{}", done.get(lang));
    if problems.is_empty() {
        return ExitCode::SUCCESS;
    }
    for problem in problems {
        let (line, message) = (problem.line, problem.message.get(lang));
        eprintln!("{}", say!("baris {line}: {message}", "line {line}: {message}").get(lang));
    }
    let left = problems.len();
    Complaint::new(say!("{left} catatan pada berkas.", "{left} remarks on the file."), HINT_MEND).print();
    ExitCode::from(1)
}

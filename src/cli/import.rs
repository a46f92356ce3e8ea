//! `lomba import`: lists kept elsewhere, read into the portal. What is wrong is named with its line; the rest
//! is taken.

mod institutions;
mod jurors;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;

use super::error::{CliError, terminal_lang};
use crate::app::App;
use crate::i18n::{Message, Text, text};
use crate::say;

/// Read a list into the portal.
#[derive(Debug, clap::Args)]
pub struct ImportArgs {
    /// Which list.
    #[command(subcommand)]
    pub what: What,
}

/// Which list.
#[derive(Debug, clap::Subcommand)]
pub enum What {
    /// The directory of institutions: `kode,nama,jenis,provinsi,domain_email,aktif`. Adds and updates by code,
    /// never deletes.
    Institutions {
        /// The file, CSV or XLSX.
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Only say what would happen.
        #[arg(long)]
        dry_run: bool,
    },
    /// The jury: `nama,surel,keahlian,instansi,kapasitas,nip`. Everybody who is not in it yet is invited by letter.
    Jurors {
        /// The file, CSV or XLSX.
        #[arg(value_name = "FILE")]
        file: PathBuf,
        /// Only say what would happen.
        #[arg(long)]
        dry_run: bool,
        /// The edition's word in addresses; without it the newest.
        #[arg(long, value_name = "K")]
        edition: Option<String>,
    },
}

const HINT_MEND: Text = text(
    "Perbaiki baris yang disebut di atas, lalu impor lagi; baris yang sudah masuk tidak berubah.",
    "Correct the lines named above, then import again; lines that were taken stay as they are.",
);

/// Runs the command: 0 when everything was taken, 1 when something was left out.
///
/// # Errors
/// When the file cannot be read or the database fails.
pub fn run(app: &App, args: &ImportArgs) -> anyhow::Result<ExitCode> {
    match &args.what {
        What::Institutions { file, dry_run } => institutions::run(app, &read(file)?, *dry_run),
        What::Jurors { file, dry_run, edition } => {
            jurors::run(app, &read(file)?, edition.as_deref(), *dry_run)
        }
    }
}

fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))
}

/// Prints what was done and, by line, what was left out.
fn answer(done: &Message, mut problems: Vec<(u64, &Message)>) -> ExitCode {
    let lang = terminal_lang();
    println!("{}", done.get(lang));
    if problems.is_empty() {
        return ExitCode::SUCCESS;
    }
    problems.sort_by_key(|(line, _)| *line);
    for (line, message) in &problems {
        let message = message.get(lang);
        eprintln!("{}", say!("baris {line}: {message}", "line {line}: {message}").get(lang));
    }
    let left = problems.len();
    CliError::new(say!("{left} catatan pada berkas.", "{left} remarks on the file."), HINT_MEND).print();
    ExitCode::from(1)
}

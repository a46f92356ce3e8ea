//! `lomba edition`: an edition's file is begun, checked, taken into the portal and written out again.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Subcommand;

use super::error::{CliError, terminal_lang};
use crate::app::App;
use crate::db::Fault;
use crate::editions::{self, DEFAULT_EDITION, EditionProblem};
use crate::i18n::{Message, Text, text};
use crate::say;

/// Verbs on editions.
#[derive(Debug, Subcommand)]
pub enum EditionCommand {
    /// Begin a file for a new year from the portal's own terms of reference; never writes over a file.
    New {
        /// The file to write.
        #[arg(value_name = "FILE.toml")]
        file: PathBuf,
        /// The year.
        #[arg(long, value_parser = clap::value_parser!(i16).range(2000..=2999))]
        year: i16,
    },
    /// Name every mistake of an edition's file; needs no database.
    Check {
        /// The edition's file.
        #[arg(value_name = "FILE.toml")]
        file: PathBuf,
    },
    /// Take a new edition in. It is a draft until the committee announces it; its word in addresses must be free.
    Import {
        /// The edition's file.
        #[arg(value_name = "FILE.toml")]
        file: PathBuf,
        /// Only say whether it could be taken in.
        #[arg(long)]
        dry_run: bool,
        /// Show it to the public at once.
        #[arg(long)]
        public: bool,
    },
    /// Write an edition as its file, to the standard output or to a file.
    Export {
        /// The edition's word in addresses.
        #[arg(long, value_name = "K")]
        edition: String,
        /// The file to write.
        #[arg(long, value_name = "FILE.toml")]
        out: Option<PathBuf>,
    },
}

const HINT: Text = text(
    "Perbaiki berkasnya, lalu ulangi; belum ada yang disimpan.",
    "Correct the file, then try again; nothing was saved.",
);
const HINT_EDITION: Text = text(
    "Tulis kata edisi seperti pada alamat halamannya, misalnya 2023.",
    "Write the edition's word as in the address of its pages, for example 2023.",
);

/// Runs the verb: 0 when it was done, 1 with every mistake named.
///
/// # Errors
/// When a file cannot be read or written, or the database fails.
pub fn run(
    portal: impl FnOnce() -> anyhow::Result<App>,
    command: &EditionCommand,
) -> anyhow::Result<ExitCode> {
    match command {
        EditionCommand::New { file, year } => begin(file, *year),
        EditionCommand::Check { file } => match editions::check(&read(file)?) {
            Ok(settings) => {
                let slug = &settings.slug;
                Ok(done(&say!(
                    "Berkas edisi {slug} tidak memuat kesalahan.",
                    "The file of edition {slug} has no mistakes."
                )))
            }
            Err(said) => Ok(refused(said)),
        },
        EditionCommand::Import { file, dry_run, public } => {
            import(&portal()?, &read(file)?, Import { dry_run: *dry_run, public: *public })
        }
        EditionCommand::Export { edition, out } => export(&portal()?, edition, out.as_deref()),
    }
}

fn read(file: &Path) -> anyhow::Result<String> {
    let bytes = std::fs::read(file).with_context(|| format!("{} cannot be read", file.display()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn done(said: &Message) -> ExitCode {
    println!("{}", said.get(terminal_lang()));
    ExitCode::SUCCESS
}

fn refused(said: Vec<Message>) -> ExitCode {
    for message in said {
        CliError::new(message, HINT).print();
    }
    ExitCode::from(1)
}

fn begin(file: &Path, year: i16) -> anyhow::Result<ExitCode> {
    let shipped = match editions::check(DEFAULT_EDITION) {
        Ok(shipped) => shipped,
        Err(said) => return Ok(refused(said)),
    };
    let text = editions::to_file(&editions::for_year(&shipped, &year.to_string(), year))?;
    write_new(file, &text)?;
    let name = file.display();
    Ok(done(&say!("{name} ditulis; sunting, lalu periksa.", "{name} was written; edit it, then check it.")))
}

fn write_new(file: &Path, text: &str) -> anyhow::Result<()> {
    use std::io::Write as _;
    let mut new = std::fs::File::create_new(file)
        .with_context(|| format!("{} cannot be written, or is there already", file.display()))?;
    new.write_all(text.as_bytes()).with_context(|| format!("{} cannot be written", file.display()))
}

struct Import {
    dry_run: bool,
    public: bool,
}

fn import(app: &App, source: &str, how: Import) -> anyhow::Result<ExitCode> {
    let settings = match editions::check(source) {
        Ok(settings) => settings,
        Err(said) => return Ok(refused(said)),
    };
    let taken = app.db.write(app.clock.now(), |tx| {
        if how.dry_run {
            editions::require_new(tx, &settings)
        } else {
            editions::load(tx, source, how.public).map(drop)
        }
    });
    match taken.map_err(EditionProblem::said) {
        Ok(()) if how.dry_run => Ok(done(&say!(
            "Edisi dapat dimuat. Tidak ada yang disimpan.",
            "The edition can be loaded. Nothing was saved."
        ))),
        Ok(()) if how.public => {
            Ok(done(&say!("Edisi dimuat dan diumumkan.", "The edition was loaded and announced.")))
        }
        Ok(()) => Ok(done(&say!("Edisi dimuat sebagai draf.", "The edition was loaded as a draft."))),
        Err(said) => Ok(refused(said?)),
    }
}

fn export(app: &App, slug: &str, out: Option<&Path>) -> anyhow::Result<ExitCode> {
    let edition =
        app.db.read(|conn| editions::find(conn, slug)).map_err(|fault: Fault| anyhow::anyhow!(fault))?;
    let Some(edition) = edition else {
        let what = say!("Edisi \"{slug}\" tidak ada.", "There is no edition \"{slug}\".");
        CliError::new(what, HINT_EDITION).print();
        return Ok(ExitCode::from(1));
    };
    let text = editions::to_file(&edition.settings)?;
    match out {
        Some(file) => write_new(file, &text)?,
        None => print!("{text}"),
    }
    Ok(ExitCode::SUCCESS)
}

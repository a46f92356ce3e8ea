//! `lomba backup` and `lomba restore`: the whole database in one encrypted file, and back.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::error::{CliError, terminal_lang};
use crate::app::App;
use crate::backup::{self, BackupProblem, Manifest, Order, Restoring};
use crate::clock::{At, Clock};
use crate::config::{self, Config};
use crate::i18n::{Lang, Text, count, text};
use crate::say;
use crate::secrets::Seal;

/// Arguments of `lomba backup`.
#[derive(Debug, clap::Args)]
pub struct BackupArgs {
    /// The file to write, which must not be there; or a folder, in which the backup is named after its time.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

/// Arguments of `lomba restore`.
#[derive(Debug, clap::Args)]
pub struct RestoreArgs {
    /// A file that `lomba backup` wrote.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// Only say what the file holds.
    #[arg(long)]
    pub list: bool,
}

const KEY_APART: Text = text(
    "Kunci penyegel tidak ada di dalam cadangan: simpan salinannya di tempat lain.",
    "The sealing key is not in the backup: keep its copy elsewhere.",
);
const NEXT: Text = text(
    "Langkah berikutnya: `lomba doctor --deep`, lalu `lomba serve`.",
    "What is next: `lomba doctor --deep`, then `lomba serve`.",
);

/// Writes a backup and says what it holds. Neither a database nor a key is made by asking for one.
///
/// # Errors
/// The configuration cannot be read, or the portal cannot be built.
pub fn run(args: &BackupArgs) -> anyhow::Result<ExitCode> {
    let config = config::load()?;
    if let Err(problem) = backup::is_there(&config, key_at_hand(&config).as_ref()) {
        return Ok(ended(Err(problem)));
    }
    Ok(ended(write(&App::build(config, Clock::System)?, &args.file)))
}

/// Puts a backup into an empty place.
///
/// # Errors
/// The configuration cannot be read.
pub fn restore(args: &RestoreArgs) -> anyhow::Result<ExitCode> {
    let config = config::load()?;
    Ok(ended(bring_back(&config, args)))
}

fn ended(outcome: Result<(), BackupProblem>) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            CliError::new(problem.what(), problem.hint()).print();
            ExitCode::from(1)
        }
    }
}

fn write(app: &App, file: &Path) -> Result<(), BackupProblem> {
    let passphrase = passphrase(&app.config)?;
    let now = app.clock.now();
    let target = if file.is_dir() { file.join(named_after(now)) } else { file.to_owned() };
    let order = Order { config: &app.config, db: &app.db, passphrase: &passphrase, target: &target, now };
    let made = backup::make(&order)?;
    let (name, size) = (target.display(), made.size);
    let lang = terminal_lang();
    println!(
        "{}",
        say!("{name}: {size} bita, dibaca ulang dan utuh.", "{name}: {size} bytes, read again and whole.")
            .get(lang)
    );
    describe(&made.manifest, lang);
    println!("{}", KEY_APART.get(lang));
    Ok(())
}

/// "lomba-20230601T030000Z.age".
fn named_after(now: At) -> String {
    let digits: String = now.iso().chars().take(19).filter(|c| !['-', ':'].contains(c)).collect();
    format!("lomba-{digits}Z.age")
}

fn bring_back(config: &Config, args: &RestoreArgs) -> Result<(), BackupProblem> {
    let passphrase = passphrase(config)?;
    let lang = terminal_lang();
    let opened = backup::open(&args.file, &passphrase)?;
    let name = args.file.display();
    println!("{}", say!("{name} memuat:", "{name} holds:").get(lang));
    describe(&opened.manifest, lang);
    if args.list {
        return Ok(());
    }
    let manifest = opened.manifest.clone();
    let key = key_at_hand(config);
    backup::restore(&Restoring { config, passphrase: &passphrase, key: key.as_ref() }, opened)?;
    let (works, lines) = (manifest.counts.works, manifest.counts.audit_lines);
    println!(
        "{}",
        say!(
            "Dipulihkan: jumlahnya sama, termasuk {works} karya dan {lines} baris jejak audit.",
            "Restored: the numbers agree, {works} works and {lines} lines of the audit trail among them."
        )
        .get(lang)
    );
    println!("{}", NEXT.get(lang));
    Ok(())
}

/// What a backup says of itself, a line for each thing.
fn describe(held: &Manifest, lang: Lang) {
    let Manifest { portal, site, made_at, database, migrations, counts, .. } = held;
    let of = |text: Text, value: String| println!("  {:<24} {value}", text.get(lang));
    of(text("dibuat", "made"), format!("{made_at} ({site}, lomba {portal})"));
    let last = migrations.last().map_or("-", String::as_str);
    of(text("basis data", "database"), format!("{}, {} ({last})", database.name(), migrations.len()));
    let numbers = [
        (text("edisi", "editions"), counts.editions),
        (text("akun", "accounts"), counts.accounts),
        (text("pendaftaran", "entries"), counts.entries),
        (text("karya", "works"), counts.works),
        (text("pengiriman karya", "submissions"), counts.submissions),
        (text("lembar nilai", "score sheets"), counts.sheets),
        (text("dokumen", "documents"), counts.documents),
        (text("surat", "letters"), counts.letters),
        (text("baris jejak audit", "lines of the audit trail"), counts.audit_lines),
    ];
    for (name, number) in numbers {
        of(name, count(number, lang));
    }
    of(text("ujung jejak audit", "end of the audit trail"), held.audit_head.clone());
    of(text("tanda kunci", "check value of the key"), held.key_check.clone());
}

/// The configured passphrase, or the one in the configured file.
fn passphrase(config: &Config) -> Result<String, BackupProblem> {
    let given = &config.backup;
    if !given.passphrase.trim().is_empty() {
        return Ok(given.passphrase.clone());
    }
    if given.passphrase_file.is_empty() {
        return Err(BackupProblem::NoPassphrase);
    }
    let file = given.passphrase_file.clone();
    let read =
        std::fs::read_to_string(&file).map_err(|cause| BackupProblem::PassphraseFile { file, cause })?;
    // An editor ends the line.
    let passphrase = read.trim_end_matches(['\n', '\r']);
    if passphrase.trim().is_empty() { Err(BackupProblem::NoPassphrase) } else { Ok(passphrase.to_owned()) }
}

/// The key that is configured or kept, without making one.
fn key_at_hand(config: &Config) -> Option<Seal> {
    let security = &config.security;
    let text = match security.encryption_key.as_str() {
        "" => std::fs::read_to_string(&security.key_file).ok()?,
        given => given.to_owned(),
    };
    Seal::from_hex(text.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backup_in_a_folder_is_named_after_its_time() {
        assert_eq!(named_after(At(1_685_588_400_000)), "lomba-20230601T030000Z.age");
    }
}

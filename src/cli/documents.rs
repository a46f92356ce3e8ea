//! `lomba documents`: every document of an edition as PDF, with a list.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, bail};

use crate::app::App;
use crate::certificates::{self, DocumentFile, DocumentKind, DocumentLine, DocumentState};
use crate::csv_table::spreadsheet_safe;
use crate::db::Fault;
use crate::editions::{self, DocumentFamily};

/// Arguments of `lomba documents`.
#[derive(Debug, clap::Args)]
pub struct DocumentsArgs {
    /// The edition's part of addresses.
    #[arg(long)]
    edition: String,
    /// Folder to write to; made if it is not there.
    #[arg(long)]
    out: PathBuf,
    /// Only these.
    #[arg(long, value_parser = ["charter", "certificate", "minutes"])]
    kind: Option<String>,
}

/// Writes the files and `index.csv`. Exit status 1 if a document has no file yet.
///
/// # Errors
/// The edition is not known, or a file cannot be written.
pub fn run(app: &App, args: &DocumentsArgs) -> anyhow::Result<ExitCode> {
    let family = args.kind.as_deref().and_then(DocumentFamily::parse);
    let kinds: Vec<DocumentKind> = DocumentKind::ALL
        .iter()
        .copied()
        .filter(|kind| family.is_none_or(|of| kind.family() == of))
        .collect();
    let found = app.db.read(|conn| {
        let Some(edition) = editions::find(conn, &args.edition)? else { return Ok(None) };
        certificates::list(conn, edition.id, &kinds).map(Some)
    });
    let Some(lines) = found.map_err(|fault: Fault| fault)? else {
        bail!("there is no edition `{}`; `lomba edition list` names them", args.edition);
    };
    fs::create_dir_all(&args.out).with_context(|| format!("{} cannot be made", args.out.display()))?;
    let index = args.out.join("index.csv");
    let mut table =
        csv::Writer::from_path(&index).with_context(|| format!("{} cannot be written", index.display()))?;
    table.write_record(["number", "kind", "name", "file", "sha256", "standing", "form"])?;
    let (mut missing, mut written) = (0, 0);
    for line in &lines {
        let Some(file) = line.best_file() else {
            missing += usize::from(line.document.state == DocumentState::Issued);
            continue;
        };
        let name = write(app, &args.out, line, file)?;
        written += 1;
        let document = &line.document;
        table.write_record([
            document.number.as_str(),
            document.kind.as_str(),
            &spreadsheet_safe(&document.name),
            name.as_str(),
            file.sha256.as_str(),
            line.standing.as_str(),
            file.form.as_str(),
        ])?;
    }
    table.flush()?;
    println!("{written} documents in {}", args.out.display());
    if missing > 0 {
        println!("{missing} documents have no file yet; run this again when the portal has made them");
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

/// Writes one file beside its final name first, so that one that is there is whole.
fn write(app: &App, out: &Path, line: &DocumentLine, file: &DocumentFile) -> anyhow::Result<String> {
    let (id, form) = (line.document.id, file.form);
    let body = app.db.read(move |conn| certificates::file_body(conn, id, form));
    let body = body.map_err(|fault: Fault| fault)?.context("a file vanished while it was read")?;
    let name = line.document.file_name();
    let (part, whole) = (out.join(format!("{name}.part")), out.join(&name));
    fs::write(&part, body).with_context(|| format!("{} cannot be written", part.display()))?;
    fs::rename(&part, &whole).with_context(|| format!("{} cannot be written", whole.display()))?;
    Ok(name)
}

//! `lomba handover`: the packages of an edition for the learning platform, with a manifest.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context as _, bail};

use crate::app::App;
use crate::db::{Fault, Tx};
use crate::editions;
use crate::handover::{self, packages::PackageFile};
use crate::secrets::sha256_of_bytes;

/// Arguments of `lomba handover`.
#[derive(Debug, clap::Args)]
pub struct HandoverArgs {
    /// The edition's part of addresses.
    #[arg(long)]
    edition: String,
    /// Folder to write to; made if it is not there.
    #[arg(long)]
    out: PathBuf,
    /// Only this work, by its number: "ML-2023-0047".
    #[arg(long)]
    work: Option<String>,
}

/// Writes the bundle, a folder for each work and each cluster, and `manifest.csv`. Exit status 1 if there is nothing to
/// hand over.
///
/// # Errors
/// The edition is not known, or a file cannot be written.
pub fn run(app: &App, args: &HandoverArgs) -> anyhow::Result<ExitCode> {
    let (slug, only) = (args.edition.clone(), args.work.as_deref());
    let made = app.db.write(app.clock.now(), |tx: &mut Tx<'_>| {
        let Some(edition) = editions::find(tx.conn, &slug)? else { return Ok::<_, Fault>(None) };
        let files = handover::produce(tx.conn, &edition, tx.site, only)?;
        if !files.is_empty() {
            handover::note_taking(tx, None, edition.id, None, only.unwrap_or("all"))?;
        }
        Ok(Some(files))
    });
    let Some(files) = made? else {
        bail!("there is no edition `{}`; `lomba edition list` names them", args.edition);
    };
    if files.is_empty() {
        println!("nothing to hand over: no such work was found fit, or the result is not announced yet");
        return Ok(ExitCode::FAILURE);
    }
    // What an earlier run left would stand beside sums that do not name it.
    if fs::read_dir(&args.out).is_ok_and(|mut there| there.next().is_some()) {
        bail!("{} is not empty; name a folder that is, or one that is not there yet", args.out.display());
    }
    write(&args.out, &files)?;
    println!("{} files in {}", files.len(), args.out.display());
    Ok(ExitCode::SUCCESS)
}

fn write(out: &Path, files: &[PackageFile]) -> anyhow::Result<()> {
    fs::create_dir_all(out).with_context(|| format!("{} cannot be made", out.display()))?;
    let manifest = out.join("manifest.csv");
    let mut table = csv::Writer::from_path(&manifest)
        .with_context(|| format!("{} cannot be written", manifest.display()))?;
    table.write_record(["code", "file", "sha256", "size"])?;
    for file in files {
        let whole = out.join(&file.path);
        let folder = whole.parent().unwrap_or(out);
        fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        // Beside its final name first, so that a file that is there is whole.
        let part = whole.with_extension("part");
        fs::write(&part, &file.bytes).with_context(|| format!("{} cannot be written", part.display()))?;
        fs::rename(&part, &whole).with_context(|| format!("{} cannot be written", whole.display()))?;
        let code = Path::new(&file.path).parent().and_then(Path::file_name).unwrap_or_default();
        table.write_record([
            &*code.to_string_lossy(),
            &file.path,
            &sha256_of_bytes(&file.bytes),
            &file.bytes.len().to_string(),
        ])?;
    }
    table.flush()?;
    Ok(())
}

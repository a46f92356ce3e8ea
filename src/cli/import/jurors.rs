//! The jury of an edition from a CSV file.

use std::process::ExitCode;

use crate::app::App;
use crate::cli::error::CliError;
use crate::db::Fault;
use crate::editions;
use crate::i18n::{Text, text};
use crate::judging::{self, csv_file};
use crate::say;

const HINT_EDITION: Text = text(
    "Tulis kata edisi seperti pada alamat halamannya, misalnya 2023.",
    "Write the edition's word as in the address of its pages, for example 2023.",
);

pub(super) fn run(app: &App, bytes: &[u8], slug: Option<&str>, dry_run: bool) -> anyhow::Result<ExitCode> {
    let edition = app.db.read(|conn| match slug {
        Some(slug) => editions::find(conn, slug),
        None => editions::current(conn),
    });
    let Some(edition) = edition.map_err(|fault: Fault| anyhow::anyhow!(fault))? else {
        let slug = slug.unwrap_or_default();
        let what = say!("Edisi \"{slug}\" tidak ada.", "There is no edition \"{slug}\".");
        CliError::new(what, HINT_EDITION).print();
        return Ok(ExitCode::from(1));
    };
    let list = csv_file::parse(bytes);
    let (taken, refused) = if dry_run {
        app.db.read(|conn| judging::preview_jurors(conn, app.db.seal(), &edition, &list.rows))
    } else {
        app.db.write(app.clock.now(), |tx| judging::import_jurors(tx, None, edition.id, &list.rows))
    }
    .map_err(|fault: Fault| anyhow::anyhow!(fault))?;
    let slug = &edition.slug;
    let done = if dry_run {
        say!(
            "Akan diundang {taken} juri untuk edisi {slug}. Tidak ada yang disimpan.",
            "Would invite {taken} jurors to edition {slug}. Nothing was saved."
        )
    } else {
        say!("Diundang {taken} juri untuk edisi {slug}.", "Invited {taken} jurors to edition {slug}.")
    };
    let problems = list.problems.iter().chain(&refused);
    Ok(super::answer(&done, problems.map(|problem| (problem.line, &problem.message)).collect()))
}

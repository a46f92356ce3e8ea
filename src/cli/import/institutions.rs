//! The directory of institutions from a CSV file.

use std::process::ExitCode;

use crate::app::App;
use crate::db::Fault;
use crate::institutions::{self, ImportReport, csv_file};
use crate::say;

pub(super) fn run(app: &App, bytes: &[u8], dry_run: bool) -> anyhow::Result<ExitCode> {
    let list = csv_file::parse(bytes);
    let report: ImportReport = if dry_run {
        app.db.read(|conn| Ok(ImportReport::of(&institutions::preview(conn, &list.rows)?)))
    } else {
        app.db.write(app.clock.now(), |tx| institutions::import(tx, &list.rows))
    }
    .map_err(|fault: Fault| anyhow::anyhow!(fault))?;
    let ImportReport { added, updated, unchanged, .. } = &report;
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
    let problems = list.unread.iter().chain(&list.problems).chain(&report.problems);
    Ok(super::answer(&done, problems.map(|problem| (problem.line, &problem.message)).collect()))
}

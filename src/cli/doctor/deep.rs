//! `lomba doctor --deep`: everything is read and compared, and the portal answers. It writes nothing. The smoke test of a
//! restored portal.

use super::Finding;
use crate::app::App;
use crate::audit;
use crate::backup;
use crate::cli::audit::broken_trail;
use crate::cli::verify;
use crate::db::{self, Conn, Fault};
use crate::editions::{self, Edition};
use crate::i18n::Lang;
use crate::results;
use crate::secrets::sha256_hex;
use crate::soundness::{self, Disagreement};

/// So many ids are named; the rest is counted.
const NAMED: usize = 10;

/// Looks at everything, and tells each part as soon as it is known.
pub(super) fn look(app: &App, say: &mut impl FnMut(&str, Finding)) {
    say("version", version(app));
    say("backup", passphrase(app));
    match app.db.connection() {
        Ok(mut conn) => read_all(app, &mut conn, say),
        Err(fault) => say("content", Finding::Bad(format!("cannot be read: {fault}"))),
    }
    for (page, finding) in super::pages::ask(app) {
        say(&page, finding);
    }
}

fn passphrase(app: &App) -> Finding {
    let given = &app.config.backup;
    if given.passphrase.trim().is_empty() && given.passphrase_file.is_empty() {
        return Finding::Note("no backup.passphrase: `lomba backup` refuses to work".to_owned());
    }
    Finding::Good("a passphrase is set; its copy belongs elsewhere".to_owned())
}

fn read_all(app: &App, conn: &mut Conn, say: &mut impl FnMut(&str, Finding)) {
    say("integrity", found(integrity(conn)));
    say("trail", found(trail(app, conn)));
    for finding in sealed(app, conn).unwrap_or_else(unread) {
        say("sealed", finding);
    }
    for finding in published(conn).unwrap_or_else(unread) {
        say("result", finding);
    }
    for finding in files(conn).unwrap_or_else(unread) {
        say("files", finding);
    }
    for finding in agreement(conn).unwrap_or_else(unread) {
        say("agreement", finding);
    }
    say("content", found(content(conn)));
}

fn found(finding: Result<Finding, Fault>) -> Finding {
    finding.unwrap_or_else(|fault| Finding::Bad(format!("cannot be read: {fault}")))
}

fn unread(fault: Fault) -> Vec<Finding> {
    vec![Finding::Bad(format!("cannot be read: {fault}"))]
}

/// Migrations of a newer portal, which this one would not understand.
fn version(app: &App) -> Finding {
    let applied = app.db.read(db::applied).unwrap_or_default();
    match db::known(&app.config.database.url) {
        Err(problem) => Finding::Bad(problem.to_string()),
        Ok(known) => match applied.iter().find(|version| !known.contains(version)) {
            Some(newer) => Finding::Bad(format!(
                "migration {newer} is of a newer portal than this one, {}: install that one",
                env!("CARGO_PKG_VERSION")
            )),
            None => Finding::Good(format!("portal {}, every migration known", env!("CARGO_PKG_VERSION"))),
        },
    }
}

fn integrity(conn: &mut Conn) -> Result<Finding, Fault> {
    let mut damages = conn.damages()?;
    damages.extend(conn.loose_ends()?);
    if damages.is_empty() {
        return Ok(Finding::Good(format!("{} is whole, {} bytes", conn.name(), conn.size_bytes()?)));
    }
    Ok(Finding::Bad(format!("{}: restore the last good backup", damages.join("; "))))
}

fn trail(app: &App, conn: &mut Conn) -> Result<Finding, Fault> {
    Ok(match audit::verify(conn, app.db.seal(), &[])? {
        Ok(whole) => {
            let anchored = whole.anchored.map_or_else(
                || "no day signed yet".to_owned(),
                |held| format!("days signed from {} to {}", held.first_day, held.last_day),
            );
            Finding::Good(format!("whole: {} lines; {anchored}", whole.lines))
        }
        Err(broken) => Finding::Bad(format!("broken: {}", broken_trail(&broken))),
    })
}

fn sealed(app: &App, conn: &mut Conn) -> Result<Vec<Finding>, Fault> {
    let all = soundness::sealed_values(conn, app.db.seal())?;
    let told = all.into_iter().map(|of| match of.closed.len() {
        0 => Finding::Good(format!("{}: {} open with the key", of.column, of.opened)),
        closed => Finding::Bad(format!(
            "{}: {closed} of {} do not open with this key (rows {}): put the key they were sealed with into its place",
            of.column,
            closed + of.opened,
            named(&of.closed)
        )),
    });
    Ok(told.collect())
}

/// Sealed sheets and results, as `lomba verify` repeats them.
fn published(conn: &mut Conn) -> Result<Vec<Finding>, Fault> {
    let mut findings = Vec::new();
    for edition in editions::list(conn)? {
        findings.extend(result_of(conn, &edition)?);
    }
    if findings.is_empty() {
        findings.push(Finding::Good("no edition is sealed yet".to_owned()));
    }
    Ok(findings)
}

fn result_of(conn: &mut Conn, edition: &Edition) -> Result<Option<Finding>, Fault> {
    let slug = &edition.slug;
    let Some(seal) = results::find_seal(conn, edition.id)? else { return Ok(None) };
    if sha256_hex(&seal.sheet_file) != seal.sheet_hash {
        return Ok(Some(Finding::Bad(format!("{slug}: the sealed sheets do not have their digest"))));
    }
    let Some(published) = results::find_publication(conn, edition.id)? else {
        let hash = &seal.sheet_hash;
        return Ok(Some(Finding::Good(format!("{slug}: sealed sheets have their digest, SHA-256 {hash}"))));
    };
    if sha256_hex(&published.snapshot) != published.snapshot_hash {
        return Ok(Some(Finding::Bad(format!("{slug}: the published result does not have its digest"))));
    }
    Ok(Some(match verify::kept(&published.snapshot, &seal.sheet_file) {
        Ok(yes) => Finding::Good(format!("{slug}: {}", yes.get(Lang::En))),
        Err(no) => Finding::Bad(format!("{slug}: {no}")),
    }))
}

fn files(conn: &mut Conn) -> Result<Vec<Finding>, Fault> {
    let all = soundness::kept_files(conn)?;
    let told = all.into_iter().map(|of| match of.damaged.as_slice() {
        [] => Finding::Good(format!("{}: {} have their digests", of.table, of.whole)),
        damaged => Finding::Bad(format!("{}: damaged are {}", of.table, damaged.join(", "))),
    });
    Ok(told.collect())
}

fn agreement(conn: &mut Conn) -> Result<Vec<Finding>, Fault> {
    let all = soundness::disagreements(conn)?;
    if all.is_empty() {
        return Ok(vec![Finding::Good("entries, works, seals, results and jobs agree".to_owned())]);
    }
    let told = |Disagreement { what, ids }: Disagreement| Finding::Bad(format!("{what}: {}", named(&ids)));
    Ok(all.into_iter().map(told).collect())
}

fn content(conn: &mut Conn) -> Result<Finding, Fault> {
    let of = backup::count(conn)?;
    Ok(Finding::Good(format!(
        "{} editions, {} accounts, {} entries, {} works sent {} times, {} sheets, {} documents, {} letters",
        of.editions, of.accounts, of.entries, of.works, of.submissions, of.sheets, of.documents, of.letters
    )))
}

fn named(ids: &[i64]) -> String {
    let mut names: Vec<String> = ids.iter().take(NAMED).map(ToString::to_string).collect();
    if ids.len() > NAMED {
        names.push(format!("and {} more", ids.len() - NAMED));
    }
    names.join(", ")
}

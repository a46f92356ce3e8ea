//! How far judging has come, and closing it.

use crate::accounts::{Permitted, right};
use crate::approvals::{self, Asked, ProtectedAct};
use crate::audit::{self, Subject};
use crate::db::{self, Conn, Tx};
use crate::editions::{self, Edition};
use crate::ids::EditionId;
use crate::judging::reopening::still_open;
use crate::judging::{self, Changed, CountedSheets};
use crate::results::before_seal::SheetsOfWork;
use crate::results::method_freeze;
use crate::results::model::Progress;
use crate::results::problems::SealProblem;
use crate::results::rules::{self, SealReason};
use crate::results::score_sheet::score_sheets;
use crate::results::sheet_file::canonical_sheet_file;
use crate::results::store::{self, Digested};
use crate::secrets::sha256_hex;
use crate::verification;

/// How far judging has come.
///
/// # Errors
/// Our own failures only.
pub fn progress(conn: &mut Conn, edition: &Edition) -> db::Result<Progress> {
    let given = store::sheets_by_work(conn, edition.id)?;
    progress_of(conn, edition, &given)
}

/// The same from the sheets of each work, for those who need them as well.
pub(in crate::results) fn progress_of(
    conn: &mut Conn,
    edition: &Edition,
    given: &[SheetsOfWork],
) -> db::Result<Progress> {
    let per_work = i64::from(edition.settings.limits.jurors_per_work);
    let (works, undecided) = store::count_works(conn, edition.id)?;
    let filled: i64 = given.iter().map(|work| work.given.min(per_work)).sum();
    Ok(Progress {
        works,
        complete: given.iter().map(|work| i64::from(work.given >= per_work)).sum(),
        sheets: given.iter().map(|work| work.given).sum(),
        jurors: store::count_jurors(conn, edition.id)?,
        missing: works * per_work - filled,
        undecided,
        behind: store::list_behind(conn, edition.id)?,
    })
}

/// What the sheets that would be sealed now are, as a digest: any other mark, sheet or number of works changes it.
///
/// # Errors
/// Our own failures only.
pub fn seal_fingerprint(conn: &mut Conn, edition: &Edition) -> db::Result<String> {
    let progress = progress(conn, edition)?;
    fingerprint_of(conn, edition, &progress)
}

/// The same for those who have read the progress.
pub(in crate::results) fn fingerprint_of(
    conn: &mut Conn,
    edition: &Edition,
    progress: &Progress,
) -> db::Result<String> {
    let sheets = score_sheets(judging::counted_sheets(conn, edition, CountedSheets::Given)?);
    let keys = edition.settings.rubric.keys().map(String::as_str);
    let rest = format!("{} {} {}", progress.works, progress.undecided, progress.open());
    Ok(sha256_hex(&format!("{rest}\n{}", canonical_sheet_file(keys, &sheets))))
}

/// An edition that can be sealed as it was shown.
struct Ready {
    edition: Edition,
    progress: Progress,
    reason: SealReason,
    method_sha256: String,
}

/// What stands against sealing, before it is asked whether two members want it.
fn ready(tx: &mut Tx<'_>, edition: EditionId, shown: &str) -> Result<Ready, SealProblem> {
    let edition = editions::lock(tx, edition)?;
    if edition.sealed_at.is_some() {
        return Err(SealProblem::AlreadySealed);
    }
    let (_, fixed) = method_freeze::fixed(tx.conn, &edition)?.ok_or(SealProblem::MethodMissing)?;
    // A conflict whose job still waits must not leave a score in the seal.
    judging::settle_conflicts(tx, Changed::Edition(edition.id))?;
    let progress = progress(tx.conn, &edition)?;
    if let Some(open) = still_open(tx.conn, &edition, tx.now)? {
        return Err(open.into());
    }
    let reason = rules::may_seal(&edition.settings, &progress, tx.now)?;
    if fingerprint_of(tx.conn, &edition, &progress)? != shown {
        return Err(SealProblem::Changed);
    }
    Ok(Ready { edition, progress, reason, method_sha256: fixed.sha256 })
}

/// The act of sealing what was `shown`.
fn asked<'a>(edition: &'a Edition, shown: &'a str) -> Asked<'a> {
    let (act, subject) = (ProtectedAct::Seal, "");
    Asked { edition, act, subject, fingerprint: shown, page: "/hasil/penyegelan" }
}

/// One member wants exactly this sealed; another member seals it.
///
/// # Errors
/// A refusal in words, as for `seal`.
pub fn ask_seal(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    shown: &str,
) -> Result<(), SealProblem> {
    let ready = ready(tx, edition, shown)?;
    Ok(approvals::ask(tx, who, asked(&ready.edition, shown), "{}")?)
}

/// Closes judging: locks every sheet that was sent and writes them, without names, into the sealed file. Drafts
/// stay out. `shown` is the fingerprint of what the member saw, and what another member asked for.
///
/// # Errors
/// A refusal in words: sealed already, no method fixed, scores lack, no sheet, other sheets than shown, or nobody else
/// asked for it.
pub fn seal(
    tx: &mut Tx<'_>,
    who: &Permitted<right::Results>,
    edition: EditionId,
    shown: &str,
) -> Result<SealReason, SealProblem> {
    let Ready { edition, progress, reason, method_sha256 } = ready(tx, edition, shown)?;
    let asked_by = approvals::second(tx, who, asked(&edition, shown))?;
    // What was decided so far is final: its letters leave.
    verification::hold::release_all(tx, edition.id)?;
    store::lock_sheets(tx, edition.id)?;
    crate::results::cut_line::close_all(tx, who, &edition)?;
    let sheets = score_sheets(judging::counted_sheets(tx.conn, &edition, CountedSheets::Locked)?);
    let keys = edition.settings.rubric.keys().map(String::as_str);
    let file = canonical_sheet_file(keys, &sheets);
    let hash = sha256_hex(&file);
    store::insert_seal(tx, edition.id, who.person().user_id(), &Digested { text: &file, sha256: &hash })?;
    if editions::mark_sealed(tx, edition.id, &hash)? == 0 {
        return Err(SealProblem::AlreadySealed);
    }
    let mut record =
        who.person().record(Some(edition.id), "edition.sealed", Subject::new("edition", edition.id.0));
    record.details = serde_json::json!({
        "sha256": hash, "sheets": sheets.len(), "works": progress.works, "incomplete_works": progress.works - progress.complete,
        "left_out": progress.open(), "early": reason == SealReason::AllGiven, "method_sha256": method_sha256, "asked_by": asked_by,
    });
    audit::record(tx, &record)?;
    Ok(reason)
}

//! The sealed sheets as everything that follows reads them: from the file, and only if it has its digest and the
//! edition's criteria.

use super::model::Seal;
use super::problems::{NotSealed, RankingProblem};
use super::score_sheet::ScoreSheet;
use super::sheet_file::parse_sheet_file;
use super::store;
use crate::db::{Conn, Fault};
use crate::editions::Edition;
use crate::secrets::sha256_hex;

/// The seal of an edition and its sheets.
///
/// # Errors
/// `NotSealed`, or our own failures: a file that does not have its digest is never read.
pub(super) fn sealed(conn: &mut Conn, edition: &Edition) -> Result<(Seal, Vec<ScoreSheet>), RankingProblem> {
    let seal = store::find_seal(conn, edition.id)?.ok_or(NotSealed)?;
    if sha256_hex(&seal.sheet_file) != seal.sheet_hash {
        return Err(Fault::unreadable("the sealed file does not have its digest").into());
    }
    let file = parse_sheet_file(&seal.sheet_file).map_err(Fault::unreadable)?;
    if !file.criteria.iter().eq(edition.settings.rubric.keys()) {
        return Err(Fault::unreadable("the sealed file has other criteria than the edition").into());
    }
    Ok((seal, file.sheets))
}

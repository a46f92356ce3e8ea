//! What the public log says about the sheets: scores that the chair excluded, works for calibration.

use diesel::prelude::*;

use super::dossier::PublicExclusion;
use crate::db::Conn;
use crate::ids::EditionId;

/// Excluded scores of an edition, the oldest first.
#[expect(clippy::unnecessary_wraps, reason = "exclusions come with the review of outlying scores")]
pub(super) fn exclusions(_conn: &mut Conn, _edition: EditionId) -> QueryResult<Vec<PublicExclusion>> {
    Ok(Vec::new())
}

/// Numbers of the works for calibration, sorted.
#[expect(clippy::unnecessary_wraps, reason = "calibration works come with the rounds of judging")]
pub(super) fn calibration(_conn: &mut Conn, _edition: EditionId) -> QueryResult<Vec<String>> {
    Ok(Vec::new())
}

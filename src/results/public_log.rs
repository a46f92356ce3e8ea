//! What the public log says about the sheets: scores that the chair excluded, works for calibration.

use super::published_details::PublicExclusion;
use crate::db::{Conn, Fault};
use crate::ids::EditionId;
use crate::rounds;

/// Excluded scores of an edition, the oldest first.
pub(super) fn exclusions(conn: &mut Conn, edition: EditionId) -> Result<Vec<PublicExclusion>, Fault> {
    let public = |score: rounds::Exclusion| PublicExclusion {
        work: score.work,
        juror: score.juror,
        reason: score.reason,
        decided_at: score.decided_at.iso(),
    };
    Ok(rounds::exclusions(conn, edition)?.into_iter().map(public).collect())
}

/// Numbers of the works for calibration, sorted.
pub(super) fn calibration(conn: &mut Conn, edition: EditionId) -> Result<Vec<String>, Fault> {
    let works = rounds::calibration_works(conn, edition)?;
    let mut numbers: Vec<String> = works.into_iter().map(|work| work.number).collect();
    numbers.sort();
    Ok(numbers)
}

//! The ranking of the sealed sheets as the portal makes it: works taken out since do not count.

use super::decisions::Decisions;
use super::method::Method;
use super::outcome::Outcome;
use super::ranking::rank;
use super::score_sheet::ScoreSheet;
use super::snapshot::Counts;

/// What the sheets give.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct RankedResult {
    /// What the result rests on; works for calibration are not counted.
    pub(super) counts: Counts,
    /// Works, gate and numbers.
    pub(super) outcome: Outcome,
}

/// Ranks the sheets of all works but those taken out.
pub(super) fn rank_sealed(
    sheets: &[ScoreSheet],
    excluded: &[String],
    method: &Method,
    decisions: &Decisions,
) -> RankedResult {
    let counted: Vec<ScoreSheet> =
        sheets.iter().filter(|sheet| !excluded.contains(&sheet.work)).cloned().collect();
    let outcome = rank(&counted, method, decisions);
    let competing = counted.iter().filter(|sheet| {
        decisions.counts(&sheet.work, &sheet.juror) && !decisions.calibration.contains(&sheet.work)
    });
    let mut jurors: Vec<&str> = competing.map(|sheet| sheet.juror.as_str()).collect();
    let sheets = jurors.len();
    jurors.sort_unstable();
    jurors.dedup();
    let incomplete = outcome.rows.iter().filter(|row| !row.complete).count();
    // The sheets do not know of works without a sheet.
    let counts = Counts { works: outcome.rows.len(), incomplete, unscored: 0, jurors: jurors.len(), sheets };
    RankedResult { counts, outcome }
}

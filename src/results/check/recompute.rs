//! The ranking of a set of sheets, as the portal makes it and as anybody repeats it.

use crate::results::aggregate::Sheet;
use crate::results::decisions::Decisions;
use crate::results::method::Method;
use crate::results::outcome::Outcome;
use crate::results::placing::place;
use crate::results::ranking::{RankedWork, rank};
use crate::results::snapshot::Counts;

/// What the sheets give.
pub(in crate::results) struct Recomputed {
    /// What the result rests on; works for calibration are not counted.
    pub counts: Counts,
    /// Each work with its place, or none while it lacks scores.
    pub placed: Vec<(Option<usize>, RankedWork)>,
    /// Gate and numbers; its rows are those of `placed`.
    pub outcome: Outcome,
}

/// Ranks the sheets of all works but those taken out.
pub(in crate::results) fn recompute(
    sheets: &[Sheet],
    excluded: &[String],
    (method, decisions): (&Method, &Decisions),
) -> Recomputed {
    let counted: Vec<Sheet> =
        sheets.iter().filter(|sheet| !excluded.contains(&sheet.work)).cloned().collect();
    let mut outcome = rank(&counted, method, decisions);
    let competing = counted.iter().filter(|sheet| {
        decisions.counts(&sheet.work, &sheet.juror) && !decisions.calibration.contains(&sheet.work)
    });
    let mut jurors: Vec<&str> = competing.map(|sheet| sheet.juror.as_str()).collect();
    let sheets = jurors.len();
    jurors.sort_unstable();
    jurors.dedup();
    let placed = place(std::mem::take(&mut outcome.rows));
    let incomplete = placed.iter().filter(|(place, _)| place.is_none()).count();
    let counts = Counts { works: placed.len(), incomplete, jurors: jurors.len(), sheets };
    Recomputed { counts, placed, outcome }
}

//! How sure the line of the awarded places is (judging.md §7).

use super::fit::Fit;
use super::method::Method;
use super::outcome::Numbers;
use super::standing::Candidate;

/// Fills what concerns the field as a whole: probabilities, zones, ranks by raw, membership under each method.
pub(super) fn judge(candidates: &mut [Candidate], fit: &Fit, (method, _adjusts): (&Method, bool)) -> Numbers {
    let raw: Vec<i64> = candidates.iter().map(|candidate| candidate.row.raw).collect();
    for candidate in candidates.iter_mut() {
        candidate.row.rank_by_raw = 1 + raw.iter().filter(|other| **other > candidate.row.raw).count();
        candidate.row.in_top = [candidate.row.complete && candidate.row.rank_by_raw <= method.award_size; 4];
    }
    fit.numbers.clone()
}

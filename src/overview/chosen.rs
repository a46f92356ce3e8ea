//! Which rows of a list are meant by an act on many of them.

use crate::clock::At;

/// Rows that failed and are to be tried again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chosen {
    /// Ticked one by one: their ids.
    These(Vec<i64>),
    /// All that match the list's filter and had failed by this instant. What fails later is never taken along, and what was
    /// tried again meanwhile, and perhaps failed again, is not what was looked at.
    Matching(At),
}

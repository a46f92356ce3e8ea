//! A juror's own marks, to hold against each other.

use std::collections::BTreeMap;

/// What a juror gave another work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnMarks {
    /// Public number of that work.
    pub work: String,
    /// Marks by sub-criterion code, in hundredths.
    pub marks: BTreeMap<String, i64>,
}

/// A mark the juror gave another work for the same sub-criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// Public number of that work.
    pub work: String,
    /// The mark, in hundredths.
    pub mark: i64,
}

//! What stood in a sheet before its juror changed it (R-J3).

use std::collections::BTreeMap;

use crate::clock::At;

/// A sheet as it was handed in, until its juror took it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRevision {
    /// 1 for the first time.
    pub number: i32,
    /// Marks by sub-criterion code, hundredths.
    pub marks: BTreeMap<String, i64>,
    /// In hundredths, as it was when the sheet was handed in.
    pub total: Option<i64>,
    /// Why it was taken back, in the juror's words.
    pub reason: String,
    pub submitted_at: Option<At>,
    pub taken_back_at: At,
}

/// The same with whose sheet of which work it is, for the record once the sheets are sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedRevision {
    /// Public number of the work.
    pub work: String,
    /// Code of the juror.
    pub juror: String,
    pub revision: SheetRevision,
}

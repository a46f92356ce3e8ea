//! A juror's sheets as they are looked through before they are locked.

use std::collections::BTreeMap;
use std::time::Duration;

use super::AssignmentStatus;
use crate::clock::At;
use crate::ids::AssignmentId;

/// One sheet of the juror, with what tells whether something was forgotten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckedSheet {
    pub id: AssignmentId,
    /// Public number of the work.
    pub number: String,
    /// Title of the work.
    pub title: String,
    pub status: AssignmentStatus,
    /// Marks by sub-criterion code, hundredths.
    pub marks: BTreeMap<String, i64>,
    /// Comment for the entrant.
    pub comment: String,
    /// When the juror first opened the sheet, or first saved it.
    pub begun_at: Option<At>,
    /// When it was handed in last.
    pub submitted_at: Option<At>,
    /// How long the work's main film lasts, if it is known.
    pub film: Option<Duration>,
}

/// What a sheet lacks before it can be handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incomplete<'s> {
    pub sheet: &'s CheckedSheet,
    /// Codes of sub-criteria without a mark.
    pub missing: Vec<String>,
    /// Whether a low mark lacks its comment (R-J6).
    pub comment: bool,
}

/// A mark far from what the juror usually gives for the same sub-criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FarMark<'s> {
    pub sheet: &'s CheckedSheet,
    /// The sub-criterion it was given for.
    pub code: String,
    /// As it was given, in hundredths.
    pub mark: i64,
    /// The juror's median for it, hundredths.
    pub usual: i64,
}

/// A sheet handed in sooner after it was begun than its film lasts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hasty<'s> {
    pub sheet: &'s CheckedSheet,
    /// From the first opening to handing in.
    pub taken: Duration,
    /// Length of the main film.
    pub film: Duration,
}

/// Everything a juror looks through before locking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LockCheck<'s> {
    /// Sheets that cannot be handed in yet.
    pub incomplete: Vec<Incomplete<'s>>,
    /// Complete drafts that were not handed in.
    pub ready: Vec<&'s CheckedSheet>,
    /// Complete sheets without a comment, where the juror mostly writes one.
    pub uncommented: Vec<&'s CheckedSheet>,
    pub far: Vec<FarMark<'s>>,
    pub hasty: Vec<Hasty<'s>>,
    /// Sheets handed in and not final.
    pub submitted: usize,
    pub locked: usize,
}

impl LockCheck<'_> {
    /// Works without a sheet that was handed in.
    #[must_use]
    pub fn unfinished(&self) -> usize {
        self.incomplete.len() + self.ready.len()
    }
}

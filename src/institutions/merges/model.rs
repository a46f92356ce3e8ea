//! A merge, and what it moved.

use serde::{Deserialize, Serialize};

use crate::clock::At;
use crate::ids::{EntryId, InstitutionId, JurorId, MergeId};

/// A merge that stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merge {
    pub id: MergeId,
    pub from: InstitutionId,
    pub into: InstitutionId,
    pub reason: String,
    pub by: String,
    pub at: At,
    pub moved: Moved,
}

/// A merge for the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergeLine {
    pub from: InstitutionId,
    pub from_name: String,
    pub into_name: String,
    pub by: String,
    pub at: At,
}

/// Rows that named the first institution before a merge.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    pub entries: Vec<EntryId>,
    /// Jurors whose own institution it was.
    pub jurors: Vec<JurorId>,
    /// Rows of further conflicts that were moved.
    pub conflicts: Vec<i64>,
    /// Further conflicts that the juror had with both; their row is gone.
    pub twice: Vec<TwiceNamed>,
    /// Rows of the second institution that a juror could take away before.
    pub kept: Vec<i64>,
    /// Changes of institution to the first.
    pub changes_to: Vec<i64>,
    /// Changes of institution from the first.
    pub changes_from: Vec<i64>,
    /// Names that had been merged into the first before.
    pub names: Vec<InstitutionId>,
}

/// A further conflict that a juror had with both institutions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TwiceNamed {
    pub juror: JurorId,
    pub declared: bool,
    pub created_at: At,
}

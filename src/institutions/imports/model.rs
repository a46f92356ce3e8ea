//! A file that was sent, and what it would do.

use diesel::prelude::*;

use crate::clock::At;
use crate::ids::InstitutionImportId;
use crate::institutions::import_plan::Plan;
use crate::institutions::model::InstitutionFile;

/// A list as it was sent.
#[derive(Debug, Clone, PartialEq, Eq, Queryable)]
pub struct ImportFile {
    pub id: InstitutionImportId,
    /// As the sender's system names it.
    pub name: String,
    /// CSV or a workbook, as it came.
    pub body: Vec<u8>,
    pub sent_at: At,
}

/// A list that was gone through against the directory as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenImport {
    pub file: ImportFile,
    /// Its rows, and lines that cannot be read.
    pub read: InstitutionFile,
    pub plan: Plan,
}

impl OpenImport {
    /// Lines that would be left out.
    #[must_use]
    pub fn left_out(&self) -> usize {
        self.read.problems.len() + self.plan.problems.len()
    }
}

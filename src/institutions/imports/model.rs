//! A file that was sent, and what it would do.

use crate::csv_table::LineProblem;
use crate::imports::ImportFile;
use crate::institutions::import_plan::Plan;

/// A list that was gone through against the directory as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenImport {
    pub file: ImportFile,
    pub plan: Plan,
    /// Lines that would be left out, in the order of the file.
    pub left_out: Vec<LineProblem>,
    /// Columns that are not read.
    pub unread: Vec<LineProblem>,
}

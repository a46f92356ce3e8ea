//! A list of jurors before it is sent: what would become of each line.

use super::JurorStatus;
use crate::csv_table::LineProblem;
use crate::i18n::Message;

/// What would become of one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportFate {
    /// An invitation goes out.
    Invite,
    /// The address is in the jury already: nothing is done.
    Known(JurorStatus),
    /// The person cannot be a juror of this edition.
    Refused(Message),
}

/// A line that can be read.
#[derive(Debug, Clone)]
pub struct ImportLine {
    /// Line of the list, from 1.
    pub line: u64,
    pub name: String,
    pub email: String,
    pub expertise: String,
    /// As typed; empty if it is not given.
    pub institution: String,
    /// Names of the directory that an institution the portal does not know may mean.
    pub meant: Vec<String>,
    pub fate: ImportFate,
}

/// What sending a list would do.
#[derive(Debug, Clone)]
pub struct ImportPreview {
    pub lines: Vec<ImportLine>,
    /// Lines that cannot be read.
    pub problems: Vec<LineProblem>,
    /// Whether another member has to send the invitations.
    pub two: bool,
    /// Of all this: what is sent must be what was seen.
    pub fingerprint: String,
}

impl ImportPreview {
    /// How many invitations would go out.
    #[must_use]
    pub fn invited(&self) -> usize {
        self.lines.iter().filter(|line| line.fate == ImportFate::Invite).count()
    }

    /// How many lines stand in the way: nothing goes out until they are mended or taken out.
    #[must_use]
    pub fn faults(&self) -> usize {
        let refused = |line: &&ImportLine| matches!(line.fate, ImportFate::Refused(_));
        self.problems.len() + self.lines.iter().filter(refused).count()
    }
}
